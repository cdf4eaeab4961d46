import {
	type TrafficFigure,
	reportCount,
	trafficFigures,
	trafficMeasures as measures
} from '#corpus/measures.ts';
import type { Aggregates, Key } from '#query/aggregates.ts';
import { type Coverage, coverageOfTold } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { type Grouping, groupsBy } from '#query/grouping.ts';
import { shareAxis } from '#view/bars.ts';
import { allReportsColumn, countColumn, shareColumn } from '#view/columns.ts';
import { categoryAxis, frame, paletteOf, rowTooltip } from '#view/frame.ts';
import { cutNote, groupColumn, groupName, groupingNames } from '#view/grouping.ts';
import {
	type ViewColumn,
	type ViewModel,
	numbersOf,
	units,
	valuesOf,
	type ChartLook,
	type Option
} from '#view/model.ts';
import { figureNames } from '#view/names.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { type Shown, defineChart } from '../define.ts';

/** The reports of one group that tell web traffic. */
export interface TellingGroup {
	key: Key;
	reports: number;
	any: number;
	told: Record<TrafficFigure, number>;
}

export interface Telling {
	by: Grouping;
	groups: TellingGroup[];
	coverage: Coverage;
}

/** Who tells web traffic: reports that do, by group. */
export async function tellingBy(
	corpus: Aggregates,
	filters: Filters,
	by: Grouping
): Promise<Telling> {
	const groups = await groupsBy(corpus, filters, by, measures);
	const told = groups.map(({ key, of }) => ({
		key,
		reports: of(reportCount),
		any: of(measures.any),
		told: Object.fromEntries(
			trafficFigures.map((id) => [id, of(measures.told[id])])
		) as TellingGroup['told']
	}));
	const sum = (part: 'reports' | 'any') => told.reduce((all, group) => all + group[part], 0);
	return { by, groups: told, coverage: coverageOfTold(sum('reports'), sum('any')) };
}

export const toldColumns: ViewColumn[] = [
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
export function tellingModel({ by, groups, coverage }: Telling): Shown {
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
		coverage: { reports: coverage.reports, counted: coverage.reports, missing: [] }
	};
}

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

export default defineChart({
	id: 'traffic/telling',
	heading: { zh: '哪些年报披露了访问数据', en: 'Which reports state web traffic' },
	place: 1,
	ask: (corpus, filters) => tellingBy(corpus, filters, 'year'),
	model: tellingModel,
	chart: { option: tellingYears, height: () => 320 }
});
