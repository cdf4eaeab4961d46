import { containment } from '#check/corpus/sketch.ts';
import { textOf } from '#corpus/previous-year.ts';
import { cells } from '#form/form.ts';
import type { Paper } from './paper.ts';

/** The share of numbers two drafts of one report have in common at least. */
const mostly = 0.5;
/** The share of their text: reports of one place are written on one template. */
const nearlyAll = 0.8;

/**
 * Whether two papers are drafts of one report as far as their numbers and text tell: another body's report under
 * this one's name is not.
 */
export function isSameReport(one: Paper, other: Paper): boolean {
	const [numbers, text] = [sharedNumbers(one, other), sharedText(one, other)];
	// Where there is neither number nor text to tell by, the name alone does.
	return numbers === null && text === null ? true : !!numbers || !!text;
}

/** Whether most cells of which either has a number other than 0 are the same; null where there is none. */
function sharedNumbers({ row: a }: Paper, { row: b }: Paper): boolean | null {
	const filled = cells.filter(({ id }) => [a[id], b[id]].some((n) => typeof n === 'number' && n));
	if (!filled.length) return null;
	return filled.filter(({ id }) => a[id] === b[id]).length >= mostly * filled.length;
}

function sharedText(one: Paper, other: Paper): boolean | null {
	const [a, b] = [textOf(one), textOf(other)];
	if (!a?.prose.length || !b?.prose.length) return null;
	const [there, back] = [containment(a.prose, b.prose), containment(b.prose, a.prose)];
	return Math.min(there.share, back.share) >= nearlyAll;
}
