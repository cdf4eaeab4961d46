import { describe, expect, test } from 'vitest';
import type { ReportRow } from '#corpus/schema.ts';
import { cells } from '#form/form.ts';
import { decidedIn, deskOf } from '#review/desk.ts';
import { emptyInput, type DeskInput } from '#review/desk-input.ts';
import { dropped } from '#review/drop.ts';
import { decide, entryKey, write } from '#review/follow.ts';
import { ledgerOf } from '#review/ledger.ts';
import type { Paper } from '#review/paper.ts';
import { readRoster } from '#review/roster.ts';
import { totalled, type Draft } from '../generator/county.ts';
import { numbers, paper } from './papers.ts';

const laid = (...papers: Paper[]): DeskInput => ({ ...emptyInput, papers });
const only = (desk: ReturnType<typeof deskOf>) => desk.rows[0]!;

/** Numbers of a busy bureau, every sum kept. */
const busy = totalled({
	received_person: 21,
	disclosed_person: 14,
	unable_not_held_person: 4,
	received_business: 5,
	disclosed_business: 5,
	concluded_business: 5,
	concluded_person: 18,
	carried_out_person: 3,
	licensing_decisions: 41,
	normative_documents_issued: 2,
	normative_documents_in_force: 9
});
const set =
	(values: Record<string, number>, more: Record<string, number> = {}) =>
	(draft: Parameters<ReturnType<typeof numbers>>[0]) => {
		draft.values = { ...values, ...more };
		draft.one = draft.one.map((line) =>
			line.startsWith('（二）') ? '（二）依申请公开。各件均按期办理。' : line
		);
	};

describe('a row', () => {
	test('of a report that adds up is fine, of one that does not is to be mended', async () => {
		expect(only(deskOf(laid(await paper(0, set(busy))))).state).toBe('fine');
		const wrong = only(deskOf(laid(await paper(0, set(busy, { received_total: 29 })))));
		expect(wrong.state).toBe('mend');
		expect(wrong.first!.zh).toContain('29');
	});

	test.each([
		['a mistyped total', { received_total: 29 }, 'cell received_total'],
		['a mistyped cell', { disclosed_person: 41 }, 'cell disclosed_person'],
		['a column’s sum', { concluded_person: 81 }, 'cell concluded_person']
	])('of %s has one problem, however many sums fail', async (_, changed, cause) => {
		const { problems } = only(deskOf(laid(await paper(0, set(busy, changed)))));
		expect(problems.map((problem) => problem.cause)).toEqual([cause]);
		expect(problems[0]!.found.length).toBeGreaterThan(1);
	});

	test('of two slips has two problems', async () => {
		const changed = { received_total: 29, reconsideration_upheld: 2, reconsideration_total: 5 };
		const { problems } = only(deskOf(laid(await paper(0, set(busy, changed)))));
		expect(problems.map(({ cause }) => cause)).toEqual([
			'cell received_total',
			'sum T4-01 reconsideration_total'
		]);
	});

	test('one balance that is off in a column and so in the totals is one problem', async () => {
		const changed = { carried_out_person: 8, carried_out_total: 8 };
		const { problems } = only(deskOf(laid(await paper(0, set(busy, changed)))));
		expect(problems).toHaveLength(1);
	});
});

