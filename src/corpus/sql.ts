import { sameCell } from './cells.ts';
import { findingColumns, reportColumns, type Column, type ColumnType } from './schema.ts';

/**
 * Rows of one Parquet file, at most; all of them are one row group, so that a column of a file is one range
 * of bytes. A year of the whole country fits, in less than 20 MB.
 */
export const fileRows = 196_608;

/** The tables a corpus is gathered in before it is written; `reports` for the rows of one file. */
export const createReports = create('reports', reportColumns);
export const createFindings = create('findings', findingColumns);

/**
 * Makes written files stand for the table of all reports.
 * @param held whether they are read once, not whenever something is asked
 */
export function viewReports(files: readonly string[], held = false): string {
	return `CREATE ${held ? 'TABLE' : 'VIEW'} reports AS ${selectReports(files)}`;
}

/** Makes Parquet files stand for a table, its rows with a number `place` each, as they lie one after the other. */
export function viewOf(table: 'reports' | 'findings', files: readonly string[]): string {
	const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
	return `CREATE VIEW ${table} AS SELECT * EXCLUDE (filename, file_row_number),
		(list_position([${list}], filename) - 1) * ${fileRows} + file_row_number AS place
		FROM read_parquet([${list}], filename = true, file_row_number = true, hive_partitioning = false)`;
}

/** How many of the letters of `readings` at some places, from 1, are each of these; columns `PLACE LETTER`. */
export function countReadings(places: readonly number[], letters: readonly string[]): string {
	const counts = places.flatMap((place) =>
		letters.map(
			(letter) => `count(*) FILTER (readings[${place}] = '${letter}') AS "${place} ${letter}"`
		)
	);
	return `SELECT ${counts.join(', ')} FROM reports`;
}

/** The beginning of a statement that asks `picked`, the reports at some places. */
export function pickedFrom(places: readonly number[]): string {
	return `WITH picked AS (SELECT * FROM reports WHERE place IN (${places.map(Number).join(', ')})) `;
}

export const countReports = 'SELECT count(*)::DOUBLE AS reports FROM reports';

/** How many rows share an id; a corpus has none. */
export const countRepeated =
	'SELECT count(*)::DOUBLE - count(DISTINCT id)::DOUBLE AS repeated FROM reports';

/** What the manifest says of each year; null is the reports without a year. */
export const summariseYears = `
	SELECT year, ${summed('own')}, ${summed('untold')},
		(count(*) FILTER (basis = 'own' AND zero_activity))::DOUBLE AS zero
	FROM reports GROUP BY year ORDER BY year NULLS LAST`;

function summed(basis: 'own' | 'untold'): string {
	const where = `FILTER (basis = '${basis}')`;
	return `{
		reports: (count(*) ${where})::DOUBLE,
		counted: (count(${sameCell('received_total')}) ${where})::DOUBLE,
		sum: coalesce(sum(${sameCell('received_total')}) ${where}, 0)::DOUBLE
	} AS ${basis}`;
}

/** Agencies that report, whichever sum their reports are counted in. */
export const countAgencies =
	"SELECT count(DISTINCT agency_id)::DOUBLE AS agencies FROM reports WHERE basis <> 'superseded'";

export const countBases = `
	SELECT basis, count(*)::DOUBLE AS reports FROM reports GROUP BY 1 ORDER BY 1`;

/**
 * Reports that are in no sum though they state their scope, with what counts instead of a superseded one; and places'
 * reports whose place is unknown.
 */
export const selectSetAside = `
	SELECT reports.id, file, agency, year, scope, basis, superseded_by,
		(SELECT file FROM reports AS other WHERE other.id = reports.superseded_by) AS counts,
		reports.published::VARCHAR AS published,
		count(*) OVER (PARTITION BY agency_id, year, scope) > 1 AS versions
	FROM reports WHERE basis IN ('aside', 'undecided', 'superseded')
		OR (basis = 'consolidated' AND region IS NULL)
	ORDER BY year, agency, scope, reports.id`;

export const countEditions = `
	SELECT coalesce(edition, 'none') AS edition, count(*)::DOUBLE AS reports
	FROM reports GROUP BY 1 ORDER BY 1`;

/**
 * Fills `reports` from lines as a spool has them. Rows without a place come last, and neighbours stand together, so
 * that files compress and prune best.
 */
export function insertReports(spool: string): string {
	const columns = reportColumns.map(({ name, type }) => `${literal(name)}: ${literal(type)}`);
	return `INSERT INTO reports SELECT * REPLACE (${alone} AS basis, NULL AS superseded_by) FROM read_csv(${literal(spool)}, columns = {${columns.join(', ')}},
		auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '',
		allow_quoted_nulls = false, new_line = '\\n', parallel = false, max_line_size = ${longestLine},
		buffer_size = ${2 * longestLine})
		ORDER BY region NULLS LAST, level NULLS LAST, agency_id, id`;
}

