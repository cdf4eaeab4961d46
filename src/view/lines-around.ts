/**
 * The lines before and after the one that is open; where none is, or it is not among them, the first is after.
 * @param at place of the one that is open; -1 where it is not found
 * @param opening which one is open is not known yet
 */
export function linesAround<Line>(
	lines: readonly Line[],
	at: number,
	opening: boolean
): [before: Line | null, after: Line | null] {
	if (at < 0 && opening) return [null, null];
	return [lines[at - 1] ?? null, lines[at + 1] ?? null];
}
