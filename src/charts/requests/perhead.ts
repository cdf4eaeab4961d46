import { reportCount, volumeMeasures } from '#corpus/measures.ts';
import type { Population } from '#corpus/population.ts';
import type { Aggregates, Key } from '#query/aggregates.ts';
import { type Coverage, coverageOf } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { groupYears } from '#query/grouping.ts';
import { barsHeight, groupBars } from '#view/bars.ts';
import {
	amountColumn,
	countColumn,
	coverageCells,
	groupCells,
	tableOf,
	textColumn
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { groupingNames } from '#view/grouping.ts';
import { numbersOf, units } from '#view/model.ts';
import { amount, count } from '#view/numbers.ts';
import { type Shown, defineChart } from '../define.ts';

/** Requests of one place in the year, and the people who live there. */
export interface HeadPlace {
	/** Name of the province or prefecture; null for the reports that state none. */
	key: Key;
	reports: number;
	/** Requests received, over the `counted` reports that state them; null where none does. */
	received: number | null;
	counted: number;
	/** null where the table of populations has none up to this year. */
	people: Population | null;
}

export interface PerHead {
	by: 'province' | 'prefecture';
	/** The latest year chosen that has reports; null where none has. */
	year: number | null;
	places: HeadPlace[];
	/** Of the requests received in that year. */
	coverage: Coverage;
}

const { received, counted, missing } = volumeMeasures;
/**
 * Requests received in the latest year chosen by province, or by prefecture of the province chosen, with their
 * populations.
 */
export async function requestsPerHead(
	corpus: Aggregates,
	filters: Filters,
	table: readonly Population[]
): Promise<PerHead> {
	const by = filters.province === null ? 'province' : 'prefecture';
	const { groups } = await groupYears(corpus, filters, by, { received, counted, missing });
	const year = groups.reduce<number | null>((last, one) => Math.max(last ?? 0, one.year), null);
	const now = groups.filter((group) => group.year === year);
	return {
		by,
		year,
		places: now.map(({ key, of }) => ({
			key,
			reports: of(reportCount),
			received: of(counted) ? of(received) : null,
			counted: of(counted),
			people:
				typeof key !== 'string'
					? null
					: by === 'province'
						? peopleOf(table, key, null, year!)
						: peopleOf(table, filters.province!, key, year!)
		})),
		coverage: coverageOf(
			now.flatMap(({ rows }) => rows),
			missing
		)
	};
}

/** The people of a place in a year: the latest figure that is not of a later year; null where there is none. */
export function peopleOf(
	table: readonly Population[],
	province: string,
	prefecture: string | null,
	year: number
): Population | null {
	let latest: Population | null = null;
	for (const one of table)
		if (one.province === province && one.prefecture === prefecture && one.year <= year)
			if (!latest || one.year > latest.year) latest = one;
	return latest;
}

const unit = 100_000;

/** Requests per 100,000 people by place, with both sides of the division; id `perhead-province` … */
export function perHeadModel({ by, year, places }: PerHead): Shown {
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
		...tableOf(places, [
			groupCells(by),
			[
				amountColumn('rate', { zh: '每 10 万人', en: 'Per 100,000 people' }, units.requests),
				({ received, people }) =>
					received === null || !people ? null : (received / people.people) * unit
			],
			[
				countColumn('received', { zh: '新收申请', en: 'Requests received' }, units.requests),
				({ received }) => received
			],
			[
				countColumn('people', { zh: '人口', en: 'Population' }),
				(place) => place.people?.people ?? null
			],
			[
				{ id: 'people_year', label: { zh: '人口年份', en: 'Population of' }, kind: 'year' },
				(place) => place.people?.year ?? null
			],
			[
				textColumn('source', '人口来源', 'Source of the population'),
				(place) => place.people?.source ?? null
			],
			...coverageCells
		]),
		years: year === null ? null : [year, year]
	};
}

export default defineChart({
	id: 'requests/perhead',
	heading: { zh: '每 10 万人多少申请', en: 'Requests per 100,000 people' },
	place: 3,
	needs: 'population',
	total: { of: [received], missing, unit: units.requests },
	ask: (corpus, filters, { population }: { population?: readonly Population[] }) =>
		requestsPerHead(corpus, filters, population ?? []),
	model: perHeadModel,
	chart: {
		option(model, look) {
			const rates = numbersOf(model, 'rate');
			return groupBars(
				model,
				look,
				{ id: 'rate', colour: paletteOf(look).accent },
				{
					label: (row) => amount(rates[row]!),
					shown: ['received', 'people', 'people_year', 'counted', 'reports']
				}
			);
		},
		height: (model) => barsHeight(model, false)
	}
});
