import {
	type TrafficFigure,
	reportCount,
	trafficFigures,
	trafficMeasures as measures
} from '#corpus/measures.ts';
import { type Aggregates, type SpreadRow, added } from '#query/aggregates.ts';
import { type Coverage, coverageOfTold } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { byYear } from '#query/years.ts';
import { type Part, categoryAxis, frame, paletteOf, rowTooltip } from '#view/frame.ts';
import type { ChartLook, Option } from '#view/model.ts';
import { type ViewColumn, type ViewModel, numbersOf, units } from '#view/model.ts';
import { figureNames } from '#view/names.ts';
import { amount, axisNumber, count, ratio, share } from '#view/numbers.ts';
import { fonts } from '#view/palette.ts';
import { type Shown, defineChart } from '../define.ts';

/** Five numbers of a figure over the `told` reports; null when none tells it. */
export interface Spread {
	told: number;
	minimum: number | null;
	lowerQuartile: number | null;
	median: number | null;
	upperQuartile: number | null;
	maximum: number | null;
}

export interface TrafficYear {
	year: number;
	reports: number;
	/** Reports that tell at least one of the three. */
	any: number;
	figures: Record<TrafficFigure, Spread>;
}

export interface Traffic {
	years: TrafficYear[];
	/** Of reports that tell at least one of the three. */
	coverage: Coverage;
}

/** (d) What reports tell of their website's traffic, by year: medians and quartiles, never sums. */
export async function trafficByYear(corpus: Aggregates, filters: Filters): Promise<Traffic> {
	const by = ['year'] as const;
	const rows = await corpus.sums({ filters, by, measures: [reportCount, measures.any] });
	const spreads = await Promise.all(
		trafficFigures.map((figure) => corpus.spreads({ filters, by, figure }))
	);
	const undated = rows.filter((row) => row.keys[0] === null);
	return {
		years: byYear(rows).map(({ year, of }) => ({
			year,
			reports: of(reportCount),
			any: of(measures.any),
			figures: Object.fromEntries(
				trafficFigures.map((figure, at) => [
					figure,
					spreadOf(spreads[at]!.find(({ keys }) => keys[0] === year))
				])
			) as TrafficYear['figures']
		})),
		coverage: coverageOfTold(
			added(rows, reportCount),
			added(rows, measures.any) - added(undated, measures.any),
			added(undated, reportCount)
		)
	};
}

/** The spread of a group; all null where none tells the figure. */
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

const spread = [
	['told', { zh: '给出的年报', en: 'reports that state' }],
	['lowerQuartile', { zh: '下四分位', en: 'lower quartile' }],
	['median', { zh: '中位数', en: 'median' }],
	['upperQuartile', { zh: '上四分位', en: 'upper quartile' }]
] as const;

const columns: ViewColumn[] = [
	{ id: 'year', label: { zh: '年度', en: 'Year' }, kind: 'year' },
	...trafficFigures.flatMap((id) =>
		spread.map(([part, label]): ViewColumn => ({
			id: `${id}.${part}`,
			label: { zh: `${figureNames[id].zh}${label.zh}`, en: `${figureNames[id].en}, ${label.en}` },
			kind: part === 'told' ? 'count' : 'amount',
			...(part === 'told' && { unit: units.reports })
		}))
	),
	{
		id: 'any',
		label: { zh: '给出任一项的年报', en: 'Reports that state any' },
		kind: 'count',
		unit: units.reports
	},
	{
		id: 'reports',
		label: { zh: '全部年报', en: 'All reports' },
		kind: 'count',
		unit: units.reports
	},
	{ id: 'any_share', label: { zh: '给出任一项的占比', en: 'Share that state any' }, kind: 'share' }
];

/** (d) What reports tell of their websites' traffic; id `traffic`. */
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
		columns,
		rows: years.map((year) => [
			year.year,
			...trafficFigures.flatMap((id) => spread.map(([part]) => year.figures[id][part])),
			year.any,
			year.reports,
			ratio(year.any, year.reports)
		])
	};
}

/** Three small charts on one logarithmic scale: a median line in a band from quartile to quartile. */
export function trafficOption(model: ViewModel, look: ChartLook): Option {
	const { language, narrow } = look;
	const { accent, soft, ink, rule, faint } = paletteOf(look);
	const years = withGaps(numbersOf(model, 'year'));
	const at = (id: string) => {
		const values = numbersOf(model, id);
		return years.map(({ row }) => (row === null ? null : (values[row] ?? null)));
	};
	const highest = Math.max(
		10,
		...trafficFigures.flatMap((id) => at(`${id}.upperQuartile`)).map(Number)
	);
	const axes = trafficFigures.map((id, place) => {
		const told = at(`${id}.told`);
		return categoryAxis(
			years.map(({ year }, index) => `${year}\n${count(told[index] ?? null)}`),
			look,
			{
				gridIndex: place,
				axisLabel: {
					color: soft,
					fontFamily: fonts,
					fontSize: 11,
					lineHeight: 16,
					interval: 'auto'
				}
			}
		);
	});
	const quartiles = trafficFigures
		.flatMap((id) => at(`${id}.lowerQuartile`))
		.filter((value) => value !== null);
	// A logarithmic axis has no zero: where there is one, it lies on the floor at 1.
	const lowest = Math.max(1, Math.min(...quartiles, highest / 10));
	const bottom = 10 ** Math.floor(Math.log10(lowest));
	const floor = (value: number | null) => (value === null ? null : Math.max(value, bottom));
	const line: Part = { type: 'line', symbol: 'none', lineStyle: { width: 0 }, silent: true };
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
		xAxis: axes,
		yAxis: trafficFigures.map((_, place) => ({
			type: 'log',
			gridIndex: place,
			min: bottom,
			max: 10 ** Math.ceil(Math.log10(highest)),
			splitLine: { lineStyle: { color: rule } },
			minorTick: { show: false },
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
			columns.slice(1).map((column) => column.id)
		),
		series: trafficFigures.flatMap((id, place) => {
			const lower = at(`${id}.lowerQuartile`).map(floor);
			const upper = at(`${id}.upperQuartile`).map(floor);
			const own: Part = { xAxisIndex: place, yAxisIndex: place };
			return [
				{ ...line, ...own, id: `${id}.lowerQuartile`, stack: id, data: lower },
				{
					...line,
					...own,
					id: `${id}.upperQuartile`,
					stack: id,
					areaStyle: { color: accent, opacity: 0.18, origin: 'start' },
					data: upper.map((value, index) =>
						value === null || lower[index] == null ? null : value - lower[index]
					)
				},
				{
					...own,
					id: `${id}.median`,
					name: figureNames[id][language],
					type: 'line',
					symbol: 'circle',
					symbolSize: 6,
					lineStyle: { color: accent, width: 2 },
					itemStyle: { color: accent },
					data: at(`${id}.median`).map(floor)
				}
			];
		})
	} as Option;
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
function withGaps(years: (number | null)[]): { year: number; row: number | null }[] {
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
	model: trafficModel,
	chart: { option: trafficOption, height: (_, narrow) => (narrow ? 600 : 320) }
});
