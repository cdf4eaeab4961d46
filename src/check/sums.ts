import type { CellReading } from '#report/report.ts';

/** What came of comparing two sums. Blanks and marks for not applicable may stand for any count from 0 up. */
export type SumResult =
	| { result: 'pass' }
	| { result: 'fail'; left: number; right: number }
	/** Equal if every cell that is not a number counts 0. */
	| { result: 'pass_if_blank_is_0' }
	/** What is not a number must make up the residual. */
	| { result: 'unresolved'; residual: number }
	| { result: 'not_applicable'; reason: 'no_number' | 'absent' };

/** Two sums of cells that should be equal; a term that is missing never passes and never is taken for 0. */
export function compareSums(
	left: readonly (CellReading | undefined)[],
	right: readonly (CellReading | undefined)[]
): SumResult {
	const all = [...left, ...right];
	if (all.some((cell) => !cell || cell.reading === 'absent'))
		return { result: 'not_applicable', reason: 'absent' };
	if (!all.some((cell) => cell!.reading === 'number'))
		return { result: 'not_applicable', reason: 'no_number' };
	const [a, b] = [sum(left), sum(right)];
	if (!a.open && !b.open)
		return a.known === b.known
			? { result: 'pass' }
			: { result: 'fail', left: a.known, right: b.known };
	if (a.known === b.known && !a.unreadable && !b.unreadable)
		return { result: 'pass_if_blank_is_0' };
	// The side that is complete can be too small for what is already known of the other.
	if (!b.open && a.known > b.known) return { result: 'fail', left: a.known, right: b.known };
	if (!a.open && b.known > a.known) return { result: 'fail', left: a.known, right: b.known };
	return { result: 'unresolved', residual: b.known - a.known };
}

function sum(cells: readonly (CellReading | undefined)[]) {
	let known = 0;
	let open = false;
	let unreadable = false;
	for (const cell of cells) {
		known += cell?.value ?? 0;
		open ||= cell?.reading !== 'number';
		unreadable ||= cell?.reading === 'unreadable';
	}
	return { known, open, unreadable };
}
