import { findingColumns, reportColumns, type Column, type ColumnType } from './schema.ts';

/** Rows of one Parquet row group: small enough to decode in a page, large enough to compress. */
const rowGroup = 32_768;

/** The tables a corpus is gathered in before it is written; `reports` for the rows of one file. */
export const createReports = create('reports', reportColumns);
export const createFindings = create('findings', findingColumns);

/** Makes written files stand for the table of all reports. */
export function viewReports(files: readonly string[]): string {
	return `CREATE VIEW reports AS ${selectReports(files)}`;
}

/** How many rows share an id; a corpus has none. */
export const countRepeated =
	'SELECT count(*)::DOUBLE - count(DISTINCT id)::DOUBLE AS repeated FROM reports';

/** What the manifest says of each year; null is the reports without a year. */
export const summariseYears = `
	SELECT year,
		count(*)::DOUBLE AS reports,
		count(received_total)::DOUBLE AS counted,
		coalesce(sum(received_total), 0)::DOUBLE AS received,
		count(*) FILTER (WHERE zero_activity)::DOUBLE AS zero
	FROM reports GROUP BY year ORDER BY year NULLS LAST`;

export const countAgencies = 'SELECT count(DISTINCT agency_id)::DOUBLE AS agencies FROM reports';

export const countEditions = `
	SELECT coalesce(edition, 'none') AS edition, count(*)::DOUBLE AS reports
	FROM reports GROUP BY 1 ORDER BY 1`;

export const countFindings = `
	SELECT severity, count(*)::DOUBLE AS findings FROM findings GROUP BY 1 ORDER BY 1`;

/** Writes the reports of one file, in the order they were gathered in. */
export function copyReports(file: string): string {
	return copy('SELECT * FROM reports', file);
}

export function copyFindings(file: string): string {
	return copy(
		'SELECT * FROM findings ORDER BY report, rule, cells, id, detail NULLS LAST, other NULLS LAST',
		file
	);
}

/** Every report of a corpus, with values as `ReportRow` has them. */
export function selectReports(files: readonly string[]): string {
	return select(files, reportColumns);
}

/** Every finding of a corpus, with values as `FindingRow` has them. */
export function selectFindings(files: readonly string[]): string {
	return select(files, findingColumns);
}

/** What tells whether two reports of a corpus are the same, with the files they were read from. */
export function selectSources(files: readonly string[]): string {
	const names = ['id', 'file', 'url', 'sha256', 'agency', 'agency_id', 'year'];
	return select(
		files,
		reportColumns.filter(({ name }) => names.includes(name))
	);
}

/** The lines of a CSV file that lies beside the tables, such as `refused.csv`; every field is text. */
export function selectLines(file: string): string {
	return `SELECT * FROM read_csv(${literal(file)}, header = true, all_varchar = true,
		delim = ',', quote = '"', escape = '"', nullstr = '\\0')`;
}

function select(files: readonly string[], columns: readonly Column[]): string {
	const list = columns.map(
		({ name, type }) => `${quote(name)}${plain[type] ?? ''} AS ${quote(name)}`
	);
	const from = `read_parquet([${files.map(literal).join(', ')}], hive_partitioning = false)`;
	return `SELECT ${list.join(', ')} FROM ${from}`;
}

/** Dates become text and long integers numbers. */
const plain: Partial<Record<ColumnType, string>> = { DATE: '::VARCHAR', BIGINT: '::DOUBLE' };

export function create(
	table: string,
	columns: readonly Pick<Column, 'name' | 'type' | 'required'>[]
): string {
	const list = columns.map(({ name, type, required }) =>
		[quote(name), type, required ? 'NOT NULL' : ''].join(' ')
	);
	return `CREATE TABLE ${table} (${list.join(', ')})`;
}

function copy(query: string, file: string): string {
	return `COPY (${query}) TO ${literal(file)}
		(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroup})`;
}

export function quote(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
