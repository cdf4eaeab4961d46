import { readsAsHeading } from '../heading.ts';
import {
	blockText,
	endOf,
	headerBlocks,
	headerRow,
	isBelow,
	labelBlocks,
	labelGap,
	overlap,
	startOf
} from './labels.ts';
import { lineOf, piecesOf, textOf, type Line } from './lines.ts';

/** Rows of a table without ruling lines: cells in order, a blank where a column holds nothing. */
export interface UnruledTable {
	rows: string[][];
	lines: Line[];
}

/** What a number, a blank mark or a dash looks like when it stands alone. */
const valueLike =
	/^[+\-－—–±增减]?[\d０-９][\d０-９,，.．]*[%％万亿余元件条次个项]*$|^[-－—–/／\\]+$|^[无零〇○]$/;

/** Lines of a table that hold no column gap, in a row, at most. */
const mostStrangers = 6;
/** Gap that parts narrow columns, in font sizes, where numbers or several columns stand next to it. */
const leastGap = 0.22;

/** Finds tables that have no ruling lines by their columns; every other line is left as it is. */
export function readUnruledTables(lines: readonly Line[], right: number): (Line | UnruledTable)[] {
	const cut = lines.map((line) => piecesOfRow(line).length > 1);
	const found: (Line | UnruledTable)[] = [];
	for (let i = 0; i < lines.length;) {
		const end = cut[i] ? regionEnd(lines, cut, i, right) : i;
		const start = end > i ? regionStart(lines, i, found.length, right) : i;
		const table = end > i ? tableOf(lines.slice(start, end)) : null;
		if (table) {
			found.splice(found.length - (i - start), i - start, table);
			i = end;
		} else found.push(lines[i++]!);
	}
	return found;
}

/** Pieces of a line; numbers set narrowly are columns where a line holds several. */
function piecesOfRow(line: Line): Line[] {
	const pieces = piecesOf(line);
	const finer = pieces.flatMap((piece) => {
		const words = piecesOf(piece, leastGap);
		const values = words.filter(isValue).length;
		return values >= 2 && values >= words.length - 1 ? words : [piece];
	});
	return finer.filter(isValue).length >= 3 ? finer : pieces;
}

function isValue(piece: Line): boolean {
	return valueLike.test(textOf(piece));
}

/** Index of the first line of a label that is broken over lines and begins above the first row. */
function regionStart(lines: readonly Line[], first: number, free: number, right: number): number {
	let start = first;
	while (start > Math.max(0, first - Math.min(free, mostStrangers))) {
		if (!isTight(lines, start) || isProse(lines[start - 1]!, right)) break;
		start--;
	}
	return start;
}

function isProse(line: Line, right: number): boolean {
	return /[。；]/.test(textOf(line)) || line.right - line.x > 0.6 * right;
}

/** Index after the last line with columns that follows without prose or a heading between. */
function regionEnd(
	lines: readonly Line[],
	cut: readonly boolean[],
	start: number,
	right: number
): number {
	let end = start + 1;
	for (let i = start + 1, strangers = 0; i < lines.length && strangers <= mostStrangers; i++) {
		const line = lines[i]!;
		if (line.y - lines[i - 1]!.y > 6 * line.size) break;
		if (cut[i]) {
			end = i + 1;
			strangers = 0;
		} else {
			const heading = readsAsHeading(textOf(line)) && !isPartOfRow(lines, cut, i);
			if (heading || isProse(line, right)) break;
			strangers++;
		}
	}
	while (end < lines.length && !cut[end] && isTight(lines, end) && !isProse(lines[end]!, right)) {
		if (readsAsHeading(textOf(lines[end]!))) break;
		end++;
	}
	return end;
}

/** Set closer to the line above than lines of text are, as within a cell. */
function isTight(lines: readonly Line[], i: number): boolean {
	return lines[i]!.y - lines[i - 1]!.y < 1.45 * lines[i]!.size;
}

/** A line nearer to its neighbour than lines of text stand, or just above a row of values, is in a cell of that row. */
function isPartOfRow(lines: readonly Line[], cut: readonly boolean[], i: number): boolean {
	const away = (other: number) => Math.abs((lines[other]?.y ?? Infinity) - lines[i]!.y);
	const { size } = lines[i]!;
	if (Math.min(away(i - 1), away(i + 1)) < 1.1 * size) return true;
	return (
		Boolean(cut[i + 1]) && away(i + 1) < 1.7 * size && piecesOfRow(lines[i + 1]!).some(isValue)
	);
}

