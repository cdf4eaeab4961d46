import { levels, sectors, type Level, type Sector } from '#form/vocabulary.ts';

/** What can be filtered by, with the reports of each over the whole corpus. */
export interface Facets {
	/** Upward; reports without a year are in none. */
	years: { year: number; reports: number }[];
	/** By region code, upward. */
	provinces: { name: string; reports: number; prefectures: { name: string; reports: number }[] }[];
	/** In the form's order. */
	levels: { id: Level; reports: number }[];
	sectors: { id: Sector; reports: number }[];
}

interface FacetRow {
	year: number | null;
	province: string | null;
	prefecture: string | null;
	/** Least region code. */
	region: string | null;
	level: Level | null;
	sector: Sector | null;
	reports: number;
}

/** Counts of reports, superseded ones apart, by everything they are filtered by, for `facetsFrom`. */
export const selectFacets = `
	SELECT year, province, prefecture, level, sector, min(region) AS region, count(*)::DOUBLE AS reports
	FROM reports WHERE basis <> 'superseded' GROUP BY year, province, prefecture, level, sector
	ORDER BY ALL`;

/** The facets of a corpus from the rows of `selectFacets`. */
export function facetsFrom(rows: readonly object[]): Facets {
	const years = new Map<number, number>();
	const regions = new Map<string, PlaceCount & { prefectures: Map<string, PlaceCount> }>();
	const byLevel = new Map<Level | null, number>();
	const bySector = new Map<Sector | null, number>();
	for (const row of rows as FacetRow[]) {
		const { year, province, prefecture, reports } = row;
		if (year !== null) add(years, year, reports);
		add(byLevel, row.level, reports);
		add(bySector, row.sector, reports);
		if (province === null) continue;
		const place = regions.get(province) ?? { code: null, reports: 0, prefectures: new Map() };
		regions.set(province, place);
		counted(place, row);
		if (prefecture === null) continue;
		const within = place.prefectures.get(prefecture) ?? { code: null, reports: 0 };
		place.prefectures.set(prefecture, within);
		counted(within, row);
	}
	const listed = <P extends PlaceCount>(places: Map<string, P>) =>
		[...places].map(([name, place]) => ({ name, ...place })).sort(byCode);
	return {
		years: [...years].map(([year, reports]) => ({ year, reports })).sort((a, b) => a.year - b.year),
		provinces: listed(regions).map(({ name, reports, prefectures }) => ({
			name,
			reports,
			prefectures: listed(prefectures).map(({ name, reports }) => ({ name, reports }))
		})),
		levels: found<Level>(
			levels.map(({ id }) => id),
			byLevel
		),
		sectors: found<Sector>(
			sectors.map(({ id }) => id),
			bySector
		)
	};
}

interface PlaceCount {
	code: string | null;
	reports: number;
}

function counted(place: PlaceCount, { region, reports }: FacetRow): void {
	place.reports += reports;
	if (region !== null && (place.code === null || region < place.code)) place.code = region;
}

/** Places without a code stand last. */
function byCode(a: PlaceCount & { name: string }, b: PlaceCount & { name: string }): number {
	const [one, other] = [a.code ?? '~', b.code ?? '~'];
	if (one !== other) return one < other ? -1 : 1;
	return a.name < b.name ? -1 : 1;
}

function add<Key>(counts: Map<Key, number>, key: Key, reports: number): void {
	counts.set(key, (counts.get(key) ?? 0) + reports);
}

function found<Id extends string>(ids: Id[], counts: Map<Id | null, number>) {
	return ids
		.map((id) => ({ id, reports: counts.get(id) ?? 0 }))
		.filter((option) => option.reports > 0);
}
