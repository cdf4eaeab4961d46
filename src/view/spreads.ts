import type { Name } from '#form/vocabulary.ts';
import type { TrafficLevels, TrafficRatios } from '#query/telling.ts';
import { allReportsColumn, amountColumn, countColumn, textColumn, yearColumn } from './columns.ts';
import { paletteOf, type ChartLook, type Option, type ChartKind } from './frame.ts';
import { groupColumn, groupName } from './grouping.ts';
import { numbersOf, units, type Source, type ViewColumn, type ViewModel, spanOf } from './model.ts';
import { multiplesHeight, multiplesOption } from './multiples.ts';
import { amount, count } from './numbers.ts';
import { figureNames } from './names.ts';

const spreadColumns: ViewColumn[] = [
	countColumn('told', { zh: '给出的年报', en: 'Reports that state' }, units.reports),
	amountColumn('minimum', { zh: '最小', en: 'Least' }),
	amountColumn('lowerQuartile', { zh: '下四分位', en: 'Lower quartile' }),
	amountColumn('median', { zh: '中位数', en: 'Median' }),
	amountColumn('upperQuartile', { zh: '上四分位', en: 'Upper quartile' }),
	amountColumn('maximum', { zh: '最大', en: 'Most' })
];

/** Reports a median is drawn of, at least. */
const leastTold = 5;

/** One figure at each level, by year; id `levels-web_visits` … */
export function trafficLevelsModel(
	{ figure, groups, coverage }: TrafficLevels,
	source: Source
): ViewModel {
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
		columns: [
			groupColumn('level'),
			yearColumn,
			...spreadColumns,
			...['lowerQuartile', 'median', 'upperQuartile'].map((id): ViewColumn => ({
				...spreadColumns.find((column) => column.id === id)!,
				id: `drawn.${id}`,
				label: {
					zh: `${spreadColumns.find((column) => column.id === id)!.label.zh}（图中）`,
					en: `${spreadColumns.find((column) => column.id === id)!.label.en}, as drawn`
				}
			})),
			allReportsColumn
		],
		rows: groups.map((group) => {
			const drawn = group.told >= leastTold;
			return [
				groupName(group.level, 'level'),
				group.year,
				group.told,
				group.minimum,
				group.lowerQuartile,
				group.median,
				group.upperQuartile,
				group.maximum,
				...(drawn ? [group.lowerQuartile, group.median, group.upperQuartile] : [null, null, null]),
				group.reports
			];
		}),
		coverage,
		origin: source.origin,
		years: spanOf(groups.toSorted((a, b) => a.year - b.year))
	};
}

/** Visits per visitor and page views per visit, by year; id `ratios`. */
export function trafficRatiosModel(
	{ perVisitor, perVisit, coverage }: TrafficRatios,
	source: Source
): ViewModel {
	const last = perVisitor.findLast(({ told }) => told > 0);
	const kinds = [
		[{ zh: '每位访客的访问次数', en: 'Visits per visitor' }, perVisitor],
		[{ zh: '每次访问的浏览页数', en: 'Page views per visit' }, perVisit]
	] as const;
	return {
		id: 'ratios',
		title: { zh: '每位访客访问几次，每次浏览几页', en: 'Visits per visitor, page views per visit' },
		sentence: last
			? {
					zh: `${last.year} 年有 ${count(last.told)} 份年报同时给出访问量和独立访客：每位访客访问 ${amount(last.median)} 次（中位数）。`,
					en: `${count(last.told)} reports of ${last.year} state both visits and unique visitors: a median of ${amount(last.median)} visits per visitor.`
				}
			: {
					zh: '没有年报同时给出访问量和独立访客。',
					en: 'No report states both visits and unique visitors.'
				},
		definition: {
			zh: '在同一份年报里相除，再取中位数和四分位；分母为 0 的不算。一位访客不足一次、一次不足一页，说明两个数多半不是一个口径（例如一个含子站），是线索，待核实。',
			en: 'Divided within one report, then the median and quartiles; reports with a denominator of 0 are left out. Less than one visit per visitor or one page per visit suggests that the two were counted differently: a lead, to be verified.'
		},
		columns: [textColumn('kind', '比值', 'Ratio'), yearColumn, ...spreadColumns, allReportsColumn],
		rows: kinds.flatMap(([name, years]) =>
			years.map((year) => [
				name,
				year.year,
				year.told,
				year.minimum,
				year.lowerQuartile,
				year.median,
				year.upperQuartile,
				year.maximum,
				year.reports
			])
		),
		coverage,
		origin: source.origin,
		years: spanOf(perVisitor)
	};
}

/** How the spreads are drawn. */
export const spreadCharts = {
	levels: {
		option: (model, look) => spreadOption(model, look, 'level', 'drawn.'),
		height: (model, narrow) => multiplesHeight(model, 'level', narrow)
	},
	ratios: {
		option: (model, look) => spreadOption(model, look, 'kind', ''),
		height: (model, narrow) => multiplesHeight(model, 'kind', narrow)
	}
} satisfies Record<string, ChartKind>;

/** A median in its band of quartiles, a panel a level on one logarithmic scale or a ratio on its own. */
function spreadOption(
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
			shown: [...spreadColumns.map(({ id }) => id), 'reports'],
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
