import { levels, sectors, type Level, type Sector } from '#form/vocabulary.ts';
import type { Database } from './database.ts';

/** What can be filtered by, with the reports of each over the whole corpus. */
export interface Facets {
	years: { year: number; reports: number }[];
	/** By region code, upward. */
	provinces: { name: string; reports: number; prefectures: { name: string; reports: number }[] }[];
	/** In the form's order. */
	levels: { id: Level; reports: number }[];
	sectors: { id: Sector; reports: number }[];
}

export async function facets(database: Database): Promise<Facets> {
	const years = await database.query<{ year: number; reports: number }>(
		'SELECT year, count(*) AS reports FROM reports WHERE year IS NOT NULL GROUP BY year ORDER BY year'
	);
	const regions = await database.query<{
		name: string;
		prefecture: string | null;
		reports: number;
	}>(
		`SELECT province AS name, prefecture, count(*) AS reports FROM reports WHERE province IS NOT NULL
		GROUP BY province, prefecture
		ORDER BY min(min(region)) OVER (PARTITION BY province), province, min(region), prefecture`
	);
	const terms = await database.query<{
		level: Level | null;
		sector: Sector | null;
		reports: number;
	}>('SELECT level, sector, count(*) AS reports FROM reports GROUP BY level, sector');
	const provinces = new Map<string, Facets['provinces'][number]>();
	for (const { name, prefecture, reports } of regions) {
		const province = provinces.get(name) ?? { name, reports: 0, prefectures: [] };
		province.reports += reports;
		if (prefecture !== null) province.prefectures.push({ name: prefecture, reports });
		provinces.set(name, province);
	}
	function counted<Id>(ids: Id[], of: (row: (typeof terms)[number]) => Id | null) {
		return ids
			.map((id) => ({
				id,
				reports: terms.reduce((sum, row) => sum + (of(row) === id ? row.reports : 0), 0)
			}))
			.filter((option) => option.reports > 0);
	}
	return {
		years,
		provinces: [...provinces.values()],
		levels: counted<Level>(
			levels.map(({ id }) => id),
			(row) => row.level
		),
		sectors: counted<Sector>(
			sectors.map(({ id }) => id),
			(row) => row.sector
		)
	};
}
