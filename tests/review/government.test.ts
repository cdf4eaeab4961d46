import { describe, expect, test } from 'vitest';
import { deskOf } from '#review/desk.ts';
import { isCellId } from '#form/form.ts';
import { gapWords } from '#review/lists.ts';
import { emptyInput } from '#review/desk-input.ts';
import type { Paper } from '#review/paper.ts';
import { bodies } from '../generator/county.ts';
import { numbers, paper } from './papers.ts';

const some = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** The bureaus, and a government whose numbers are theirs, changed. */
async function deskWith(
	change: (numbers: Record<string, number>, of: (at: number) => Paper) => void,
	reports: Record<number, Record<string, number>> = {}
) {
	const papers = await Promise.all(some.map((at) => paper(at, numbers(reports[at] ?? {}))));
	const { sums } = deskOf({ ...emptyInput, papers });
	const total = Object.fromEntries(sums.map(({ cell, sum }) => [cell.id, sum ?? 0]));
	change(total, (at) => papers[at]!);
	const government = await paper(0, (draft) => {
		draft.body = { ...draft.body, name: '霁川县人民政府' };
		draft.title = '霁川县人民政府2024年政府信息公开工作年度报告';
		draft.values = total;
		draft.lead = '本报告根据各乡镇人民政府、县政府各部门年度报告汇总编制。';
	});
	return deskOf({ ...emptyInput, papers, government }).beside!;
}

const add = (total: Record<string, number>, { row }: Paper, times: number) => {
	for (const id of Object.keys(total))
		total[id]! += times * (typeof row[id] === 'number' ? row[id] : 0);
};
const told = (beside: Awaited<ReturnType<typeof deskWith>>) =>
	beside.reasons
		.map(
			({ papers, how, sure }) =>
				`${sure ? '' : 'perhaps '}${how} ${papers.map(({ row }) => row.agency).join()}`
		)
		.sort();
const name = (at: number) => bodies[at]!.name;

describe('the government’s report beside the sum of its bureaus', () => {
	test('agrees where it is the sum', async () => {
		const beside = await deskWith(() => {});
		expect(beside.differences).toEqual([]);
		expect(beside.compared).toBeGreaterThan(150);
	});

	test.each<[string, (total: Record<string, number>, of: (at: number) => Paper) => void, string[]]>(
		[
			['one left out', (total, of) => add(total, of(3), -1), [`left_out ${name(3)}`]],
			[
				'two left out',
				(total, of) => (add(total, of(3), -1), add(total, of(8), -1)),
				[`left_out ${name(3)}`, `left_out ${name(8)}`]
			],
			[
				'one left out and one twice',
				(total, of) => (add(total, of(1), -1), add(total, of(9), 1)),
				[`left_out ${name(1)}`, `twice ${name(9)}`]
			],
			[
				'three, and a slip of its own',
				(total, of) => {
					for (const at of [2, 5, 7]) add(total, of(at), -1);
					total.penalty_decisions! += 1000;
				},
				[name(2), name(5), name(7)].map((one) => `left_out ${one}`)
			]
		]
	)('that has %s is told so by name', async (_, change, reasons) => {
		expect(told(await deskWith(change))).toEqual(reasons.sort());
	});

	test('is told a file of another year or an older draft that it added besides', async () => {
		const papers = await Promise.all(some.map((at) => paper(at)));
		const stray = await paper(3, () => {}, { year: 2023 });
		const older = await paper(5, (draft) => {
			draft.signed = draft.body.name;
			for (const id of Object.keys(draft.values)) draft.values[id]! += 3;
		});
		const laid = { ...emptyInput, papers: [...papers, stray] };
		const { sums } = deskOf(laid);
		const total = Object.fromEntries(sums.map(({ cell, sum }) => [cell.id, sum ?? 0]));
		const withOne = async (changed: Record<string, number>, more: readonly Paper[]) =>
			deskOf({
				...laid,
				papers: [...laid.papers, ...more],
				government: await paper(0, (draft) => {
					draft.body = { ...draft.body, name: '霁川县人民政府' };
					draft.title = '霁川县人民政府2024年政府信息公开工作年度报告';
					draft.values = changed;
				})
			}).beside!;
		const all = { ...total };
		add(all, stray, 1);
		add(all, papers[1]!, -1);
		const beside = await withOne(all, []);
		expect(told(beside)).toEqual([`besides ${name(3)}`, `left_out ${name(1)}`]);
		expect(gapWords(beside.differences[0]!, 'zh')).toContain('不计入的文件');

		const counted = deskOf({ ...laid, papers: [...laid.papers, older] });
		const twice = Object.fromEntries(counted.sums.map(({ cell, sum }) => [cell.id, sum ?? 0]));
		const kept = counted.summed.some(({ paper: one }) => one === older);
		add(twice, kept ? papers[5]! : older, 1);
		expect(told(await withOne(twice, [older]))).toEqual([`besides ${name(5)}`]);
	});

	test('is told the bureau whose number it mended', async () => {
		const beside = await deskWith((total) => (total.received_total! -= 40), {
			1: { received_total: 99 }
		});
		expect(beside.differences.map(({ cell }) => cell.id)).toEqual(['received_total']);
		expect(beside.differences[0]!.difference).toBe(-40);
	});

	test('of one wrong cell names no bureau for certain, however small it is', async () => {
		const small = await paper(0, (draft) => {
			draft.values = Object.fromEntries(Object.keys(draft.values).map((id) => [id, 0]));
			draft.values.administrative_fees_amount = 0;
			draft.values.licensing_decisions = 7;
		});
		const own = Object.entries(small.row).filter(([id, n]) => isCellId(id) && n);
		expect(own).toEqual([['licensing_decisions', 7]]);
		const others = await Promise.all(some.slice(1).map((at) => paper(at)));
		const { sums } = deskOf({ ...emptyInput, papers: [small, ...others] });
		const government = await paper(0, (draft) => {
			draft.body = { ...draft.body, name: '霁川县人民政府' };
			draft.values = Object.fromEntries(sums.map(({ cell, sum }) => [cell.id, sum ?? 0]));
			draft.values.licensing_decisions! -= 7;
		});
		const beside = deskOf({ ...emptyInput, papers: [small, ...others], government }).beside!;
		expect(told(beside)).toEqual([`perhaps left_out ${name(0)}`]);
		expect(gapWords(beside.differences[0]!, 'zh')).toContain('可能没有计入');
	});

	test('says what is left where no bureau makes it up', async () => {
		const beside = await deskWith((total) => (total.licensing_decisions! += 123_456));
		expect(beside.reasons).toEqual([]);
		expect(beside.differences.map(({ rest }) => rest)).toEqual([123_456]);
	});
});

test('a report among the others that speaks for them is taken for the government’s, and not added up', async () => {
	const papers = await Promise.all(some.map((at) => paper(at)));
	const government = await paper(0, (draft) => {
		draft.title = '霁川县人民政府2024年政府信息公开工作年度报告';
		draft.body = { ...draft.body, name: '霁川县人民政府' };
		draft.lead = '本报告根据各乡镇人民政府、县政府各部门年度报告汇总编制。';
		draft.signed = '霁川县人民政府';
	});
	const desk = deskOf({ ...emptyInput, papers: [...papers, government] });
	expect(desk.summed).toHaveLength(some.length);
	expect(desk.beside!.paper).toBe(government);
});