/** The basis of a report as long as no other has a say in it: as `basisOf`. */
const alone = `CASE WHEN scope IN ('own', 'system') THEN 'own' WHEN scope IS NULL THEN 'untold' ELSE 'consolidated' END`;

/** Bytes of a row in a spool, at most. */
const longestLine = 4 * 1024 * 1024;

/** Writes so many rows of `reports` to one file, in the order they were gathered in. */
export function copyReports(file: string, from: number, rows: number): string {
	return copy(`SELECT * FROM reports LIMIT ${rows} OFFSET ${from}`, file);
}

/** How many findings the reports of each year have. */
export const countFindingYears = `
	SELECT year, count(*)::DOUBLE AS findings FROM findings JOIN reports ON reports.id = report
	GROUP BY year ORDER BY year NULLS LAST`;

/** Writes the findings of one year's reports. */
export function copyFindings(file: string, year: number | null): string {
	return copy(
		`SELECT findings.* FROM findings JOIN reports ON reports.id = report
		WHERE year IS NOT DISTINCT FROM ${year === null ? 'NULL' : Number(year)}
		ORDER BY report, rule, cells, findings.id, detail NULLS LAST, other NULLS LAST`,
		file
	);
}

/** Every report of a corpus, with values as `ReportRow` has them. */
export function selectReports(files: readonly string[]): string {
	return select(files, reportColumns);
}

/** The reports of some agencies, likewise; of several of one agency and year the one that counts. */
export function selectReportsOf(files: readonly string[], agencies: readonly string[]): string {
	return `${selectReports(files)} WHERE agency_id IN (${agencies.map(literal).join(', ')})
		QUALIFY ${isTheOne}`;
}

/** Of several reports of an agency and year the one that counts, else the one dated last. */
export const isTheOne = `row_number() OVER (PARTITION BY agency_id, year
	ORDER BY basis = 'own' DESC, basis <> 'superseded' DESC, published DESC NULLS LAST, id DESC) = 1`;

/** Every finding of a corpus, with values as `FindingRow` has them. */
export function selectFindings(files: readonly string[]): string {
	return select(files, findingColumns);
}

/** What says whether two reports of a corpus are the same, with the files they were read from. */
export function selectSources(files: readonly string[]): string {
	const names = ['id', 'file', 'url', 'sha256', 'agency', 'agency_id', 'region', 'year'];
	return select(
		files,
		reportColumns.filter(({ name }) => names.includes(name))
	);
}

/** A report no corpus of ours has, if there is one: of a year or an edition there is not, or with NUL in a name. */
export function selectImpossible(
	files: readonly string[],
	{ years: [first, last], editions }: { years: [number, number]; editions: readonly string[] }
): string {
	return `SELECT id, year, edition FROM read_parquet([${files.map(literal).join(', ')}], hive_partitioning = false)
		WHERE year NOT BETWEEN ${first} AND ${last} OR edition NOT IN (${editions.map(literal).join(', ')})
			OR contains(concat_ws('', agency, agency_id, file), chr(0)) LIMIT 1`;
}

/** The lines of a CSV file next to the tables, such as `refused.csv`; every field is text. */
export function selectLines(file: string): string {
	return `SELECT * FROM read_csv(${literal(file)}, header = true, all_varchar = true,
		delim = ',', quote = '"', escape = '"', nullstr = '\\0')`;
}

/** The rows of files that may lack columns, which are then null. */
export function selectOlder(
	files: readonly string[],
	columns: readonly Column[],
	there: ReadonlySet<string>
): string {
	const list = columns.map(({ name, type }) =>
		there.has(name)
			? `${quote(name)}${plain[type] ?? ''} AS ${quote(name)}`
			: `NULL AS ${quote(name)}`
	);
	return `SELECT ${list.join(', ')} FROM ${parquet(files)}`;
}

/** The names of the columns files have. */
export function selectNames(files: readonly string[]): string {
	return `DESCRIBE SELECT * FROM ${parquet(files)}`;
}

function parquet(files: readonly string[]): string {
	return `read_parquet([${files.map(literal).join(', ')}], hive_partitioning = false)`;
}

function select(files: readonly string[], columns: readonly Column[]): string {
	const list = columns.map(
		({ name, type }) => `${quote(name)}${plain[type] ?? ''} AS ${quote(name)}`
	);
	return `SELECT ${list.join(', ')} FROM ${parquet(files)}`;
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
		(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, ROW_GROUP_SIZE ${fileRows})`;
}

export function quote(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
