import { cells } from '#form/form.ts';
import { findingColumns, type Column } from './schema.ts';
import { create, quote } from './sql.ts';

/**
 * Who files what and when: the first columns of `selectHistories` and `selectYear`, in their order. The name is given
 * only where no region is.
 */
const filingColumns = [
	...(['id', 'agency_id', 'year', 'level', 'sector', 'edition', 'published'] as const),
	...(['scope', 'basis'] as const)
].map((name) => `reports.${quote(name)}`);
const nameAlone = 'CASE WHEN region IS NULL THEN agency END AS name';
export const filingWidth = filingColumns.length + 1;

/** The last to come is the one that counts where an agency has several reports of a year. */
const lastCounts = "basis <> 'superseded', published NULLS FIRST, id";

/**
 * Every report that states its year, by agency, scope and year; last of its columns are how its cells
 * were read, and what its text says of the year before.
 */
export function selectHistories(cells: readonly string[]): string {
	return `SELECT ${filed(cells)}, readings, texts.changes FROM reports LEFT JOIN texts ON texts.report = reports.id
		WHERE year IS NOT NULL ORDER BY agency_id, scope NULLS FIRST, year, ${lastCounts}`;
}

/** The reports of one year, agency by agency. */
export function selectYear(year: number, cells: readonly string[]): string {
	return `SELECT ${filed(cells)} FROM reports WHERE year = ${Number(year)}
		ORDER BY agency_id, basis = 'own', ${lastCounts}`;
}

function filed(cells: readonly string[]): string {
	return [...filingColumns, nameAlone, ...cells.map(quote)].join(', ');
}

export const selectYears = 'SELECT DISTINCT year FROM reports WHERE year IS NOT NULL ORDER BY year';

/** The cells of tables whose arithmetic fails, report by report. */
export const selectFailing = `
	SELECT report, cells FROM findings
	WHERE severity = 'error' AND kind IS DISTINCT FROM 'lead' ORDER BY report`;

/** Sketches of texts, and what names a text's content; gathered while the evidence is written. */
export const textColumns: readonly Pick<Column, 'name' | 'type' | 'required'>[] = [
	{ name: 'report', type: 'VARCHAR', required: true },
	{ name: 'fingerprint', type: 'VARCHAR' },
	{ name: 'prose', type: 'VARCHAR' },
	{ name: 'problems', type: 'VARCHAR' },
	{ name: 'claims', type: 'VARCHAR' },
	{ name: 'changes', type: 'VARCHAR' },
	{ name: 'gone', type: 'VARCHAR' },
	{ name: 'why', type: 'VARCHAR' }
];

export const createTexts = create('texts', textColumns);

/** Reports that are no longer where they were taken. */
export const selectVanished = `
	SELECT report, year, agency, url, captured, gone, why
	FROM texts JOIN reports ON id = report WHERE gone IS NOT NULL`;

/** The sketches of one year, agency by agency: report, agency, region, prose, problems, claims, name. */
export function selectTexts(year: number): string {
	return `SELECT report, agency_id, region, prose, problems, claims, agency
		FROM texts JOIN reports ON id = report
		WHERE year = ${Number(year)} AND prose IS NOT NULL ORDER BY agency_id, basis = 'own', ${lastCounts}`;
}

/**
 * Reports of one content under two agencies or years, each with the first other: report, other, whether
 * all bytes are the same, whether the report has requests.
 */
export const selectSame = `
	WITH named AS (
		SELECT id, sha256, fingerprint, agency_id, year, received_total, concat(agency_id, ' ', year) AS who
		FROM reports LEFT JOIN texts ON report = id
		WHERE agency IS NOT NULL AND year IS NOT NULL
	),
	alike AS (
		SELECT unnest(list(id)) AS id FROM named WHERE sha256 IS NOT NULL
		GROUP BY sha256 HAVING count(DISTINCT who) > 1
		UNION
		SELECT unnest(list(id)) FROM named WHERE fingerprint IS NOT NULL
		GROUP BY fingerprint HAVING count(DISTINCT who) > 1
	),
	suspects AS (SELECT named.* FROM named JOIN alike USING (id))
	SELECT a.id AS report, min(b.id) AS other,
		bool_or(a.sha256 IS NOT DISTINCT FROM b.sha256 AND a.sha256 IS NOT NULL) AS bytes,
		coalesce(any_value(a.received_total), 0) > 0 AS busy
	FROM suspects AS a JOIN suspects AS b
		ON a.who <> b.who AND (a.sha256 = b.sha256 OR a.fingerprint = b.fingerprint)
	GROUP BY a.id ORDER BY a.id`;

/**
 * Pages that gave files of different content, or one file of different content at different times: each but the
 * last with the last, the hashes of both, the days both were taken on, and the cells in which they differ, by spaces. The last is the one
 * fetched last, else dated last, of one day the last by id.
 */