describe('reports of one body', () => {
	test('that are the same stand once in the sum', async () => {
		const one = await paper(0, set(busy));
		const desk = deskOf(laid(one, { ...one, file: 'b.html' }));
		expect(desk.rows.map(({ standing }) => standing)).toEqual(['copy', 'counts']);
		expect(desk.sums.find(({ cell }) => cell.id === 'received_total')!.sum).toBe(26);
	});

	test('that are the same have the same problems; without tables none is the same as another', async () => {
		const wrong = await paper(0, set(busy, { received_total: 99 }));
		const [copy, counts] = deskOf(laid(wrong, { ...wrong, file: 'b.html' })).rows;
		expect(copy!.standing).toBe('copy');
		expect(copy!.problems.map(({ id }) => id)).toEqual(counts!.problems.map(({ id }) => id));
		const bare = (file: string, more: Partial<ReportRow>) => ({
			...wrong,
			file,
			row: {
				...wrong.row,
				...Object.fromEntries(cells.map(({ id }) => [id, null])),
				...more
			} as ReportRow
		});
		const rows = deskOf(
			laid(bare('a.html', { title: '甲' }), bare('b.html', { title: '乙' }))
		).rows;
		expect(rows.map(({ standing }) => standing).sort()).toEqual(['counts', 'older']);
	});

	test.each([
		['年报.docx', '年报（修改前）.docx'],
		['年报.docx', '年报原稿.docx'],
		['年报.docx', '初稿/年报（未更正）.docx'],
		['年报（更正）.docx', '年报.docx'],
		['年报（改后）.docx', '年报（改前）.docx'],
		['统一稿.docx', '年报第一稿.docx'],
		['年报修订稿.docx', '年报旧版.docx']
	])('undated, %s counts before %s', async (counts, older) => {
		const undated = async (file: string, total: number) => {
			const one = await paper(0, set(busy, { licensing_decisions: total }));
			return { ...one, file, row: { ...one.row, published: null } };
		};
		for (const order of [1, -1]) {
			const both = [await undated(counts, 40), await undated(older, 41)];
			const { rows } = deskOf(laid(...(order > 0 ? both : both.toReversed())));
			const of = rows.find(({ standing }) => standing === 'counts')!;
			expect(of.file).toBe(counts);
		}
	});

	test('that differ are told, and the one dated last counts unless the office chose another', async () => {
		const old = await paper(0, (draft) => {
			set(busy, { licensing_decisions: 40 })(draft);
			draft.date = '2025年1月3日';
		});
		const late = await paper(0, (draft) => {
			set(busy)(draft);
			draft.date = '2025年1月20日';
		});
		const both = laid({ ...old, file: 'z.html' }, { ...late, file: 'a.html' });
		const sum = (desk: ReturnType<typeof deskOf>) =>
			desk.sums.find(({ cell }) => cell.id === 'licensing_decisions')!.sum;
		const desk = deskOf(both);
		expect(sum(desk)).toBe(41);
		const older = desk.rows.find(({ standing }) => standing === 'older')!;
		expect([older.file, older.problems[0]!.found[0].cells]).toEqual([
			'z.html',
			['licensing_decisions']
		]);
		const chosen = { ...both.follow, counting: ['z.html'] };
		expect(sum(deskOf({ ...both, follow: chosen }))).toBe(40);
	});

	test('without a date count by what they say of themselves, or by what their file is called', async () => {
		const named = (received: number, change: (draft: Draft) => void = () => {}) =>
			paper(0, (draft) => {
				set(busy, { licensing_decisions: received })(draft);
				draft.date = '';
				change(draft);
			});
		const [first, second] = [await named(40), await named(41)];
		const counts = (...papers: Paper[]) =>
			deskOf(laid(...papers)).sums.find(({ cell }) => cell.id === 'licensing_decisions')!.sum;
		for (const [before, after] of [
			['教育局.docx', '教育局（更正）.docx'],
			['教育局.docx', '更正 教育局.docx'],
			['教育局2024年报.docx', '教育局(修订).docx']
		])
			expect(counts({ ...first, file: before! }, { ...second, file: after! })).toBe(41);
		const says = await named(41, (draft) => {
			draft.date = '2025年1月3日';
			draft.lead = '此前公布的年度报告有误，现予以更正。';
		});
		const late = await named(40, (draft) => (draft.date = '2025年1月20日'));
		expect(says.row.correction).toBe('text');
		expect(counts({ ...late, file: 'z.html' }, { ...says, file: 'a.html' })).toBe(41);
	});

	test('that name no agency are the same byte by byte alone', async () => {
		const one = await paper(0, set(busy));
		const nameless = { ...one, row: { ...one.row, agency: null, sha256: 'a' } };
		const other = { ...nameless, row: { ...nameless.row, sha256: 'b' } };
		const desk = deskOf(
			laid(...[nameless, other].map((paper, at) => ({ ...paper, file: `${at}.html` })), {
				...nameless,
				file: '2.html'
			})
		);
		expect(desk.rows.map(({ standing }) => standing)).toEqual(['copy', 'counts', 'counts']);
	});

	test('of a neighbouring county are another body’s', async () => {
		const neighbour = async (at: number) => {
			const one = await paper(at, set(busy));
			const agency = String(one.row.agency).replace('霁川县', '云溪县');
			return { ...one, file: `云溪${one.file}`, row: { ...one.row, agency } };
		};
		const own = await Promise.all([0, 1, 2].map((at) => paper(at, set(busy))));
		const desk = deskOf(laid(...own, await neighbour(0), await neighbour(1)));
		expect(desk.rows.map(({ standing }) => standing)).toEqual(Array(5).fill('counts'));
		expect(new Set(desk.rows.map(({ body }) => body)).size).toBe(5);
	});

	test('of another year are told and not added up', async () => {
		const papers = await Promise.all([1, 2, 3].map((at) => paper(at)));
		const strange = await paper(4, undefined, { year: 2023 });
		const desk = deskOf(laid(...papers, strange));
		const row = desk.rows.find(({ year }) => year === 2023)!;
		expect([row.standing, row.state]).toEqual(['other_year', 'mend']);
		expect(row.first!.zh).toContain('2023');
		expect(desk.summed).toHaveLength(3);
	});
});

