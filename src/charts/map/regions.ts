import {
	measuresIn,
	type Measure,
	activityMeasures,
	askers,
	headlineMeasures,
	reportCount,
	trafficMeasures,
	volumeMeasures
} from '#corpus/measures.ts';
import { added, type Aggregates, type Key, type SumRow } from '#query/aggregates.ts';
import type { Corpus } from '#query/corpus.ts';
import { coversOf } from '#query/basis.ts';
import { type Coverage, type Covered, coverageOf, partOf } from '#query/coverage.ts';
import type { Filters, SumBasis } from '#query/filters.ts';
import { groupsBy } from '#query/grouping.ts';
import { countsOf } from '#query/sums.ts';
import { ratio } from '#view/numbers.ts';
import { leastOf, type MapFigure } from './figures.ts';

/** What the tiles are: provinces, the prefectures of one with its directly governed counties, or counties. */
export type MapLevel = 'province' | 'prefecture' | 'county';

/** One region. */
export interface MapRegion {
	/** Name of the region; null: none. A county's begins with its prefecture's. */
	key: Key;
	/** Region code, of its page; null where it has none. */
	code: string | null;
	level: MapLevel;
	reports: number;
	/** Reports the value is of. */
	counted: number;
	/** A count, or the numerator of the share; null where no report could be counted. */
	value: number | null;
	/** Denominator of a share; null for counts. */
	of: number | null;
	/** Of a county's consolidated reports: which are in the value, and years that cover less and are not. */
	covers?: readonly Covered[];
	narrower?: readonly number[];
}

export interface RegionMap {
	figure: MapFigure;
	level: MapLevel;
	/** Whose regions these are; null where these are provinces. */
	province: string | null;
	prefecture: string | null;
	/** Region code of whose regions these are. */
	place: string | null;
	/** Of which sum; a consolidated report is shown place by place. */
	basis: SumBasis;
	/** By region code. Every region of the corpus, also those without a report chosen. */
	regions: MapRegion[];
	coverage: Coverage;
}

const share = headlineMeasures.share;

/** What every figure of the map is made of. */
const parts = [
	volumeMeasures,
	activityMeasures,
	share,
	headlineMeasures.missingShare,
	trafficMeasures.any
];
const measures = measuresIn([reportCount, parts]);

/** Aggregates, and what is known of places. */
type Asked = Aggregates & Pick<Corpus, 'places'>;

/** What is in no tile, and what of a tile. */
interface Summed {
	name: Key;
	code: string | null;
	level: MapLevel;
	rows: SumRow[];
	covers?: readonly Covered[];
	narrower?: readonly number[];
}

/** One figure of every region of the next level below what is chosen. */
export async function regionMap(
	corpus: Asked,
	filters: Filters,
	figure: MapFigure
): Promise<RegionMap> {
	const { province, prefecture, basis } = filters;
	const { found, rows } =
		province === null
			? await regionsAt(corpus, filters, 'province')
			: prefecture === null
				? await regionsAt(corpus, filters, 'prefecture')
				: await countiesOf(corpus, filters, prefecture);
	const around = prefecture === null ? province : prefecture;
	const names = await corpus.places.codes(prefecture === null ? null : province);
	return {
		figure,
		level: levelOf(filters),
		province,
		prefecture,
		place: around === null ? null : (names.get(around) ?? null),
		basis,
		regions: found.map(({ name, rows, ...place }) => ({
			...regionOf(name, figure, (measure) => added(rows, measure)),
			...place
		})),
		coverage: coverageFor(figure, rows)
	};
}

/** Of which level the tiles are. */
export function levelOf({ province, prefecture }: Filters): MapLevel {
	if (province === null) return 'province';
	return prefecture === null ? 'prefecture' : 'county';
}

type Found = { found: Summed[]; rows: SumRow[] };

/** Provinces, or prefectures with the counties their province governs itself. */
async function regionsAt(
	corpus: Asked,
	filters: Filters,
	by: 'province' | 'prefecture'
): Promise<Found> {
	const everywhere = { ...filters, prefecture: null, county: null };
	const [groups, codes] = await Promise.all([
		groupsBy(corpus, everywhere, by, parts),
		corpus.places.codes(filters.province)
	]);
	const own =
		by === 'province'
			? corpus.facets.provinces
			: (corpus.facets.provinces.find(({ name }) => name === filters.province)?.prefectures ?? []);
	const rows = groups.flatMap((group) => group.rows);
	const rest = groups.find(({ key }) => key === null)?.rows ?? [];
	const wide = filters.basis === 'consolidated';
	// A consolidated report of no prefecture is the province's, of which no county's is a part to take off.
	const direct =
		by === 'province' || rest.length === 0 || wide
			? []
			: await countiesIn(corpus, everywhere, null);
	return {
		rows,
		found: [
			...own.map(({ name }) => ({
				name,
				code: codes.get(name) ?? null,
				level: by,
				rows: groups.find(({ key }) => key === name)?.rows ?? []
			})),
			...direct,
			...inNone(rest, direct, by)
		]
	};
}

