import { type Measure, reportCount } from '#corpus/measures.ts';
import { endingMeasures } from '#corpus/topics.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import { type Coverage, coverageByYear } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { byYear } from '#query/years.ts';
import { shareAxis } from '#view/bars.ts';
import {
	allReportsColumn,
	countColumn,
	countedColumn,
	shareColumn,
	yearColumn
} from '#view/columns.ts';
import {
	at,
	categoryAxis,
	formBreak,
	frame,
	paletteOf,
	rowTooltip,
	yearPlaces
} from '#view/frame.ts';
import type { ChartLook, Option } from '#view/model.ts';
import { type ViewColumn, type ViewModel, numbersOf, units } from '#view/model.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { fonts } from '#view/palette.ts';
import { type Shown, defineChart } from '../define.ts';

/** The terms of the disclosure rate, over the `counted` reports that tell all outcome rows and the total. */
export interface RateTerms {
	reports: number;
	counted: number;
	/** Disclosed in full or in part. */
	shown: number | null;
	/** The printed total of requests concluded. */
	concluded: number | null;
	/** Disclosed, disclosed in part, withheld and unable to provide: decided on their merits. */
	decided: number | null;
}

export interface RateYears {
	years: (RateTerms & { year: number })[];
	coverage: Coverage;
}

export const rate = endingMeasures.rate;

/** The disclosure rate's terms by year. */
export async function rateByYear(corpus: Aggregates, filters: Filters): Promise<RateYears> {
	const rows = await corpus.sums({
		filters,
		by: ['year'],
		measures: [
			reportCount,
			...rate.missing.measures,
			rate.concluded,
			...Object.values<Measure>(rate.groups)
		]
	});
	return {
		years: byYear(rows).map(({ year, of }) => ({ year, ...termsOf(of) })),
		coverage: coverageByYear(rows, rate.missing)
	};
}

export function termsOf(of: (measure: Measure) => number): RateTerms {
	const reports = of(reportCount);
	const counted = rate.missing.measures.reduce((left, reason) => left - of(reason), reports);
	if (counted === 0) return { reports, counted, shown: null, concluded: null, decided: null };
	const shown = of(rate.groups.disclosed) + of(rate.groups.partly_disclosed);
	return {
		reports,
		counted,
		shown,
		concluded: of(rate.concluded),
		decided: shown + of(rate.groups.withheld) + of(rate.groups.unable)
	};
}

export const termColumns: ViewColumn[] = [
	countColumn('shown', { zh: '公开与部分公开', en: 'Disclosed in full or part' }, units.requests),
	countColumn(
		'concluded',
		{ zh: '分母一：办结总计', en: 'Denominator 1: concluded' },
		units.requests
	),
	shareColumn('of_concluded', '占办结总计', 'Of all concluded'),
	countColumn(
		'decided',
		{ zh: '分母二：前四类之和', en: 'Denominator 2: first four groups' },
		units.requests
	),
	shareColumn('of_decided', '占前四类', 'Of the first four groups'),
	countedColumn,
	allReportsColumn
];

export function terms(one: RateTerms) {
	return [
		one.shown,
		one.concluded,
		ratio(one.shown, one.concluded),
		one.decided,
		ratio(one.shown, one.decided),
		one.counted,
		one.reports
	];
}

export const rateDefinition: Name = {
	zh: '分子：予以公开加部分公开。分母一：表三“（七）总计”，即全部办结。分母二：前四类之和（予以公开、部分公开、不予公开、无法提供），习惯上不把“不予处理”和“其他处理”算作实体答复。只计入各行与总计全部读出的年报，分子分母出自同一批年报。信息不存在也在分母里，所以公开率低不等于该公开的没公开。',
	en: 'Numerator: disclosed in full and in part. Denominator 1: table 3’s printed total concluded. Denominator 2: the first four groups (disclosed, in part, withheld, unable to provide), since “not processed” and “otherwise closed” are customarily not taken for answers on the merits. Only reports that state every row and the total are counted. Information that does not exist is in both denominators: a low rate does not mean that what should be disclosed was not.'
};

/** The disclosure rate by year with both denominators; id `rate`. */
export function rateModel({ years }: RateYears): Shown {
	const last = years.findLast((year) => year.concluded);
	return {
		id: 'rate',
		title: { zh: '公开率：两种分母，逐年', en: 'Disclosure rate with both denominators, by year' },
		sentence: last
			? {
					zh: `${last.year} 年公开与部分公开 ${count(last.shown)} 件：占办结总计 ${count(last.concluded)} 件的 ${share(ratio(last.shown, last.concluded))}，占前四类 ${count(last.decided)} 件的 ${share(ratio(last.shown, last.decided))}（${count(last.counted)} 份年报）。`,
					en: `In ${last.year}, ${count(last.shown)} requests were disclosed in full or part: ${share(ratio(last.shown, last.concluded))} of ${count(last.concluded)} concluded, ${share(ratio(last.shown, last.decided))} of ${count(last.decided)} in the first four groups (${count(last.counted)} reports).`
				}
			: { zh: '没有年报可以算公开率。', en: 'No report states what a rate is made of.' },
		definition: rateDefinition,
		columns: [yearColumn, ...termColumns],
		rows: years.map((year) => [year.year, ...terms(year)])
	};
}

/** Two lines, named where they end; broken where the form changed. */
function rateOption(model: ViewModel, look: ChartLook): Option {
	const { outcomes: colours } = paletteOf(look);
	const places = yearPlaces(model);
	const lines = [
		{ id: 'of_concluded', colour: colours.disclosed, type: 'solid' },
		{ id: 'of_decided', colour: colours.withheld, type: [6, 4] }
	];
	const names = lines.map(
		({ id }) => model.columns.find((column) => column.id === id)!.label[look.language]
	);
	const shares = lines.flatMap(({ id }) => numbersOf(model, id)).map((value) => (value ?? 0) * 100);
	return {
		...frame(model, look, names),
		xAxis: categoryAxis(
			places.map((place) => place.label),
			look
		),
		yAxis: shareAxis(look, Math.max(...shares) > 50 ? { max: 100, interval: 25 } : {}),
		tooltip: {
			...rowTooltip(
				model,
				look,
				(index) => places[index]?.row ?? null,
				termColumns.map(({ id }) => id)
			),
			axisPointer: { type: 'line' }
		},
		series: lines.map(({ id, colour, type }, index) => ({
			id,
			name: names[index],
			type: 'line',
			symbol: index === 0 ? 'circle' : 'diamond',
			symbolSize: 8,
			connectNulls: false,
			lineStyle: { color: colour, width: 2, type },
			itemStyle: { color: colour },
			data: at(places, numbersOf(model, id)).map((value, place) => ({
				value: value === null ? null : value * 100,
				label: {
					// Every other year where they would run into each other; the last year always.
					show: value !== null && (!look.narrow || (places.length - 1 - place) % 2 === 0),
					position: index === 0 ? 'bottom' : 'top',
					formatter: share(value),
					color: colour,
					fontFamily: fonts,
					fontSize: look.narrow ? 9 : 11
				}
			})),
			...(index === 0 && { markLine: formBreak(places, look) })
		}))
	} as Option;
}

export default defineChart({
	id: 'outcomes/rate',
	heading: { zh: '公开率', en: 'The disclosure rate' },
	place: 3,
	ask: rateByYear,
	model: rateModel,
	chart: { option: rateOption, height: () => 340 }
});
