import type { Origin } from '#corpus/schema.ts';
import type { Level, Sector } from '#form/vocabulary.ts';
import { cell } from '#corpus/cells.ts';
import { activityColumns, activityState, type ActivityState } from '#corpus/measures.ts';
import { filterColumns, type Aggregates, type Rows } from './aggregates.ts';
import type { Database } from './database.ts';
import { chosen, type Filters } from './filters.ts';
import { rankSql } from './order.ts';
import { placeSql, rowsAt, type RowPlace } from './rows-by-place.ts';

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
	basis: string;
}

export const reportSorts = [
	'year',
	'agency',
	'region',
	'prefecture',
	'level',
	'sector',
	'received',
	'concluded',
	'carried_out',
	'visits',
	'unique_visitors',
	'page_views',
	'findings'
] as const;
export type ReportSort = (typeof reportSorts)[number];

/** Order of the table; unknown values come last either way, ties are broken by year and place. */
export interface ReportOrder {
	sort: ReportSort;
	descending: boolean;
}

export const newestFirst: ReportOrder = { sort: 'year', descending: true };
export const pageSize = 50;

/** Columns a line shows. */
const lineColumns = [
	'id',
	'agency',
	'province',
	'prefecture',
	'level',
	'sector',
	'received_total',
	'concluded_total',
	'carried_out_total',
	'web_visits',
	'web_unique_visitors',
	'web_page_views',
	'url',
	'origin',
	'basis',
	...activityColumns
];

/** SQL each sort goes by. Names go by code point: the engine in the browser has no Chinese collation. */
const sortKeys: Record<ReportSort, string> = {
	year: 'year',
	agency: 'agency',
	region: 'region',
	level: rankSql('level'),
	sector: rankSql('sector'),
	prefecture: 'prefecture',
	received: cell('received_total'),
	concluded: cell('concluded_total'),
	carried_out: cell('carried_out_total'),
	visits: 'web_visits',
	unique_visitors: 'web_unique_visitors',
	page_views: 'web_page_views',
	findings: 'coalesce(found.findings, 0)'
};

/** Columns each sort reads in addition. */
const sortColumns: Record<ReportSort, readonly string[]> = {
	year: [],
	agency: ['agency'],
	region: ['region'],
	prefecture: ['prefecture'],
	level: [],
	sector: ['sector'],
	received: ['received_total'],
	concluded: ['concluded_total'],
	carried_out: ['carried_out_total'],
	visits: ['web_visits'],
	unique_visitors: ['web_unique_visitors'],
	page_views: ['web_page_views'],
	findings: ['id']
};

/**
 * One page of the table of reports; pages start at 1, a page past the end is empty. First the page's
 * places are found by what it is sorted by, then the lines fetched of the years they stand in: names and
 * ids of a million reports are too much to fetch for fifty of them. By year, other years are not even looked at.
 */
export async function reportsPage(
	corpus: Rows & Pick<Aggregates, 'facets'>,
	filters: Filters,
	order: ReportOrder,
	page: number
): Promise<{ total: number; lines: ReportLine[] }> {
	const { key, columns } = keyOf(order);
	const from = (page - 1) * pageSize;
	const listed = order.sort === 'year' ? await listedByYear(corpus, filters, order) : null;
	const near = listed && yearsOfPage(listed, from);
	if (near) {
		const { where, values } = chosen({ ...filters, years: near.years }, 'listed');
		const database = await corpus.rows({ columns: ['basis'], years: near.years });
		const places = await database.query<RowPlace>(
			`SELECT ${placeSql} FROM reports ${where}
			ORDER BY year ${direction(order)}, place LIMIT ? OFFSET ?`,
			[...values, pageSize, from - near.before]
		);
		const total = listed.reduce((sum, { reports }) => sum + reports, 0);
		return { total, lines: await linesAt(corpus, places) };
	}
	const { where, values } = chosen(filters, 'listed');
	const byFindings = order.sort === 'findings';
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...columns],
		...(byFindings && { findings: findingColumns }),
		years: filters.years
	});
	const total = await totalOf(corpus, database, filters);
	const places = await database.query<RowPlace>(
		`SELECT ${placeSql} FROM (
			SELECT *, ${key} AS key FROM reports ${byFindings ? joinFindings : ''} ${where}
		) ORDER BY key ${direction(order)}, year DESC NULLS LAST, place LIMIT ? OFFSET ?`,
		[...values, pageSize, from]
	);
	return { total, lines: await linesAt(corpus, places) };
}

/** The reports listed of a year, null for those without one. */
interface YearCount {
	year: number | null;
	reports: number;
}

/**
 * How many reports are listed of every year, in the order of the table, where the corpus has counted them itself:
 * by a choice of years alone. null where the reports have to be counted.
 */
