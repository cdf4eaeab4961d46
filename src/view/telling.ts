import type { Telling } from '#query/telling.ts';
import { trafficFigures, type TrafficFigure } from '#corpus/measures.ts';
import { barsHeight, groupBars, shareAxis } from './bars.ts';
import { allReportsColumn, countColumn, shareColumn } from './columns.ts';
import {
	categoryAxis,
	frame,
	paletteOf,
	rowTooltip,
	type ChartLook,
	type Option,
	type ChartKind
} from './frame.ts';
import { cutNote, groupColumn, groupName, groupingNames, spanOfKeys } from './grouping.ts';
import {
	numbersOf,
	units,
	valuesOf,
	type Source,
	type ViewColumn,
	type ViewModel
} from './model.ts';
import { count, ratio, share } from './numbers.ts';
import { figureNames } from './names.ts';

const toldColumns: ViewColumn[] = [
	...trafficFigures.flatMap((id) => [
		countColumn(`${id}.told`, figureNames[id], units.reports),
		shareColumn(
			`${id}.share`,
			`${figureNames[id].zh}占比`,
			`Share that tell ${figureNames[id].en.toLowerCase()}`
		)
	]),
	countColumn('any', { zh: '给出任一项', en: 'Any of the three' }, units.reports),
	shareColumn('any_share', '给出任一项占比', 'Share that tell any'),
	allReportsColumn
];

/** Which reports state web traffic; id `telling-year`, `telling-level` … */
export function tellingModel({ by, groups, coverage }: Telling, source: Source): ViewModel {
	const { title } = groupingNames[by];
	const own = groups.filter(({ key }) => key !== null);
	const last = own.at(-1);
	const cut = cutNote(groups.length);
	return {
		id: `telling-${by}`,
		title: {
			zh: `披露网站访问的年报：${title.zh}`,
			en: `Reports that state web traffic, ${title.en}`
		},
		sentence:
			by === 'year' && last
				? {
						zh: `${last.key} 年 ${count(last.reports)} 份年报里，${trafficFigures
							.map(
								(id) => `${share(ratio(last.told[id], last.reports))} 披露了${figureNames[id].zh}`
							)
							.join('，')}。`,
						en: `Of ${count(last.reports)} reports of ${last.key}, ${trafficFigures
							.map(
								(id) =>
									`${share(ratio(last.told[id], last.reports))} tell ${figureNames[id].en.toLowerCase()}`
							)
							.join(', ')}.`
					}
				: {
						zh: `${count(coverage.reports)} 份年报里 ${count(coverage.counted)} 份（${share(ratio(coverage.counted, coverage.reports))}）披露了网站访问情况。`,
						en: `${count(coverage.counted)} of ${count(coverage.reports)} reports (${share(ratio(coverage.counted, coverage.reports))}) state web traffic.`
					},
		definition: {
			zh: `正文里说出本机关网站本年度访问量、独立访客或页面浏览量的年报份数，占全部年报的比例。没有网站的机关本来就不会写；没写不是零。${cut.zh}`,
			en: `Reports whose text states visits, unique visitors or page views of the agency’s own website in the report year, as a share of all reports. An agency without a website has nothing to state; not stated is not zero.${cut.en}`
		},
		columns: [groupColumn(by), ...toldColumns],
		rows: groups.map((group) => [
			groupName(group.key, by),
			...trafficFigures.flatMap((id) => [group.told[id], ratio(group.told[id], group.reports)]),
			group.any,
			ratio(group.any, group.reports),
			group.reports
		]),
		coverage: { reports: coverage.reports, counted: coverage.reports, missing: [] },
		origin: source.origin,
		years: spanOfKeys(groups.map(({ key }) => key))
	};
}

/** How the views of this page are drawn. */
export const tellingCharts = {
	telling: {
		option: (model, look) =>
			model.id === 'telling-year' ? tellingYears(model, look) : tellingGroups(model, look),
		height: (model) => (model.id === 'telling-year' ? 320 : barsHeight(model, false))
	}
} satisfies Record<string, ChartKind>;

function colourOf(figure: TrafficFigure, look: ChartLook): string {
	const { outcomes } = paletteOf(look);
	return {
		web_visits: outcomes.disclosed,
		web_unique_visitors: outcomes.withheld,
		web_page_views: outcomes.unable
	}[figure];
}

function tellingYears(model: ViewModel, look: ChartLook): Option {
	const years = valuesOf(model, 'year')
		.map((year, row) => ({ year, row }))
		.filter(({ year }) => typeof year === 'number');
	const names = trafficFigures.map((id) => figureNames[id][look.language]);
	return {
		...frame(model, look, names),
		xAxis: categoryAxis(
			years.map(({ year }) => year),
			look
		),
		yAxis: shareAxis(look),
		tooltip: {
			...rowTooltip(
				model,
				look,
				(index) => years[index]?.row ?? null,
				toldColumns.map(({ id }) => id)
			),
			axisPointer: { type: 'line' }
		},
		series: trafficFigures.map((id, place) => ({
			id,
			name: names[place],
			type: 'line',
			symbol: ['circle', 'diamond', 'triangle'][place],
			symbolSize: 8,
			lineStyle: { color: colourOf(id, look), width: 2 },
			itemStyle: { color: colourOf(id, look) },
			data: years.map(({ row }) => {
				const part = numbersOf(model, `${id}.share`)[row];
				return part == null ? null : part * 100;
			})
		}))
	} as Option;
}

function tellingGroups(model: ViewModel, look: ChartLook): Option {
	const shares = numbersOf(model, 'any_share');
	const any = numbersOf(model, 'any');
	const reports = numbersOf(model, 'reports');
	return groupBars(
		model,
		look,
		{ id: 'any_share', colour: paletteOf(look).accent },
		{
			label: (row) =>
				look.narrow
					? share(shares[row] ?? null)
					: `${share(shares[row] ?? null)}  ${count(any[row] ?? null)}/${count(reports[row] ?? null)}`,
			shown: toldColumns.map(({ id }) => id)
		}
	);
}
