import { type TrafficFigure, trafficFigures } from '#corpus/measures.ts';
import { type Rows, filterColumns } from '#query/aggregates.ts';
import { type Coverage, coverageOfStated } from '#query/coverage.ts';
import { type Filters, chosen } from '#query/filters.ts';
import { allReportsCells, tableOf, textColumn, yearCells } from '#view/columns.ts';
import { multiplesHeight } from '#view/multiples.ts';
import { amount, count } from '#view/numbers.ts';
import { type Shown, defineChart } from '../define.ts';
import { spreadCells, spreadOption } from './levels.ts';
import type { Spread } from './traffic.ts';

/** One figure over another of the same report, as quartiles over the reports that state both. */
export interface RatioYear extends Spread {
	year: number;
	reports: number;
}

export interface TrafficRatios {
	/** Visits for every unique visitor; page views for every visit. */
	perVisitor: RatioYear[];
	perVisit: RatioYear[];
	/** Of reports that state visits and visitors. */
	coverage: Coverage;
}

/** Visits per visitor and page views per visit, by year. */
export async function trafficRatios(corpus: Rows, filters: Filters): Promise<TrafficRatios> {
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...trafficFigures],
		years: filters.years
	});
	const { where, values } = chosen(filters);
	const years = (over: TrafficFigure, under: TrafficFigure) =>
		database.query<RatioYear>(
			`SELECT year, count(*) AS reports, count(ratio) AS told, min(ratio) AS minimum,
				quantile_cont(ratio, 0.25) AS "lowerQuartile", quantile_cont(ratio, 0.5) AS median,
				quantile_cont(ratio, 0.75) AS "upperQuartile", max(ratio) AS maximum
			FROM (
				SELECT year, CASE WHEN ${under} > 0 THEN ${over}::DOUBLE / ${under} END AS ratio
				FROM reports ${where} AND year IS NOT NULL
			)
			GROUP BY year ORDER BY year`,
			values
		);
	const [all] = await database.query<{ reports: number }>(
		`SELECT count(*) AS reports FROM reports ${where}`,
		values
	);
	const perVisitor = await years('web_visits', 'web_unique_visitors');
	const perVisit = await years('web_page_views', 'web_visits');
	const sum = (part: 'reports' | 'told') =>
		perVisitor.reduce((total, year) => total + year[part], 0);
	return {
		perVisitor,
		perVisit,
		coverage: coverageOfStated(all!.reports, sum('told'), all!.reports - sum('reports'))
	};
}

/** Visits per visitor and page views per visit, by year; id `ratios`. */
export function trafficRatiosModel({ perVisitor, perVisit }: TrafficRatios): Shown {
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
		...tableOf(
			kinds.flatMap(([name, years]) => years.map((year) => ({ ...year, name }))),
			[
				[textColumn('kind', '比值', 'Ratio'), ({ name }) => name],
				yearCells,
				...spreadCells,
				allReportsCells
			]
		)
	};
}

/** What stands over what. */
const ratios = [
	['web_visits', 'web_unique_visitors'],
	['web_page_views', 'web_visits']
] as const;

export default defineChart({
	id: 'traffic/ratios',
	heading: { zh: '人均访问次数与每次浏览页数', en: 'Visits per visitor, pages per visit' },
	place: 6,
	rows: true,
	ask: trafficRatios,
	sql: () => (where) =>
		ratios
			.map(
				([
					over,
					under
				]) => `SELECT '${over} / ${under}' AS kind, year, count(ratio) AS told, min(ratio) AS minimum,
	quantile_cont(ratio, 0.25) AS "lowerQuartile", median(ratio) AS median,
	quantile_cont(ratio, 0.75) AS "upperQuartile", max(ratio) AS maximum, count(*) AS reports
FROM (
	SELECT year, CASE WHEN ${under} > 0 THEN ${over}::DOUBLE / ${under} END AS ratio
	FROM reports ${where()} AND year IS NOT NULL
)
GROUP BY year`
			)
			.join('\nUNION ALL\n'),
	model: trafficRatiosModel,
	chart: {
		option: (model, look) => spreadOption(model, look, 'kind', ''),
		height: (model, narrow) => multiplesHeight(model, 'kind', narrow)
	}
});