describe('the sum', () => {
	test('says of how many it is, and takes a blank for no zero', async () => {
		const papers = await Promise.all([
			paper(0, set(busy)),
			paper(1, (draft) => {
				set(busy)(draft);
				draft.ink = { licensing_decisions: '', penalty_decisions: '/' };
			}),
			paper(2, (draft) => {
				set(busy, { licensing_decisions: 7 })(draft);
				draft.ink.penalty_decisions = '若干';
			}),
			paper(3, (draft) => {
				set(busy)(draft);
				draft.without = [4];
			})
		]);
		const { sums } = deskOf(laid(...papers));
		const of = (id: string) => {
			const { sum, parts, blank, missing } = sums.find(({ cell }) => cell.id === id)!;
			return [sum, parts.length, blank.length, missing.length];
		};
		expect(of('licensing_decisions')).toEqual([89, 3, 1, 0]);
		expect(of('penalty_decisions')).toEqual([0, 2, 1, 1]);
		expect(of('reconsideration_total')).toEqual([0, 3, 0, 1]);
	});

	test('takes a count below zero for a misprint', async () => {
		const papers = await Promise.all([
			paper(0, set(busy)),
			paper(1, (draft) => {
				set(busy)(draft);
				draft.ink.licensing_decisions = '-3';
			})
		]);
		const sum = deskOf(laid(...papers)).sums.find(({ cell }) => cell.id === 'licensing_decisions')!;
		expect([sum.sum, sum.missing.length]).toEqual([41, 1]);
	});
});

