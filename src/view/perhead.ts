import type { PerHead } from '#query/perhead.ts';
import {
	allReportsColumn,
	amountColumn,
	countColumn,
	countedColumn,
	textColumn
} from './columns.ts';
import { groupColumn, groupName, groupingNames } from './grouping.ts';
import { units, type Source, type ViewCell, type ViewModel } from './model.ts';
import { amount, count } from './numbers.ts';

const unit = 100_000;

/** Requests per 100,000 people by place, with both sides of the division; id `perhead-province` … */
export function perHeadModel({ by, year, places, coverage }: PerHead, source: Source): ViewModel {
	const { title } = groupingNames[by];
	const told = places.filter(({ received, people }) => received !== null && people);
	const requests = told.reduce((sum, { received }) => sum + received!, 0);
	const people = told.reduce((sum, one) => sum + one.people!.people, 0);
	return {
		id: `perhead-${by}`,
		title: {
			zh: `每 10 万人新收申请：${title.zh}`,
			en: `Requests received per 100,000 people, ${title.en}`
		},
		sentence: told.length
			? {
					zh: `${year} 年，有人口数的 ${told.length} 个地区共新收申请 ${count(requests)} 件，人口 ${count(people)} 人，每 10 万人 ${amount((requests / people) * unit)} 件。`,
					en: `In ${year} ${told.length === 1 ? 'the one place' : `the ${told.length} places`} with a known population received ${count(requests)} requests among ${count(people)} people: ${amount((requests / people) * unit)} per 100,000.`
				}
			: {
					zh: '所选地区没有人口数，无从计算。',
					en: 'No population is known of the places chosen.'
				},
		definition: {
			zh: `分子是所选范围内${year === null ? '' : ` ${year} 年`}读出新收总计的年报之和，分母是人口表中不晚于该年的最近一年人口，年份和来源见表格。年报没有收全的地区，分子偏小；各级机关的申请都算在所在地区。地区的先后依区划代码，不是名次。没有人口数或没有读出申请数的地区不算比率。`,
			en: `The numerator adds up the reports${year === null ? '' : ` for ${year}`} whose total was read, the denominator is the population of the latest year up to then; the table has its year and source. Where reports are missing the rate is too low; agencies of every level count where they are. Places stand in the order of region codes, not of rank. A place without a population, or without a number read, has no rate.`
		},
		columns: [
			groupColumn(by),
			amountColumn('rate', { zh: '每 10 万人', en: 'Per 100,000 people' }, units.requests),
			countColumn('received', { zh: '新收申请', en: 'Requests received' }, units.requests),
			countColumn('people', { zh: '人口', en: 'Population' }),
			{ id: 'people_year', label: { zh: '人口年份', en: 'Population of' }, kind: 'year' },
			textColumn('source', '人口来源', 'Source of the population'),
			countedColumn,
			allReportsColumn
		],
		rows: places.map((place): ViewCell[] => [
			groupName(place.key, by),
			place.received === null || !place.people
				? null
				: (place.received / place.people.people) * unit,
			place.received,
			place.people?.people ?? null,
			place.people?.year ?? null,
			place.people?.source ?? null,
			place.counted,
			place.reports
		]),
		coverage,
		origin: source.origin,
		years: year === null ? null : [year, year]
	};
}
