import { withOwners } from './assign.ts';
import { cells } from '#form/form.ts';
import { Bodies, namesIn } from './bodies.ts';
import { deskOf } from './desk.ts';
import type { Row } from './row.ts';
import type { DeskInput } from './desk-input.ts';
import { entryKey, first, remembered, write, type Follow } from './follow.ts';
import { agencyOf, yearOf, type Paper, type Unread, baseOf } from './paper.ts';
import { sameFile } from './reading.ts';
import { isSameReport } from './same-report.ts';

/** What was read of files that are put on a desk together. */
export interface Drop {
	papers: readonly Paper[];
	unread: readonly Unread[];
}

/**
 * A desk with more files on it. A report of a body that has one already takes its place, and the problems of the one
 * before are remembered to compare it with; one that has little in common with it lies beside it, and does not count
 * before the office says so. The same file again changes nothing, nor does a draft together with the one that replaced
 * it; such a draft alone is laid again.
 * @param today ISO date, written down as the day the mended report came
 */
export function dropped(laid: DeskInput, drop: Drop, today: string | null = null): DeskInput {
	return laidOn(laid, recognised(laid, drop), today, () => true);
}

/**
 * What is dropped with the papers the desk has of the same files in place of them: where the bytes of one are not known,
 * as in a browser, a file is the same whose letters and cells are.
 */
function recognised({ papers, aside }: DeskInput, drop: Drop): Drop {
	const kept = [...papers, ...aside];
	const known = new Set(kept.map(sameFile));
	const bytesKnown = ({ row }: Paper) => typeof row.sha256 === 'string';
	return {
		...drop,
		papers: drop.papers.map((paper) => {
			if (known.has(sameFile(paper)) || paper.fingerprint === null) return paper;
			const same = kept.filter(
				(one) =>
					one.fingerprint === paper.fingerprint &&
					bytesKnown(one) !== bytesKnown(paper) &&
					cells.every(({ id }) => one.row[id] === paper.row[id])
			);
			return same.find((one) => baseOf(one) === baseOf(paper)) ?? same[0] ?? paper;
		})
	};
}

/** @param stays whether what lies there may lie beside what comes */
function laidOn(
	laid: DeskInput,
	drop: Drop,
	today: string | null,
	stays: (paper: Paper) => boolean
): DeskInput {
	const here = new Set(laid.papers.map(sameFile));
	const together = new Set(drop.papers.map(sameFile));
	const known = [...laid.papers, ...laid.aside];
	const fresh = withOwners(drop.papers, known).filter((paper) => {
		const file = sameFile(paper);
		const by = laid.replaced[file] ?? '';
		return !here.has(file) && !(here.has(by) && together.has(by));
	});
	const given = new Set([...drop.papers, ...drop.unread].map(({ file }) => file));
	const unread = laid.unread.filter(({ file }) => !given.has(file));
	const bodies = new Bodies([...namesIn(laid.papers), ...namesIn(fresh), ...namesIn(laid.last)]);
	const rows = laid.papers.length && fresh.length ? deskOf(laid).rows : [];
	const successors = new Map(
		rows.flatMap((row) => {
			const by = fresh.find((paper) => takesPlace(paper, row, bodies, stays));
			return by ? [[row, by] as const] : [];
		})
	);
	const replaced = [...successors.keys()];
	const left = laid.papers.filter((paper) => !replaced.some((row) => row.paper === paper));
	const taken = new Set([...left, ...unread].map(({ file }) => file));
	const added = apart(fresh, taken);
	const names = new Map(added.map((paper, at) => [fresh[at]!, paper.file]));
	const kept = rows.filter(
		(row) =>
			row.standing === 'counts' &&
			!successors.has(row) &&
			fresh.some((paper) => isOfBody(paper, row, bodies))
	);
	const isKnown = (row: Row) => Object.hasOwn(laid.replaced, sameFile(successors.get(row)!));
	const follow = withBefore(
		laid.follow,
		replaced.filter((row) => !isKnown(row)),
		today
	);
	const papers = fresh.length ? [...left, ...added] : laid.papers;
	return {
		...laid,
		papers,
		aside: successors.size
			? notAmong(papers, [...laid.aside, ...replaced.map(({ paper }) => paper!)])
			: laid.aside,
		unread: [...unread, ...apart(drop.unread, taken)],
		follow: withCounting(withoutBefore(follow, replaced.filter(isKnown)), {
			kept: kept.map(({ file }) => file),
			moved: new Map(replaced.map((row) => [row.file, names.get(successors.get(row)!)!]))
		}),
		replaced: withSuccessors(laid.replaced, successors)
	};
}

