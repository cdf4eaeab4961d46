import type { Level, Sector } from '#form/vocabulary.ts';
import type { Rows } from './aggregates.ts';
import type { Value } from './database.ts';

/** An agency as its latest report names and places it. */
export interface AgencyEntry {
	id: string;
	name: string | null;
	/** What other reports of it call it. */
	former: string[];
	region: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	/** Report years, upward; a report without a year is in none. */
	years: number[];
}

export interface FoundAgencies {
	/** The nearest first. */
	agencies: AgencyEntry[];
	/** How many there are, listed or not. */
	total: number;
}

/** The agencies of a corpus, searched without a database. */
export interface AgencySearch {
	/** Fetches what is searched. */
	warm(): Promise<unknown>;
	find(text: string, most: number): Promise<FoundAgencies>;
	within(province: string | null): Promise<AgencyEntry[]>;
	known(id: string): Promise<AgencyEntry | null>;
}

/** What agencies are asked of: the directory, or the reports of a corpus made before there was one. */
export type Agencies = Rows & { directory?: (() => Promise<AgencySearch>) | null };

/** Entries a search brings. */
const mostFound = 20;

/** Every agency of a province; null is those whose reports state none. */
export async function agenciesOf(
	corpus: Agencies,
	province: string | null
): Promise<AgencyEntry[]> {
	if (corpus.directory) return (await corpus.directory()).within(province);
	const where = 'WHERE province IS NOT DISTINCT FROM ?';
	return (await entries(corpus, where, [province], '')).agencies;
}

/** The agencies that have every word: see `Directory.find`; without a directory those one of whose names has. */
export async function agenciesNamed(corpus: Agencies, text: string): Promise<FoundAgencies> {
	const words = text.split(/\s+/).filter(Boolean);
	if (words.length === 0) return { agencies: [], total: 0 };
	if (corpus.directory) return (await corpus.directory()).find(text, mostFound);
	const where = words.map(() => 'contains(lower(agency), lower(?))').join(' AND ');
	// An agency that was renamed is found by any of its names, and has the years of all.
	const named = `WHERE agency_id IN (SELECT agency_id FROM reports WHERE ${where})`;
	return entries(corpus, named, words, `LIMIT ${mostFound}`);
}

/** Prefetches what is searched; an error is met when it is asked. */
export async function warmAgencies(corpus: Agencies): Promise<void> {
	try {
		await (await corpus.directory?.())?.warm();
	} catch {
		// Whoever asks gets the error.
	}
}

const columns = [
	'agency',
	'agency_id',
	'region',
	'province',
	'prefecture',
	'level',
	'sector',
	'year',
	'basis'
];

async function entries(
	corpus: Rows,
	where: string,
	values: Value[],
	limit: string
): Promise<FoundAgencies> {
	type Row = Omit<AgencyEntry, 'years' | 'former'> & { years: string; total: number };
	const database = await corpus.rows({ columns });
	const found = await database.query<Row>(
		`SELECT agency_id AS id, arg_max(agency, coalesce(year, 0)) AS name, max(region) AS region,
			max(province) AS province, max(prefecture) AS prefecture,
			arg_max(level, coalesce(year, 0)) AS level, arg_max(sector, coalesce(year, 0)) AS sector,
			coalesce(string_agg(DISTINCT CAST(year AS VARCHAR), ' '), '') AS years,
			count(*) OVER () AS total
		FROM reports ${where} AND basis <> 'superseded'
		GROUP BY agency_id ORDER BY length(name), region NULLS LAST, name, id ${limit}`,
		values
	);
	return {
		agencies: found.map(({ id, name, region, province, prefecture, level, sector, years }) => ({
			id,
			name,
			former: [],
			region,
			province,
			prefecture,
			level,
			sector,
			years: yearsFrom(years).sort((a, b) => a - b)
		})),
		total: found[0]?.total ?? 0
	};
}

/** Years from a text that separates them by spaces. */
export function yearsFrom(text: string | null): number[] {
	return (text ?? '').split(' ').filter(Boolean).map(Number);
}
