import type { Rule } from './geometry.ts';
import type { Glyph, PageInk } from './ink.ts';

/** Where a line through a character may stand above its baseline, as parts of the font size. */
const [lowest, highest] = [0.12, 0.6];

/**
 * Takes the characters with a line through them off a page. Such a line is as long as the words it strikes
 * out; a longer one rules a table whose text has grown over its edge.
 * @returns the characters taken off, in the order they are painted
 */
export function takeStruck(page: PageInk): string {
	const lines = page.rules
		.filter(({ horizontal, from, to }) => horizontal && to - from > 2)
		.sort((a, b) => a.at - b.at);
	if (!lines.length) return '';
	const through = new Map<Rule, Glyph[]>();
	let asked = 0;
	for (const glyph of page.glyphs) {
		if (!glyph.text.trim()) continue;
		const top = glyph.y - highest * glyph.size;
		const bottom = glyph.y - lowest * glyph.size;
		for (let i = firstFrom(lines, top); i < lines.length && lines[i]!.at <= bottom; i++) {
			if (++asked > mostAsked) return '';
			const line = lines[i]!;
			const margin = glyph.width / 5;
			if (line.from > glyph.x + margin || line.to < glyph.x + glyph.width - margin) continue;
			through.set(line, [...(through.get(line) ?? []), glyph]);
			if (through.get(line)!.length > mostStruck) return '';
		}
	}
	const struck = new Set<Glyph>();
	for (const [line, glyphs] of through) {
		const left = Math.min(...glyphs.map(({ x }) => x));
		const right = Math.max(...glyphs.map(({ x, width }) => x + width));
		const slack = glyphs[0]!.size * 0.4;
		if (line.from > left - slack && line.to < right + slack)
			for (const glyph of glyphs) struck.add(glyph);
	}
	if (!struck.size) return '';
	page.glyphs = page.glyphs.filter((glyph) => !struck.has(glyph));
	return [...struck].map(({ text }) => text).join('');
}

/** Most characters one line goes through; most comparisons of characters with lines on a page. */
const mostStruck = 200;
const mostAsked = 1_000_000;

/** Index of the first line at or below `y`. */
function firstFrom(lines: readonly Rule[], y: number): number {
	let [low, high] = [0, lines.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (lines[middle]!.at < y) low = middle + 1;
		else high = middle;
	}
	return low;
}