async function listedByYear(
	corpus: Rows & Pick<Aggregates, 'facets'>,
	filters: Filters,
	{ descending }: ReportOrder
): Promise<YearCount[] | null> {
	const { years, basis, ...others } = filters;
	const isAnyElse = Object.values(others).some((one) => one !== null && one.length > 0);
	if (basis !== 'own' || isAnyElse) return null;
	const told = corpus.facets.years
		.filter(({ year }) => years.length === 0 || years.includes(year))
		.sort((a, b) => (descending ? b.year - a.year : a.year - b.year));
	if (years.length > 0) return told;
	const { where, values } = chosen(filters, 'listed');
	const database = await corpus.rows({ columns: ['basis'], years: [null] });
	const [undated] = await database.query<{ reports: number }>(
		`SELECT count(*) AS reports FROM reports ${where} AND year IS NULL`,
		values
	);
	return [...told, { year: null, reports: undated!.reports }];
}

/** The years a page is of, and how many reports stand before them; null where some are without a year, or there is none. */
function yearsOfPage(
	listed: readonly YearCount[],
	from: number
): { years: number[]; before: number } | null {
	const years: number[] = [];
	let [before, sum] = [0, 0];
	for (const { year, reports } of listed) {
		if (sum >= from + pageSize) break;
		sum += reports;
		if (sum <= from) before = sum;
		else if (year === null) return null;
		else years.push(year);
	}
	return years.length > 0 ? { years, before } : null;
}

async function linesAt(corpus: Rows, places: readonly RowPlace[]): Promise<ReportLine[]> {
	if (places.length === 0) return [];
	const { rows: lines, held } = await rowsAt<Omit<ReportLine, 'findings'>>(
		corpus,
		places,
		{ columns: lineColumns, findings: findingColumns },
		lineSql
	);
	const found = await held.query<{ report: string; findings: number }>(
		`SELECT report, count(*) AS findings FROM findings
		WHERE kind IS DISTINCT FROM 'lead' AND report IN (${lines.map(() => '?').join(', ')})
		GROUP BY report`,
		lines.map(({ id }) => id)
	);
	const findings = new Map(found.map((one) => [one.report, one.findings]));
	return lines.map((line) => ({ ...line, findings: findings.get(line.id) ?? 0 }));
}

/**
 * Caches how many reports of a corpus were last counted, and by what filters: to sort or turn pages counts none anew.
 */
const counted = new WeakMap<Rows, { by: string; total: number }>();

async function totalOf(corpus: Rows, database: Database, filters: Filters): Promise<number> {
	const { where, values } = chosen(filters, 'listed');
	const by = JSON.stringify([where, values]);
	const known = counted.get(corpus);
	if (known?.by === by) return known.total;
	const [count] = await database.query<{ total: number }>(
		`SELECT count(*) AS total FROM reports ${where}`,
		values
	);
	counted.set(corpus, { by, total: count!.total });
	return count!.total;
}

/** Every line of the table, in the same order as its pages. */
export async function reportsForExport(
	corpus: Rows,
	filters: Filters,
	order: ReportOrder
): Promise<ReportLine[]> {
	const { where, values } = chosen(filters, 'listed');
	const { key, columns } = keyOf(order);
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...columns, ...lineColumns],
		findings: findingColumns,
		years: filters.years
	});
	return database.query<ReportLine>(
		`SELECT * EXCLUDE (key, place) FROM (
			SELECT place, ${lineSql}, coalesce(found.findings, 0) AS findings, ${key} AS key
			FROM reports ${joinFindings} ${where}
		) ORDER BY key ${direction(order)}, year DESC NULLS LAST, place`,
		values
	);
}

/** SQL: what a line shows, but for its findings. */
const lineSql = `id, agency, province, prefecture, level, sector, year,
	${cell('received_total')} AS received, ${cell('concluded_total')} AS concluded,
	${cell('carried_out_total')} AS "carriedOut", ${activityState} AS state,
	web_visits AS visits, web_unique_visitors AS "uniqueVisitors", web_page_views AS "pageViews",
	url, origin, basis`;

const findingColumns = ['report', 'kind'];

/** SQL: what was found in each report; leads accuse nobody and are not counted. */
const joinFindings = `LEFT JOIN (
	SELECT report, count(*) AS findings FROM findings
	WHERE kind IS DISTINCT FROM 'lead' GROUP BY report
) AS found ON found.report = reports.id`;

function keyOf({ sort }: ReportOrder): { key: string; columns: readonly string[] } {
	const key = sortKeys[sort];
	if (!key) throw new Error(`table of reports: unknown order ${sort}`);
	return { key, columns: sortColumns[sort] };
}

function direction({ descending }: ReportOrder): string {
	return `${descending ? 'DESC' : 'ASC'} NULLS LAST`;
}
