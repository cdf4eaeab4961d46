import type { Basis } from '#form/vocabulary.ts';
import type { CubePart } from './manifest.ts';
import {
	agencyKinds,
	dimensions,
	measuresIn,
	sumSql,
	trafficFigures,
	workedOut,
	type AgencyKind,
	type Dimension
} from './measures.ts';
import { quote } from './sql.ts';
import { topics } from './topics.ts';

/** The files of one kind: without prefectures and sectors first, since a page opens with them. */
export const cubeParts: readonly { by: Dimension[]; ofProvince?: true }[] = [
	{ by: ['year', 'province', 'level'] },
	{ by: ['year', 'province', 'level', 'sector'] },
	{ by: ['year', 'province', 'prefecture', 'level'] },
	{ by: ['year', 'province', 'prefecture', 'level', 'sector'], ofProvince: true }
];

/** A mask of years is a whole number of 32 bits, one for the sign. */
export const mostYears = 30;

export const agencyKindIds = Object.keys(agencyKinds) as AgencyKind[];

const list = (names: readonly string[]) => names.map(quote).join(', ');
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const selectYears = 'SELECT DISTINCT year FROM reports ORDER BY year NULLS LAST';

/** The parts of reports that do not say what they cover; of most corpora they are few. */
export const untoldParts: readonly { by: Dimension[] }[] = [
	{ by: ['year', 'province', 'level'] },
	{ by: [...dimensions] }
];

/**
 * Makes the finest cube of a topic a table, from which its parts are summed.
 * @param basis of which reports
 */
export function createSumsTable(topic: string, basis: Basis): string {
	const measures = measuresIn(topics[topic]!);
	const { given, sums } = workedOut(measures);
	const columns = measures.map(
		(measure, at) => `coalesce(${sumSql(measure, sums[at]!)}, 0)::DOUBLE AS ${quote(measure.id)}`
	);
	return `CREATE OR REPLACE TEMP TABLE cube AS
		SELECT ${list(dimensions)}, ${columns.join(', ')}
		FROM (SELECT ${given} FROM reports WHERE basis = ${literal(basis)}) GROUP BY ${list(dimensions)}`;
}

/** Leaves no row in the finest cube: that of reports of which there are none. */
export const emptySumsTable = 'CREATE OR REPLACE TEMP TABLE cube AS FROM cube LIMIT 0';

export const countUntold = "SELECT count(*)::DOUBLE AS untold FROM reports WHERE basis = 'untold'";

/** The sums over everything: what a column of the cube must hold. */
export function selectTotals(topic: string): string {
	return `SELECT ${topics[topic]!.map(({ id }) => `sum(${quote(id)}) AS ${quote(id)}`).join(', ')}
		FROM cube`;
}

/**
 * One part of a topic's cube.
 * @param wide measures whose sums outgrow 32 bits
 */
export function selectSums(
	topic: string,
	{ by, province }: Pick<CubePart, 'by' | 'province'>,
	wide: ReadonlySet<string>
): string {
	const sums = topics[topic]!.map((measure) => {
		const { id, fraction } = measure;
		const type = fraction || wide.has(id) ? 'DOUBLE' : 'INTEGER';
		return `${sumSql(measure, quote(id))}::${type} AS ${quote(id)}`;
	});
	return `SELECT ${list(by)}, ${sums.join(', ')} FROM cube ${only(province)}
		GROUP BY ${list(by)} ORDER BY ${ordered(by)}`;
}

/** The identity of a place's consolidated report, before its sums. */
export const placeColumns = [
	...(['year', 'province', 'prefecture', 'county', 'level', 'region', 'scope'] as const),
	...(['agency_id', 'agency', 'id'] as const)
];

/**
 * What the consolidated reports of places state, a row a place and year; places lie in each other, so only rows of one
 * level and one scope add up. `measures` are null of no row.
 * @param province the counties of this province; left out, every place above them
 */
