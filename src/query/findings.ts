import type { Family } from '#rules/families.ts';
import type { Severity } from '#check/finding.ts';
import { reportColumns, type FindingRow, type ReportRow } from '#corpus/schema.ts';
import type { Decision } from '#corpus/decisions.ts';
import { filterColumns, type Rows } from './aggregates.ts';
import type { Database, Value } from './database.ts';
import { chosen, type Filters } from './filters.ts';

/** Which findings a list is of, in addition to the filters of their reports; null and none are all. */
export interface FindingFilters {
	kind: 'finding' | 'lead' | null;
	severities: Severity[];
	family: Family | null;
	rule: string | null;
	review: 'open' | 'decided' | null;
	/** Findings the reader has decided on in this browser. */
	marked: readonly string[];
}

export const allFindings: FindingFilters = {
	kind: null,
	severities: [],
	family: null,
	rule: null,
	review: null,
	marked: []
};

/** One line of the list. */
export interface FindingLine {
	id: string | null;
	report: string;
	rule: string;
	severity: Severity;
	kind: 'finding' | 'lead';
	agency: string | null;
	agencyId: string;
	province: string | null;
	prefecture: string | null;
	year: number | null;
	cells: string;
	left: number | null;
	right: number | null;
	difference: number | null;
	decision: Decision | null;
	origin: string;
}

export const findingsPageSize = 50;

const listed = [
	'id',
	'report',
	'rule',
	'severity',
	'kind',
	'cells',
	'left',
	'right',
	'difference',
	'decision'
];
const everyColumn = reportColumns.map(({ name }) => name);
export const kind = `coalesce(f.kind, 'finding')`;
export const from = 'FROM findings AS f JOIN reports AS r ON r.id = f.report';

export const lineColumns = `f.id, f.report, f.rule, f.severity, ${kind} AS kind, r.agency,
	r.agency_id AS "agencyId", r.province, r.prefecture, r.year, f.cells, f."left", f."right",
	f.difference, f.decision, r.origin`;

/** Gravest first, the newest of them first; leads last. */
const order = `ORDER BY ${kind} = 'lead',
	CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 WHEN 'review' THEN 2 ELSE 3 END,
	r.year DESC NULLS LAST, f.rule, r.region NULLS LAST, r.agency_id, f.cells, f.id`;

/** Whether the corpus or the reader has decided on a finding; the reader's are one text, by spaces. */
export const decided = `(f.decision IS NOT NULL OR coalesce(f.id IN (SELECT unnest(string_split(?, ' '))), false))`;

/** Findings of a rule. */
export interface RuleCount {
	rule: string;
	kind: 'finding' | 'lead';
	severity: Severity;
	findings: number;
}

/** How many findings there are of each rule and severity; a choice of rule or family is not looked at. */
export async function findingCounts(
	corpus: Rows,
	filters: Filters,
	of: FindingFilters
): Promise<RuleCount[]> {
	const database = await opened(corpus, filters);
	const { where, values } = conditions(filters, { ...of, family: null, rule: null });
	return database.query<RuleCount>(
		`SELECT f.rule, ${kind} AS kind, f.severity, count(*) AS findings ${from} ${where}
		GROUP BY ALL ORDER BY ALL`,
		values
	);
}

/** One page of the list; pages start at 1, a page past the end is empty. */
export async function findingsPage(
	corpus: Rows,
	filters: Filters,
	of: FindingFilters,
	page: number
): Promise<{ total: number; lines: FindingLine[] }> {
	const database = await opened(corpus, filters);
	const { where, values } = conditions(filters, of);
	const [count] = await database.query<{ total: number }>(
		`SELECT count(*) AS total ${from} ${where}`,
		values
	);
	const lines = await findingLines(database, where, 'LIMIT ? OFFSET ?', [
		...values,
		findingsPageSize,
		(page - 1) * findingsPageSize
	]);
	return { total: count!.total, lines };
}

/** Every line of the list, in the order of its pages. */
export async function findingsForExport(
	corpus: Rows,
	filters: Filters,
	of: FindingFilters
): Promise<FindingLine[]> {
	const { where, values } = conditions(filters, of);
	return findingLines(await opened(corpus, filters), where, '', values);
}

/** A finding with what it says. */
export interface SaidFinding extends FindingLine {
	/** JSON of `FindingDetail`. */
	detail: string | null;
}

