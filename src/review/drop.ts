import { Bodies, namesIn } from './bodies.ts';
import { deskOf, type Row } from './desk.ts';
import type { DeskInput } from './desk-input.ts';
import { entryKey, remembered, write, type Follow } from './follow.ts';
import type { Paper, Unread } from './paper.ts';
import { sameFile } from './reading.ts';

/** What was read of files that are put on a desk together. */
export interface Drop {
	papers: readonly Paper[];
	unread: readonly Unread[];
}

/**
 * A desk with more files on it. A report of a body that has one already takes its place, and the problems of the one
 * before are remembered to compare it with; the same file again changes nothing, nor does a draft that was replaced by
 * one that lies there.
 * @param today ISO date, written down as the day the mended report came
 */
export function dropped(laid: DeskInput, drop: Drop, today: string | null = null): DeskInput {
	const here = new Set(laid.papers.map(sameFile));
	const fresh = drop.papers.filter((paper) => {
		const file = sameFile(paper);
		return !here.has(file) && !here.has(laid.replaced[file] ?? '');
	});
	const names = new Set([...drop.papers, ...drop.unread].map(({ file }) => file));
	const unread = laid.unread.filter(({ file }) => !names.has(file));
	const bodies = new Bodies([...namesIn(laid.papers), ...namesIn(fresh), ...namesIn(laid.last)]);
	const rows = laid.papers.length && fresh.length ? deskOf(laid).rows : [];
	const successors = new Map(
		rows.flatMap((row) => {
			const by = fresh.find((paper) => takesPlace(paper, row, bodies));
			return by ? [[row, by] as const] : [];
		})
	);
	const replaced = [...successors.keys()];
	const stays = laid.papers.filter((paper) => !replaced.some((row) => row.paper === paper));
	const taken = new Set([...stays, ...unread].map(({ file }) => file));
	return {
		...laid,
		papers: fresh.length ? [...stays, ...apart(fresh, taken)] : laid.papers,
		unread: [...unread, ...apart(drop.unread, taken)],
		follow: replaced.length ? withBefore(laid.follow, replaced, today) : laid.follow,
		replaced: withSuccessors(laid.replaced, successors)
	};
}

/** What replaced what, with further drafts; each names the last of its body. */
function withSuccessors(
	known: Readonly<Record<string, string>>,
	successors: ReadonlyMap<Row, Paper>
): Readonly<Record<string, string>> {
	if (!successors.size) return known;
	const now = new Map([...successors].map(([row, by]) => [sameFile(row.paper!), sameFile(by)]));
	const last = new Set(now.values());
	const before = Object.entries(known).map(([draft, by]) => [draft, now.get(by) ?? by] as const);
	return Object.fromEntries([...before, ...now].filter(([draft]) => !last.has(draft)));
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

/** A desk of these files alone: what is no longer among them is taken off, what takes its place is compared with it. */
export function redrawn(laid: DeskInput, drop: Drop, today: string | null = null): DeskInput {
	if (!laid.papers.length) return { ...laid, papers: drop.papers, unread: drop.unread };
	const now = new Set(drop.papers.map(sameFile));
	// A draft counts again when the one that replaced it is gone.
	const among = (replaced: DeskInput['replaced']) =>
		Object.fromEntries(
			Object.entries(replaced).filter((both) => both.every((file) => now.has(file)))
		);
	const all = dropped({ ...laid, unread: [], replaced: among(laid.replaced) }, drop, today);
	return {
		...all,
		papers: all.papers.filter((paper) => now.has(sameFile(paper))),
		replaced: among(all.replaced)
	};
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