export function selectPlaces(topic: string, province?: string): string {
	const measures = measuresIn(topics[topic]!);
	const { given, sums } = workedOut(measures);
	const values = measures.map(({ id }, at) => `coalesce(${sums[at]}, 0)::DOUBLE AS ${quote(id)}`);
	const below = "level IS NOT DISTINCT FROM 'county'";
	const where =
		province === undefined
			? `NOT (${below} AND province IS NOT NULL)`
			: `${below} AND province = ${literal(province)}`;
	return `SELECT ${[...placeColumns.map(quote), ...values].join(', ')}
		FROM (SELECT ${given} FROM reports WHERE basis = 'consolidated' AND ${where})
		ORDER BY ${ordered(placeColumns)}`;
}

/** Makes a table of every agency's years, by kind and by everything it is filtered by but the year. */
export function createAgenciesTable(years: readonly (number | null)[]): string {
	const bits = years.map(
		(year, bit) => `WHEN ${year === null ? 'year IS NULL' : `year = ${year}`} THEN ${2 ** bit}`
	);
	const masks = agencyKindIds.map(
		(kind) => `bit_or(CASE WHEN ${agencyKinds[kind].sql} THEN bit ELSE 0 END) AS ${quote(kind)}`
	);
	return `CREATE OR REPLACE TEMP TABLE agency_years AS
		SELECT agency_id, ${list(places)}, ${masks.join(', ')}
		FROM (SELECT *, (CASE ${bits.join(' ')} END)::INTEGER AS bit FROM reports WHERE basis = 'own')
		GROUP BY agency_id, ${list(places)}`;
}

const places = dimensions.filter((dimension) => dimension !== 'year');

/**
 * Agencies by kind, years and dimensions. An agency that stands in one place is one of a count; one that
 * stands in several (its sector read one way this year, another the next) has a row for each and a
 * number of its own, so that it is counted once however it is filtered.
 */
export function selectAgencies({ by, province }: Pick<CubePart, 'by' | 'province'>): string {
	const where = by.filter((dimension) => dimension !== 'year');
	const each = agencyKindIds.map(
		(kind, place) =>
			`SELECT ${place} AS kind, agency_id, ${list(where)}, bit_or(${quote(kind)}) AS years
			FROM agency_years ${only(province)} GROUP BY agency_id, ${list(where)}
			HAVING bit_or(${quote(kind)}) > 0`
	);
	return `WITH each AS (${each.join(' UNION ALL ')}),
		counted AS (SELECT *, count(*) OVER (PARTITION BY kind, agency_id) AS places FROM each),
		told AS (
			SELECT kind, years, ${list(where)}, NULL AS agency_id, count(*)::INTEGER AS agencies
			FROM counted WHERE places = 1 GROUP BY ALL
			UNION ALL
			SELECT kind, years, ${list(where)}, agency_id, 1 FROM counted WHERE places > 1
		)
		SELECT kind, years::INTEGER AS years, ${list(where)}, agencies,
			CASE WHEN agency_id IS NULL THEN 0 ELSE dense_rank() OVER (ORDER BY agency_id NULLS FIRST) END::INTEGER AS mover
		FROM told ORDER BY mover, kind, ${ordered(where)}, years`;
}

/** Every stated traffic figure with everything it is filtered by; `figure` counts in their order. */
export const selectStated = `
	SELECT figure::INTEGER AS figure, ${list(dimensions)}, value FROM (${trafficFigures
		.map(
			(id, place) =>
				`SELECT ${place} AS figure, ${list(dimensions)}, ${id} AS value FROM reports
				WHERE basis = 'own' AND ${id} IS NOT NULL`
		)
		.join(' UNION ALL ')})
	ORDER BY figure, value, ${ordered(dimensions)}`;

/** Writes the rows of a query to a file; so few fit one row group. */
export function copyPart(query: string, file: string): string {
	return `COPY (${query}) TO ${literal(file)}
		(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 19, ROW_GROUP_SIZE 1000000)`;
}

function only(province: string | undefined): string {
	return province === undefined ? '' : `WHERE province = ${literal(province)}`;
}

function ordered(names: readonly string[]): string {
	return names.map((name) => `${quote(name)} NULLS LAST`).join(', ');
}
