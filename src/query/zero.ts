import { activityColumns, activityState, type ActivityState } from '#corpus/measures.ts';
import { cell } from '#corpus/cells.ts';
import type { Origin } from '#corpus/schema.ts';
import { levels, type Level, type Sector } from '#form/vocabulary.ts';
import { filterColumns, type Aggregates, type Rows } from './aggregates.ts';
import type { Database, Value } from './database.ts';
import { chosen, type Filters } from './filters.ts';

/** The agencies of one report year, each counted once. */
export interface ZeroYear {
	year: number;
	/** Agencies with a report of the year. */
	reporting: number;
	/** Agencies of the corpus, of any year, without one. */
	without: number;
	/** Agencies with a report that reads zero. */
	zero: number;
}

export interface ZeroAgencies {
	/** Agencies the filters choose in any year of the corpus. */
	known: number;
	years: ZeroYear[];
}

/** Agencies by year: how many have a report, how many of those read zero, how many have none. */
export async function zeroAgencies(corpus: Aggregates, filters: Filters): Promise<ZeroAgencies> {
	const always = { ...filters, years: [] };
	const [all] = await corpus.agencies({ filters: always, by: [], kinds: ['any'] });
	const rows = await corpus.agencies({ filters, by: ['year'], kinds: ['any', 'zero'] });
	const known = all?.agencies.any ?? 0;
	return {
		known,
		years: rows
			.filter(({ keys }) => typeof keys[0] === 'number')
			.map(({ keys, agencies }) => ({
				year: keys[0] as number,
				reporting: agencies.any,
				without: known - agencies.any,
				zero: agencies.zero
			}))
			.sort((a, b) => a.year - b.year)
	};
}

/**
 * SQL: every agency's years read as zero, each with how many such years running it ends. A year without
 * a report, or with one that does not tell, ends a run.
 */
const runs = `zeros AS (
		SELECT DISTINCT agency_id, year FROM reports WHERE zero_activity AND year IS NOT NULL
	), islands AS (
		SELECT agency_id, year,
			year - row_number() OVER (PARTITION BY agency_id ORDER BY year) AS island
		FROM zeros
	), runs AS (
		SELECT agency_id, year,
			row_number() OVER (PARTITION BY agency_id, island ORDER BY year) AS run
		FROM islands
	)`;
const runColumns = ['agency_id', 'year', 'zero_activity'];

export interface Streaks {
	/** The last of the years chosen; null where no report has a year. */
	year: number | null;
	/** Agencies that read zero in that year, by how many years running they have; upward. */
	streaks: { years: number; agencies: number }[];
	agencies: number;
	/** Agencies with a report of that year. */
	reporting: number;
}

/** How many years running the agencies without requests have had none. */
export async function zeroStreaks(corpus: Rows, filters: Filters): Promise<Streaks> {
	await corpus.rows({ columns: runColumns });
	const database = await corpus.rows({
		columns: [...filterColumns(filters), ...runColumns],
		years: filters.years
	});
	const { where, values } = chosen(filters);
	const [last] = await database.query<{ year: number | null }>(
		`SELECT max(year) AS year FROM reports ${where}`,
		values
	);
	const year = last?.year ?? null;
	if (year === null) return { year, streaks: [], agencies: 0, reporting: 0 };
	const [all] = await database.query<{ reporting: number }>(
		`SELECT count(DISTINCT agency_id) AS reporting FROM reports ${where} AND year = ?`,
		[...values, year]
	);
	const streaks = await database.query<{ years: number; agencies: number }>(
		`WITH ${runs}, listed AS (
			SELECT DISTINCT agency_id FROM reports ${where} AND year = ? AND zero_activity
		)
		SELECT run AS years, count(*) AS agencies FROM listed
		JOIN runs ON runs.agency_id = listed.agency_id AND runs.year = ?
		GROUP BY run ORDER BY run`,
		[...values, year, year]
	);
	return {
		year,
		streaks,
		agencies: streaks.reduce((sum, { agencies }) => sum + agencies, 0),
		reporting: all!.reporting
	};
}

