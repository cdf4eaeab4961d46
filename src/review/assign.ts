import { cells } from '#form/form.ts';
import { deskOf } from './desk.ts';
import type { DeskInput } from './desk-input.ts';
import { decide, entryKey, type Follow } from './follow.ts';
import { titledOf, yearOf, type Paper, baseOf } from './paper.ts';
import { isSameReport } from './same-report.ts';
import type { Row } from './row.ts';

/**
 * A desk on which a report is of the body the office says it is of; what was decided of it goes with it, and comes back
 * when that is taken back. Copies of the report go with it.
 * @param owner null asks again
 */
export function assigned(laid: DeskInput, row: Pick<Row, 'file'>, owner: string | null): DeskInput {
	const before = deskOf(laid).rows.find(({ file }) => file === row.file);
	if (!before?.paper) return laid;
	const { paper } = before;
	const papers = laid.papers.map((one) =>
		one === paper || isCopy(one, paper) ? withOwner(one, owner) : one
	);
	const next = { ...laid, papers };
	const after = deskOf(next).rows;
	const now = after.find(({ file }) => file === row.file)!;
	const others = after.filter((one) => one !== now);
	return { ...next, follow: movedTo(laid.follow, before, now, others) };
}

/** A report with the office's word on whose it is. */
function withOwner(paper: Paper, owner: string | null): Paper {
	const said: Paper = { ...paper };
	if (owner === null) delete said.owner;
	else said.owner = owner;
	return said;
}

/** Drafts of a report the office has said whose it is are of the same body. */
export function withOwners(papers: readonly Paper[], known: readonly Paper[]): readonly Paper[] {
	const owned = known.filter(({ owner }) => owner !== undefined);
	if (!owned.length) return papers;
	return papers.map((paper) => {
		if (paper.owner !== undefined) return paper;
		const before = owned.find((one) => bearsSameNames(one, paper) && isSameReport(one, paper));
		return before ? withOwner(paper, before.owner!) : paper;
	});
}

/** Whether two reports bear the same wrong names; where nobody else signs, the file's name is what tells. */
function bearsSameNames(one: Paper, other: Paper): boolean {
	if (titledOf(one) !== titledOf(other) || yearOf(one) !== yearOf(other)) return false;
	if (one.signer !== other.signer) return false;
	return one.signer !== undefined || stemOf(one) === stemOf(other);
}

function stemOf(paper: Paper): string {
	return baseOf(paper).replace(/(?:\.[a-z0-9]+)?(?: \(\d+\))?$/i, '');
}

function isCopy(one: Paper, other: Paper): boolean {
	return bearsSameNames(one, other) && cells.every(({ id }) => one.row[id] === other.row[id]);
}

/** What was decided and typed of a report, kept under the body it is of now. */
function movedTo(follow: Follow, before: Row, now: Row, others: readonly Row[]): Follow {
	const stays = new Set(others.flatMap(({ problems }) => problems.map(({ id }) => id)));
	let after = follow;
	for (const problem of before.problems) {
		const { id, cause, otherIds, decided, carried } = problem;
		const same = now.problems.find((one) => one.cause === cause);
		if (!same || same.id === id) continue;
		if (decided && !carried) {
			const { decision, note, date } = decided;
			if (!stays.has(id)) after = decide(after, problem, null);
			after = decide(after, same, { decision, note, date });
		}
		const notes = Object.entries(after.notes).map(([key, note]) =>
			key === id || otherIds.includes(key) ? [same.id, note] : [key, note]
		);
		after = { ...after, notes: Object.fromEntries(notes) as Follow['notes'] };
	}
	const [from, to] = [before, now].map(({ body, year }) => entryKey(body, year)) as [
		string,
		string
	];
	const remembered = after.before[from];
	if (!remembered || from === to || others.some(({ body }) => body === before.body)) return after;
	const kept = Object.entries(after.before).filter(([key]) => key !== from);
	return { ...after, before: { ...Object.fromEntries(kept), [to]: remembered } };
}
