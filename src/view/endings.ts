import { outcomes, type Name, type Outcome } from '#form/vocabulary.ts';
import {
	outcomeRows,
	type RateGroups,
	type RateTerms,
	type RateYears,
	type Reasons
} from '#query/endings.ts';
import { barsHeight, groupBars, shareAxis } from './bars.ts';
import type { ChartKind } from './chart.ts';
import {
	allReportsColumn,
	countColumn,
	countedColumn,
	shareColumn,
	textColumn,
	yearColumn
} from './columns.ts';
import {
	at,
	categoryAxis,
	formBreak,
	frame,
	gridBelow,
	paletteOf,
	rowTooltip,
	yearPlaces,
	type ChartLook,
	type Option,
	type Part
} from './frame.ts';
import { cutNote, groupColumn, groupName, groupingNames } from './grouping.ts';
import {
	numbersOf,
	units,
	valuesOf,
	type Source,
	type ViewColumn,
	type ViewModel
} from './model.ts';
import { mostPanels, multiplesHeight, multiplesOption } from './multiples.ts';
import { count, ratio, share } from './numbers.ts';
import { fonts } from './palette.ts';
import { spanOf } from './volume.ts';
import { capital } from './words.ts';

const groupOf = new Map(outcomes.map((outcome) => [outcome.id as Outcome, outcome]));

/** What a row of table 3 is called without its ordinal and its group. */
function rowName({ zh, en, outcome }: (typeof outcomeRows)[number]): Name {
	const plain = zh
		.replace(/^(?:\d\.|（[一二三四五六七]）)/, '')
		.replace(/、行政机关不再处理.*$/, '');
	const own = en.replace(/^(?:withheld|unable|not processed|closed): /, '');
	const bare = plain === '其他' ? '其他处理：其他' : plain;
	return { zh: bare, en: capital(outcome === 'otherwise_closed' ? `closed: ${own}` : own) };
}

/** The rows of table 3 by which requests ended; id `reasons`. */
export function reasonsModel({ rows, total, coverage }: Reasons, source: Source): ViewModel {
	const told = new Map(rows.map(({ id, requests }) => [id, requests]));
	const listed = outcomeRows.filter(({ id }) => told.has(id));
	const reasons = listed
		.filter(({ group }) => group)
		.toSorted((a, b) => told.get(b.id)! - told.get(a.id)!);
	const [first, second] = reasons;
	return {
		id: 'reasons',
		title: { zh: '办理结果逐项', en: 'Outcomes, reason by reason' },
		sentence:
			total && first && second
				? {
						zh: `${count(coverage.counted)} 份年报共办结 ${count(total)} 件。没有公开的理由里，最多的是“${rowName(first).zh}” ${count(told.get(first.id)!)} 件（${share(ratio(told.get(first.id)!, total))}），其次是“${rowName(second).zh}” ${count(told.get(second.id)!)} 件（${share(ratio(told.get(second.id)!, total))}）。`,
						en: `${count(coverage.counted)} reports tell how ${count(total)} requests ended. The commonest reason not to disclose is “${rowName(first).en}” with ${count(told.get(first.id)!)} (${share(ratio(told.get(first.id)!, total))}), then “${rowName(second).en}” with ${count(told.get(second.id)!)} (${share(ratio(told.get(second.id)!, total))}).`
					}
				: {
						zh: '没有年报读出全部办理结果。',
						en: 'No report tells all of its outcomes.'
					},
		definition: {
			zh: '表三“本年度办理结果”的每一行，取各年报该行的总计相加。只计入各行全部读出的年报；占比的分母是各行之和，所选各年合在一起。“其他处理”2019、2020 年表式只有一行（不分项），2021 年起分三行，两者并存时不能相加比较。颜色是六大类。',
			en: 'Every outcome row of table 3, its totals added up over the reports whose outcome rows were all read; shares are of all rows, all years chosen taken together. “Otherwise closed” was one undivided row in 2019 and 2020 and is three since 2021: do not compare them where both occur. Colours are the six groups.'
		},
		columns: [
			textColumn('row', '办理结果', 'Outcome'),
			textColumn('group', '类别', 'Group'),
			countColumn('requests', { zh: '件数', en: 'Requests' }, units.requests),
			countColumn('total', { zh: '分母：全部办结', en: 'Of all concluded' }, units.requests),
			shareColumn('share', '占比', 'Share'),
			textColumn('editions', '表式', 'Form')
		],
		rows: listed.map((row) => [
			rowName(row),
			{ zh: groupOf.get(row.outcome)!.zh, en: capital(groupOf.get(row.outcome)!.en) },
			told.get(row.id)!,
			total,
			ratio(told.get(row.id)!, total),
			row.editions.toReversed().join(', ')
		]),
		coverage,
		origin: source.origin,
		years: null
	};
}

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
	en: 'Numerator: disclosed in full and in part. Denominator 1: table 3’s printed total concluded. Denominator 2: the first four groups (disclosed, in part, withheld, unable to provide), since “not processed” and “otherwise closed” are customarily not taken for answers on the merits. Only reports that tell every row and the total are counted. Information that does not exist is in both denominators: a low rate does not mean that what should be disclosed was not.'
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
			: { zh: '没有年报可以算公开率。', en: 'No report tells what a rate is made of.' },
		definition: rateDefinition,
		columns: [yearColumn, ...termColumns],
		rows: years.map((year) => [year.year, ...terms(year)]),
		coverage,
		origin: source.origin,
		years: spanOf(years)
	};
}

/** Requests a rate is drawn of, at least. */
export const leastConcluded = 30;

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

/** How the views of this page are drawn. */
export const endingCharts = {
	reasons: {
		option: reasonsOption,
		height: (model) => barsHeight(model)
	},
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

/** Lying bars of shares, coloured by the group a reason belongs to. */
function reasonsOption(model: ViewModel, look: ChartLook): Option {
	const colours = paletteOf(look).outcomes;
	const requests = numbersOf(model, 'requests');
	const shares = numbersOf(model, 'share');
	const groups = valuesOf(model, 'group').map((name) => (name as Name).zh);
	const names = outcomes.map(({ zh, en }) => ({ zh, en: capital(en) })[look.language]);
	const bars = groupBars(
		model,
		look,
		{ id: 'share', colour: colours.disclosed },
		{
			label: (row) => {
				const words = [share(shares[row] ?? null), count(requests[row] ?? null)];
				return words.slice(0, look.narrow ? 1 : 2).join('  ');
			},
			shown: ['group', 'requests', 'total', 'editions']
		}
	);
	const [whole] = bars.series as unknown as { data: Part[] }[];
	return {
		...bars,
		...frame(model, look, names),
		grid: { ...(bars.grid as Part), top: gridBelow(names, look).top },
		series: outcomes.map(({ id, zh }, place) => ({
			...whole,
			id,
			name: names[place],
			stack: 'reasons',
			itemStyle: { color: colours[id] },
			data: whole!.data.map((bar, row) =>
				groups[row] === zh ? { ...bar, itemStyle: { color: colours[id] } } : null
			)
		}))
	} as unknown as Option;
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
			data: at(places, numbersOf(model, id)).map((value) => ({
				value: value === null ? null : value * 100,
				label: {
					show: value !== null,
					position: index === 0 ? 'bottom' : 'top',
					formatter: share(value),
					color: colour,
					fontFamily: fonts,
					fontSize: look.narrow ? 9 : 11
				}
			})),
			...(index === 0 && { markLine: formBreak(places, look) ?? undefined })
		}))
	} as Option;
}
