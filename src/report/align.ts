import { isValue, type Token } from './tokens.ts';

/** The values of one row, one per column of the form, or why they cannot be told apart. */
export interface AlignedRow {
	/** As many as the row has columns; null where the document prints no cell for the column. */
	values: (Token | null)[];
	/** `short` and `long`: too few or too many values to know their columns; `shifted`: they were told
	 * apart by the row's own sum or by the rows around it. Absent when nothing is in doubt. */
	doubt?: 'short' | 'long' | 'shifted';
}

/**
 * Gives the tokens after a row's label their columns. Merged cells and page breaks leave fillers before
 * and after the values, and layouts without cell marks drop blanks: a row is placed only where one
 * way of placing it remains.
 * @param tokens cells after the label, blanks among them, in order
 * @param width columns of the row
 * @param lead fillers before the values in the other rows of this length, where they agree
 * @param holds whether a placing satisfies the row's own identity; only asked when several remain
 */
export function alignRow(
	tokens: readonly Token[],
	width: number,
	lead?: number,
	holds?: (values: readonly Token[]) => boolean
): AlignedRow {
	const cells = withGaps(tokens, width);
	const inked = cells.filter((token) => token.text !== '');
	if (!inked.length) return { values: fill(cells.slice(-width), width) };
	if (cells.length === width) return { values: [...cells] };
	if (inked.length === width) return { values: inked };
	if (inked.length > width) return longRow(inked, width, holds);
	if (cells.length < width) return { values: [], doubt: 'short' };
	return windowOf(cells, width, lead, holds);
}

/** In a layout of one cell a line, empty lines are blank cells when they make the row just complete. */
function withGaps(tokens: readonly Token[], width: number): readonly Token[] {
	if (tokens.length >= width || tokens.some((token) => token.row !== null)) return tokens;
	const spread = tokens.flatMap((token) => [
		...Array.from({ length: Math.min(token.gap, width) }, () => ({ ...token, text: '', key: '' })),
		token
	]);
	return spread.length === width ? spread : tokens;
}

function fill(cells: readonly Token[], width: number): (Token | null)[] {
	return Array.from({ length: width }, (_, i) => cells[i] ?? null);
}

/** More ink than columns: what cannot be a value goes first, then one stray number if the sum tells which. */
function longRow(
	inked: readonly Token[],
	width: number,
	holds?: (values: readonly Token[]) => boolean
): AlignedRow {
	const values = inked.filter(isValue);
	if (values.length === width) return { values, doubt: 'shifted' };
	if (holds && values.length === width + 1) {
		const fits = values
			.map((_, stray) => values.filter((__, i) => i !== stray))
			.filter((rest) => holds(rest));
		if (fits.length && fits.every((rest) => sameInk(rest, fits[0]!)))
			return { values: fits[0]!, doubt: 'shifted' };
	}
	return { values: [], doubt: 'long' };
}

/** Fillers at both ends: the window of `width` cells that holds all ink, if only one does. */
function windowOf(
	cells: readonly Token[],
	width: number,
	lead?: number,
	holds?: (values: readonly Token[]) => boolean
): AlignedRow {
	const first = cells.findIndex((token) => token.text !== '');
	const last = cells.findLastIndex((token) => token.text !== '');
	const starts: number[] = [];
	for (
		let start = Math.max(0, last - width + 1);
		start <= Math.min(first, cells.length - width);
		start++
	)
		starts.push(start);
	const at = (start: number) => cells.slice(start, start + width);
	if (starts.length === 1) return { values: at(starts[0]!) };
	if (!starts.length) return { values: [], doubt: 'long' };
	if (lead !== undefined && starts.includes(lead)) return { values: at(lead) };
	const fits = holds ? starts.filter((start) => holds(at(start))) : [];
	if (fits.length === 1) return { values: at(fits[0]!), doubt: 'shifted' };
	return { values: [], doubt: 'long' };
}

function sameInk(a: readonly Token[], b: readonly Token[]): boolean {
	return a.every((token, i) => token.text === b[i]?.text);
}
