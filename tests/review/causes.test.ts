import { describe, expect, test } from 'vitest';
import { cellsOf } from '#form/form.ts';
import { applicants, requestRows } from '#form/requests.ts';
import { deskOf } from '#review/desk.ts';
import type { Row } from '#review/row.ts';
import { emptyInput } from '#review/desk-input.ts';
import { totalled, type Draft } from '../generator/county.ts';
import { paper } from './papers.ts';

/** Numbers of a busy bureau, every sum kept. */
const busy = totalled({
	received_person: 21,
	disclosed_person: 14,
	unable_not_held_person: 4,
	concluded_person: 18,
	carried_out_person: 3,
	received_business: 5,
	disclosed_business: 5,
	concluded_business: 5,
	reconsideration_upheld: 2,
	reconsideration_total: 2
});
const rows = requestRows.filter(({ editions }) => editions.includes('2021')).map(({ id }) => id);
const columns = applicants.map(({ id }) => id);
const requests = cellsOf('2021').filter(({ table }) => table === 'requests');

async function rowOf(change: (draft: Draft) => void): Promise<Row> {
	const one = await paper(0, (draft) => {
		draft.values = { ...busy };
		draft.one = draft.one.map((line) =>
			line.startsWith('（二）') ? '（二）依申请公开。全年收到申请26件，办结23件。' : line
		);
		change(draft);
	});
	return deskOf({ ...emptyInput, papers: [one] }).rows[0]!;
}

const values = (changed: Record<string, number>) => (draft: Draft) =>
	void Object.assign(draft.values, changed);
const ink = (changed: Record<string, string>) => (draft: Draft) =>
	void Object.assign(draft.ink, changed);
const each = <Value>(ids: readonly string[], value: Value) =>
	Object.fromEntries(ids.map((id) => [id, value]));
const inColumn = (column: string) => rows.map((row) => `${row}_${column}`);
const inRow = (row: string) => columns.map((column) => `${row}_${column}`);

/** Moves what stands in cells by one; the first is left with 0, and the last is lost. */
const moved = (lines: readonly (readonly string[])[]) => (draft: Draft) => {
	for (const line of lines) {
		const numbers = line.map((id) => draft.values[id] ?? 0);
		line.forEach((id, at) => (draft.values[id] = numbers[at - 1] ?? 0));
	}
};

describe('one cause is one problem to mend', () => {
	test.each<[string, (draft: Draft) => void, RegExp]>([
		['a column of totals entered as 0', values(each(inColumn('total'), 0)), /总计都是 0/],
		['a column of persons entered as 0', values(each(inColumn('person'), 0)), /同一列/],
		['a column of businesses entered as 0', values(each(inColumn('business'), 0)), /同一列/],
		[
			'totals ten times too large',
			values(Object.fromEntries(inColumn('total').map((id) => [id, (busy[id] ?? 0) * 10]))),
			/同一列/
		],
		['columns one too far', moved(rows.map(inRow)), /总计都是 0/],
		[
			'columns one too far from the second on',
			moved(rows.map((row) => inRow(row).slice(1))),
			/总计都是 0/
		],
		[
			'rows one too low from the sixth on',
			moved(columns.map((column) => inColumn(column).slice(5))),
			/下移了一行/
		],
		['a row of outcomes entered as 0', values(each(inRow('disclosed'), 0)), /同一行/],
		['the row of what was concluded entered as 0', values(each(inRow('concluded'), 0)), /同一行/],
		['the row of what came in entered as 0', values(each(inRow('received'), 0)), /同一行/],
		['a total mistyped that the text tells', values({ received_total: 62 }), /若为 26/],
		[
			'table 3 left blank',
			ink(
				each(
					requests.map(({ id }) => id),
					''
				)
			),
			/全部空白/
		],
		[
			'table 3 all 0 beside requests told',
			values(
				each(
					requests.map(({ id }) => id),
					0
				)
			),
			/26/
		],
		['a total left blank', ink({ received_total: '' }), /总计不应空白.*之和为 26/],
		['a total of cases left blank', ink({ reconsideration_total: '' }), /之和为 2）/],
		['all totals left blank', ink(each(inColumn('total'), '')), /总计不应空白/]
	])('%s', async (_, change, said) => {
		const { state, problems } = await rowOf(change);
		const told = problems.filter(({ severity }) => severity !== 'info');
		expect(told.map(({ cause }) => cause)).toHaveLength(1);
		expect([state, told[0]!.words.zh]).toEqual(['mend', expect.stringMatching(said)]);
	});

	test.each<[string, (draft: Draft) => void]>([
		['blanks where 0 may be meant', ink(each(inRow('disclosed').slice(2, 6), ''))],
		['marks where 0 may be meant', ink({ disclosed_research: '-', disclosed_other: '—' })],
		['a total left blank whose parts are 0', ink({ withheld_internal_total: '' })]
	])('%s is one question', async (_, change) => {
		const { state, problems } = await rowOf(change);
		const told = problems.filter(({ severity }) => severity !== 'info');
		expect([state, told.map(({ cause }) => cause)]).toEqual(['look', ['zeros']]);
	});
});

test('two causes stay two problems', async () => {
	const causes = async (changed: Record<string, number>) =>
		(await rowOf(values(changed))).problems.map(({ cause }) => cause).sort();
	expect(await causes({ disclosed_person: 18, received_total: 30 })).toEqual([
		'cell disclosed_person',
		'cell received_total'
	]);
	expect(
		await causes({ disclosed_person: 18, carried_out_business: 2, reconsideration_total: 9 })
	).toHaveLength(3);
	// Two rows that were each entered wrongly, totals and all.
	const two = await causes({
		...{ disclosed_person: 16, disclosed_business: 6, disclosed_total: 22 },
		...{ carried_out_person: 8, carried_out_business: 4, carried_out_total: 12 }
	});
	expect(two.filter((cause) => cause.startsWith('row of '))).toEqual([
		'row of balance',
		'row of outcomes'
	]);
});
