import { part, plain, whereCounted } from '#query/select.ts';
import { flowMeasures, flowRows } from '#corpus/topics.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { byId, sumsByYear } from '#query/sums.ts';
import {
	type Cells,
	allReportsCells,
	countColumn,
	countedColumn,
	shareColumn,
	tableOf,
	yearCells
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { concludedName, units } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { yearCounts } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

type FlowRow = (typeof flowRows)[number];
type Flow = Awaited<ReturnType<typeof flowByYear>>;
type FlowYear = Flow['years'][number];

/** Requests carried in, received, concluded and carried out, by year, over the reports that state all four totals. */
export function flowByYear(corpus: Aggregates, filters: Filters) {
	return sumsByYear(corpus, filters, flowMeasures, ({ of, told }) => ({
		rows: byId(flowRows, (row) => told(flowMeasures.rows[row])),
		/** Reports among them where carried in and received do not add up to concluded and carried out. */
		unequal: of(flowMeasures.unequal)
	}));
}

const flowNames: Record<FlowRow, Name> = {
	carried_in: { zh: '上年结转', en: 'Carried in' },
	received: { zh: '本年新收', en: 'Received' },
	concluded: { zh: '本年办结', en: 'Concluded' },
	carried_out: { zh: '结转下年', en: 'Carried out' }
};

/** What was carried in and out, by year; id `flow`. */
export function flowModel({ years }: Flow): Shown {
	const last = years.findLast((year) => year.counted > 0);
	const work = (year: FlowYear) =>
		year.counted ? year.rows.carried_in! + year.rows.received! : null;
	return {
		id: 'flow',
		title: { zh: '结转：逐年', en: 'Requests carried over, by year' },
		sentence: last
			? {
					zh: `${last.year} 年从上年结转 ${count(last.rows.carried_in)} 件，结转到下年 ${count(last.rows.carried_out)} 件，占当年待办（结转加新收）的 ${share(ratio(last.rows.carried_out, work(last)))}（${count(last.counted)} 份年报）。`,
					en: `${count(last.rows.carried_in)} requests were carried into ${last.year} and ${count(last.rows.carried_out)} out of it: ${share(ratio(last.rows.carried_out, work(last)))} of those to be handled that year (${count(last.counted)} reports).`
				}
			: { zh: '没有年报四项都读出。', en: 'No report states all four totals.' },
		definition: {
			zh: '表三“上年结转”“本年新收”“办结总计”“结转下年”的总计，只计入四项全部读出的年报。结转占比的分母是上年结转加本年新收。表式规定前两项之和等于后两项之和；不等的年报照原文计入，份数另列。今年的上年结转与去年的结转下年不必相等：每年计入的年报不尽相同。',
			en: 'Table 3’s totals carried in, received, concluded and carried out, over the reports that state all four. The share carried out is of carried in plus received. By the form the first two add up to the last two; reports where they do not are counted as printed and stated apart. What is carried in need not be what was carried out a year before: the reports counted differ from year to year.'
		},
		...tableOf(years, [
			yearCells,
			...flowRows.map((row): Cells<FlowYear> => [
				countColumn(row, flowNames[row], units.requests),
				({ rows }) => rows[row]
			]),
			[
				shareColumn('pending_share', '结转下年占待办', 'Carried out, of all to be handled'),
				(year) => ratio(year.rows.carried_out, work(year))
			],
			[countedColumn, ({ counted }) => counted],
			[
				countColumn(
					'unequal',
					{ zh: '收支不平的年报', en: 'Reports that do not balance' },
					units.reports
				),
				({ unequal }) => unequal
			],
			allReportsCells
		])
	};
}

export default defineChart({
	id: 'requests/flow',
	heading: { zh: '结转了多少', en: 'How many were carried over' },
	place: 5,
	total: {
		of: [flowMeasures.rows.concluded],
		missing: flowMeasures.missing,
		unit: units.requests,
		name: concludedName
	},
	ask: flowByYear,
	sql: () => ({
		by: ['year'],
		missing: flowMeasures.missing,
		sums: { ...flowMeasures.rows, unequal: flowMeasures.unequal },
		parts: [
			{
				...Object.fromEntries(flowRows.map((row) => [row, whereCounted(row)])),
				pending_share: part(whereCounted('carried_out'), 'carried_in + received'),
				...plain('counted', 'unequal', 'reports')
			}
		]
	}),
	model: flowModel,
	chart: {
		option: (model, look) => {
			const { ramp } = paletteOf(look);
			return yearCounts(
				model,
				look,
				[
					{ id: 'carried_in', colour: ramp[1]! },
					{ id: 'carried_out', colour: ramp[3]! }
				],
				{ shown: ['received', 'concluded', 'pending_share', 'counted', 'unequal', 'reports'] }
			);
		},
		height: () => 340
	}
});
