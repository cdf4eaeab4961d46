import { isSeenOn, white } from '../colour.ts';
import type { Stretch, WordFile } from './word.ts';

/** Formatting of a stretch of the main stream, as its instructions stand there. */
interface Run {
	/** Offsets in the main stream, end exclusive. */
	from: number;
	to: number;
	/** Offset of the instructions' length byte; 0 where there are none. */
	at: number;
}

/** What formatting says of a paragraph, as far as text and tables need it. */
export interface ParagraphProperties {
	/** Built-in heading style. */
	heading: boolean;
	/** How many tables it stands in, one within the other. */
	depth: number;
	/** Its mark ends a row of the table at its depth. */
	endsRow: boolean;
	/** Its mark ends a cell of a table within another; elsewhere the cell mark is a character of its own. */
	endsInnerCell: boolean;
	/** Cells of the row that ends here. */
	row: RowDefinition | null;
}

export interface RowDefinition {
	/** Edges of the cells from left to right, in twentieths of a point; one more than there are cells. */
	edges: number[];
	/** Whether each cell only continues the one left of it or above it. */
	merged: ('no' | 'beside' | 'above')[];
}

const pageSize = 512;
const mostRuns = 2_000_000;

/** Formatting of paragraphs (`papx`) or characters (`chpx`), from the pages a table points to. */
export function readRuns(file: WordFile, { at, length }: Stretch, papx: boolean): Run[] {
	const { main, table } = file;
	const runs: Run[] = [];
	const count = Math.floor((length - 4) / 8);
	for (let i = 0; i < count && runs.length < mostRuns; i++) {
		const page = (table.getUint32(at + 4 * (count + 1) + 4 * i, true) & 0x3fffff) * pageSize;
		if (page + pageSize > main.byteLength) continue;
		const own = main.getUint8(page + pageSize - 1);
		const step = papx ? 13 : 1;
		for (let r = 0; r < own; r++) {
			const from = main.getUint32(page + 4 * r, true);
			const to = main.getUint32(page + 4 * r + 4, true);
			const offset = main.getUint8(page + 4 * (own + 1) + step * r) * 2;
			if (to > from) runs.push({ from, to, at: offset ? page + offset : 0 });
		}
	}
	return runs.sort((a, b) => a.from - b.from);
}

/** The run that holds an offset of the main stream. */
export function runAt(runs: readonly Run[], offset: number): Run | null {
	let [low, high] = [0, runs.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (runs[middle]!.from <= offset) low = middle + 1;
		else high = middle;
	}
	const run = runs[low - 1];
	return run && offset < run.to ? run : null;
}

/** Deleted in tracked changes, hidden, and struck out once or twice, as Word's properties of characters say. */
const goneCodes = [0x0800, 0x083c, 0x0837, 0x2a53];

/** Whether characters are deleted in tracked changes, hidden or struck out. */
export function isGone(file: WordFile, run: Run): boolean {
	let gone = false;
	if (run.at)
		for (const { code, at } of instructions(file.main, run.at + 1, file.main.getUint8(run.at)))
			if (goneCodes.includes(code) && file.main.getUint8(at) === 1) gone = true;
	return gone;
}

/** Codes of colour (by number, by red, green and blue) and size, in half points, of characters, and of what shades them. */
const [numberedColour, colour, halfPoints] = [0x2a42, 0x6870, 0x4a43];
const shadings = [0xca71, 0x2a0c, 0x4866];
/** Codes of what shades paragraphs and cells. */
const shades = [0xc64d, 0x442d, 0xd612, 0xd670, 0xd609];
/** The number of white, and the largest size nobody can read. */
const numberOfWhite = 8;
const smallest = 3;

/** Why nobody sees characters: they are too small, or as white as paper where nothing shades them; null where they are seen. */
export function unseenBy(file: WordFile, run: Run): 'tiny' | 'pale' | null {
	const { main } = file;
	let [isTiny, isPale, isShaded] = [false, false, false];
	if (run.at)
		for (const { code, at } of instructions(main, run.at + 1, main.getUint8(run.at))) {
			if (code === halfPoints) isTiny = main.getUint16(at, true) <= smallest;
			else if (code === numberedColour) isPale = main.getUint8(at) === numberOfWhite;
			else if (code === colour) {
				const [red, green, blue, auto] = [0, 1, 2, 3].map((i) => main.getUint8(at + i));
				isPale = !auto && !isSeenOn([red!, green!, blue!, 1], white);
			} else if (shadings.includes(code)) isShaded = true;
		}
	return isTiny ? 'tiny' : isPale && !isShaded ? 'pale' : null;
}

