import { beforeAll, expect, test } from 'vitest';
import { deskOf } from '#review/desk.ts';
import { calledBack, dropped } from '#review/drop.ts';
import { decide, write } from '#review/follow.ts';
import { merged } from '#review/merge.ts';
import type { Paper } from '#review/paper.ts';
import { emptyDesk, type SavedDesk } from '#review/saved.ts';
import { numbers, paper } from './papers.ts';

let papers: Paper[];
let base: SavedDesk;
beforeAll(async () => {
	papers = await Promise.all([0, 1, 2, 3].map((at) => paper(at, numbers({ received_total: 99 }))));
	base = { ...emptyDesk, papers: papers.slice(0, 3) };
});

const problem = (at: number) =>
	deskOf(base).rows.find(({ paper }) => paper === papers[at])!.problems[0]!;

/** The desk after a decision on a report's first problem. */
const decided = (desk: SavedDesk, at: number, note: string): SavedDesk => ({
	...desk,
	follow: decide(desk.follow, problem(at), { decision: 'explained', note, date: '2025-01-20' })
});
const notes = ({ follow }: SavedDesk) =>
	Object.values(follow.decided)
		.map(({ note }) => note)
		.sort();

/** As another window has it: the same, and nothing shared. */
const elsewhere = (desk: SavedDesk): SavedDesk => structuredClone(desk);

test('what two windows decided and wrote down stands side by side; of one thing the last stands', () => {
	const ours = decided(decided(base, 0, 'a'), 1, 'ours');
	const theirs = elsewhere(decided(decided(base, 2, 'c'), 1, 'theirs'));
	const both = merged(base, ours, theirs);
	expect(notes(both)).toEqual(['a', 'c', 'ours']);

	const key = [`${papers[0]!.file} 2024`];
	const entered = (desk: SavedDesk, change: Parameters<typeof write>[2]) => ({
		...desk,
		follow: write(desk.follow, key, change)
	});
	const { follow } = merged(
		base,
		entered(base, { due: '2025-01-31' }),
		elsewhere(entered(base, { returned: '2025-02-01' }))
	);
	expect(follow.entries[key[0]!]).toMatchObject({ due: '2025-01-31', returned: '2025-02-01' });
});

test('a decision taken back here is taken back there, and none other', () => {
	const before = decided(decided(base, 0, 'a'), 1, 'b');
	const ours = { ...before, follow: decide(before.follow, problem(0), null) };
	const theirs = elsewhere(decided(before, 2, 'c'));
	expect(notes(merged(before, ours, theirs))).toEqual(['b', 'c']);
});

test('files that were laid and taken off in two windows are laid and taken off', async () => {
	const ours = dropped(base, { papers: [papers[3]!], unread: [] });
	const mended = await paper(2);
	const theirs = elsewhere({
		...dropped({ ...base, papers: base.papers.slice(1) }, { papers: [mended], unread: [] }),
		office: { name: '霁川县政务公开办', deadline: '', contact: '' },
		criteria: []
	});
	const both = merged(base, { ...base, ...ours }, theirs);
	const received = both.papers.map(({ row }) => [row.agency, row.received_total]);
	expect(received.sort()).toEqual(
		[papers[1]!, mended, papers[3]!].map(({ row }) => [row.agency, row.received_total]).sort()
	);
	expect(both.office.name).toBe('霁川县政务公开办');
	expect(Object.keys(both.follow.before)).toHaveLength(1);
	// The same file laid in both lies there once.
	const same = merged(base, { ...base, ...ours }, elsewhere({ ...base, ...ours }));
	expect(same.papers).toHaveLength(4);
});

test('a desk cleared elsewhere is cleared, but for what was decided since', () => {
	const cleared = elsewhere(emptyDesk);
	expect(merged(base, base, cleared).papers).toEqual([]);
	expect(notes(merged(base, decided(base, 0, 'a'), cleared))).toEqual(['a']);
});

test('a draft called back in one window is called back in both, and what it replaced can be again', async () => {
	const mended = { ...(await paper(0, numbers({ received_total: 98 }))), file: '二稿.html' };
	const after = { ...base, ...dropped(base, { papers: [mended], unread: [] }) };
	const [draft] = after.aside;
	const one = { ...after, ...calledBack(after, draft!) };
	const other = { ...after, ...dropped(after, { papers: [papers[3]!], unread: [] }) };
	for (const [ours, theirs] of [
		[one, other],
		[other, one]
	] as const) {
		const both = merged(after, ours, elsewhere(theirs));
		const files = (list: readonly Paper[]) => list.map(({ file }) => file).sort();
		expect(files(both.papers)).toEqual(files(papers));
		expect(files(both.aside)).toEqual([mended.file]);
	}
});
