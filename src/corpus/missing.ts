import { column, type Column } from './schema.ts';
import { create } from './sql.ts';

/** A report the corpus does not have: who, where, of which year, and why one would look for it. */
export const missingColumns: readonly Column[] = [
	column('agency_id', 'VARCHAR', '机关编号', 'agency id', true),
	column('agency', 'VARCHAR', '机关名称', 'agency'),
	column('region', 'VARCHAR', '行政区划代码', 'region code (GB/T 2260)'),
	column('province', 'VARCHAR', '省份', 'province'),
	column('prefecture', 'VARCHAR', '地市', 'prefecture'),
	column('county', 'VARCHAR', '县区', 'county or district'),
	column('level', 'VARCHAR', '层级', 'level'),
	column('sector', 'VARCHAR', '领域', 'sector'),
	column('agency_kind', 'VARCHAR', '机关类型', 'kind of agency'),
	column('year', 'INTEGER', '报告年度', 'report year', true),
	column('state', 'VARCHAR', '缺报情形', 'why one would look for it', true),
	column('last_year', 'INTEGER', '已收录的最近报告年度', 'last year there is a report of')
];

/** What collecting came to, of each missing report; only where something was collected. */
export const soughtColumns: readonly Column[] = [
	column('reason', 'VARCHAR', '采集结果', 'what collecting came to'),
	column('why', 'VARCHAR', '采集说明', 'what is known of why'),
	column('address', 'VARCHAR', '采集网址', 'where it was looked for')
];

/** Agencies the register expects reports of. */
export const expectedColumns: readonly Column[] = [
	...missingColumns.filter(({ name }) => !['year', 'state', 'last_year'].includes(name)),
	column('from', 'INTEGER', '起', 'first report year', true),
	column('to', 'INTEGER', '止', 'last report year', true)
];

export const createExpected = create('expected', expectedColumns);

const who = expectedColumns.slice(0, -2).map(({ name }) => name);

/**
 * Makes the table `missing`: of every agency of the register the years it stands in it for and has no
 * report of (`expected`); of every other a year between two it has reports of (`gap`), and every year
 * after its last (`no_later`: it may have been dissolved, or not been gathered yet). A government and
 * its office are one, known by the name of the last report. Agencies that are known by one report alone, without name or place, are left out.
 * @see createExpected the register, empty where there is none
 */
export const createMissingTable = `
	CREATE OR REPLACE TEMP TABLE missing AS
	WITH years AS (SELECT DISTINCT year FROM reports WHERE year IS NOT NULL),
	known AS (
		SELECT * FROM reports
		WHERE year IS NOT NULL AND agency IS NOT NULL AND right(agency_id, 10) <> right(id, 10)
	),
	agencies AS (
		SELECT * FROM (
		SELECT agency_id, ${who
			.slice(1)
			.map((name) => `arg_max(${name}, (year, coalesce(published, ''), id)) AS ${name}`)
			.join(', ')},
			min(year) AS first_year, max(year) AS last_year
		FROM known GROUP BY agency_id
		)
		QUALIFY agency_kind IS DISTINCT FROM 'government' OR region IS NULL
			OR row_number() OVER (PARTITION BY agency_kind, region ORDER BY last_year DESC, agency_id) = 1
	),
	governments AS (SELECT DISTINCT region, year FROM known WHERE agency_kind = 'government'),
	filed AS (
		SELECT DISTINCT agency_id, year FROM known
		UNION
		SELECT agency_id, governments.year FROM agencies JOIN governments USING (region)
		WHERE agency_kind = 'government'
	),
	lasts AS (SELECT agency_id, max(year) AS last_year FROM filed GROUP BY agency_id),
	wanted AS (
		SELECT ${who.map((name) => `a.${name}`).join(', ')}, years.year,
			CASE WHEN years.year > lasts.last_year THEN 'no_later' ELSE 'gap' END AS state, lasts.last_year
		FROM agencies AS a JOIN lasts USING (agency_id) JOIN years ON years.year > a.first_year
		WHERE a.agency_id NOT IN (SELECT agency_id FROM expected)
		UNION ALL
		SELECT ${who.map((name) => `coalesce(e.${name}, a.${name})`).join(', ')}, years.year, 'expected', lasts.last_year
		FROM expected AS e JOIN years ON years.year BETWEEN e."from" AND e."to"
			LEFT JOIN agencies AS a ON a.agency_id = e.agency_id LEFT JOIN lasts ON lasts.agency_id = e.agency_id
	)
	SELECT DISTINCT wanted.* FROM wanted ANTI JOIN filed
		ON filed.agency_id = wanted.agency_id AND filed.year = wanted.year
	ORDER BY region NULLS LAST, wanted.agency_id, wanted.year`;

/** The reports that are missing, in the order of places and agencies. */
export const selectMissing = 'SELECT * FROM missing';

/** The bodies there are reports of, under each of their names, with the years. */
export const selectKnown = `
	SELECT agency_id, agency, ${who
		.slice(2)
		.map((name) => `arg_max(${name}, year) AS ${name}`)
		.join(', ')}, list(DISTINCT year) AS years, max(year) AS last_year
	FROM reports WHERE year IS NOT NULL AND agency IS NOT NULL
	GROUP BY agency_id, agency ORDER BY agency_id, agency`;

/** Makes the table that takes the place of `missing` once its reasons are known. */
export const createSought = create('sought', [...missingColumns, ...soughtColumns]);

export const replaceMissing = [
	`CREATE OR REPLACE TEMP TABLE missing AS
	SELECT * FROM sought ORDER BY region NULLS LAST, agency_id, year`,
	'DROP TABLE sought'
];