export const selectRepublished = `
	SELECT one.id AS report, other.id AS other, one.sha256, other.sha256 AS newest,
		coalesce(left(one.captured::VARCHAR, 10), '') AS earlier, coalesce(left(other.captured::VARCHAR, 10), '') AS later,
		concat_ws(' ', ${cells.map(({ id }) => `CASE WHEN one.${quote(id)} IS DISTINCT FROM other.${quote(id)} THEN '${id}' END`).join(', ')}) AS cells
	FROM (
		SELECT id, last_value(id) OVER pages AS last
		FROM reports WHERE url IS NOT NULL AND sha256 IS NOT NULL
		WINDOW pages AS (PARTITION BY url, year ORDER BY captured NULLS FIRST, published NULLS FIRST, id
			ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
	) AS pages JOIN reports AS one ON one.id = pages.id JOIN reports AS other ON other.id = pages.last
	WHERE one.sha256 <> other.sha256 ORDER BY one.id`;

/** First and last year of every agency with its years and its last report, for the register. */
export const selectRoster = `
	SELECT agency_id, list(DISTINCT year ORDER BY year) AS years, arg_max(id, year) AS last
	FROM reports WHERE year IS NOT NULL GROUP BY agency_id ORDER BY agency_id`;

/** Marks an id that is not yet a finding's own: it only sets apart what was found in one report. */
export const localMark = '~';

export const correctionColumns: readonly Pick<Column, 'name' | 'type' | 'required'>[] = [
	{ name: 'finding', type: 'VARCHAR' },
	{ name: 'report', type: 'VARCHAR' },
	{ name: 'cell', type: 'VARCHAR' },
	{ name: 'decision', type: 'VARCHAR', required: true },
	{ name: 'note', type: 'VARCHAR' },
	{ name: 'date', type: 'DATE', required: true },
	{ name: 'line', type: 'INTEGER', required: true }
];

export const createCorrections = create('corrections', correctionColumns);

/**
 * Gives every finding its own id, made of the rule, the agency, the year, the cells, and the agency and year on the
 * other side (and the superseded one of two reports), so that it is the same whenever the corpus is made again; marks
 * it with the latest decision about it; and says of one on a superseded report whether the report that counts has it,
 * too. Values are left as they are.
 */
export const sealFindings = [
	`CREATE TABLE own AS
		SELECT f.* REPLACE (CASE WHEN f.id LIKE '${localMark}%'
			THEN left(md5(concat_ws('|', f.id, r.agency_id, r.year, o.agency_id, o.year,
				CASE WHEN r.superseded_by IS NOT NULL THEN r.id WHEN o.superseded_by = r.id THEN o.id END)), 16)
			ELSE f.id END AS id)
		FROM findings AS f JOIN reports AS r ON r.id = f.report LEFT JOIN reports AS o ON o.id = f.other`,
	`CREATE TABLE decided AS
		SELECT own.id, own.report,
			arg_max(c.decision, (c.date, c.line)) AS decision,
			arg_max(coalesce(c.note, ''), (c.date, c.line)) AS note,
			max(c.date) AS date
		FROM own JOIN corrections AS c ON c.finding = own.id
			OR (c.report = own.report
				AND (c.cell IS NULL OR list_contains(string_split(own.cells, ' '), c.cell)))
		GROUP BY own.id, own.report`,
	`CREATE TABLE standings AS
		SELECT DISTINCT f.id, f.report, CASE
			WHEN f.other = r.superseded_by OR EXISTS (FROM own AS n
				WHERE n.report = r.superseded_by AND n.rule = f.rule AND n.cells = f.cells) THEN 'stays'
			ELSE 'mended' END AS standing
		FROM own AS f JOIN reports AS r ON r.id = f.report WHERE r.superseded_by IS NOT NULL`,
	'DROP TABLE findings',
	`CREATE TABLE findings AS
		SELECT ${findingColumns.map(({ name }) => sealed(name)).join(', ')}
		FROM own LEFT JOIN decided AS d ON d.id = own.id AND d.report = own.report
			LEFT JOIN standings AS s ON s.id = own.id AND s.report = own.report`,
	'DROP TABLE standings',
	'DROP TABLE own',
	'DROP TABLE decided'
];

function sealed(column: string): string {
	if (column === 'standing') return 's.standing';
	if (!column.startsWith('decision')) return `own.${quote(column)}`;
	const from = { decision: 'd.decision', decision_note: "nullif(d.note, '')" }[column] ?? 'd.date';
	return `coalesce(${from}, own.${quote(column)}) AS ${quote(column)}`;
}

/** Findings of each rule, those on superseded reports apart: rule, kind, findings. */
export const countRules = `
	SELECT rule, coalesce(kind, 'finding') AS kind, count(*)::DOUBLE AS findings
	FROM findings WHERE standing IS NULL GROUP BY ALL ORDER BY ALL`;

/** Findings by severity, and leads, which have none to speak of. */
export const countSeverities = `
	SELECT severity, count(*)::DOUBLE AS findings FROM findings
	WHERE kind IS DISTINCT FROM 'lead' AND standing IS NULL GROUP BY 1 ORDER BY 1`;

export const countDecided =
	'SELECT count(*)::DOUBLE AS decided FROM findings WHERE decision IS NOT NULL AND standing IS NULL';
