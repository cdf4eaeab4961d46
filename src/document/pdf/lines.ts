import type { Glyph } from './ink.ts';

/** Characters on one baseline, left to right. */
export interface Line {
	glyphs: Glyph[];
	x: number;
	right: number;
	/** Baseline. */
	y: number;
	size: number;
}

const wide =
	/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\uFFE0-\uFFE6\u3000-\u303F\u{20000}-\u{3FFFF}]/u;

/** Gap between two words, in font sizes. */
const wordGap = 0.15;
/** Gap that no line of running text has inside. */
const columnGap = 1.2;

/** Gathers characters into lines from top to bottom; a character printed twice in one place stands once. */
export function textLinesOf(glyphs: readonly Glyph[]): Line[] {
	const sorted = [...glyphs].sort((a, b) => a.y - b.y);
	const lines: Line[] = [];
	for (const glyph of sorted) {
		const line = lines.at(-1);
		const near = line && Math.abs(glyph.y - line.y) <= 0.4 * Math.min(glyph.size, line.size);
		if (near) {
			line.glyphs.push(glyph);
			line.y += (glyph.y - line.y) / line.glyphs.length;
			line.size = Math.max(line.size, glyph.size);
		} else lines.push({ glyphs: [glyph], x: 0, right: 0, y: glyph.y, size: glyph.size });
	}
	for (const line of lines) finish(line);
	return lines;
}

/** The line a run of a line's characters makes by itself. */
export function lineOf(glyphs: readonly Glyph[]): Line {
	const line = { glyphs: [...glyphs], x: 0, right: 0, y: 0, size: 0 };
	finish(line);
	return line;
}

function finish(line: Line): void {
	line.glyphs.sort((a, b) => a.x - b.x);
	line.glyphs = line.glyphs.filter((glyph, i) => !isDouble(line.glyphs, i, glyph));
	line.x = line.glyphs[0]!.x;
	line.right = Math.max(...line.glyphs.map(({ x, width }) => x + width));
	line.y = median(line.glyphs.map(({ y }) => y));
	line.size = median(line.glyphs.map(({ size }) => size));
}

/** Bold is often faked by printing a character again a hair to the right. */
function isDouble(glyphs: readonly Glyph[], i: number, { text, x, y, size }: Glyph): boolean {
	for (let k = i - 1; k >= 0 && x - glyphs[k]!.x < 0.2 * size; k--)
		if (glyphs[k]!.text === text && Math.abs(glyphs[k]!.y - y) < 0.2 * size) return true;
	return false;
}

/** How sure text recognition is of the least sure of some characters; undefined where none was needed. */
export function leastOcr(glyphs: readonly Glyph[]): number | undefined {
	let least: number | undefined;
	for (const { ocr } of glyphs)
		if (ocr !== undefined && (least === undefined || ocr < least)) least = ocr;
	return least;
}

/** The text of a line: spaces between words of letters and digits, none between Chinese characters; two where a column could begin. */
export function textOf({ glyphs }: Line): string {
	let text = '';
	glyphs.forEach((glyph, i) => {
		const before = glyphs[i - 1];
		if (before) {
			const size = Math.min(before.size, glyph.size);
			const gap = glyph.x - before.x - before.width;
			if (gap > columnGap * size) text += '  ';
			else if (gap > wordGap * size && !wide.test(before.text) && !wide.test(glyph.text))
				text += ' ';
		}
		text += glyph.text;
	});
	return text;
}

/** Cuts a line where the gap is wider than running text has. */
export function piecesOf({ glyphs }: Line, least = columnGap): Line[] {
	const pieces: Glyph[][] = [];
	glyphs.forEach((glyph, i) => {
		const before = glyphs[i - 1];
		const gap = before ? glyph.x - before.x - before.width : Infinity;
		if (gap > least * Math.min(glyph.size, before?.size ?? glyph.size)) pieces.push([glyph]);
		else pieces.at(-1)!.push(glyph);
	});
	return pieces.map(lineOf);
}

/**
 * The text of a cell over its lines. A break is closed up where a Chinese character stands at it, or where
 * the line is full, so that the break can only be the cell's width; else it is a space.
 * @param width inner width of the cell
 */
export function cellText(glyphs: readonly Glyph[], width: number): string {
	const lines = textLinesOf(glyphs);
	let text = '';
	lines.forEach((line, i) => {
		const before = lines[i - 1];
		if (before && !closesUp(before, line, width)) text += ' ';
		text += textOf(line);
	});
	return text;
}

/** Padding Word leaves in a cell, both sides together, in points. */
const padding = 12;

function closesUp(before: Line, after: Line, width: number): boolean {
	const [last, first] = [before.glyphs.at(-1)!, after.glyphs[0]!];
	if (wide.test(last.text) || wide.test(first.text)) return true;
	return width - (before.right - before.x) < padding + first.width;
}

/** Whether a line can be followed by more of its paragraph: its end lies within two characters of the margin. */
export function isFull(line: Line, right: number): boolean {
	return line.right > right - 2.2 * line.size;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
