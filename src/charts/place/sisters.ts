import { volumeMeasures as measures } from '#corpus/measures.ts';
import type { Corpus } from '#query/corpus.ts';
import { type Coverage, missingReasons } from '#query/coverage.ts';
import { allReports } from '#query/filters.ts';
import type { Place } from '#query/places.ts';
import { filtersAt } from '#query/place.ts';
import { sumsByGroupYear } from '#query/sums.ts';
import {
	type Cells,
	coverageCells,
	countColumn,
	tableOf,
	textColumn,
	yearColumn
} from '#view/columns.ts';
import { quartiles } from '#view/compressed.ts';
import { paletteOf } from '#view/frame.ts';
import { numbersOf, units, type Language, type ViewModel } from '#view/model.ts';
import { multiplesHeight, multiplesOption } from '#view/multiples.ts';
import { amount, count } from '#view/numbers.ts';
import { ownName, placeName, sistersName } from '#view/place.ts';
import { defineChart } from '../define.ts';
import { volumeByYear } from '../requests/volume.ts';

/** A place in one year. */
interface SisterYear {
	code: string | null;
	name: string;
	year: number;
	/** null where no report of it was read. */
	received: number | null;
	counted: number;
	reports: number;
}

export interface Sisters {
	place: Place;
	/** The place first, then its sisters by code. */
	years: SisterYear[];
	coverage: Coverage;
}

type Found = Pick<Sisters, 'years' | 'coverage'>;

/** Requests received in a place and in its sisters, year by year, from sums. */
export async function sistersOf(corpus: Corpus, place: Place): Promise<Sisters> {
	const { years, coverage } =
		place.level === 'county' ? await countyYears(corpus, place) : await aboveCounty(corpus, place);
	const isOwn = ({ name }: SisterYear) => name === place.name;
	return {
		place,
		coverage,
		years: [...years.filter(isOwn), ...years.filter((one) => !isOwn(one))]
	};
}

async function countyYears(corpus: Corpus, place: Place): Promise<Found> {
	const beside = place.counties.filter(({ prefecture }) => prefecture === place.prefecture);
	const each = await Promise.all(
		beside.map(async ({ code, name }) => {
			const { years, coverage } = await volumeByYear(corpus, filtersAt({ ...place, code }));
			const own = years.map(({ year, total, counted, reports }) => ({
				code,
				name,
				year,
				counted,
				reports,
				received: total
			}));
			return { years: own, coverage };
		})
	);
	return {
		years: each.flatMap(({ years }) => years),
		coverage: together(each.map(({ coverage }) => coverage))
	};
}

function together(parts: readonly Coverage[]): Coverage {
	const sum = (of: (part: Coverage) => number) => parts.reduce((all, part) => all + of(part), 0);
	return {
		reports: sum(({ reports }) => reports),
		counted: sum(({ counted }) => counted),
		missing: missingReasons
			.map((reason) => ({
				reason,
				reports: sum(({ missing }) => missing.find((one) => one.reason === reason)?.reports ?? 0)
			}))
			.filter(({ reports }) => reports > 0)
	};
}

async function aboveCounty(corpus: Corpus, place: Place): Promise<Found> {
	const { level, province, prefectures } = place;
	const by = level === 'province' ? 'province' : 'prefecture';
	const filters = { ...allReports, province: level === 'province' ? null : province };
	const { received, missing } = measures;
	const { groups, coverage } = await sumsByGroupYear(
		...([corpus, filters, by, { received, missing }] as const),
		(sums) => ({ received: sums.told(received) })
	);
	const years = groups.flatMap(({ key, year, received, counted, reports }) =>
		typeof key === 'string'
			? [
					{
						code: prefectures.find(({ name }) => name === key)?.code ?? null,
						name: key,
						year,
						received,
						counted,
						reports
					}
				]
			: []
	);
	return { years, coverage };
}

const cells = (place: Place): readonly Cells<SisterYear>[] => [
	[textColumn('place', '地方', 'Place'), ({ name }) => ownName(name, place.prefecture)],
	[yearColumn, ({ year }) => year],
	[
		countColumn('received', { zh: '新收申请', en: 'Requests received' }, units.requests),
		({ received }) => received
	],
	...coverageCells,
	[textColumn('code', '区划代码', 'Region code'), ({ code }) => code]
];

/** What a place received in the last year, in numbers: on a scale of many times as much its bars are not seen. */
function lastOf(model: ViewModel, language: Language): (rows: readonly number[]) => string {
	const [years, received] = [numbersOf(model, 'year'), numbersOf(model, 'received')];
	return (rows) => {
		const row = rows.at(-1);
		const told = row === undefined ? null : received[row]!;
		if (told === null) return '';
		const { zh, en } = {
			zh: `${years[row!]} 年 ${count(told)}`,
			en: `${count(told)} in ${years[row!]}`
		};
		return language === 'zh' ? zh : en;
	};
}

/** A place among its sisters, all on one scale. */
export default defineChart({
	id: 'place/sisters',
	heading: { zh: '和旁边的地方比', en: 'Beside its neighbours' },
	unsummed: true,
	model({ place, years }: Sisters) {
		const last = years.filter(({ name }) => name === place.name).at(-1)?.year ?? null;
		const now = years.filter(({ year, received }) => year === last && received !== null);
		const own = now.find(({ name }) => name === place.name);
		const [, middle] = quartiles(now.map(({ received }) => received!));
		const among = sistersName(place);
		const name = placeName(place);
		return {
			id: 'sisters',
			title: {
				zh: `${name}和${among.zh}：新收申请`,
				en: `${name} and ${among.en}: requests received`
			},
			sentence:
				now.length < 2
					? {
							zh: `${among.zh}里没有别的地方可以放在一起看。`,
							en: `There is no other place among ${among.en} to look at.`
						}
					: {
							zh: `${last} 年，${among.zh}读出的 ${count(now.length)} 个，中位数 ${amount(middle)} 件；${name} ${count(own?.received ?? null)} 件。各图同一刻度。`,
							en: `In ${last} the median of ${count(now.length)} of ${among.en} is ${amount(middle)}; ${name} received ${count(own?.received ?? null)}. All share one scale.`
						},
			definition: {
				zh: '一幅小图一个地方，所有小图用同一刻度；本地方排在最前，其余按区划代码。数字是该地各机关自报的新收申请之和，只加读出的年报，份数见数据表。多少没有好坏之分：人口、机关数目和申请来源各不相同，收录的年报也不一样多。',
				en: 'One small chart a place, all on one scale; this place first, the others by region code. The numbers add up the requests of agencies’ own reports that were read; how many is in the table. Neither more nor less is better: populations, numbers of agencies and applicants differ, and so do the reports collected.'
			},
			...tableOf(years, cells(place))
		};
	},
	chart: {
		option: (model, look) =>
			multiplesOption(
				model,
				look,
				[{ id: 'received', colour: paletteOf(look).accent, as: 'bar' }],
				{
					by: 'place',
					axis: 'count',
					shown: ['received', 'counted', 'reports'],
					note: lastOf(model, look.language)
				}
			),
		height: (model, narrow) => multiplesHeight(model, 'place', narrow)
	}
});
