import { readsAsHeading } from '../heading.ts';
import { isFull, leastOcr, median, textOf, type Line } from './lines.ts';

/** Lines put together into one paragraph. */
export interface Paragraph {
	text: string;
	y: number;
	/** The last line reaches the margin without ending a sentence: the next page may go on with it. */
	open: boolean;
	/** The first line begins at the left margin, as a line that goes on does. */
	flush: boolean;
	/** See `leastOcr`. */
	ocr?: number;
}

/** Left and right margin of a page's running text. */
export interface Margins {
	left: number;
	right: number;
}

const ended = /[。！？!?]$/;
const wide = /[\u2E80-\uFFEF]/;

/**
 * Joins hard-wrapped lines: one that reaches the right margin goes on in the next, unless that begins
 * with an indent; lines of a title set in one size around the middle go together.
 */
export function readParagraphs(lines: readonly Line[], { left, right }: Margins): Paragraph[] {
	const found: Paragraph[] = [];
	lines.forEach((line, i) => {
		const before = lines[i - 1];
		const last = found.at(-1);
		const text = textOf(line);
		const flush = line.x < left + line.size;
		const ocr = leastOcr(line.glyphs);
		if (before && last && follows(before, line, left, right)) {
			last.text = join(last.text, text);
			last.open = isOpen(line, text, right);
			if (ocr !== undefined) last.ocr = Math.min(ocr, last.ocr ?? ocr);
		} else {
			const open = isOpen(line, text, right);
			found.push({ text, y: line.y, open, flush, ...(ocr !== undefined && { ocr }) });
		}
	});
	return found;
}

function isOpen(line: Line, text: string, right: number): boolean {
	return isFull(line, right) && !ended.test(text);
}

function follows(before: Line, line: Line, left: number, right: number): boolean {
	const size = Math.min(before.size, line.size);
	const alike = Math.abs(before.size - line.size) < 0.15 * size;
	if (!alike || line.y - before.y > 3 * size) return false;
	if (isOpen(before, textOf(before), right) && line.x < left + size)
		return !readsAsHeading(textOf(line));
	return isCentred(before, left, right) && isCentred(line, left, right) && line.size > 15;
}

/** Set around the middle, with room on both sides. */
function isCentred(line: Line, left: number, right: number): boolean {
	const [before, after] = [line.x - left, right - line.right];
	return Math.abs(before - after) < 2 * line.size && before > -line.size;
}

/** Two parts of a sentence, with a space only between words of letters or digits. */
export function join(before: string, after: string): string {
	return before + (wide.test(before.at(-1) ?? '') || wide.test(after[0] ?? '') ? '' : ' ') + after;
}

/** The margins of running text: where most lines begin, and where lines end that can hold no more. */
export function marginsOf(lines: readonly Line[], width: number): Margins {
	if (!lines.length) return { left: 0, right: width };
	const size = median(lines.map((line) => line.size));
	const left = Math.max(
		0,
		percentile(
			lines.map(({ x }) => x),
			0.1
		)
	);
	const rights = lines.map((line) => line.right);
	const right = percentile(rights, 0.98);
	const shared = rights.filter((end) => Math.abs(end - right) < 1.5 * size).length;
	return { left, right: shared >= 3 ? right : Math.max(right, width - left) };
}

function percentile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.round((sorted.length - 1) * part)]!;
}
