import {
	agencyKinds,
	exact,
	sumSql,
	workedOut,
	type AgencyKind,
	type Dimension,
	type Measure,
	type TrafficFigure
} from '#corpus/measures.ts';
import type { Facets } from './facets.ts';
import type { Basis } from '#form/vocabulary.ts';
import type { Database } from './database.ts';
import { chosen, type Filters } from './filters.ts';
import type { Width } from './widest.ts';

/** A value of a dimension; null for the reports that state none. */
export type Key = string | number | null;

/** Sums over the reports of one group. */
export interface SumRow {
	/** The group, in the order it was asked by. */
	keys: Key[];
	/** By measure id; 0 where no report adds anything. */
	sums: Record<string, number>;
}

export interface SumsAsked {
	filters: Filters;
	/** None makes one group of all; groups without a report are left out. */
	by: readonly Dimension[];
	measures: readonly Measure[];
	/** Of other reports than the filters say, as those that do not state what they cover. */
	basis?: Basis | Width;
}

export interface AgenciesAsked {
	filters: Filters;
	by: readonly Dimension[];
	kinds: readonly AgencyKind[];
}

/** Distinct agencies of one group. */
export interface AgencyRow {
	keys: Key[];
	agencies: Record<AgencyKind, number>;
}

export interface SpreadsAsked {
	filters: Filters;
	by: readonly Dimension[];
	figure: TrafficFigure;
}

/** Five numbers of a figure over the `told` reports of one group. */
export interface SpreadRow {
	keys: Key[];
	told: number;
	minimum: number;
	/** Quartiles lie between two values where need be, as DuckDB's quantile_cont has them. */
	lowerQuartile: number;
	median: number;
	upperQuartile: number;
	maximum: number;
	/** Reports by how many digits the figure has; zero has none. */
	digits: number[];
}

/**
 * What can be said of reports without looking at single ones. Two sources answer alike: the cubes of a
 * corpus, as soon as a page is alive, and the database, where a filter goes by names. Groups come in no order.
 */
export interface Aggregates {
	facets: Facets;
	sums(asked: SumsAsked): Promise<SumRow[]>;
	agencies(asked: AgenciesAsked): Promise<AgencyRow[]>;
	spreads(asked: SpreadsAsked): Promise<SpreadRow[]>;
}

/** What must be in a database before it can be asked: columns of `reports`, `findings`, and of which years. */
export interface Need {
	/** Columns of `reports`. */
	columns: readonly string[];
	/** Columns of `findings`. */
	findings?: readonly string[];
	/** Report years, null for the reports without one; left out or empty: all. */
	years?: readonly (number | null)[];
	/**
	 * Some rows of `reports` by their places, and their columns: `picked` is them alone, found without
	 * looking through the others.
	 */
	picked?: { places: readonly number[]; columns: readonly string[] };
}

/**
 * Single reports: a database that holds at least what is needed. Its `reports` also has a column `place`, a unique
 * number of each row that sorts them as they lie in the corpus.
 */
export interface Rows {
	rows(need: Need): Promise<Database>;
}

/** The columns the filters go by. */
export function filterColumns(filters: Filters): string[] {
	return ['year', 'province', 'prefecture', 'level', 'sector', 'basis'].concat(
		filters.agency.trim() ? 'agency' : [],
		filters.county ? 'region' : [],
		'scope'
	);
}

/** A group as one statement finds it: its keys with the columns selected. */
type Found = Record<string, number> & { keys: Key[] };

/** What a statement groups, and what it selects of every group. */
interface Grouped {
	filters: Filters;
	by: readonly Dimension[];
	columns: readonly string[];
	select: readonly string[];
	/** Rows it is of. */
	condition?: string;
	/** Worked out once a row. */
	given?: string;
	basis?: Basis | Width | undefined;
}

/** Aggregates of single reports, each by one statement of the database. */
export function databaseAggregates(rows: Rows, facets: Facets): Aggregates {
	return {
		facets,
		sums: (asked) => sumsOf(rows, asked),
		agencies: (asked) => agenciesOf(rows, asked),
		spreads: (asked) => spreadsOf(rows, asked)
	};
}

