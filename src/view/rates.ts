import { type Name } from '#form/vocabulary.ts';
import { type RateGroups, type RateTerms, type RateYears } from '#query/endings.ts';
import { shareAxis } from './bars.ts';
import {
	allReportsColumn,
	countColumn,
	countedColumn,
	shareColumn,
	yearColumn
} from './columns.ts';
import {
	at,
	categoryAxis,
	formBreak,
	frame,
	paletteOf,
	rowTooltip,
	yearPlaces,
	type ChartLook,
	type Option,
	type ChartKind
} from './frame.ts';
import { cutNote, groupColumn, groupName, groupingNames } from './grouping.ts';
import { numbersOf, units, type Source, type ViewColumn, type ViewModel, spanOf } from './model.ts';
import { mostPanels, multiplesHeight, multiplesOption } from './multiples.ts';
import { count, ratio, share } from './numbers.ts';
import { fonts } from './palette.ts';

const termColumns: ViewColumn[] = [
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

function terms(one: RateTerms) {
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

const rateDefinition: Name = {
	zh: '分子：予以公开加部分公开。分母一：表三“（七）总计”，即全部办结。分母二：前四类之和（予以公开、部分公开、不予公开、无法提供），习惯上不把“不予处理”和“其他处理”算作实体答复。只计入各行与总计全部读出的年报，分子分母出自同一批年报。信息不存在也在分母里，所以公开率低不等于该公开的没公开。',
	en: 'Numerator: disclosed in full and in part. Denominator 1: table 3’s printed total concluded. Denominator 2: the first four groups (disclosed, in part, withheld, unable to provide), since “not processed” and “otherwise closed” are customarily not taken for answers on the merits. Only reports that state every row and the total are counted. Information that does not exist is in both denominators: a low rate does not mean that what should be disclosed was not.'
};

/** The disclosure rate by year with both denominators; id `rate`. */
export function rateModel({ years, coverage }: RateYears, source: Source): ViewModel {
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
		rows: years.map((year) => [year.year, ...terms(year)]),
		coverage,
		origin: source.origin,
		years: spanOf(years)
	};
}

/** Requests a rate is drawn of, at least. */
const leastConcluded = 30;

/** The same by group and year, as small multiples; id `rates-level` … */
export function ratesModel({ by, groups, coverage }: RateGroups, source: Source): ViewModel {
	const keys = new Set(groups.map(({ key }) => key));
	const hidden = groups.filter(
		({ concluded }) => concluded !== null && concluded < leastConcluded
	).length;
	const cut = cutNote(keys.size, mostPanels);
	return {
		id: `rates-${by}`,
		title: {
			zh: `公开率：${groupingNames[by].title.zh}，逐年`,
			en: `Disclosure rate ${groupingNames[by].title.en} and year`
		},
		sentence: {
			zh: `${count(keys.size)} 组各自的公开率，同一纵轴；实线以办结总计为分母，虚线以前四类为分母。${hidden ? `有 ${count(hidden)} 个组年办结不足 ${leastConcluded} 件，不画比率。` : ''}`,
			en: `The rate of each of ${count(keys.size)} groups on one scale; solid of all concluded, dashed of the first four groups.${hidden ? ` ${count(hidden)} years of groups with fewer than ${leastConcluded} requests concluded are not drawn.` : ''}`
		},
		definition: {
			zh: `${rateDefinition.zh}一组一年办结不足 ${leastConcluded} 件的，一两件就让比率大起大落，图中和表中都不给比率，只给件数。组的先后依表式或区划代码，不是名次。${cut.zh}`,
			en: `${rateDefinition.en} Where a group concluded fewer than ${leastConcluded} requests in a year, one or two would swing the rate: chart and table leave it out and give the counts. Groups stand in the order of the form or of region codes.${cut.en}`
		},
		columns: [groupColumn(by), yearColumn, ...termColumns],
		rows: groups.map((group) => {
			const own = terms(group);
			if ((group.concluded ?? 0) < leastConcluded) own[2] = own[4] = null;
			return [groupName(group.key, by), group.year, ...own];
		}),
		coverage,
		origin: source.origin,
		years: spanOf(groups.toSorted((a, b) => a.year - b.year))
	};
}

/** How the rates are drawn. */
export const rateCharts = {
	rate: { option: rateOption, height: () => 340 },
	rates: {
		option: (model, look) => {
			const { outcomes: colours } = paletteOf(look);
			return multiplesOption(
				model,
				look,
				[
					{ id: 'of_concluded', colour: colours.disclosed, as: 'line' },
					{ id: 'of_decided', colour: colours.withheld, as: 'line', dashed: true }
				],
				{
					by: model.columns[0]!.id,
					axis: 'share',
					shown: termColumns.map(({ id }) => id),
					legend: ['of_concluded', 'of_decided'].map(
						(id) => model.columns.find((column) => column.id === id)!.label[look.language]
					)
				}
			);
		},
		height: (model, narrow) => multiplesHeight(model, model.columns[0]!.id, narrow)
	}
} satisfies Record<string, ChartKind>;

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