/** The findings with these ids, in the order of the list; ids the corpus does not have are left out. */
export async function findingsById(corpus: Rows, ids: readonly string[]): Promise<SaidFinding[]> {
	if (!ids.length) return [];
	const database = await corpus.rows({
		columns: ['id', 'agency', 'agency_id', 'region', 'province', 'prefecture', 'year', 'origin'],
		findings: [...listed, 'detail']
	});
	return database.query<SaidFinding>(
		`SELECT ${lineColumns}, f.detail ${from} WHERE list_contains(string_split(?, ' '), f.id) ${order}`,
		[ids.join(' ')]
	);
}

/** A finding with everything the corpus keeps of it, its report, and the report on the other side. */
export interface FindingCase {
	finding: FindingRow;
	report: ReportRow;
	other: ReportRow | null;
}

/** The finding with this id; null where the corpus has none. */
export async function findingCase(corpus: Rows, id: string): Promise<FindingCase | null> {
	const where = await corpus.rows({
		columns: ['id', 'year'],
		findings: ['id', 'report', 'other']
	});
	const years = await where.query<{ year: number | null }>(
		`SELECT DISTINCT r.year FROM findings AS f JOIN reports AS r ON r.id IN (f.report, f.other)
		WHERE f.id = ?`,
		[id]
	);
	if (years.length === 0) return null;
	const known = years.flatMap(({ year }) => year ?? []);
	const database = await corpus.rows({
		columns: everyColumn,
		findings: [...listed, 'other', 'detail', 'standing', 'decision_note', 'decision_date'],
		...(known.length === years.length && { years: known })
	});
	const [finding] = await database.query<FindingRow>('SELECT * FROM findings WHERE id = ?', [id]);
	if (!finding) return null;
	const reports = await database.query<ReportRow>(
		`SELECT ${everyColumn.map((name) => `"${name}"`).join(', ')} FROM reports WHERE id IN (?, ?)`,
		[finding.report, finding.other ?? finding.report]
	);
	const byId = new Map(reports.map((report) => [report.id, report]));
	const report = byId.get(finding.report);
	return report ? { finding, report, other: byId.get(finding.other ?? '') ?? null } : null;
}

/** Every finding on the reports of an agency, with its details, newest report first. */
export async function agencyFindings(
	corpus: Rows,
	agency: string
): Promise<(FindingRow & { year: number | null })[]> {
	const database = await corpus.rows({
		columns: ['id', 'year', 'agency_id', 'region'],
		findings: [...listed, 'other', 'detail', 'standing']
	});
	return database.query(
		`SELECT f.id, f.report, f.rule, f.severity, ${kind} AS kind, f.cells, f."left", f."right",
			f.difference, f.other, f.detail, f.decision, f.standing, r.year
		${from} WHERE r.agency_id = ? ${order}`,
		[agency]
	);
}

export function opened(corpus: Rows, filters: Filters): Promise<Database> {
	return corpus.rows({
		columns: [...filterColumns(filters), 'id', 'agency', 'agency_id', 'region', 'origin'],
		findings: listed,
		years: filters.years
	});
}

function findingLines(
	database: Database,
	where: string,
	bounds: string,
	values: Value[]
): Promise<FindingLine[]> {
	return database.query<FindingLine>(
		`SELECT ${lineColumns} ${from} ${where} ${order} ${bounds}`,
		values
	);
}

export function conditions(
	filters: Filters,
	of: FindingFilters
): { where: string; values: Value[] } {
	const { where, values } = chosen(filters, 'listed');
	const more: string[] = [];
	if (of.kind) {
		more.push(`${kind} = ?`);
		values.push(of.kind);
	}
	if (of.severities.length > 0) {
		more.push(`f.severity IN (${of.severities.map(() => '?').join(', ')})`);
		values.push(...of.severities);
	}
	if (of.rule) {
		more.push('f.rule = ?');
		values.push(of.rule);
	} else if (of.family) {
		more.push("split_part(f.rule, '-', 1) = ?");
		values.push(of.family);
	}
	if (of.review) {
		more.push(of.review === 'decided' ? decided : `NOT ${decided}`);
		values.push(of.marked.join(' '));
	}
	return { where: [where, ...more].join(' AND '), values };
}
