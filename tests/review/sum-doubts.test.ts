import { expect, test } from 'vitest';
import { deskOf } from '#review/desk.ts';
import { emptyInput } from '#review/desk-input.ts';
import { decide } from '#review/follow.ts';
import { sumList, summaryList } from '#review/lists.ts';
import { doubtWords } from '#review/sum-doubts.ts';
import { numbers, paper } from './papers.ts';

const mistyped = numbers({ received_total: 987 });

test('a sum whose part stands in an open problem is marked with whose it is', async () => {
	const papers = [await paper(0, mistyped), await paper(1, mistyped), await paper(2)];
	const laid = { ...emptyInput, papers };
	const desk = deskOf(laid);
	const words = doubtWords(desk.doubts.get('received_total'), 'zh');
	expect(words).toBe('有未解决的问题：霁川县发展和改革局、霁川县教育局');
	expect(doubtWords(desk.doubts.get('received_total'), 'en')).toMatch(/^open problems: /);
	const cellsIn = (list: ReturnType<typeof sumList>) =>
		list.filter((line) => line.includes('received_total')).flat();
	expect(cellsIn(sumList(desk, 'zh'))).toContain(words);
	expect(cellsIn(summaryList(desk))).toContain(words);

	const follow = desk.rows
		.flatMap(({ problems }) => problems)
		.reduce(
			(now, problem) =>
				decide(now, problem, { decision: 'explained', note: '', date: '2025-02-01' }),
			laid.follow
		);
	expect(deskOf({ ...laid, follow }).doubts.get('received_total')).toBeUndefined();
});

test('a sum nothing is in doubt about is not marked', async () => {
	const desk = deskOf({ ...emptyInput, papers: [await paper(0), await paper(1)] });
	expect([...desk.doubts]).toEqual([]);
	expect(doubtWords(undefined, 'zh')).toBe('');
});

test('a part that is written as about so many, or with a remark, is said with its bureau', async () => {
	const papers = [
		await paper(0, ({ ink, values }) => {
			ink.licensing_decisions = `约${values.licensing_decisions}`;
		}),
		await paper(2, ({ ink, values }) => {
			ink.licensing_decisions = `${values.licensing_decisions}（含修订2件）`;
		}),
		await paper(1)
	];
	const { doubts, sums } = deskOf({ ...emptyInput, papers });
	const { sum, parts } = sums.find(({ cell }) => cell.id === 'licensing_decisions')!;
	expect(parts.map(({ value }) => value).reduce((a, b) => a + b)).toBe(sum);
	expect(doubtWords(doubts.get('licensing_decisions'), 'zh')).toMatch(
		/霁川县教育局“约\d+”.*“\d+（含修订2件）”/
	);
	expect(doubts.get('received_total')?.read ?? []).toEqual([]);
});

test('a total left blank beside its parts is named as what the sum lacks', async () => {
	const papers = [
		await paper(0, ({ ink, values }) => {
			Object.assign(values, { received_person: 5, received_business: 2 });
			ink.received_total = '';
		}),
		await paper(1)
	];
	const { doubts } = deskOf({ ...emptyInput, papers });
	expect(doubtWords(doubts.get('received_total'), 'zh')).toContain('该格空白待补：霁川县教育局');
	expect(doubtWords(doubts.get('received_total'), 'en')).toContain('to be filled in');
	expect(doubts.get('received_research')?.blank ?? []).toEqual([]);
});