/** Drafts that do not lie on the desk, each once. */
export function notAmong(papers: readonly Paper[], drafts: readonly Paper[]): Paper[] {
	const here = new Set(papers.map(sameFile));
	const each = new Map(drafts.map((draft) => [sameFile(draft), draft]));
	return [...each].flatMap(([file, draft]) => (here.has(file) ? [] : [draft]));
}

/** Drafts that a file on the desk has replaced, the last one last. */
export function draftsBefore({ aside, replaced }: DeskInput, paper: Paper): Paper[] {
	const by = sameFile(paper);
	return aside.filter((draft) => replaced[sameFile(draft)] === by);
}

/** Lays a draft that was replaced in the place of the one that replaced it, which can be called back in turn. */
export function calledBack(laid: DeskInput, draft: Paper, today: string | null = null): DeskInput {
	const by = laid.replaced[sameFile(draft)];
	return laidOn(laid, { papers: [draft], unread: [] }, today, (paper) => sameFile(paper) !== by);
}

/**
 * A desk without a file. The draft it had replaced last is laid again: whoever takes off the wrong file has not taken
 * off the right one.
 * @returns the draft that lies there again; null for none
 */
export function takenOff(
	laid: DeskInput,
	{ file, paper }: Pick<Row, 'file' | 'paper'>,
	today: string | null = null
): { laid: DeskInput; back: Paper | null } {
	const back = (paper && draftsBefore(laid, paper).at(-1)) ?? null;
	const now = back ? calledBack(laid, back, today) : laid;
	const gone = paper && sameFile(paper);
	return {
		back,
		laid: {
			...now,
			papers: back ? now.papers : now.papers.filter((one) => one.file !== file),
			unread: now.unread.filter((one) => one.file !== file),
			aside: now.aside.filter((one) => sameFile(one) !== gone),
			replaced: Object.fromEntries(
				Object.entries(now.replaced).filter((both) => !both.some((one) => one === gone))
			)
		}
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
export function redrawn(laid: DeskInput, read: Drop, today: string | null = null): DeskInput {
	if (!laid.papers.length) return { ...laid, ...read };
	const drop = recognised(laid, read);
	const now = new Set(drop.papers.map(sameFile));
	// A draft counts again when the one that replaced it is gone.
	const among = (replaced: DeskInput['replaced']) =>
		Object.fromEntries(
			Object.entries(replaced).filter((both) => both.every((file) => now.has(file)))
		);
	const all = laidOn(
		{ ...laid, unread: [], replaced: among(laid.replaced) },
		drop,
		today,
		(paper) => now.has(sameFile(paper))
	);
	return {
		...all,
		papers: all.papers.filter((paper) => now.has(sameFile(paper))),
		aside: all.aside.filter((paper) => now.has(sameFile(paper))),
		replaced: among(all.replaced)
	};
}

function takesPlace(
	paper: Paper,
	row: Row,
	bodies: Bodies,
	stays: (paper: Paper) => boolean
): boolean {
	if (row.paper === null) return false;
	if (stays(row.paper) && !isSameReport(paper, row.paper)) return false;
	// Without names, files called alike are drafts of one report where they are alike in themselves.
	if (agencyOf(paper) === null) return row.agency === null && paper.file === row.file;
	return isOfBody(paper, row, bodies);
}

function isOfBody(paper: Paper, row: Row, bodies: Bodies): boolean {
	const agency = agencyOf(paper);
	if (agency === null || row.agency === null || row.paper === null) return false;
	return bodies.key(agency) === bodies.key(row.agency) && yearOf(paper) === row.year;
}

/** Problems of drafts that another takes the place of are remembered, and the day it came written down. */
function withBefore(follow: Follow, replaced: readonly Row[], today: string | null): Follow {
	if (!replaced.length) return follow;
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

/** Where a draft that was replaced is laid again, nothing was mended. */
function withoutBefore(follow: Follow, rows: readonly Row[]): Follow {
	let after = follow;
	for (const { body, otherNames, year } of rows) {
		const keys = [body, ...otherNames].map((one) => entryKey(one, year));
		const before = Object.entries(after.before).filter(([key]) => !keys.includes(key));
		after = { ...after, before: Object.fromEntries(before) };
		if (first(after.entries, keys)?.mended) after = write(after, keys, { mended: null });
	}
	return after;
}

/** What counts goes on counting beside another report of its body; what takes a place takes its choice. */
function withCounting(
	follow: Follow,
	{ kept, moved }: { kept: readonly string[]; moved: ReadonlyMap<string, string> }
): Follow {
	const before = follow.counting;
	const counting = [...new Set([...before.map((file) => moved.get(file) ?? file), ...kept])];
	const same =
		counting.length === before.length && counting.every((file, at) => file === before[at]);
	return same ? follow : { ...follow, counting };
}
