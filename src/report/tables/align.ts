import type { LabelledRow } from './rows.ts';
import type { Token } from './tokens.ts';

/** The values of one row, one per column of the form, or why they cannot be placed. */
export interface AlignedRow {
	/** As many as the row has columns; null where the document prints no cell for the column; none when in doubt. */
	values: (Token | null)[];
	/**
	 * `short` and `long`: too few or too many values to know their columns; `shifted`: they were placed by the row's own
	 * sum, or may be another row's; `open`: the last are blank only if empty lines after the table are cells. Absent when
	 * nothing is in doubt.
	 */
	doubt?: 'short' | 'long' | 'shifted' | 'open';
}

/** What the other rows of a table show about how to place a row. */
export interface Alignment {
	width: number;
	/** Fillers before the values, by number of tokens, where rows of that length agree. */
	leads: ReadonlyMap<number, number>;
	/** Whether a row ends in the column, or has the number of cells, that rows of its table have. */
	isUsual: (row: LabelledRow) => boolean;
	/** Most rows have fillers between their values. */
	isSpread: boolean;
	/** Values that are left blank together where a table ends in blank cells. */
	group: number;
	/** Cells stand one a line with no empty line between, so that an empty line is a blank cell. */
	dense: boolean;
	/** Whether a row has empty lines in it, though most others of a dense table that have all their values have none. */
	isLoose: (row: LabelledRow) => boolean;
	/** Whether a placing satisfies the row's own identity; only asked when several remain. */
	holds?: (values: readonly Token[]) => boolean;
}

/** What else is known of a table. */
interface TableContext extends Pick<Alignment, 'group' | 'holds'> {
	/** Rows of the same table, of other widths too. */
	among: readonly LabelledRow[];
}

/** Learns from all rows of a table how their values are placed. */
export function alignmentOf(
	rows: readonly LabelledRow[],
	width: number,
	{ group = width, holds, among = rows }: Partial<TableContext> = {}
): Alignment {
	const isUsual = usualRows(among);
	const leads = new Map<number, number | null>();
	for (const row of rows) {
		const { tokens } = row;
		const { first, last } = extent(tokens);
		if (!isUsual(row)) continue;
		if (first < 0 || last - first + 1 !== width) continue;
		const known = leads.get(tokens.length);
		leads.set(tokens.length, known === undefined || known === first ? first : null);
	}
	const extents = rows.map(({ tokens }) => extent(tokens));
	const spread = extents.filter(({ first, last }) => last - first >= width).length;
	const isSpread = spread >= rows.length * mostlyAlike;
	const agreed = [...leads].filter((entry): entry is [number, number] => entry[1] !== null);
	const dense = isDense(among);
	const isLoose = dense ? looseRows(among, width) : () => false;
	return { width, group, leads: new Map(agreed), isUsual, isSpread, dense, isLoose, holds };
}

function looseRows(rows: readonly LabelledRow[], width: number): (row: LabelledRow) => boolean {
	const hasGap = ({ tokens, gapAfter, ends }: LabelledRow, from = 0) =>
		tokens.slice(from).some(({ gap }) => gap > 0) || (!ends && gapAfter > 0);
	// Where a table is one row, an empty line before it may only set it off from its header.
	if (rows.length === 1)
		return (row) => hasGap(row, row.tokens.every(({ value }) => value) ? 1 : 0);
	const full = rows.filter(({ tokens }) => tokens.length >= width);
	const tight = full.filter((row) => !hasGap(row)).length;
	return tight >= full.length * mostlyAlike ? (row) => hasGap(row) : () => false;
}

/** Part of a table's rows that end in one column, or are of one length, where few lost or gained a cell. */
const mostlyAlike = 0.5;
/** Fewest rows that show what is usual. */
const fewestRows = 4;

/** Finds the rows that are like most of their table. */
function usualRows(rows: readonly LabelledRow[]): (row: LabelledRow) => boolean {
	const endOf = ({ label, tokens }: LabelledRow) => (label.place.column ?? 0) + tokens.length;
	const lengthOf = ({ tokens }: LabelledRow) => tokens.length;
	const shares = (of: (row: LabelledRow) => number) => {
		const times = new Map<number, number>();
		for (const row of rows) times.set(of(row), (times.get(of(row)) ?? 0) + 1);
		return (row: LabelledRow) => (times.get(of(row)) ?? 0) / rows.length;
	};
	const ends = shares(endOf);
	const share = rows.some((row) => ends(row) >= mostlyAlike) ? ends : shares(lengthOf);
	return (row) => rows.length < fewestRows || share(row) >= mostlyAlike;
}

/** Part of the values on lines of their own that have nothing between them and what is before, where empty lines are cells. */
const leastDense = 0.3;

/** Whether values of a row stand on lines with nothing between them. */
function isDense(rows: readonly LabelledRow[]): boolean {
	const apart = rows.flatMap(({ tokens, label }) =>
		tokens.filter(({ row, place }) => row === null && place.line !== label.place.line)
	);
	const dense = apart.filter(({ gap }) => gap === 0).length;
	return dense > 0 && dense >= apart.length * leastDense;
}

