import { part, plain, quote, spreadSql, type Select } from '#query/select.ts';
import {
	type TrafficFigure,
	reportCount,
	trafficFigures,
	trafficMeasures as measures
} from '#corpus/measures.ts';
import type { Name } from '#form/vocabulary.ts';
import { type Aggregates, type SpreadRow, added } from '#query/aggregates.ts';
import { coverageOfStated } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { byId } from '#query/sums.ts';
import { byYear } from '#query/years.ts';
import {
	type Cells,
	allReportsCells,
	amountColumn,
	countColumn,
	shareColumn,
	tableOf,
	yearCells
} from '#view/columns.ts';
import { type Part, categoryAxis, frame, paletteOf, rowTooltip } from '#view/frame.ts';
import { type ChartLook, type Option, type ViewModel, numbersOf, units } from '#view/model.ts';
import { type Stroke, logAxis, strokeSeries } from '#view/strokes.ts';
import { figureNames } from '#view/names.ts';
import { amount, axisNumber, count, ratio, share } from '#view/numbers.ts';
import { fonts } from '#view/palette.ts';
import { type Shown, defineChart } from '../define.ts';

/** Five numbers of a figure over the `told` reports; null when none states it. */
export interface Spread {
	told: number;
	minimum: number | null;
	lowerQuartile: number | null;
	median: number | null;
	upperQuartile: number | null;
	maximum: number | null;
}

export type Traffic = Awaited<ReturnType<typeof trafficByYear>>;
type TrafficYear = Traffic['years'][number];

/** (d) What reports state of their website's traffic, by year: medians and quartiles, never sums. */
export async function trafficByYear(corpus: Aggregates, filters: Filters) {
	const by = ['year'] as const;
	const rows = await corpus.sums({ filters, by, measures: [reportCount, measures.any] });
	const spreads = await Promise.all(
		trafficFigures.map((figure) => corpus.spreads({ filters, by, figure }))
	);
	const undated = rows.filter((row) => row.keys[0] === null);
	const spreadIn = (year: number, figure: TrafficFigure) =>
		spreadOf(spreads[trafficFigures.indexOf(figure)]!.find(({ keys }) => keys[0] === year));
	return {
		years: byYear(rows).map(({ year, of }) => ({
			year,
			reports: of(reportCount),
			/** Reports that state at least one of the three. */
			any: of(measures.any),
			figures: byId(trafficFigures, (figure) => spreadIn(year, figure))
		})),
		/** Of reports that state at least one of the three figures. */
		coverage: coverageOfStated(
			added(rows, reportCount),
			added(rows, measures.any) - added(undated, measures.any),
			added(undated, reportCount)
		)
	};
}

/** The spread of a group; all null where none states the figure. */
export function spreadOf(row: SpreadRow | undefined): Spread {
	return {
		told: row?.told ?? 0,
		minimum: row?.minimum ?? null,
		lowerQuartile: row?.lowerQuartile ?? null,
		median: row?.median ?? null,
		upperQuartile: row?.upperQuartile ?? null,
		maximum: row?.maximum ?? null
	};
}

const spread: readonly [keyof Spread, Name][] = [
	['told', { zh: '给出的年报', en: 'reports that state' }],
	['lowerQuartile', { zh: '下四分位', en: 'lower quartile' }],
	['median', { zh: '中位数', en: 'median' }],
	['upperQuartile', { zh: '上四分位', en: 'upper quartile' }]
];

const cells: readonly Cells<TrafficYear>[] = [
	yearCells,
	...trafficFigures.flatMap((figure) =>
		spread.map(([part, { zh, en }]): Cells<TrafficYear> => {
			const id = `${figure}.${part}`;
			const name = { zh: figureNames[figure].zh + zh, en: `${figureNames[figure].en}, ${en}` };
			const column =
				part === 'told' ? countColumn(id, name, units.reports) : amountColumn(id, name);
			return [column, ({ figures }) => figures[figure][part]];
		})
	),
	[
		countColumn('any', { zh: '给出任一项的年报', en: 'Reports that state any' }, units.reports),
		({ any }) => any
	],
	allReportsCells,
	[
		shareColumn('any_share', '给出任一项的占比', 'Share that state any'),
		({ any, reports }) => ratio(any, reports)
	]
];

