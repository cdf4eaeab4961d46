import type { Level, Sector } from '#form/vocabulary.ts';
import type { Corpus } from './corpus.ts';
import { allReports, type Filters } from './filters.ts';
import type { MissingReport, Place, Places } from './places.ts';
import { wordsIn, type Table } from './table.ts';

/** What an agency's report of a year states, as place parts have it; see `agencyYearColumns`. */
export interface BodyYear {
	agency_id: string;
	agency: string | null;
	region: string | null;
	level: Level | null;
	sector: Sector | null;
	agency_kind: string | null;
	year: number | null;
	scope: string | null;
	basis: string;
	zero_activity: boolean | null;
	received_total: number | null;
	concluded_total: number | null;
	errors: number;
	warnings: number;
	reviews: number;
}

/** An agency of a place with its years. */
export interface PlaceBody {
	id: string;
	/** As its latest report calls it. */
	name: string | null;
	level: Level | null;
	sector: Sector | null;
	/** Its own reports, by year; a park's or a line's stands among them where it is in the sum. */
	own: BodyYear[];
	/** Reports of it the corpus does not have, by year. */
	missing: MissingReport[];
}

/** The agencies of a place, and what its government reports for all of them. */
export interface PlaceBodies {
	place: Place;
	/** The last year with an own report; null where there is none. */
	year: number | null;
	bodies: PlaceBody[];
	/** The place's government's reports on more than itself, by year. */
	government: BodyYear[];
	/** Agencies with reports in neither sum alone, as governments that do not state what they cover. */
	others: number;
}

/** The filters that choose a place and nothing else. */
export function filtersAt({ level, code, province, prefecture }: Place): Filters {
	return {
		...allReports,
		province,
		prefecture: level === 'province' ? null : prefecture,
		county: level === 'county' ? code : null
	};
}

/** The place of a region code, with its agencies year by year; null where the corpus has no such place. */
export async function placeBodies(
	{ places }: Pick<Corpus, 'places'>,
	code: string
): Promise<PlaceBodies | null> {
	const place = await places.at(code);
	if (!place) return null;
	const [tables, missing] = await Promise.all([
		places.agencyYears(place),
		missingAt(places, place)
	]);
	const rows = tables.flatMap(rowsIn).filter(({ region }) => isWithin(place, region));
	const own = rows.filter(({ basis }) => basis === 'own');
	const bodies = new Map<string, PlaceBody>();
	for (const row of own) {
		const { agency_id: id, agency: name, level, sector } = row;
		const known = bodies.get(id) ?? { id, name, level, sector, own: [], missing: [] };
		const last = known.own.at(-1)?.year ?? 0;
		if ((row.year ?? 0) >= last) Object.assign(known, { name: name ?? known.name, level, sector });
		known.own.push(row);
		bodies.set(id, known);
	}
	for (const one of missing) {
		const { agency_id: id, agency: name } = one;
		const known = bodies.get(id) ?? {
			id,
			name,
			level: one.level as Level | null,
			sector: one.sector as Sector | null,
			own: [],
			missing: []
		};
		known.missing.push(one);
		bodies.set(id, known);
	}
	const years = own.flatMap(({ year }) => year ?? []);
	return {
		place,
		year: years.length > 0 ? years.reduce((last, year) => Math.max(last, year)) : null,
		bodies: [...bodies.values()],
		government: rows
			.filter(({ basis, level }) => basis === 'consolidated' && level === place.level)
			.sort((a, b) => (a.year ?? 0) - (b.year ?? 0)),
		others: new Set(rows.flatMap((one) => (bodies.has(one.agency_id) ? [] : [one.agency_id]))).size
	};
}

/** How a body stands in a year: what its report shows, or `none` where the corpus lacks it. */
export type BodyState = 'silent' | 'active' | 'untold' | 'none';

/**
 * How a body stands in a year; null where it is no body of that year: not yet there, known to be gone, or an
 * office whose government reports.
 */
export function stateIn(body: Pick<PlaceBody, 'own' | 'missing'>, year: number): BodyState | null {
	const report = reportIn(body, year);
	if (!report) return body.missing.some((one) => one.year === year) ? 'none' : null;
	if (report.zero_activity === null) return 'untold';
	return report.zero_activity ? 'silent' : 'active';
}

/** Years running up to one, that one included, in which an agency read zero; a year without a report ends them. */
export function silentYears({ own }: Pick<PlaceBody, 'own'>, year: number): number {
	const silent = new Set(own.flatMap((one) => (one.zero_activity === true ? [one.year] : [])));
	let run = 0;
	while (silent.has(year - run)) run++;
	return run;
}

/** The report of a year; of several, as where a body reports for itself and for its line, the one with a number. */
export function reportIn({ own }: Pick<PlaceBody, 'own'>, year: number): BodyYear | null {
	const found = own.filter((one) => one.year === year);
	return found.find((one) => one.received_total !== null) ?? found[0] ?? null;
}

async function missingAt(places: Pick<Places, 'missing'>, place: Place): Promise<MissingReport[]> {
	const all = await places.missing(place.province);
	return all.filter(
		(one) =>
			isWithin(place, one.region) &&
			(place.level !== 'prefecture' || one.prefecture === place.prefecture)
	);
}

/** Whether a body of this region code lies in a place. A prefecture's own part has no other's. */
function isWithin({ level, code }: Place, region: string | null): boolean {
	return level !== 'county' || region === code;
}

const numbers = [
	...(['year', 'received_total', 'concluded_total'] as const),
	...(['errors', 'warnings', 'reviews'] as const)
];
const texts = [
	...(['agency_id', 'agency', 'region', 'level', 'sector', 'agency_kind'] as const),
	...(['scope', 'basis', 'zero_activity'] as const)
];

function rowsIn(table: Table): BodyYear[] {
	if (table.rows === 0) return [];
	const columns = [...texts, ...numbers].map((name) => [name, wordsIn(table, name)] as const);
	return Array.from(
		{ length: table.rows },
		(_, row) =>
			Object.fromEntries(
				columns.map(([name, { codes, words }]) => [name, words[codes[row]!] ?? null])
			) as unknown as BodyYear
	);
}
