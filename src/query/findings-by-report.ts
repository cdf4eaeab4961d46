import type { Severity } from '#check/finding.ts';
import type { Rows } from './aggregates.ts';
import type { Filters } from './filters.ts';
import {
	conditions,
	decided,
	findingsPageSize,
	from,
	kind,
	lineColumns,
	opened,
	type FindingFilters,
	type FindingLine
} from './findings.ts';

export interface FindingOrder {
	/** What is left to decide, whose they are, of when, how much was found. */
	sort: 'state' | 'agency' | 'year' | 'number';
	descending: boolean;
}

/** A report with what was found in it, of the findings chosen. */
export interface ReportFound extends Record<Exclude<Severity, 'info'>, number> {
	report: string;
	agency: string | null;
	agencyId: string;
	year: number | null;
	origin: string;
	/** Information and leads: what is not wrong, and what is unusual. */
	info: number;
	leads: number;
	/** Findings nobody has decided on. */
	left: number;
	/** The gravest of these; where none is left, the gravest of all. */
	id: string | null;
	rule: string;
	severity: Severity;
	kind: 'finding' | 'lead';
	cells: string;
}

/** Gravest first, leads last, as one text that sorts so. */
const gravity = `concat(CASE WHEN ${kind} = 'lead' THEN 'z' ELSE '' END,
	CASE f.severity WHEN 'error' THEN '0' WHEN 'warning' THEN '1' WHEN 'review' THEN '2' ELSE '3' END,
	f.rule, ' ', f.cells, ' ', f.id)`;

const orders: Record<FindingOrder['sort'], readonly string[]> = {
	state: ['("left" = 0)'],
	agency: ['agency'],
	year: ['-year'],
	number: ['-error', '-warning', '-review']
};

/**
 * One page of the reports in which something was found; pages start at 1.
 * @param reviewed findings the reader has decided on
 */
export async function findingReports(
	corpus: Rows,
	filters: Filters,
	of: FindingFilters,
	{ reviewed, order, page }: { reviewed: readonly string[]; order: FindingOrder; page: number }
): Promise<{ total: number; reports: ReportFound[] }> {
	const database = await opened(corpus, filters);
	const { where, values } = conditions(filters, of);
	const [count] = await database.query<{ total: number }>(
		`SELECT count(DISTINCT f.report) AS total ${from} ${where}`,
		values
	);
	const found = (severity: Severity) =>
		`count(*) FILTER (severity = '${severity}' AND kind = 'finding') AS ${severity}`;
	const way = order.descending ? 'DESC' : 'ASC';
	const sorted = orders[order.sort].map((by) => `${by} ${way} NULLS LAST`);
	const reports = await database.query<ReportFound>(
		`WITH found AS (
			SELECT f.report, r.agency, r.agency_id, r.year, r.origin, f.id, f.rule, f.severity, f.cells,
				${kind} AS kind, ${decided} AS is_decided, ${gravity} AS gravity
			${from} ${where}
		), reports AS (
			SELECT report, any_value(agency) AS agency, any_value(agency_id) AS "agencyId",
				any_value(year) AS year, any_value(origin) AS origin, ${found('error')},
				${found('warning')}, ${found('review')}, ${found('info')},
				count(*) FILTER (kind = 'lead') AS leads, count(*) FILTER (NOT is_decided) AS "left",
				first(id ORDER BY is_decided, gravity) AS id, first(rule ORDER BY is_decided, gravity) AS rule,
				first(severity ORDER BY is_decided, gravity) AS severity, first(kind ORDER BY is_decided, gravity) AS kind,
				first(cells ORDER BY is_decided, gravity) AS cells
			FROM found GROUP BY report
		)
		SELECT * FROM reports
		ORDER BY ${sorted.join(', ')}, error DESC, warning DESC, review DESC, leads DESC,
			year DESC NULLS LAST, "agencyId", report
		LIMIT ? OFFSET ?`,
		[reviewed.join(' '), ...values, findingsPageSize, (page - 1) * findingsPageSize]
	);
	return { total: count!.total, reports };
}

/** The findings of one report among those chosen, decided or not, the gravest first. */
export async function findingsOfReport(
	corpus: Rows,
	filters: Filters,
	of: FindingFilters,
	report: string
): Promise<FindingLine[]> {
	const database = await opened(corpus, filters);
	const { where, values } = conditions(filters, { ...of, review: null });
	return database.query<FindingLine>(
		`SELECT ${lineColumns} ${from} ${where} AND f.report = ? ORDER BY ${gravity}`,
		[...values, report]
	);
}
