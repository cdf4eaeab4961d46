import { labelKey, type LabelMatch, type Lexicon } from './labels.ts';
import { inkOf, type LabelledRow } from './rows.ts';
import { isProse, isValue, type Token } from './tokens.ts';

/** Where a cell of the form was found. */
export interface LocatedCell {
	/** The ink; null when the row is there and nothing is printed for it. */
	token: Token | null;
	/** The row label, which gives the place when there is no ink. */
	label: Token;
	/** Ink of the row that could not be given columns; the cell is then unreadable. */
	lost: string | null;
}

/** What was found of one table. */
export interface TableReading {
	cells: Map<string, LocatedCell>;
	/** What could not be placed beyond doubt, or not at all. */
	troubles: { kind: string; token: Token; text?: string; cells: string[] }[];
	/** Index of the token after the table. */
	to: number;
}

/** Gives the cells of one row their ink; where it could not be placed, all of it is lost to each. */
export function placeRow(
	cells: TableReading['cells'],
	ids: readonly string[],
	row: LabelledRow,
	values: readonly (Token | null)[]
): void {
	const lost = values.length ? null : inkOf(row);
	for (const [c, id] of ids.entries())
		cells.set(id, { token: values[c] ?? null, label: row.label, lost });
}

/** Pieces a label is broken into at most. */
const mostPieces = 5;

/**
 * The label that begins at a token, joining the pieces of one that is broken over cells or lines.
 * @returns the entry with the index after its last piece, or null
 */
export function matchLabel<T>(
	tokens: readonly Token[],
	at: number,
	lexicon: Lexicon<T>
): (LabelMatch<T> & { next: number }) | null {
	const first = tokens[at]!;
	if (!first.key || isProse(first) || isValue(first)) return null;
	const whole = lexicon.find(first.key);
	if (whole?.edits === 0) return { ...whole, next: at + 1 };
	let joined = first.text;
	for (let next = at + 1; next < tokens.length && next - at < mostPieces; next++) {
		const piece = tokens[next]!;
		if (!piece.key || isProse(piece) || isValue(piece)) break;
		joined += piece.text;
		const entry = lexicon.exact(labelKey(joined));
		if (entry !== null) return { entry, edits: 0, next: next + 1 };
	}
	return whole ? { ...whole, next: at + 1 } : null;
}