/** (d) What reports state of their websites' traffic; id `traffic`. */
export function trafficModel({ years }: Traffic): Shown {
	const last = years.findLast((year) => year.any > 0);
	const visits = last?.figures.web_visits;
	return {
		id: 'traffic',
		title: { zh: '网站访问：逐年中位数', en: 'Web traffic, medians by year' },
		sentence: last
			? {
					zh: `${last.year} 年 ${count(last.reports)} 份年报里有 ${count(last.any)} 份（${share(ratio(last.any, last.reports))}）披露了网站访问数字${visits?.median == null ? '' : `；${count(visits.told)} 份给出的访问量，中位数为 ${amount(visits.median)} 次`}。`,
					en: `${count(last.any)} of ${count(last.reports)} reports of ${last.year} (${share(ratio(last.any, last.reports))}) state a web traffic figure${visits?.median == null ? '' : `; the median of the visits stated by ${count(visits.told)} is ${amount(visits.median)}`}.`
				}
			: { zh: '没有年报披露网站访问数字。', en: 'No report states a web traffic figure.' },
		definition: {
			zh: '年报正文所述本机关网站本年度的访问量、独立访客和页面浏览量。各机关口径不一，有的含子站，有的只算专栏，所以不相加，只看中位数（线）和上下四分位之间（色带）。纵轴为对数轴；0 画在底线上。横轴年份下是给出该数的年报份数。',
			en: 'Visits, unique visitors and page views of the agency’s own website in the report year, as stated in the report’s text. Agencies count differently, so nothing is added up: the line is the median, the band runs from the lower to the upper quartile. The axis is logarithmic; zeros are drawn on its floor. Below each year stands how many reports state the figure.'
		},
		...tableOf(years, cells)
	};
}

/** Three small charts on one logarithmic scale: a median line in a band from quartile to quartile. */
function trafficOption(model: ViewModel, look: ChartLook): Option {
	const { language, narrow } = look;
	const { soft, ink, faint } = paletteOf(look);
	const years = withGaps(numbersOf(model, 'year'));
	const highest = Math.max(10, ...quartiles(model, 'upperQuartile'));
	// A logarithmic axis has no zero: where there is one, it lies on the floor at 1.
	const lowest = Math.max(1, Math.min(...quartiles(model, 'lowerQuartile'), highest / 10));
	const floor = 10 ** Math.floor(Math.log10(lowest));
	return {
		...frame(model, look),
		title: trafficFigures.map((id, place) => ({
			text: figureNames[id][language],
			...box(place, narrow).title,
			textStyle: { color: ink, fontFamily: fonts, fontSize: 13, fontWeight: 600 }
		})),
		grid: trafficFigures.map((_, place) => ({
			...box(place, narrow).grid,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		})),
		xAxis: trafficFigures.map((id, place) => yearAxis(model, look, years, id, place)),
		yAxis: trafficFigures.map((_, place) => ({
			...logAxis(look, floor, highest),
			gridIndex: place,
			axisLabel: {
				color: place === 0 || narrow ? soft : faint,
				fontFamily: fonts,
				formatter: (value: number) => axisNumber(value, language)
			}
		})),
		tooltip: rowTooltip(
			model,
			look,
			(index) => years[index]?.row ?? null,
			cells.slice(1).map(([{ id }]) => id)
		),
		series: trafficFigures.flatMap((id, place) => seriesOf(model, look, years, id, place, floor))
	} as Option;
}

