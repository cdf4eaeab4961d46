import { Bodies, namesIn } from './bodies.ts';
import { deskOf, type Row } from './desk.ts';
import type { DeskInput } from './desk-input.ts';
import { entryKey, remembered, write, type Follow } from './follow.ts';
import type { Paper, Unread } from './paper.ts';
import { sameFile } from './reading.ts';

/** What was read of files that are laid on a desk together. */
export interface Drop {
	papers: readonly Paper[];
	unread: readonly Unread[];
}

/**
 * A desk with more files on it. A report of a body that has one already takes its place, and the problems of
 * the one before are remembered to hold it against; the same file again changes nothing.
 * @param today ISO date, written down as the day the mended report came
 */
export function dropped(laid: DeskInput, drop: Drop, today: string | null = null): DeskInput {
	const here = new Set(laid.papers.map(sameFile));
	const fresh = drop.papers.filter((paper) => !here.has(sameFile(paper)));
	const names = new Set([...drop.papers, ...drop.unread].map(({ file }) => file));
	const unread = laid.unread.filter(({ file }) => !names.has(file));
	const bodies = new Bodies([...namesIn(laid.papers), ...namesIn(fresh), ...namesIn(laid.last)]);
	const rows = laid.papers.length && fresh.length ? deskOf(laid).rows : [];
	const replaced = rows.filter((row) => fresh.some((paper) => takesPlace(paper, row, bodies)));
	const stays = laid.papers.filter((paper) => !replaced.some((row) => row.paper === paper));
	const taken = new Set([...stays, ...unread].map(({ file }) => file));
	return {
		...laid,
		papers: fresh.length ? [...stays, ...apart(fresh, taken)] : laid.papers,
		unread: [...unread, ...apart(drop.unread, taken)],
		follow: replaced.length ? withBefore(laid.follow, replaced, today) : laid.follow
	};
}

/** Files under names of their own: another bureau's 年报.docx is another row. */
function apart<File extends Paper | Unread>(files: readonly File[], taken: Set<string>): File[] {
	return files.map((one) => {
		let { file } = one;
		for (let n = 2; taken.has(file); n++) file = `${one.file} (${n})`;
		taken.add(file);
		return file === one.file ? one : { ...one, file };
	});
}

/** A desk of these files alone: what is no longer among them is taken off, what takes its place is held against it. */
export function redrawn(laid: DeskInput, drop: Drop, today: string | null = null): DeskInput {
	if (!laid.papers.length) return { ...laid, papers: drop.papers, unread: drop.unread };
	const all = dropped({ ...laid, unread: [] }, drop, today);
	const now = new Set(drop.papers.map(sameFile));
	return { ...all, papers: all.papers.filter((paper) => now.has(sameFile(paper))) };
}

function takesPlace(paper: Paper, row: Row, bodies: Bodies): boolean {
	const { agency, year } = paper.row;
	if (row.paper === null) return false;
	if (typeof agency !== 'string') return paper.file === row.file;
	return row.agency !== null && bodies.key(agency) === bodies.key(row.agency) && year === row.year;
}

function withBefore(follow: Follow, replaced: readonly Row[], today: string | null): Follow {
	const before = { ...follow.before };
	let after = follow;
	for (const { body, otherNames, year, problems, standing } of replaced) {
		if (standing !== 'counts') continue;
		const keys = [body, ...otherNames].map((one) => entryKey(one, year));
		before[keys[0]!] = problems.filter(({ severity }) => severity !== 'info').map(remembered);
		if (today) after = write(after, keys, { mended: today });
	}
	return { ...after, before };
}