/** The counties of a prefecture, and what of it is in none. */
async function countiesOf(corpus: Asked, filters: Filters, prefecture: string): Promise<Found> {
	const everywhere = { ...filters, county: null };
	const counties = await countiesIn(corpus, everywhere, prefecture);
	// A government's consolidated report is no sum of its counties'.
	if (filters.basis === 'consolidated')
		return { found: counties, rows: counties.flatMap(({ rows }) => rows) };
	const rows = await corpus.sums({ filters: everywhere, by: [], measures });
	return { rows, found: [...counties, ...inNone(rows, counties, 'county')] };
}

/** Each county of a prefecture, or of those directly under the province. */
async function countiesIn(
	corpus: Asked,
	filters: Filters,
	prefecture: string | null
): Promise<Summed[]> {
	const counties = await corpus.places.counties(filters.province!);
	return Promise.all(
		counties
			.filter((one) => one.prefecture === prefecture)
			.map(async ({ code, name }) => ({
				name,
				code,
				level: 'county' as const,
				...(await countyRows(corpus, { ...filters, county: code }))
			}))
	);
}

/** A county's sums; of consolidated reports those of one kind, the whole place's before its own tier's. */
async function countyRows(
	corpus: Asked,
	filters: Filters
): Promise<Pick<Summed, 'rows' | 'covers' | 'narrower'>> {
	if (filters.basis !== 'consolidated')
		return { rows: await corpus.sums({ filters, by: [], measures }) };
	const [all, covers] = await Promise.all([
		corpus.sums({ filters, by: ['year'], measures }),
		coversOf(corpus, filters)
	]);
	const tier = covers.flatMap(({ year, scope }) => (scope === 'tier' ? [year] : []));
	const narrower = tier.length < covers.length ? tier : [];
	return {
		rows: all.filter(({ keys: [year] }) => !narrower.some((one) => one === year)),
		covers: covers.filter(({ year }) => !narrower.includes(year)),
		narrower
	};
}

/** What no region has of all; nothing where they have it all. */
function inNone(all: readonly SumRow[], regions: readonly Summed[], level: MapLevel): Summed[] {
	const others = regions.flatMap(({ rows }) => rows);
	const left = Object.fromEntries(
		measures.map((measure) => [measure.id, added(all, measure) - added(others, measure)])
	);
	return left[reportCount.id]! > 0
		? [{ name: null, code: null, level, rows: [{ keys: [], sums: left }] }]
		: [];
}

function regionOf(
	key: Key,
	figure: MapFigure,
	of: (measure: Measure) => number
): Pick<MapRegion, 'key' | 'reports' | 'counted' | 'value' | 'of'> {
	const reports = of(reportCount);
	const told = (counted: number, value: number, whole: number | null = null) => ({
		key,
		reports,
		counted,
		value: counted ? value : null,
		of: counted ? whole : null
	});
	switch (figure) {
		case 'reports':
			return told(reports, reports);
		case 'received':
			return told(of(volumeMeasures.counted), of(volumeMeasures.received));
		case 'person': {
			const all = askers.reduce((sum, { id }) => sum + of(volumeMeasures.asked[id]!), 0);
			return told(of(volumeMeasures.divided), of(volumeMeasures.asked.person!), all);
		}
		case 'disclosure': {
			const { counted } = countsOf(of, headlineMeasures.missingShare);
			const shown = of(share.disclosed_total) + of(share.partly_disclosed_total);
			return told(counted, shown, of(share.concluded_total));
		}
		case 'zero': {
			const zero = of(activityMeasures.zero);
			const counted = zero + of(activityMeasures.active);
			return told(counted, zero, counted);
		}
		case 'traffic':
			return told(reports, of(trafficMeasures.any), reports);
	}
}

function coverageFor(figure: MapFigure, rows: Parameters<typeof coverageOf>[0]): Coverage {
	switch (figure) {
		case 'reports':
		case 'traffic': {
			const { reports } = coverageOf(rows, { measures: [] });
			return { reports, counted: reports, missing: [] };
		}
		case 'received':
			return coverageOf(rows, volumeMeasures.missing);
		case 'person': {
			const all = coverageOf(rows, volumeMeasures.missing);
			const divided = rows.reduce((sum, { sums }) => sum + sums[volumeMeasures.divided.id]!, 0);
			return partOf(all, divided, 0);
		}
		case 'disclosure':
			return coverageOf(rows, headlineMeasures.missingShare);
		case 'zero':
			return coverageOf(rows, activityMeasures.missing);
	}
}

/** Whether a share is of too few to be shown as one. */
export function isFew({ value, of }: MapRegion): boolean {
	return value !== null && of !== null && of < leastOf;
}

export function amountOf({ value, of }: MapRegion): number {
	return of === null ? value! : (ratio(value, of) ?? 0);
}
