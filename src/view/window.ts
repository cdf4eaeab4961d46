/** A part of a long list of rows that is laid out, in CSS pixels. */
export interface RowWindow {
	/** First row laid out, and the one behind the last. */
	first: number;
	end: number;
	/** Empty space above and below the rows. */
	above: number;
	below: number;
}

/** Beyond this height browsers lose count of pixels; a longer list is scrolled by shares of itself. */
export const tallest = 8_000_000;

/**
 * Which rows of a list are in sight, with some more around them. A list that fits `tallest` is laid out
 * at its true height; a longer one has that height, and a pixel of scrolling then passes over more rows.
 * @param scrolled pixels scrolled, @param seen pixels in sight, @param row pixels of one row
 */
export function windowOf(scrolled: number, seen: number, rows: number, row: number): RowWindow {
	const height = Math.min(rows * row, tallest);
	const fitting = Math.ceil(seen / row);
	const most = Math.max(0, height - seen);
	const at = Math.min(Math.max(0, scrolled), most);
	const top =
		height < rows * row
			? Math.round((at / most) * (rows - Math.floor(seen / row)))
			: Math.floor(at / row);
	const first = Math.max(0, Math.min(top, rows) - margin);
	const end = Math.min(rows, top + fitting + margin);
	const above =
		height < rows * row
			? Math.max(0, Math.min(at - (top - first) * row, height - (end - first) * row))
			: first * row;
	return { first, end, above, below: Math.max(0, height - above - (end - first) * row) };
}

/** How far to scroll for a row to be the first in sight. */
export function scrolledTo(place: number, seen: number, rows: number, row: number): number {
	const height = Math.min(rows * row, tallest);
	if (height === rows * row) return place * row;
	const last = rows - Math.floor(seen / row);
	return (Math.min(place, last) / last) * (height - seen);
}

/** Columns a sheet of paper has room for; it says that the others are left out. */
export const printedColumns = 14;

/** Rows laid out above and below those in sight. */
const margin = 8;
