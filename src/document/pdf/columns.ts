import { readsAsHeading } from '../heading.ts';
import { cellText, lineOf, piecesOf, textOf, type Line } from './lines.ts';

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
/** Gap that parts narrow columns, in font sizes, where numbers or several columns stand beside it. */
const leastGap = 0.22;
const labelGap = 0.35;

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

/** A line nearer to its neighbour than lines of text stand, or just above a row of values, is in a cell beside. */
function isPartOfRow(lines: readonly Line[], cut: readonly boolean[], i: number): boolean {
	const away = (other: number) => Math.abs((lines[other]?.y ?? Infinity) - lines[i]!.y);
	const { size } = lines[i]!;
	if (Math.min(away(i - 1), away(i + 1)) < 1.1 * size) return true;
	return (
		Boolean(cut[i + 1]) && away(i + 1) < 1.7 * size && piecesOfRow(lines[i + 1]!).some(isValue)
	);
}

/** Pieces of text that make one cell, over one line or several. */
interface Block {
	pieces: Line[];
	/** Index of its first line. */
	first: number;
	/** Index of the row of values it stands on, if it does. */
	row: number | null;
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
			rows.push([...own.map(blockText), ...cellsIn(bands, rest)]);
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

/**
 * Labels left of the values, broken over lines: lines that follow each other closely and stand under each
 * other are one label, and it belongs to the row of values it stands on or is centred at.
 */
function labelBlocks(cut: Line[][], isRow: boolean[], isHeader: boolean[], left: number): Block[] {
	const pieces = cut.flatMap((own, at) =>
		isHeader[at]
			? []
			: own
					.filter(({ x, right }) => (x + right) / 2 < left - 6)
					.flatMap(labelPieces)
					.map((piece) => ({ piece, at }))
	);
	const gaps = pieces.flatMap(({ piece }, i) => {
		const above = pieces.slice(Math.max(0, i - 8), i).findLast((p) => aligned(p.piece, piece));
		return above ? [Math.max(piece.size, piece.y - above.piece.y)] : [];
	});
	const pitch = Math.min(...gaps);
	const blocks: Block[] = [];
	for (const { piece, at } of pieces) {
		const above = blocks.findLast(
			({ pieces: [first, ...more], row }) =>
				aligned(more.at(-1) ?? first!, piece) &&
				piece.y - (more.at(-1) ?? first!).y <= Math.min(1.12 * pitch, 1.6 * piece.size) &&
				!(isRow[at] && row !== null)
		);
		if (above) {
			above.pieces.push(piece);
			if (isRow[at]) above.row = at;
		} else blocks.push({ pieces: [piece], first: at, row: isRow[at] ? at : null });
	}
	for (const block of blocks) block.row ??= nearestRow(block, blocks, cut, isRow);
	return blocks;
}

/** Label columns nearly touch; running Chinese text has no gaps but after an ordinal. */
function labelPieces(piece: Line): Line[] {
	return piecesOf(piece, labelGap).reduce<Line[]>((parts, part) => {
		const last = parts.at(-1);
		if (last && /[.．、]$/.test(textOf(last)))
			parts[parts.length - 1] = lineOf([...last.glyphs, ...part.glyphs]);
		else parts.push(part);
		return parts;
	}, []);
}

/** Whether two lines start together or share their middle, as lines of one cell do. */
function aligned(above: Line, below: Line): boolean {
	if (below.y <= above.y) return false;
	const starts = Math.abs(above.x - below.x);
	const middles = Math.abs(above.x + above.right - below.x - below.right) / 2;
	return Math.min(starts, middles) < 0.8 * below.size;
}

function nearestRow(
	block: Block,
	blocks: readonly Block[],
	cut: Line[][],
	isRow: boolean[]
): number | null {
	const [first, last] = [block.pieces[0]!, block.pieces.at(-1)!];
	const middle = (first.y + last.y) / 2;
	const reach = (last.y - first.y) / 2 + first.size / 2;
	const taken = (row: number) => blocks.some((other) => other.row === row && overlap(other, block));
	let best: number | null = null;
	cut.forEach((pieces, i) => {
		const away = Math.abs(pieces[0]!.y - middle);
		if (!isRow[i] || away > reach || taken(i)) return;
		if (best === null || away < Math.abs(cut[best]![0]!.y - middle)) best = i;
	});
	return best;
}

function overlap(a: Block, b: Block): boolean {
	return startOf(a) < endOf(b) && startOf(b) < endOf(a);
}

/** A header of several levels as one row from left to right, labels broken over lines put together. */
function headerRow(pieces: readonly Line[]): string[] {
	const blocks: Block[] = [];
	for (const piece of pieces) {
		const above = blocks.find(({ pieces: own }) => {
			const last = own.at(-1)!;
			const centred = Math.abs(last.x + last.right - piece.x - piece.right) < 2 * piece.size;
			return centred && last.y < piece.y && piece.y - last.y < 1.7 * piece.size;
		});
		if (above) above.pieces.push(piece);
		else blocks.push({ pieces: [piece], first: 0, row: null });
	}
	return blocks.sort((a, b) => startOf(a) - startOf(b)).map(blockText);
}

function startOf({ pieces }: Block): number {
	return Math.min(...pieces.map(({ x }) => x));
}

function endOf({ pieces }: Block): number {
	return Math.max(...pieces.map(({ right }) => right));
}

function blockText({ pieces }: Block): string {
	return cellText(
		pieces.flatMap(({ glyphs }) => glyphs),
		0
	);
}