/**
 * Gives the tokens after a row's label their columns. Those that may be `another` row's are only taken
 * where they fill the row, and in doubt. Merged cells and page breaks leave fillers before
 * and after the values, and layouts without cell marks drop blanks: a row is placed only where one
 * way of placing it remains.
 */
export function alignRow(row: LabelledRow, alignment: Alignment, another = false): AlignedRow {
	const { width, holds } = alignment;
	const { cells, open } = withGaps(row, alignment);
	const inked = cells.filter((token) => token.text !== '');
	if (!inked.length) return { values: fill(cells.slice(-width), width) };
	if (another) return { values: inked.length === width ? inked : [], doubt: 'shifted' };
	const doubt = open ? 'open' : isOdd(row, alignment) ? 'shifted' : undefined;
	if (cells.length === width) return { values: [...cells], ...(doubt && { doubt }) };
	if (inked.length === width) {
		const { first, last } = extent(cells);
		const isOther = last - first >= width && !alignment.isSpread;
		return { values: inked, ...((doubt ?? isOther) && { doubt: 'shifted' }) };
	}
	if (inked.length > width) return longRow(inked, width, holds);
	if (cells.length < width) return { values: [], doubt: 'short' };
	const isUsual = alignment.isUsual(row) && !doubt && inked.every(({ value }) => value);
	return windowOf(cells, alignment, isUsual);
}

/**
 * Whether cells of a row stand among such that stand one a line, one of these is not as far from the one before
 * as the others are, or all text stands below blank cells, or it has all its values and blank cells as well: a mark
 * or a line was put in or lost.
 */
function isOdd(row: LabelledRow, { dense, width, isLoose }: Alignment): boolean {
	const { tokens, label } = row;
	const apart = tokens.filter(({ row }) => row === null);
	if (apart.length && apart.length < tokens.length) return true;
	if (label.row !== null && tokens.some(({ row }) => row === label.row))
		return tokens.every(({ row, text }) => text === '' || row !== label.row);
	if (apart.length >= width && isLoose(row)) return true;
	return !dense && apart.some(({ gap, place }) => gap === 0 && place.line !== label.place.line);
}

/**
 * Where cells stand one a line without empty lines between, an empty line is a blank cell. Those after the
 * last row may be none: unless whole groups lack their values, one may be lost and the others have moved up.
 */
function withGaps(
	{ tokens, gapAfter, ends }: LabelledRow,
	{ width, group, dense }: Alignment
): { cells: readonly Token[]; open?: boolean } {
	if (!dense || !tokens.length || tokens.length >= width) return { cells: tokens };
	if (tokens.some((token) => token.row !== null)) return { cells: tokens };
	const blank = { ...tokens[0]!, text: '', key: '', value: true, gap: 0 };
	const blanks = (count: number) => Array.from({ length: Math.min(count, width) }, () => blank);
	const inner = tokens.flatMap((token) => [...blanks(token.gap), token]);
	const spread = [...inner, ...blanks(gapAfter)];
	if (!ends && spread.length === width) return { cells: spread };
	if (!ends || inner.length > width || spread.length < width) return { cells: tokens };
	return { cells: spread.slice(0, width), open: (width - inner.length) % group !== 0 };
}

function fill(cells: readonly Token[], width: number): (Token | null)[] {
	return Array.from({ length: width }, (_, i) => cells[i] ?? null);
}

/** More texts than columns: what cannot be a value goes first, then one extra number if the sum shows which. */
function longRow(inked: readonly Token[], width: number, holds: Alignment['holds']): AlignedRow {
	const values = inked.filter(({ value }) => value);
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

/**
 * Fillers at both ends: the window of `width` cells that holds all text, if only one does.
 * @param isUsual else the row has lost or gained a cell, and which is unknown
 */
function windowOf(
	cells: readonly Token[],
	{ width, leads, holds }: Alignment,
	isUsual: boolean
): AlignedRow {
	const { first, last } = extent(cells);
	const starts: number[] = [];
	const latest = Math.min(first, cells.length - width);
	for (let start = Math.max(0, last - width + 1); start <= latest; start++) starts.push(start);
	const at = (start: number) => cells.slice(start, start + width);
	const inOneRow = cells.every(({ row }) => row !== null && row === cells[0]!.row);
	// Where cells stand one a line, none fills up a row: one too many may have moved those after it.
	if (starts.length === 1)
		return { values: at(starts[0]!), ...(!(inOneRow && isUsual) && { doubt: 'shifted' }) };
	const lead = isUsual ? leads.get(cells.length) : undefined;
	if (lead !== undefined && starts.includes(lead)) return { values: at(lead) };
	const fits = holds ? starts.filter((start) => holds(at(start))) : [];
	if (fits.length === 1) return { values: at(fits[0]!), doubt: 'shifted' };
	return { values: [], doubt: 'long' };
}

function extent(tokens: readonly Token[]): { first: number; last: number } {
	return {
		first: tokens.findIndex((token) => token.text !== ''),
		last: tokens.findLastIndex((token) => token.text !== '')
	};
}

function sameInk(a: readonly Token[], b: readonly Token[]): boolean {
	return a.every((token, i) => token.text === b[i]?.text);
}
