import { plain, quote, spreadSql } from '#query/select.ts';
import { type TrafficFigure, reportCount, trafficMeasures as measures } from '#corpus/measures.ts';
import { type Level, type Name, levels } from '#form/vocabulary.ts';
import type { Aggregates, Key } from '#query/aggregates.ts';
import { coverageOfStated } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import {
	type Cells,
	allReportsCells,
	amountColumn,
	countColumn,
	groupCells,
	tableOf,
	yearCells
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { groupName } from '#view/grouping.ts';
import { type ViewModel, numbersOf, units, type ChartLook, type Option } from '#view/model.ts';
import { multiplesHeight, multiplesOption } from '#view/multiples.ts';
import { figureNames } from '#view/names.ts';
import { amount, count } from '#view/numbers.ts';
import { type Shown, defineChart } from '../define.ts';
import { figureChoice } from './figures.ts';
import { type Spread, spreadOf } from './traffic.ts';

/** How one traffic figure is spread at each level, by year. */
export async function trafficByLevel(corpus: Aggregates, filters: Filters, figure: TrafficFigure) {
	const by = ['level', 'year'] as const;
	const asked = [reportCount, measures.told[figure]];
	const rows = await corpus.sums({ filters, by, measures: asked });
	const spreads = await corpus.spreads({ filters, by, figure });
	const order = new Map<Key, number>(levels.map(({ id }, place) => [id, place]));
	const groups = rows
		.filter(({ keys }) => typeof keys[1] === 'number')
		.map(({ keys: [level, year], sums }) => ({
			level: level as Level | null,
			year: year as number,
			reports: sums[reportCount.id]!,
			...spreadOf(spreads.find(({ keys }) => keys[0] === level && keys[1] === year))
		}))
		.sort(
			(a, b) =>
				(order.get(a.level) ?? order.size) - (order.get(b.level) ?? order.size) || a.year - b.year
		);
	const all = rows.reduce((sum, { sums }) => sum + sums[reportCount.id]!, 0);
	const dated = groups.reduce((sum, { reports }) => sum + reports, 0);
	const told = groups.reduce((sum, group) => sum + group.told, 0);
	return { figure, groups, coverage: coverageOfStated(all, told, all - dated) };
}

/** Reports a median is drawn of, at least. */
const leastTold = 5;

/** The five numbers of a spread, and of how many reports they are. */
export const spreadCells: readonly Cells<Spread>[] = [
	[
		countColumn('told', { zh: '给出的年报', en: 'Reports that state' }, units.reports),
		({ told }) => told
	],
	[amountColumn('minimum', { zh: '最小', en: 'Least' }), ({ minimum }) => minimum],
	[
		amountColumn('lowerQuartile', { zh: '下四分位', en: 'Lower quartile' }),
		(one) => one.lowerQuartile
	],
	[amountColumn('median', { zh: '中位数', en: 'Median' }), ({ median }) => median],
	[
		amountColumn('upperQuartile', { zh: '上四分位', en: 'Upper quartile' }),
		(one) => one.upperQuartile
	],
	[amountColumn('maximum', { zh: '最大', en: 'Most' }), ({ maximum }) => maximum]
];

/** The quartiles once more, of the groups with enough reports to be drawn. */
const drawnCells = spreadCells
	.slice(2, 5)
	.map(([{ id, label }, value]): Cells<Spread> => [
		amountColumn(`drawn.${id}`, { zh: `${label.zh}（图中）`, en: `${label.en}, as drawn` }),
		(one) => (one.told >= leastTold ? value(one) : null)
	]);

/** One figure at each level, by year; id `levels-web_visits` … */
export function trafficLevelsModel({
	figure,
	groups
}: Awaited<ReturnType<typeof trafficByLevel>>): Shown {
	const told = new Map<string | null, (typeof groups)[number]>();
	for (const group of groups) if (group.told >= leastTold) told.set(group.level, group);
	const parts = [...told.values()].filter(({ level }) => level !== null);
	const words = (language: keyof Name) =>
		parts
			.map(({ level, median, year }) => {
				const name = groupName(level, 'level') as Name;
				return language === 'zh'
					? `${name.zh} ${amount(median)}（${year} 年）`
					: `${name.en.toLowerCase()} ${amount(median)} (${year})`;
			})
			.join(language === 'zh' ? '，' : ', ');
	return {
		id: `levels-${figure}`,
		title: {
			zh: `${figureNames[figure].zh}：各层级逐年`,
			en: `${figureNames[figure].en} at each level, by year`
		},
		sentence: parts.length
			? {
					zh: `${figureNames[figure].zh}的中位数，最近一年：${words('zh')}。`,
					en: `Median ${figureNames[figure].en.toLowerCase()} in the latest year: ${words('en')}.`
				}
			: {
					zh: `没有一个层级有 ${leastTold} 份以上的年报给出${figureNames[figure].zh}。`,
					en: `At no level do ${leastTold} reports or more state ${figureNames[figure].en.toLowerCase()}.`
				},
		definition: {
			zh: `线是中位数，色带从下四分位到上四分位，纵轴为对数轴，各层级同一刻度，0 画在底线上。某层级某年不足 ${leastTold} 份给出的不画，表中仍有。各机关口径不一，不相加，不排名。`,
			en: `The line is the median, the band runs from the lower to the upper quartile; the axis is logarithmic and the same for all levels, zeros lie on its floor. Years of a level with fewer than ${leastTold} reports that state are not drawn; the table has them. Nothing is added up or ranked, since agencies count differently.`
		},
		...tableOf(
			groups.map((group) => ({ ...group, key: group.level })),
			[groupCells('level'), yearCells, ...spreadCells, ...drawnCells, allReportsCells]
		)
	};
}

/** A median in its band of quartiles, a panel a level on one logarithmic scale or a ratio on its own. */
export function spreadOption(
	model: ViewModel,
	look: ChartLook,
	by: 'level' | 'kind',
	drawn: string
): Option {
	const { accent } = paletteOf(look);
	return multiplesOption(
		model,
		look,
		[
			{
				id: `${drawn}lowerQuartile`,
				upTo: `${drawn}upperQuartile`,
				colour: accent,
				as: 'band'
			},
			{ id: `${drawn}median`, colour: accent, as: 'line' }
		],
		{
			by,
			axis: by === 'level' ? 'log' : 'count',
			ownScale: by === 'kind',
			unbroken: true,
			shown: [...spreadCells.map(([{ id }]) => id), 'reports'],
			note: toldNote(model, look)
		}
	);
}

function toldNote(model: ViewModel, { language }: ChartLook): (rows: readonly number[]) => string {
	const told = numbersOf(model, 'told');
	return (rows) => {
		const all = rows.reduce((sum, row) => sum + (told[row] ?? 0), 0);
		return language === 'zh' ? `${count(all)} 份` : `${count(all)} reports`;
	};
}

export default defineChart({
	id: 'traffic/levels',
	heading: { zh: '各层级访问规模', en: 'The figures at each level' },
	place: 4,
	under: true,
	choices: figureChoice,
	ask: (corpus, filters, { figure }) => trafficByLevel(corpus, filters, figure),
	sql: (_, { figure }) => ({
		by: ['level', 'year'],
		sums: {},
		also: spreadSql(figure),
		parts: [
			{
				...plain(...spreadCells.map(([{ id }]) => id)),
				...Object.fromEntries(
					['lowerQuartile', 'median', 'upperQuartile'].map((id) => [
						`drawn.${id}`,
						`CASE WHEN told >= ${leastTold} THEN ${quote(id)} END`
					])
				),
				...plain('reports')
			}
		]
	}),
	model: trafficLevelsModel,
	chart: {
		option: (model, look) => spreadOption(model, look, 'level', 'drawn.'),
		height: (model, narrow) => multiplesHeight(model, 'level', narrow)
	}
});
