import type { Origin } from '#corpus/schema.ts';
import { levels, type Level, type Sector } from '#form/vocabulary.ts';
import { cell } from '#corpus/cells.ts';
import { activityColumns, activityState, type ActivityState } from '#corpus/measures.ts';
import { filterColumns, type Rows } from './aggregates.ts';
import type { Value } from './database.ts';
import { chosen, type Filters } from './filters.ts';

/** One line of the table of reports. */
export interface ReportLine {
	id: string;
	agency: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	year: number | null;
	received: number | null;
	concluded: number | null;
	carriedOut: number | null;
	state: ActivityState;
	visits: number | null;
	uniqueVisitors: number | null;
	pageViews: number | null;
	findings: number;
	url: string | null;
	origin: Origin;
}

export const reportSorts = [
	'year',
	'agency',
	'region',
	'level',
	'received',
	'concluded',
	'visits',
	'findings'
] as const;
export type ReportSort = (typeof reportSorts)[number];

/** Order of the table; unknown values come last either way, ties are broken by year and id. */
export interface ReportOrder {
	sort: ReportSort;
	descending: boolean;
}

export const newestFirst: ReportOrder = { sort: 'year', descending: true };
export const pageSize = 50;

/** Columns a line shows. */
const lineColumns = [
	...['id', 'agency', 'region', 'received_total', 'concluded_total', 'carried_out_total'],
	...['web_visits', 'web_unique_visitors', 'web_page_views', 'url', 'origin'],
	...activityColumns
];

/** SQL each sort goes by. Names go by code point: the engine in the browser has no Chinese collation. */
const sortKeys: Record<ReportSort, string> = {
	year: 'year',
	agency: 'agency',
	region: 'region',
	level: `CASE level ${levels.map(({ id }, place) => `WHEN '${id}' THEN ${place}`).join(' ')} END`,
	received: 'received',
	concluded: 'concluded',
	visits: 'visits',
	findings: 'findings'
};

/** One page of the table of reports; pages start at 1, a page past the end is empty. */
export async function reportsPage(
	corpus: Rows,
	filters: Filters,
	order: ReportOrder,
	page: number
): Promise<{ total: number; lines: ReportLine[] }> {
	const { where, values } = chosen(filters);
	const database = await corpus.rows({ columns: filterColumns(filters), years: filters.years });
	const [count] = await database.query<{ total: number }>(
		`SELECT count(*) AS total FROM reports ${where}`,
		values
	);
	const bounds = [pageSize, (page - 1) * pageSize];
	const lines = await linesOf(corpus, filters, order, 'LIMIT ? OFFSET ?', bounds);
	return { total: count!.total, lines };
}

/** Every line of the table, in the same order as its pages. */
export async function reportsForExport(
	corpus: Rows,
	filters: Filters,
	order: ReportOrder
): Promise<ReportLine[]> {
	return linesOf(corpus, filters, order, '', []);
}

async function linesOf(
	corpus: Rows,
	filters: Filters,
	{ sort, descending }: ReportOrder,
	bounds: string,
	boundValues: Value[]
): Promise<ReportLine[]> {
	const { where, values } = chosen(filters);
	const key = sortKeys[sort];
	if (!key) throw new Error(`table of reports: unknown order ${sort}`);
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...lineColumns],
		findings: ['report', 'kind'],
		years: filters.years
	});
	return database.query<ReportLine>(
		`WITH lines AS (
			SELECT id, agency, region, province, prefecture, level, sector, year,
				${cell('received_total')} AS received, ${cell('concluded_total')} AS concluded,
				${cell('carried_out_total')} AS "carriedOut", ${activityState} AS state,
				web_visits AS visits, web_unique_visitors AS "uniqueVisitors", web_page_views AS "pageViews",
				coalesce(found.findings, 0) AS findings, url, origin
			FROM reports
			LEFT JOIN (
				SELECT report, count(*) AS findings FROM findings
				WHERE kind IS DISTINCT FROM 'lead' GROUP BY report
			) AS found
				ON found.report = reports.id
			${where}
		)
		SELECT * EXCLUDE (region) FROM lines
		ORDER BY ${key} ${descending ? 'DESC' : 'ASC'} NULLS LAST, year DESC NULLS LAST, id ${bounds}`,
		[...values, ...boundValues]
	);
}