/** One report of the list, with why it stands there. */
export interface ZeroLine {
	id: string;
	agency: string | null;
	region: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	year: number | null;
	state: ActivityState;
	received: number | null;
	carriedIn: number | null;
	/** Years running without requests, this one included; null where this one does not read zero. */
	run: number | null;
	url: string | null;
	origin: Origin;
}

export const zeroSorts = ['region', 'agency', 'year', 'level', 'run'] as const;
export type ZeroSort = (typeof zeroSorts)[number];

/** Order of the list; unknown values come last either way. */
export interface ZeroOrder {
	sort: ZeroSort;
	descending: boolean;
}

export const byRegion: ZeroOrder = { sort: 'region', descending: false };

/** Lines of one page. */
export const zeroPageSize = 50;

const sortKeys: Record<ZeroSort, string> = {
	region: 'region',
	agency: 'agency',
	year: 'year',
	level: `CASE level ${levels.map(({ id }, place) => `WHEN '${id}' THEN ${place}`).join(' ')} END`,
	run: 'run'
};

const lineColumns = [
	...['id', 'agency', 'agency_id', 'region', 'received_total', 'carried_in_total', 'url', 'origin'],
	...activityColumns
];

/** One page of the reports in a state of activity, from 1; a page past the end is empty. */
export async function zeroPage(
	corpus: Rows,
	filters: Filters,
	state: ActivityState,
	order: ZeroOrder,
	page: number
): Promise<{ total: number; lines: ZeroLine[] }> {
	const database = await filled(corpus, filters);
	const { where, values } = chosen(filters);
	const [count] = await database.query<{ total: number }>(
		`SELECT count(*) AS total FROM reports ${where} AND ${activityState} = ?`,
		[...values, state]
	);
	const lines = await linesOf(database, filters, state, order, 'LIMIT ? OFFSET ?', [
		zeroPageSize,
		(page - 1) * zeroPageSize
	]);
	return { total: count!.total, lines };
}

/** Every line of the list, in the same order as its pages. */
export async function zeroForExport(
	corpus: Rows,
	filters: Filters,
	state: ActivityState,
	order: ZeroOrder
): Promise<ZeroLine[]> {
	return linesOf(await filled(corpus, filters), filters, state, order, '', []);
}

/** Runs look at every year of an agency, whatever years are chosen. */
async function filled(corpus: Rows, filters: Filters): Promise<Database> {
	await corpus.rows({ columns: runColumns });
	return corpus.rows({
		columns: [...filterColumns(filters), ...lineColumns],
		years: filters.years
	});
}

function linesOf(
	database: Database,
	filters: Filters,
	state: ActivityState,
	{ sort, descending }: ZeroOrder,
	bounds: string,
	boundValues: Value[]
): Promise<ZeroLine[]> {
	const { where, values } = chosen(filters);
	const key = sortKeys[sort];
	if (!key) throw new Error(`list of reports without requests: unknown order ${sort}`);
	return database.query<ZeroLine>(
		`WITH ${runs}, listed AS (
			SELECT *, ${activityState} AS state FROM reports ${where}
		)
		SELECT id, agency, region, province, prefecture, level, sector, listed.year AS year, state,
			${cell('received_total')} AS received, ${cell('carried_in_total')} AS "carriedIn",
			CASE WHEN state = 'zero' THEN run END AS run, url, origin
		FROM listed LEFT JOIN runs ON runs.agency_id = listed.agency_id AND runs.year = listed.year
		WHERE state = ?
		ORDER BY ${key} ${descending ? 'DESC' : 'ASC'} NULLS LAST, listed.year DESC NULLS LAST, agency, id
		${bounds}`,
		[...values, state, ...boundValues]
	);
}
