import { part, plain, quote, type Select } from '#query/select.ts';
import { dimensionsOf } from '#query/grouping.ts';
import {
	type TrafficFigure,
	reportCount,
	trafficFigures,
	trafficMeasures as measures
} from '#corpus/measures.ts';
import type { Aggregates } from '#query/aggregates.ts';
import { coverageOfAll, coverageOfStated } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { type Grouping, groupsBy } from '#query/grouping.ts';
import { byId } from '#query/sums.ts';
import {
	type Cells,
	allReportsCells,
	countColumn,
	groupCells,
	ofSeries,
	shareColumn,
	tableOf
} from '#view/columns.ts';
import { paletteOf, yearPlaces } from '#view/frame.ts';
import { cutNote, groupingNames } from '#view/grouping.ts';
import { type ChartLook, type Option, type ViewModel, units } from '#view/model.ts';
import { figureNames } from '#view/names.ts';
import { count, ratio, share } from '#view/numbers.ts';
import { yearLines } from '#view/years.ts';
import { type Shown, defineChart } from '../define.ts';

type Stating = Awaited<ReturnType<typeof statingBy>>;
type StatingGroup = Pick<Stating['groups'][number], 'any' | 'told' | 'reports'>;

/** Who states web traffic: reports that do, by group. */
export async function statingBy(corpus: Aggregates, filters: Filters, by: Grouping) {
	const groups = (await groupsBy(corpus, filters, by, measures)).map(({ key, of }) => ({
		key,
		reports: of(reportCount),
		any: of(measures.any),
		told: byId(trafficFigures, (id) => of(measures.told[id]))
	}));
	const sum = (part: 'reports' | 'any') => groups.reduce((all, group) => all + group[part], 0);
	return { by, groups, coverage: coverageOfStated(sum('reports'), sum('any')) };
}

const shares = trafficFigures.map((id) => `${id}.share`);

const statedCells: readonly Cells<StatingGroup>[] = [
	...trafficFigures.flatMap((id): Cells<StatingGroup>[] => [
		[countColumn(`${id}.told`, figureNames[id], units.reports), ({ told }) => told[id]],
		[
			shareColumn(
				`${id}.share`,
				`${figureNames[id].zh}占比`,
				`Share that tell ${figureNames[id].en.toLowerCase()}`
			),
			({ told, reports }) => ratio(told[id], reports)
		]
	]),
	[
		ofSeries(
			countColumn('any', { zh: '给出任一项', en: 'Any of the three' }, units.reports),
			shares
		),
		({ any }) => any
	],
	[
		ofSeries(shareColumn('any_share', '给出任一项占比', 'Share that tell any'), shares),
		({ any, reports }) => ratio(any, reports)
	],
	allReportsCells
];

/** SQL: the same. */
export function tellingSql(by: Grouping): Select {
	return {
		by: dimensionsOf(by),
		sums: { ...measures.told, any: measures.any },
		parts: [
			{
				...Object.fromEntries(
					trafficFigures.flatMap((id) => [
						[`${id}.told`, id],
						[`${id}.share`, part(id, 'reports')]
					])
				),
				any: quote('any'),
				any_share: part(quote('any'), 'reports'),
				...plain('reports')
			}
		],
		undated: true
	};
}

/** Their columns, as a tooltip shows them. */
export const shownStated = statedCells.map(([{ id }]) => id);

/** Which reports state web traffic; id `telling-year`, `telling-level` … */
export function statingModel({ by, groups, coverage }: Stating): Shown {
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
		...tableOf(groups, [groupCells(by), ...statedCells]),
		coverage: coverageOfAll(coverage.reports)
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
	const lines = trafficFigures.map((id, place) => ({
		id: `${id}.share`,
		name: figureNames[id],
		colour: colourOf(id, look),
		symbol: ['circle', 'diamond', 'triangle'][place]!
	}));
	return yearLines(model, look, lines, {
		places: yearPlaces(model).filter(({ row }) => row !== null),
		shown: shownStated
	});
}

export default defineChart({
	id: 'traffic/telling',
	heading: { zh: '哪些年报披露了访问数据', en: 'Which reports state web traffic' },
	place: 1,
	ask: (corpus, filters) => statingBy(corpus, filters, 'year'),
	sql: () => tellingSql('year'),
	model: statingModel,
	chart: { option: tellingYears, height: () => 320 }
});
