import { part } from '#query/select.ts';
import { measuresIn, reportCount } from '#corpus/measures.ts';
import { endingMeasures, outcomeRows } from '#corpus/outcomes.ts';
import { type Name, type Outcome, outcomes } from '#form/vocabulary.ts';
import { type Aggregates, added } from '#query/aggregates.ts';
import { coverageOf } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { barsHeight, groupBars } from '#view/bars.ts';
import { countColumn, ofSeries, shareColumn, tableOf, textColumn } from '#view/columns.ts';
import { type Part, frame, gridBelow, paletteOf } from '#view/frame.ts';
import {
	type ChartLook,
	type Option,
	type ViewModel,
	numbersOf,
	units,
	valuesOf
} from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { outcomeMeanings, outcomeName } from '#view/outcome-words.ts';
import { capital } from '#view/words.ts';
import { type Shown, defineChart } from '../define.ts';

type Reasons = Awaited<ReturnType<typeof reasonsOf>>;

/** The rows of table 3 by which requests ended, over the reports that state every row. */
export async function reasonsOf(corpus: Aggregates, filters: Filters) {
	const { missing, rows: measures } = endingMeasures;
	const asked = measuresIn([reportCount, missing, measures]);
	const rows = await corpus.sums({ filters, by: [], measures: asked });
	const coverage = coverageOf(rows, missing);
	const told = outcomeRows.map(({ id }) => ({ id, requests: added(rows, measures[id]!) }));
	return {
		rows: coverage.counted ? told : [],
		/** All of them together. */
		total: coverage.counted ? told.reduce((sum, { requests }) => sum + requests, 0) : null,
		coverage
	};
}

const groupOf = new Map(
	outcomes.map(({ id, zh, en }): [Outcome, Name] => [id, { zh, en: capital(en) }])
);

/** What the rows mean, by their Chinese names. */
const meanings = Object.fromEntries(
	outcomeRows.map((row) => [outcomeName(row).zh, outcomeMeanings[row.id]!])
);

/** The rows of table 3 by which requests ended; id `reasons`. */
export function reasonsModel({ rows, total, coverage }: Reasons): Shown {
	const told = new Map(rows.map(({ id, requests }) => [id, requests]));
	const listed = outcomeRows.filter(({ id }) => told.has(id));
	const reasons = listed
		.filter(({ group }) => group)
		.toSorted((a, b) => told.get(b.id)! - told.get(a.id)!);
	const [first, second] = reasons;
	return {
		id: 'reasons',
		title: { zh: '办理结果逐项', en: 'Outcomes, reason by reason' },
		sentence:
			total && first && second
				? {
						zh: `${count(coverage.counted)} 份年报共办结 ${count(total)} 件。没有公开的理由里，最多的是“${outcomeName(first).zh}” ${count(told.get(first.id)!)} 件（${share(ratio(told.get(first.id)!, total))}），其次是“${outcomeName(second).zh}” ${count(told.get(second.id)!)} 件（${share(ratio(told.get(second.id)!, total))}）。`,
						en: `${count(coverage.counted)} reports state how ${count(total)} requests ended. The commonest reason not to disclose is “${outcomeName(first).en}” with ${count(told.get(first.id)!)} (${share(ratio(told.get(first.id)!, total))}), then “${outcomeName(second).en}” with ${count(told.get(second.id)!)} (${share(ratio(told.get(second.id)!, total))}).`
					}
				: {
						zh: '没有年报读出全部办理结果。',
						en: 'No report states all of its outcomes.'
					},
		definition: {
			zh: '表三“本年度办理结果”的每一行，取各年报该行的总计相加。只计入各行全部读出的年报；占比的分母是各行之和，所选各年合在一起。“其他处理”2019、2020 年表式只有一行（不分项），2021 年起分三行，两者并存时不能相加比较。颜色是六大类。',
			en: 'Every outcome row of table 3, its totals added up over the reports whose outcome rows were all read; shares are of all rows, all years chosen taken together. “Otherwise closed” was one undivided row in 2019 and 2020 and is three since 2021: do not compare them where both occur. Colours are the six groups.'
		},
		...tableOf(listed, [
			[textColumn('row', '办理结果', 'Outcome'), outcomeName],
			[textColumn('group', '类别', 'Group'), ({ outcome }) => groupOf.get(outcome)!],
			[
				countColumn('requests', { zh: '件数', en: 'Requests' }, units.requests),
				({ id }) => told.get(id)!
			],
			[
				ofSeries(
					countColumn('total', { zh: '分母：全部办结', en: 'Of all concluded' }, units.requests),
					groups
				),
				() => total
			],
			[
				ofSeries(shareColumn('share', '占比', 'Share'), groups),
				({ id }) => ratio(told.get(id)!, total)
			],
			[textColumn('editions', '表式', 'Form'), ({ editions }) => editions.toReversed().join(', ')]
		]),
		years: null,
		meanings
	};
}

const groups = outcomes.map(({ id }) => id);

/** Horizontal bars of shares, coloured by the group a reason belongs to. */
function reasonsOption(model: ViewModel, look: ChartLook): Option {
	const colours = paletteOf(look).outcomes;
	const requests = numbersOf(model, 'requests');
	const shares = numbersOf(model, 'share');
	const groups = valuesOf(model, 'group').map((name) => (name as Name).zh);
	const names = outcomes.map(({ id }) => groupOf.get(id)![look.language]);
	const bars = groupBars(
		model,
		look,
		{ id: 'share', colour: colours.disclosed },
		{
			label: (row) => {
				const words = [share(shares[row] ?? null), count(requests[row] ?? null)];
				return words.slice(0, look.narrow ? 1 : 2).join('  ');
			},
			shown: ['group', 'requests', 'total', 'editions']
		}
	);
	const [whole] = bars.series as unknown as { data: Part[] }[];
	return {
		...bars,
		...frame(model, look, names),
		grid: { ...(bars.grid as Part), top: gridBelow(names, look).top },
		series: outcomes.map(({ id, zh }, place) => ({
			...whole,
			id,
			name: names[place],
			stack: 'reasons',
			itemStyle: { color: colours[id] },
			data: whole!.data.map((bar, row) =>
				groups[row] === zh ? { ...bar, itemStyle: { color: colours[id] } } : null
			)
		}))
	} as unknown as Option;
}

export default defineChart({
	id: 'outcomes/reasons',
	heading: { zh: '逐项理由', en: 'Reason by reason' },
	place: 2,
	total: {
		of: Object.values(endingMeasures.rows),
		missing: endingMeasures.missing,
		unit: units.requests
	},
	ask: reasonsOf,
	sql: () => ({
		by: [],
		missing: endingMeasures.missing,
		sums: endingMeasures.rows,
		totals: { total: outcomeRows.map(({ id }) => id).join(' + ') },
		parts: outcomeRows.map((row) => ({
			row: `'${outcomeName(row).zh}'`,
			requests: row.id,
			total: 'total',
			share: part(row.id, 'total')
		})),
		having: 'counted > 0'
	}),
	model: reasonsModel,
	chart: {
		option: reasonsOption, // Long names go on a second or third line.
		height: (model, narrow) => barsHeight(model, true, narrow, narrow ? 36 : 28)
	}
});