/** Rows by their values, labels over several lines gathered around them; null where there are no values. */
function tableOf(lines: Line[]): UnruledTable | null {
	const cut = lines.map(piecesOfRow);
	const isRow = cut.map((pieces) => pieces.length > 1 && pieces.some(isValue));
	if (!isRow.includes(true)) return null;
	const values = cut.flatMap((pieces, i) => (isRow[i] ? pieces.filter(isValue) : []));
	const left = Math.min(...bandsOf(values).map(([from]) => from));
	const isHeader = cut.map(
		(pieces, i) => !isRow[i] && pieces.some(({ x, right }) => (x + right) / 2 > left - 6)
	);
	const bands = bandsOf(values);
	cut.forEach((pieces, i) => {
		if (isHeader[i]) cut[i] = pieces.flatMap((piece) => byColumn(piece, bands));
		else if (isRow[i]) cut[i] = pieces.flatMap((piece) => fromLabel(piece, bands));
	});
	const columns = columnsOf(cut, isRow, isHeader, left);
	const labels = labelBlocks(cut, isRow, isHeader, left);
	const begins = new Set(labels.map(({ first }) => first));
	const rows: string[][] = [];
	for (let i = 0; i < lines.length; i++) {
		if (isHeader[i]) {
			let end = i + 1;
			while (end < lines.length && !isRow[end] && (isHeader[end] || !begins.has(end))) end++;
			rows.push(headerRow(cut.slice(i, end).flat()));
			i = end - 1;
		} else if (isRow[i]) {
			const own = labels.filter(({ row }) => row === i).sort((a, b) => startOf(a) - startOf(b));
			const rest = cut[i]!.filter(({ x, right }) => (x + right) / 2 >= left - 6);
			rows.push([...own.map(blockText), ...cellsIn(columns[i]!, rest)]);
		}
		for (const block of labels)
			if (block.row === null && block.first === i) rows.push([blockText(block)]);
	}
	return { rows, lines };
}

/** Columns as stretches that values share. */
function bandsOf(values: readonly Line[]): [number, number][] {
	const bands: [number, number][] = [];
	for (const { x, right } of [...values].sort((a, b) => a.x - b.x)) {
		const last = bands.at(-1);
		if (last && x < last[1]) last[1] = Math.max(last[1], right);
		else bands.push([x, right]);
	}
	return bands;
}

/**
 * The columns of each row: those its part of the table has values in, and those its header names though they hold none,
 * for a label names a column where no other label stands below it. Parts begin with a header.
 */
function columnsOf(
	cut: readonly Line[][],
	isRow: readonly boolean[],
	isHeader: readonly boolean[],
	left: number
): [number, number][][] {
	const columns: [number, number][][] = [];
	for (let i = 0; i < cut.length;) {
		let body = i;
		while (body < cut.length && isHeader[body]) body++;
		let end = body;
		while (end < cut.length && !isHeader[end]) end++;
		const values = cut.slice(body, end).flatMap((pieces, at) => {
			return isRow[body + at] ? pieces.filter(isValue) : [];
		});
		const own = withBlanks(bandsOf(values), cut.slice(i, body), left);
		for (; i < end; i++) columns.push(own);
	}
	return columns;
}

function withBlanks(
	bands: readonly [number, number][],
	header: readonly Line[][],
	left: number
): [number, number][] {
	const columns = [...bands];
	// What stands alone on its line is a title over all columns, or the end of a label.
	const blocks = headerBlocks(header.filter((pieces) => pieces.length > 1).flat());
	for (const block of blocks) {
		const [from, to] = [startOf(block), endOf(block)];
		const parted = blocks.some((other) => overlap(other, block) && isBelow(other, block));
		const free = !columns.some((column) => column[0] < to && column[1] > from);
		if ((from + to) / 2 > left - 6 && !parted && free) columns.push([from, to]);
	}
	return columns.sort(([a], [b]) => a - b);
}

/** Headers of narrow columns nearly touch: what lies over several columns is cut at smaller gaps. */
function byColumn(piece: Line, bands: readonly [number, number][]): Line[] {
	const over = bands.filter(([from, to]) => piece.x < to && piece.right > from);
	return over.length > 1 ? piecesOf(piece, leastGap) : [piece];
}

/** A label may reach so near to the first column that a value there seems its last word. */
function fromLabel(piece: Line, bands: readonly [number, number][]): Line[] {
	const words = piecesOf(piece, labelGap);
	const last = words.at(-1)!;
	const inColumn = bands.some(([from, to]) => last.x < to && last.right > from);
	if (words.length < 2 || !inColumn || !isValue(last)) return [piece];
	return [lineOf(words.slice(0, -1).flatMap(({ glyphs }) => glyphs)), last];
}

/** A value in each column, blank where there is none; what spans several stands in the first. */
function cellsIn(bands: readonly [number, number][], pieces: readonly Line[]): string[] {
	const cells = bands.map(() => '');
	const stray: string[] = [];
	for (const piece of pieces) {
		const middle = (piece.x + piece.right) / 2;
		const at = bands.findIndex(([from, to]) => middle >= from - 1 && middle <= to + 1);
		if (at >= 0 && cells[at] === '') cells[at] = textOf(piece);
		else stray.push(textOf(piece));
	}
	return stray.length ? pieces.map(textOf) : cells;
}