describe('what was decided', () => {
	const explained = { decision: 'explained' as const, note: '年中划转', date: '2025-01-20' };

	test('settles a problem, and its row', async () => {
		const here = laid(await paper(0, set(busy, { received_total: 29 })));
		const [problem] = only(deskOf(here)).problems;
		const after = { ...here, follow: decide(here.follow, problem!, explained) };
		expect(only(deskOf(after)).state).toBe('settled');
		const confirmed = decide(here.follow, problem!, { ...explained, decision: 'confirmed' });
		expect(only(deskOf({ ...here, follow: confirmed })).state).toBe('mend');
		const taken = decide(after.follow, problem!, null);
		expect(only(deskOf({ ...here, follow: taken })).state).toBe('mend');
	});

	test('as explained holds next year where the same sides say the same, and nowhere else', async () => {
		const change = set(busy, { received_total: 29 });
		const here = laid(await paper(0, change));
		const [problem] = only(deskOf(here)).problems;
		const lastFollow = decide(here.follow, problem!, explained);
		const next = laid(await paper(0, change, { year: 2025 }));
		expect(only(deskOf({ ...next, lastFollow })).problems[0]).toMatchObject({
			carried: true,
			settled: true,
			decided: { note: '年中划转' }
		});
		const other = laid(await paper(0, set(busy, { received_total: 31 }), { year: 2025 }));
		expect(only(deskOf({ ...other, lastFollow })).problems[0]!.carried).toBe(false);
	});

	test('stays when others lay theirs beside it, and when the list comes', async () => {
		const wrong = await paper(0, set(busy, { received_total: 29 }));
		const alone = laid(wrong);
		const [problem] = only(deskOf(alone)).problems;
		const follow = decide(alone.follow, problem!, explained);
		const more = dropped(
			{ ...alone, follow },
			{ papers: [await paper(1), await paper(2)], unread: [] }
		);
		const row = deskOf(more).rows.find(({ file }) => file === wrong.file)!;
		expect(row.problems[0]).toMatchObject({ settled: true, decided: { note: '年中划转' } });
		const undone = decide(more.follow, row.problems[0]!, null);
		expect(undone.decided).toEqual({});
	});

	test.each(['explained', 'corrected', 'confirmed'] as const)(
		'as %s is no decision of another fault in a new draft',
		async (decision) => {
			const here = laid(await paper(0, set(busy, { received_total: 29 })), await paper(1));
			const [problem] = deskOf(here).rows.find(({ problems }) => problems.length)!.problems;
			const follow = decide(here.follow, problem!, { ...explained, decision });
			const other = await paper(0, set(busy, { received_total: 99 }));
			const now = dropped({ ...here, follow }, { papers: [other], unread: [] });
			const row = deskOf(now).rows.find(({ problems }) => problems.length)!;
			expect(row.state).toBe('mend');
			expect(row.problems[0]).toMatchObject({
				id: problem!.id,
				decided: null,
				settled: false,
				reopened: { decision, note: '年中划转' }
			});
			const again = decide(now.follow, row.problems[0]!, explained);
			const after = deskOf({ ...now, follow: again }).rows.find(({ file }) => file === row.file)!;
			expect([after.state, after.problems[0]!.reopened]).toEqual(['settled', null]);
		}
	);

	test('as corrected is open again where a new draft still has it, as explained is not', async () => {
		const wrong = { received_total: 29 };
		const here = laid(await paper(0, set(busy, wrong)), await paper(1));
		const [problem] = deskOf(here).rows.find(({ problems }) => problems.length)!.problems;
		const still = await paper(0, set(busy, { ...wrong, normative_documents_in_force: 12 }));
		const after = (decision: 'corrected' | 'explained') => {
			const follow = decide(here.follow, problem!, { ...explained, decision });
			const drawn = deskOf({ ...here, follow }).rows.find(({ problems }) => problems.length)!;
			const now = dropped({ ...here, follow }, { papers: [still], unread: [] });
			const row = deskOf(now).rows.find(({ problems }) => problems.length)!;
			return [drawn.state, row.state, row.problems[0]!.settled];
		};
		expect(after('corrected')).toEqual(['settled', 'mend', false]);
		expect(after('explained')).toEqual(['settled', 'settled', true]);
	});

	test('of last year’s only draft holds among all of this year’s', async () => {
		const change = set(busy, { received_total: 29 });
		const then = laid(await paper(0, change));
		const lastFollow = decide(then.follow, only(deskOf(then)).problems[0]!, explained);
		const now = [await paper(0, change, { year: 2025 }), await paper(1, undefined, { year: 2025 })];
		const row = deskOf({ ...laid(...now), lastFollow }).rows.find(
			({ agency }) => agency === now[0]!.row.agency
		)!;
		expect(row.problems[0]!.carried).toBe(true);
	});

	test('explained once is explained for as long as the same sides say the same', async () => {
		const change = set(busy, { received_total: 29 });
		const reports = await Promise.all(
			[2023, 2024, 2025].map(async (year) => [
				await paper(0, change, { year }),
				await paper(1, undefined, { year })
			])
		);
		let now = laid(...reports[0]!);
		const wrong = () => deskOf(now).rows.find(({ problems }) => problems.length)!.problems[0]!;
		now = { ...now, follow: decide(now.follow, wrong(), explained) };
		for (const papers of reports.slice(1)) {
			now = { ...laid(...papers), lastFollow: decidedIn(now) };
			expect(wrong()).toMatchObject({ carried: true, decided: { decision: 'explained' } });
		}
	});

	test('of the text stays explained where the tables are last year’s', async () => {
		const text = (draft: Draft) => {
			draft.values = { ...busy };
			draft.one = draft.one.map((line) =>
				line.startsWith('（二）') ? '（二）依申请公开。全年共收到政府信息公开申请28件。' : line
			);
		};
		const then = laid(
			await paper(0, text, { year: 2023 }),
			await paper(1, undefined, { year: 2023 })
		);
		const of = (desk: DeskInput) =>
			deskOf(desk)
				.rows.flatMap(({ problems }) => problems)
				.find(({ found }) => found.some(({ rule }) => rule === 'NAR-01'))!;
		const lastFollow = decide(then.follow, of(then), explained);
		const papers = [await paper(0, text), await paper(1)];
		const now = { ...laid(...papers), last: then.papers, lastFollow };
		expect(of(now)).toMatchObject({ carried: true });
		const causes = deskOf(now).rows.flatMap(({ problems }) => problems.map(({ cause }) => cause));
		expect(causes).toContain('copied last');
	});

	test('of a line of the list is still there when something comes for it', async () => {
		const came = await paper(0);
		const { listed } = readRoster(new TextEncoder().encode(`${came.row.agency}\n霁川县统计局\n`));
		const empty = { ...laid(await paper(1)), listed };
		const line = (of: DeskInput) =>
			ledgerOf(deskOf(of), of.follow).find(({ name }) => name === came.row.agency)!;
		const follow = write(empty.follow, line(empty).keys, { due: '2025-01-20', returned: null });
		const now = dropped({ ...empty, follow }, { papers: [came], unread: [] }, '2025-01-22');
		expect(line(now)).toMatchObject({ entry: { due: '2025-01-20' }, row: { file: came.file } });
		const more = { ...now, follow: write(now.follow, line(now).keys, { returned: '2025-01-23' }) };
		expect(line(more).entry).toMatchObject({ due: '2025-01-20', returned: '2025-01-23' });
	});

	test('stays where a mended file comes, which is held against the problems before', async () => {
		const first = laid(
			await paper(0, set(busy, { received_total: 29, reconsideration_total: 4 })),
			await paper(1)
		);
		const mended = await paper(0, set(busy, { received_total: 28, licensing_decisions: 3 }));
		const now = dropped(first, { papers: [mended], unread: [] }, '2025-02-01');
		const row = deskOf(now).rows.find(({ held }) => held)!;
		expect(now.papers).toHaveLength(2);
		expect(row.held!.mended.map(({ words }) => words.zh)).toEqual([
			expect.stringContaining('行政复议')
		]);
		expect(row.problems.map(({ id }) => row.held!.still.has(id))).toEqual([true]);
		expect(now.follow.entries[entryKey(row.body, 2024)]!.mended).toBe('2025-02-01');
		expect(dropped(now, { papers: [mended], unread: [] })).toEqual(now);
	});

	test('is not called mended where what it was found of is no longer there', async () => {
		const first = laid(
			await paper(0, set(busy, { received_total: 29, reconsideration_total: 4 })),
			await paper(1)
		);
		const emptied = await paper(0, (draft) => {
			set(busy, { received_total: 29 })(draft);
			draft.ink['reconsideration_total'] = '';
		});
		const now = dropped(first, { papers: [emptied], unread: [] });
		expect(deskOf(now).rows.find(({ held }) => held)!.held!.mended).toEqual([]);
	});

	test('is asked again where half is mended and the rest has another cause, which is not mended', async () => {
		const off = {
			received_total: busy.received_total! + 9,
			concluded_total: busy.concluded_total! + 4
		};
		let now = laid(await paper(0, set(busy, off)), await paper(1));
		const row = () => deskOf(now).rows.find(({ problems }) => problems.length)!;
		const before = row().problems;
		const outcomes = before.find(({ cause }) => cause === 'sum T3-02 concluded_total')!;
		now = { ...now, follow: decide(now.follow, outcomes, { ...explained, note: '已说明' }) };
		const { concluded_total } = off;
		now = dropped(now, { papers: [await paper(0, set(busy, { concluded_total }))], unread: [] });
		expect(row().problems.map(({ cause }) => cause)).toEqual(['cell concluded_total']);
		const [problem] = row().problems;
		expect(row().held!.still.has(problem!.id)).toBe(true);
		expect(row().held!.mended.map(({ id }) => id)).not.toContain(outcomes.id);
		expect([problem!.decided, problem!.reopened?.note]).toEqual([null, '已说明']);
		const again = decide(now.follow, problem!, { ...explained, decision: 'confirmed' });
		expect(Object.keys(again.decided)).toEqual([problem!.id]);
	});
});