async function grouped(corpus: Rows, asked: Grouped): Promise<Found[]> {
	const { filters, by, columns, select, condition = 'true', given = '*' } = asked;
	const { where, values } = chosen(filters, asked.basis);
	const database = await corpus.rows({
		columns: [...new Set([...filterColumns(filters), ...by, ...columns])],
		years: filters.years
	});
	const keys = by.map((dimension, place) => `${dimension} AS key${place}`);
	const found = await database.query<Record<string, number>>(
		`SELECT ${[...keys, ...select, 'count(*) AS everything'].join(', ')}
		FROM (SELECT ${given} FROM reports ${where} AND ${condition})
		${by.length > 0 ? 'GROUP BY ALL' : ''}`,
		values
	);
	return found
		.filter((row) => row.everything! > 0)
		.map((row) =>
			Object.assign(row, { keys: by.map((_, place) => row[`key${place}`] as Key) })
		) as Found[];
}

async function sumsOf(
	corpus: Rows,
	{ filters, by, measures, basis }: SumsAsked
): Promise<SumRow[]> {
	const columns = measures.flatMap((measure) => measure.columns);
	const { given, sums } = workedOut(measures);
	const select = sums.map(
		(sum, at) => `coalesce(${sumSql(measures[at]!, sum)}, 0)::DOUBLE AS m${at}`
	);
	const found = await grouped(corpus, { filters, by, columns, select, given, basis });
	return found.map((row) => ({
		keys: row.keys,
		sums: Object.fromEntries(measures.map(({ id }, at) => [id, row[`m${at}`]!]))
	}));
}

async function agenciesOf(
	corpus: Rows,
	{ filters, by, kinds }: AgenciesAsked
): Promise<AgencyRow[]> {
	const columns = kinds.flatMap((kind) => agencyKinds[kind].columns);
	const select = kinds.map(
		(kind) => `count(DISTINCT agency_id) FILTER (${agencyKinds[kind].sql}) AS "${kind}"`
	);
	const found = await grouped(corpus, { filters, by, columns, select });
	return found.map((row) => ({
		keys: row.keys,
		agencies: Object.fromEntries(kinds.map((kind) => [kind, row[kind]!])) as AgencyRow['agencies']
	}));
}

async function spreadsOf(
	corpus: Rows,
	{ filters, by, figure }: SpreadsAsked
): Promise<SpreadRow[]> {
	// Digits are counted in the text: a logarithm of 1000 may come out just below 3.
	const digits = `CASE WHEN ${figure} = 0 THEN 0 ELSE length(CAST(${figure} AS VARCHAR)) END`;
	const places = Array.from({ length: mostDigits + 1 }, (_, place) => place);
	const select = [
		`count(${figure}) AS told, min(${figure}) AS minimum`,
		`quantile_cont(${figure}, 0.25) AS "lowerQuartile"`,
		`quantile_cont(${figure}, 0.5) AS median`,
		`quantile_cont(${figure}, 0.75) AS "upperQuartile"`,
		`max(${figure}) AS maximum`,
		...places.map((place) => `count(*) FILTER (${digits} = ${place}) AS d${place}`)
	];
	const condition = `${figure} IS NOT NULL`;
	const found = await grouped(corpus, { filters, by, columns: [figure], select, condition });
	return found.map((row) => ({
		keys: row.keys,
		told: row.told!,
		minimum: row.minimum!,
		lowerQuartile: row.lowerQuartile!,
		median: row.median!,
		upperQuartile: row.upperQuartile!,
		maximum: row.maximum!,
		digits: places.map((place) => row[`d${place}`]!)
	}));
}

/** Digits of the largest whole number JavaScript counts to. */
export const mostDigits = 16;

/** The sums of several groups in one. */
export function added(rows: readonly SumRow[], measure: Measure): number {
	let sum = 0;
	for (const row of rows) sum += row.sums[measure.id]!;
	return exact(measure, sum);
}
