import { dimensionsOf } from '#query/grouping.ts';
import { part, plain, whereCounted } from '#query/select.ts';
import { askers, volumeMeasures } from '#corpus/measures.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import type { Grouping } from '#query/grouping.ts';
import { sumsByGroup } from '#query/sums.ts';
import { barsHeight, groupBars } from '#view/bars.ts';
import {
	amountColumn,
	countColumn,
	coverageCells,
	groupCells,
	shareColumn,
	tableOf
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { cutNote, groupName, groupingNames } from '#view/grouping.ts';
import { numbersOf, units, type ChartLook } from '#view/model.ts';
import { amount, count, ratio, share } from '#view/numbers.ts';
import { type Shown, byPlace, defineChart } from '../define.ts';
import { askerCells, askerParts, askerSum } from './applicants.ts';
import { dividedOf, sumOf } from './volume.ts';

const { received, counted, missing, asked, divided } = volumeMeasures;

/** How many requests each group received, and who asked. */
export function requestsBy(corpus: Aggregates, filters: Filters, by: Grouping) {
	const measures = { received, counted, missing, asked, divided };
	return sumsByGroup(corpus, filters, by, measures, ({ of, told }) => ({
		received: told(received),
		...dividedOf(of)
	}));
}

const person = askers[0]!;

/** Requests received by group, horizontal bars of counts; id `received-level` … */
export function receivedModel({
	by,
	groups,
	coverage
}: Awaited<ReturnType<typeof requestsBy>>): Shown {
	const { title } = groupingNames[by];
	const all = groups.reduce((sum, { received }) => sum + (received ?? 0), 0);
	const told = groups.filter(({ key, received }) => key !== null && received !== null);
	const first = told.toSorted((a, b) => b.received! - a.received!)[0];
	const name = first && groupName(first.key, by);
	const cut = cutNote(groups.length);
	return {
		id: `received-${by}`,
		title: { zh: `新收申请：${title.zh}`, en: `Requests received, ${title.en}` },
		sentence: first
			? {
					zh: `${count(coverage.counted)} 份年报共新收申请 ${count(all)} 件，其中${wordOf(name, 'zh')} ${count(first.received)} 件（${share(ratio(first.received, all))}，${count(first.counted)} 份年报）。`,
					en: `${count(coverage.counted)} reports received ${count(all)} requests, ${count(first.received)} of them ${wordOf(name, 'en')} (${share(ratio(first.received, all))}, ${count(first.counted)} reports).`
				}
			: { zh: '没有年报读出新收申请数。', en: 'No report states how many requests it received.' },
		definition: {
			zh: `表三“本年新收”的总计，按组相加，只计入读出总计的年报；所选各年合在一起，组的先后依表式或区划代码，不是名次。组有大小，件数多不等于压力大：看每份平均，也看份数。自然人占比只在分列申请人的年报里算。${cut.zh}`,
			en: `Table 3’s total of requests received, added up by group over the reports whose total was read, all years chosen taken together. Groups stand in the order of the form or of region codes, not of rank; they differ in size, so look at the number of reports and the mean as well. The share of natural persons is of reports that divide by applicant.${cut.en}`
		},
		...tableOf(groups, [
			groupCells(by),
			[
				countColumn('received', { zh: '新收申请', en: 'Requests received' }, units.requests),
				(group) => group.received
			],
			[
				shareColumn('received_share', '占全部新收', 'Share of all received'),
				(group) => ratio(group.received, all)
			],
			[
				amountColumn('mean', { zh: '每份年报平均', en: 'Mean a report' }, units.requests),
				(group) => ratio(group.received, group.counted)
			],
			...askerCells,
			[
				shareColumn('person_share', '自然人占比', 'Share of natural persons'),
				({ applicants }) => ratio(applicants[person.id] ?? null, sumOf(applicants))
			],
			...coverageCells
		])
	};
}

function wordOf(name: unknown, language: keyof Name): string {
	return typeof name === 'object' && name ? (name as Name)[language] : String(name);
}

function meanNote(mean: number | null, { language }: ChartLook): string {
	if (mean === null) return '';
	const value = amount(mean);
	return language === 'zh' ? `每份 ${value}` : `${value} each`;
}

export default defineChart({
	id: 'requests/received',
	heading: { zh: '分组看申请量', en: 'Requests by group' },
	place: 2,
	under: true,
	choices: byPlace('province'),
	total: { of: [received], missing, unit: units.requests },
	ask: (corpus, filters, { by }) => requestsBy(corpus, filters, by),
	sql: (_, { by }) => ({
		by: dimensionsOf(by),
		missing,
		sums: { ...asked, divided, received },
		parts: [
			{
				received: whereCounted('received'),
				received_share: part(whereCounted('received'), 'sum(received) OVER ()'),
				mean: part(whereCounted('received'), 'counted'),
				...askerParts,
				person_share: part(whereCounted('person', 'divided'), askerSum),
				...plain('counted', 'reports')
			}
		]
	}),
	model: receivedModel,
	chart: {
		option: (model, look) => {
			const means = numbersOf(model, 'mean');
			const received = numbersOf(model, 'received');
			return groupBars(
				model,
				look,
				{ id: 'received', colour: paletteOf(look).accent },
				{
					label: (row) =>
						look.narrow
							? count(received[row]!)
							: `${count(received[row]!)}  ${meanNote(means[row]!, look)}`,
					shown: ['received_share', 'mean', 'person_share', 'counted', 'reports']
				}
			);
		},
		height: (model) => barsHeight(model, false)
	}
});
