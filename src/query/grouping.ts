import { measuresIn, reportCount, type Dimension, type Measure } from '#corpus/measures.ts';
import { levels, sectors } from '#form/vocabulary.ts';
import { added, type Aggregates, type Key, type SumRow } from './aggregates.ts';
import type { Facets } from './facets.ts';
import type { Filters } from './filters.ts';

/** What reports are grouped by. */
export const groupings = ['year', 'level', 'province', 'prefecture', 'sector'] as const;
export type Grouping = (typeof groupings)[number];
export type PlaceGrouping = Exclude<Grouping, 'year'>;
/** The groupings that may be shown year by year. */
export const placeGroupings = groupings.filter((by) => by !== 'year');

/** The reports of one group. */
export interface Group {
	/** Year, level id, region name or sector id; null for the reports that state none. */
	key: Key;
	/** The sum of a measure over them. */
	of: (measure: Measure) => number;
	rows: SumRow[];
}

/**
 * The sums of measures by group: years upward, levels and sectors in the form's order, regions by code;
 * reports that state no group come last. `reportCount` is always among them.
 */
export async function groupsBy(
	corpus: Aggregates,
	filters: Filters,
	by: Grouping,
	measures: object
): Promise<Group[]> {
	const rows = await corpus.sums({
		filters,
		by: dimensionsOf(by),
		measures: measuresIn([reportCount, measures])
	});
	return groupsOf(rows, by, filters, corpus.facets);
}

/** One group in one year. */
export interface GroupYear extends Group {
	year: number;
}

/** The same year by year: by group, then by year upward. Reports without a year are left out. */
export async function groupYears(
	corpus: Aggregates,
	filters: Filters,
	by: PlaceGrouping,
	measures: object
): Promise<{ groups: GroupYear[]; rows: SumRow[] }> {
	const rows = await corpus.sums({
		filters,
		by: [...dimensionsOf(by), 'year'],
		measures: measuresIn([reportCount, measures])
	});
	const groups = groupsOf(rows, by, filters, corpus.facets).flatMap(({ key, rows: own }) => {
		const years = new Map<number, SumRow[]>();
		for (const row of own) {
			const year = row.keys.at(-1);
			if (typeof year === 'number') years.set(year, [...(years.get(year) ?? []), row]);
		}
		return [...years]
			.sort(([a], [b]) => a - b)
			.map(([year, rows]) => ({ ...groupOf(key ?? null, rows), year }));
	});
	return { groups, rows };
}

/** The dimensions that identify a group. */
export function dimensionsOf(by: Grouping): Dimension[] {
	return by === 'prefecture' ? ['province', 'prefecture'] : [by];
}

function groupsOf(
	rows: readonly SumRow[],
	by: Grouping,
	filters: Filters,
	facets: Facets
): Group[] {
	const groups = new Map<Key, SumRow[]>();
	for (const row of inOrder(rows, by, facets)) {
		const key = keyOf(row, by, filters);
		const own = groups.get(key);
		if (own) own.push(row);
		else groups.set(key, [row]);
	}
	return [...groups].map(([key, own]) => groupOf(key, own));
}

function groupOf(key: Key, rows: SumRow[]): Group {
	return {
		key,
		rows,
		of: (measure) => added(rows, measure)
	};
}

/** Two provinces may have prefectures of one name. */
function keyOf({ keys }: SumRow, by: Grouping, filters: Filters): Key {
	if (by !== 'prefecture') return keys[0]!;
	const [province, prefecture] = keys;
	if (prefecture === null || province === null) return null;
	return filters.province ? prefecture! : `${province} ${prefecture}`;
}

function inOrder(rows: readonly SumRow[], by: Grouping, facets: Facets): SumRow[] {
	const places = {
		year: () => facets.years.map(({ year }) => String(year)),
		level: () => levels.map(({ id }) => id as string),
		sector: () => sectors.map(({ id }) => id as string),
		province: () => facets.provinces.map(({ name }) => name),
		prefecture: () =>
			facets.provinces.flatMap(({ name, prefectures }) =>
				prefectures.map((prefecture) => `${name}\n${prefecture.name}`)
			)
	};
	const order = new Map(places[by]().map((place, index) => [place, index]));
	const own = dimensionsOf(by).length;
	const ranked = rows.map((row) => {
		const keys = row.keys.slice(0, own);
		const name = keys.join('\n');
		return { row, name, rank: keys.includes(null) ? Infinity : (order.get(name) ?? order.size) };
	});
	return ranked
		.sort((a, b) => {
			if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
			return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
		})
		.map(({ row }) => row);
}

/** Rows of groups and years as `coverageByYear` takes them. */
export function yearFirst(row: SumRow): SumRow {
	return { ...row, keys: [row.keys.at(-1)!] };
}