/** The numbers of a quartile, of all three figures. */
function quartiles(model: ViewModel, part: keyof Spread): number[] {
	return trafficFigures
		.flatMap((id) => numbersOf(model, `${id}.${part}`))
		.filter((value) => value !== null);
}

/** The years below one chart, each with how many reports state its figure. */
function yearAxis(
	model: ViewModel,
	look: ChartLook,
	years: readonly YearRow[],
	id: TrafficFigure,
	place: number
): Part {
	const told = numbersOf(model, `${id}.told`);
	const axisLabel: Part = {
		color: paletteOf(look).soft,
		fontFamily: fonts,
		fontSize: 11,
		lineHeight: 16,
		interval: 'auto'
	};
	const labels = years.map(
		({ year, row }) => `${year}\n${count(row === null ? null : told[row]!)}`
	);
	return categoryAxis(labels, look, { gridIndex: place, axisLabel });
}

/** The median of one figure in its band of quartiles; zeros lie on the floor. */
function seriesOf(
	model: ViewModel,
	look: ChartLook,
	years: readonly YearRow[],
	figure: TrafficFigure,
	place: number,
	floor: number
): Part[] {
	const { accent } = paletteOf(look);
	const strokes: Stroke[] = [
		{ id: `${figure}.lowerQuartile`, upTo: `${figure}.upperQuartile`, colour: accent, as: 'band' },
		{ id: `${figure}.median`, colour: accent, as: 'line' }
	];
	const data = (id: string) => {
		const values = numbersOf(model, id);
		return years.map(({ row }) => {
			const value = row === null ? null : (values[row] ?? null);
			return value === null ? null : Math.max(value, floor);
		});
	};
	const own: Part = { xAxisIndex: place, yAxisIndex: place };
	return strokes.flatMap((stroke) =>
		strokeSeries(stroke, data, own, false, figure).map((part, nth) => ({
			...part,
			id: `${stroke.id}.${nth}`,
			...(stroke.as === 'line' && { name: figureNames[figure][look.language], symbolSize: 6 })
		}))
	);
}

interface YearRow {
	year: number;
	row: number | null;
}

/** Where the nth of three small charts stands: side by side, or below each other on a phone. */
function box(place: number, narrow = false): { title: Part; grid: Part } {
	if (narrow)
		return {
			title: { left: 0, top: `${(place * 100) / 3}%` },
			grid: { left: 0, right: 8, top: `${(place * 100) / 3 + 5}%`, height: '26%' }
		};
	return {
		title: { left: `${(place * 101) / 3}%`, top: 0 },
		grid: { left: `${(place * 101) / 3}%`, width: '31%', top: 36, bottom: 8 }
	};
}

/** Every year from the first to the last, so that a line breaks where the reports of a year are missing. */
function withGaps(years: (number | null)[]): YearRow[] {
	const known = years.filter((year) => year !== null);
	const [first, last] = [known[0], known.at(-1)];
	if (first === undefined || last === undefined) return [];
	return Array.from({ length: last - first + 1 }, (_, step) => {
		const row = years.indexOf(first + step);
		return { year: first + step, row: row < 0 ? null : row };
	});
}

export default defineChart({
	id: 'traffic/traffic',
	heading: { zh: '网站有多少人访问', en: 'How many people visit the websites' },
	place: 3,
	ask: trafficByYear,
	sql: () => ({
		by: ['year'],
		sums: { any: measures.any },
		also: Object.assign(
			{},
			...trafficFigures.map((figure) =>
				spreadSql(
					figure,
					`${figure}.`,
					spread.map(([part]) => part)
				)
			)
		) as NonNullable<Select['also']>,
		parts: [
			{
				...plain(
					...trafficFigures.flatMap((figure) => spread.map(([part]) => `${figure}.${part}`)),
					...['any', 'reports']
				),
				any_share: part(quote('any'), 'reports')
			}
		]
	}),
	model: trafficModel,
	chart: { option: trafficOption, height: (_, narrow) => (narrow ? 600 : 320) }
});
