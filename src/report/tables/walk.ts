import type { Place, TableCell } from '#document/document.ts';
import { labelKey, type LabelMatch, type Lexicon } from './labels.ts';
import { rowText, type LabelledRow } from './rows.ts';
import { isProse, type Token } from './tokens.ts';

/** What stands in a cell of the form, and where. */
export interface CellText {
	/** Empty when the row is there and nothing is printed for the cell. */
	text: string;
	/** The cell's place, or its row's where it has none of its own. */
	place: Place;
	/** The text is that of a whole row whose values could not be given columns. */
	lost: boolean;
	/** See `TableCell.doubt`. */
	doubt?: TableCell['doubt'];
}

/** What was found of one table. */
export interface TableReading {
	cells: Map<string, CellText>;
	/** What could not be placed beyond doubt, or not at all. */
	notices: { kind: string; token: Token; text?: string; cells: string[] }[];
	/** Index of the token after the table. */
	to: number;
}

/** Gives the cells of one row their text; where it could not be placed, all of it is lost to each. */
export function placeRow(
	cells: TableReading['cells'],
	ids: readonly string[],
	row: LabelledRow,
	values: readonly (Token | null)[]
): void {
	const lost = !values.length;
	for (const [c, id] of ids.entries()) {
		const place = values[c]?.place ?? row.label.place;
		const doubt = values[c]?.doubt ?? row.label.doubt;
		cells.set(id, { text: lost ? rowText(row) : (values[c]?.text ?? ''), place, lost, doubt });
	}
}

/** Indices of the next `count` tokens after one that are not blank. */
export function* textsAfter(
	tokens: readonly Token[],
	at: number,
	count: number
): Generator<number> {
	for (let i = at + 1, left = count; i < tokens.length && left > 0; i++) {
		if (tokens[i]!.text === '') continue;
		left--;
		yield i;
	}
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
	if (!first.key || first.value || isProse(first)) return null;
	const whole = lexicon.find(first.key);
	if (whole?.edits === 0) return { entry: whole.entry, edits: 0, next: at + 1 };
	let joined = first.text;
	for (let next = at + 1; next < tokens.length && next - at < mostPieces; next++) {
		const piece = tokens[next]!;
		if (!piece.key || piece.value || isProse(piece)) break;
		joined += piece.text;
		const entry = lexicon.exact(labelKey(joined));
		if (entry !== null) return { entry, edits: 0, next: next + 1 };
	}
	return whole ? { ...whole, next: at + 1 } : null;
}
