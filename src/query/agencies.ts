import type { Level, Sector } from '#form/vocabulary.ts';
import type { Rows } from './aggregates.ts';
import type { Value } from './database.ts';

/** An agency as its latest report names and places it. */
export interface AgencyEntry {
	id: string;
	name: string | null;
	region: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	/** Report years, upward; a report without a year is in none. */
	years: number[];
}

/** Entries a search brings at most. */
export const mostFound = 60;

const columns = [
	...['agency', 'agency_id', 'region', 'province', 'prefecture', 'level', 'sector', 'year']
];

/** Every agency of a province; null is those whose reports tell none. */
export function agenciesOf(corpus: Rows, province: string | null): Promise<AgencyEntry[]> {
	return entries(corpus, 'WHERE province IS NOT DISTINCT FROM ?', [province], '');
}

/** The agencies one of whose names has every word, the shortest names first. */
export async function agenciesNamed(corpus: Rows, words: string): Promise<AgencyEntry[]> {
	const told = words.split(/\s+/).filter(Boolean);
	if (told.length === 0) return [];
	const where = told.map(() => 'contains(lower(agency), lower(?))').join(' AND ');
	// An agency that was renamed is found by any of its names, and has the years of all.
	const named = `WHERE agency_id IN (SELECT agency_id FROM reports WHERE ${where})`;
	return entries(corpus, named, told, `LIMIT ${mostFound}`);
}

async function entries(
	corpus: Rows,
	where: string,
	values: Value[],
	limit: string
): Promise<AgencyEntry[]> {
	const database = await corpus.rows({ columns });
	const found = await database.query<Omit<AgencyEntry, 'years'> & { years: string }>(
		`SELECT agency_id AS id, arg_max(agency, coalesce(year, 0)) AS name, max(region) AS region,
			max(province) AS province, max(prefecture) AS prefecture,
			arg_max(level, coalesce(year, 0)) AS level, arg_max(sector, coalesce(year, 0)) AS sector,
			coalesce(string_agg(DISTINCT CAST(year AS VARCHAR), ' '), '') AS years
		FROM reports ${where}
		GROUP BY agency_id ORDER BY length(name), region NULLS LAST, name, id ${limit}`,
		values
	);
	return found.map((entry) => ({
		...entry,
		years: entry.years
			.split(' ')
			.filter(Boolean)
			.map(Number)
			.sort((a, b) => a - b)
	}));
}