test('the ledger takes no day a report was signed on for the day it was published', async () => {
	const [one, listed] = [await paper(0), 'name,published\n霁川县教育局,2025-01-28\n'];
	expect(one.row.published).not.toBeNull();
	const published = (of: DeskInput) => ledgerOf(deskOf(of), of.follow)[0]!.entry.published;
	expect(published(laid(one))).toBeNull();
	const roster = readRoster(new TextEncoder().encode(listed));
	expect(published({ ...laid(one), listed: roster.listed })).toBe('2025-01-28');
});

test('files of one name that different bodies handed in are two rows, whatever order they come in', async () => {
	const [one, other] = await Promise.all([paper(0), paper(1)]);
	const name = '2024年度报告.html';
	const first = dropped(laid({ ...one, file: name }), {
		papers: [{ ...other, file: name }],
		unread: [{ file: name, code: 'empty', message: '' }]
	});
	expect(first.papers.map(({ file }) => file)).toEqual([name, `${name} (2)`]);
	expect(first.unread.map(({ file }) => file)).toEqual([`${name} (3)`]);
	const both = dropped(laid(), {
		papers: first.papers.map((each) => ({ ...each, file: name })),
		unread: []
	});
	expect(new Set(both.papers.map(({ file }) => file)).size).toBe(2);
});

test('of two files of a body the one with numbers counts before a later note or correction without any', async () => {
	const own = await paper(0);
	const note: Paper = {
		...own,
		file: '更正说明.docx',
		row: {
			...own.row,
			...Object.fromEntries(cells.map(({ id }) => [id, null])),
			id: 'a note',
			correction: true,
			published: '2025-03-01'
		} as ReportRow
	};
	const { rows } = deskOf(laid(own, note));
	const standing = Object.fromEntries(rows.map((row) => [row.file, row.standing]));
	expect(standing).toEqual({ [own.file]: 'counts', [note.file]: 'older' });
});
