import type { Glyph, PageInk } from './ink.ts';
import { textLinesOf, textOf, type Line } from './lines.ts';

const pageNumber =
	/^(?:[-—–―－·•\s]{1,6}\d{1,4}[-—–―－·•\s]{1,6}|第\s{0,4}\d{1,4}\s{0,4}页.{0,16}|\d{1,4}\s{0,4}[/／]\s{0,4}\d{1,4}|Page\s*\d{1,4}.{0,20})$/i;

/** Part of a page's height at either end in which running headers and footers stand. */
const margin = 0.11;

/**
 * Takes page numbers, and headers and footers that pages repeat, out of the pages' ink. What is repeated
 * stays where it stands first, at the head of a page.
 */
export function withoutFurniture(pages: readonly PageInk[]): void {
	const edges = pages.map(edgeLines);
	const times = new Map<string, number>();
	const shifts = new Map<number, number>();
	edges.forEach(({ top, bottom }, p) => {
		const lines = [...top, ...bottom];
		for (const key of new Set(lines.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
		for (const shift of new Set(lines.map((line) => Number(textOf(line)) - p)))
			shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
	});
	const isNumber = (line: Line, p: number) => {
		const text = textOf(line).trim();
		if (!/^\d+$/.test(text)) return pageNumber.test(text);
		return shifts.get(Number(text) - p)! > 1 || Number(text) === p + 1;
	};
	const seen = new Set<string>();
	edges.forEach(({ top, bottom }, p) => {
		const gone: Line[] = [];
		for (const line of [...top, ...bottom]) {
			const key = keyOf(line);
			const repeated = times.get(key)! > Math.max(1, pages.length / 3);
			const known = seen.has(key) || bottom.includes(line);
			if (repeated) seen.add(key);
			if (isNumber(line, p) || (repeated && known)) gone.push(line);
		}
		const page = pages[p]!;
		page.glyphs = page.glyphs.filter((glyph) => !gone.some((line) => standsIn(line, glyph)));
	});
}

/** Characters of all lines, each line counted once however many pages repeat it: a watermark is one line. */
export function distinctText(pages: readonly PageInk[]): number {
	const lines = new Set(pages.flatMap(({ glyphs }) => textLinesOf(glyphs).map(keyOf)));
	return [...lines].reduce((sum, line) => sum + line.length, 0);
}

/** Whether a character stands where a line does, so that one printed twice goes with its double. */
function standsIn({ x, right, y, size }: Line, glyph: Glyph): boolean {
	const near = glyph.x >= x - 0.5 * size && glyph.x + glyph.width <= right + 0.5 * size;
	return near && Math.abs(glyph.y - y) < 0.4 * size;
}

/** Lines at the very ends of a page, outside of its ruling lines. */
function edgeLines({ glyphs, rules, height }: PageInk): { top: Line[]; bottom: Line[] } {
	const ruled = rules.filter((rule) => !rule.horizontal);
	const from = Math.min(...ruled.map((rule) => rule.from));
	const to = Math.max(...ruled.map((rule) => rule.to));
	const outer = glyphs.filter(
		({ y }) => (y < margin * height || y > (1 - margin) * height) && !(y > from && y - 2 < to)
	);
	const lines = textLinesOf(outer);
	return {
		top: lines.filter(({ y }) => y < margin * height).slice(0, 2),
		bottom: lines.filter(({ y }) => y > (1 - margin) * height).slice(-2)
	};
}

function keyOf(line: Line): string {
	return textOf(line).replace(/\d+/g, '#').replace(/\s+/g, '');
}
