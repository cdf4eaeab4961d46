import type { LabelledRow } from './rows.ts';
import type { Token } from './tokens.ts';

/** A row of table 2. */
export interface Row extends LabelledRow {
	/** Id of the form's row as its label was recognised; editions may name it differently. */
	name: string;
	/** Line in which its label ends. */
	line: number | undefined;
}

/** A block as found: the header's column labels in order and the rows under them. */
export interface Found {
	columns: string[];
	/** The table row the columns stand in; null where they stand on lines. */
	header: number | null;
	rows: Row[];
}

/** Finds the rows of table 2 whose values may be another row's. */
export function oddRows(tokens: readonly Token[], found: readonly Found[]): (row: Row) => boolean {
	const isOverlong = overlongRows(tokens, found);
	const isApart = rowsApart(found.flatMap(({ rows }) => rows));
	return (row) => isOverlong(row) || isApart(row);
}

/**
 * Finds the rows of several values that have more cells than their header has, though most rows of the table have
 * not: what came to stand in one row may have been the end of another.
 */
function overlongRows(tokens: readonly Token[], found: readonly Found[]): (row: Row) => boolean {
	const lengths = new Map<number, number>();
	for (const { row } of tokens) if (row !== null) lengths.set(row, (lengths.get(row) ?? 0) + 1);
	const surplus = new Map<Row, number>();
	for (const { header, columns, rows } of found)
		for (const row of rows)
			if (header !== null && row.label.row !== null && row.tokens.length > columns.length)
				surplus.set(row, lengths.get(row.label.row)! - lengths.get(header)!);
	const all = found.reduce((sum, { rows }) => sum + rows.length, 0);
	return (row) => {
		const own = surplus.get(row) ?? 0;
		const alike = [...surplus.values()].filter((other) => other === own).length;
		return own > 0 && alike < all / 2 && row.tokens.filter(({ text }) => text).length > 1;
	};
}

/** Finds the rows whose values stand below the line of their label, though most rows have theirs on it. */
function rowsApart(rows: readonly Row[]): (row: Row) => boolean {
	const lineOf = ({ tokens }: Row) => tokens.find(({ text }) => text !== '')?.place.line;
	const inked = rows.filter((row) => lineOf(row) !== undefined);
	const beside = inked.filter((row) => lineOf(row) === row.line).length;
	return (row) => beside > inked.length / 2 && inked.includes(row) && lineOf(row) !== row.line;
}
