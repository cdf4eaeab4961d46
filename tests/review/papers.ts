import { examineWithSource } from '#rules/examine.ts';
import { isPaper, type Paper } from '#review/paper.ts';
import { paperOf } from '#review/reading.ts';
import { bodies, draftOf, pageOf, type Draft } from '../generator/county.ts';

/** A report of a made-up bureau as the desk keeps it, changed before it is printed. */
export async function paper(
	at: number,
	change: (draft: Draft) => void = () => {},
	{ year = 2024, last = null }: { year?: number; last?: Record<string, number> | null } = {}
): Promise<Paper> {
	const draft = draftOf(bodies[at]!, year, at + 100 * (year % 10), last);
	change(draft);
	const bytes = new TextEncoder().encode(pageOf(draft));
	const file = `${draft.body.name}${year}.html`;
	const [sourced] = await examineWithSource(bytes, file);
	const read = paperOf(sourced, file, null);
	if (!isPaper(read)) throw new Error(read.message);
	return read;
}

/** Changes numbers of a report. */
export const numbers =
	(changed: Record<string, number>) =>
	(draft: Draft): void => {
		Object.assign(draft.values, changed);
	};