/** Whether anything shades paragraphs or cells of a document. */
export function isShaded({ main }: WordFile, paragraphs: readonly Run[]): boolean {
	return paragraphs.some(({ at }) => {
		if (!at) return false;
		const short = main.getUint8(at);
		const start = short ? at + 1 : at + 2;
		const size = short ? 2 * short - 1 : 2 * main.getUint8(at + 1);
		return [...instructions(main, start + 2, size - 2)].some(({ code }) => shades.includes(code));
	});
}

/** Codes of what sets characters above or below the line: by kind, and by how far. */
const [kindOfOff, wayOff] = [0x2a48, 0x4845];

/** Whether characters are set above or below the line. */
export function isOffTheLine(file: WordFile, run: Run): boolean {
	let off = false;
	if (run.at)
		for (const { code, at } of instructions(file.main, run.at + 1, file.main.getUint8(run.at))) {
			if (code === kindOfOff) off = file.main.getUint8(at) > 0;
			else if (code === wayOff) off = file.main.getInt16(at, true) !== 0;
		}
	return off;
}

export function paragraphProperties(file: WordFile, run: Run | null): ParagraphProperties {
	const found: ParagraphProperties = {
		heading: false,
		depth: 0,
		endsRow: false,
		endsInnerCell: false,
		row: null
	};
	if (!run?.at) return found;
	const { main } = file;
	const short = main.getUint8(run.at);
	const start = short ? run.at + 1 : run.at + 2;
	const size = short ? 2 * short - 1 : 2 * main.getUint8(run.at + 1);
	const style = main.getUint16(start, true);
	found.heading = style >= 1 && style <= 9;
	apply(file, found, main, start + 2, size - 2, true);
	return found;
}

function apply(
	file: WordFile,
	found: ParagraphProperties,
	view: DataView,
	start: number,
	size: number,
	outer: boolean
): void {
	for (const { code, at, length } of instructions(view, start, size)) {
		const on = () => view.getUint8(at) === 1;
		if (code === 0x2416 && on()) found.depth = Math.max(found.depth, 1);
		else if (code === 0x6649) found.depth = Math.min(Math.max(view.getInt32(at, true), 0), 64);
		else if (code === 0x2417 || code === 0x244c) found.endsRow ||= on();
		else if (code === 0x244b) found.endsInnerCell = on();
		else if (code === 0xd608) found.row = rowDefinition(view, at, length);
		else if (code === 0xd62b && found.row && length >= 2) {
			const cell = view.getUint8(at);
			if (cell < found.row.merged.length)
				found.row.merged[cell] = view.getUint8(at + 1) === 1 ? 'above' : 'no';
		} else if (code === 0x5624 && found.row) {
			for (let c = view.getUint8(at) + 1; c < view.getUint8(at + 1); c++)
				if (c < found.row.merged.length) found.row.merged[c] = 'beside';
		} else if ((code === 0x6646 || code === 0x646b) && outer) {
			const elsewhere = view.getUint32(at, true);
			if (elsewhere + 2 <= file.data.byteLength) {
				const own = file.data.getUint16(elsewhere, true);
				apply(file, found, file.data, elsewhere + 2, own, false);
			}
		}
	}
}

/** Edges and merges of a row, `TDefTableOperand`. */
function rowDefinition(view: DataView, at: number, length: number): RowDefinition | null {
	const cells = view.getUint8(at);
	if (!cells || 1 + 2 * (cells + 1) > length) return null;
	const edges = Array.from({ length: cells + 1 }, (_, i) => view.getInt16(at + 1 + 2 * i, true));
	const flags = at + 1 + 2 * (cells + 1);
	const merged = Array.from({ length: cells }, (_, i) => {
		if (flags + 20 * i + 2 > at + length) return 'no';
		const own = view.getUint16(flags + 20 * i, true);
		if ((own & 3) === 1) return 'beside';
		return ((own >> 5) & 3) === 1 ? 'above' : 'no';
	});
	return { edges, merged };
}

/** Lengths of operands by the three bits that encode them; an operand of code 6 states its own. */
const operandLengths = [1, 1, 2, 4, 2, 2, 0, 3];

/** Instructions of formatting, `Prl`, as codes with where their operands stand. */
function* instructions(
	view: DataView,
	start: number,
	size: number
): Generator<{ code: number; at: number; length: number }> {
	const end = Math.min(start + size, view.byteLength);
	for (let at = start; at + 3 <= end;) {
		const code = view.getUint16(at, true);
		at += 2;
		let length = operandLengths[code >> 13]!;
		if (code >> 13 === 6) {
			if (code === 0xd608) {
				if (at + 2 > end) return;
				length = view.getUint16(at, true) - 1;
				at += 2;
			} else {
				length = view.getUint8(at);
				at += 1;
			}
		}
		if (length < 0 || at + length > end) return;
		yield { code, at, length };
		at += length;
	}
}
