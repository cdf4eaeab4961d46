import {
	activityMeasures,
	askers,
	headlineMeasures,
	reportCount,
	trafficMeasures,
	volumeMeasures,
	type Measure
} from '#corpus/measures.ts';
import type { Aggregates, Key } from './aggregates.ts';
import { coverageOf, coverageOfTold, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { groupsBy } from './grouping.ts';

/** What a map shows of each region: a count, or a share of its own denominator. */
export const mapFigures = [
	'received',
	'reports',
	'person',
	'disclosure',
	'zero',
	'traffic'
] as const;
export type MapFigure = (typeof mapFigures)[number];

/** One region. */
export interface MapRegion {
	/** Name of the province, or of the prefecture where one province is chosen; null tells none. */
	key: Key;
	reports: number;
	/** Reports the value is of. */
	counted: number;
	/** A count, or the numerator of the share; null where no report could be counted. */
	value: number | null;
	/** Denominator of a share; null for counts. */
	of: number | null;
}

export interface RegionMap {
	figure: MapFigure;
	/** The province whose prefectures these are; null where these are provinces. */
	province: string | null;
	/** By region code. Every region of the corpus, also those without a report chosen. */
	regions: MapRegion[];
	coverage: Coverage;
}

const share = headlineMeasures.share;

/** One figure of every province, or of the prefectures of the province chosen. */
export async function regionMap(
	corpus: Aggregates,
	filters: Filters,
	figure: MapFigure
): Promise<RegionMap> {
	const by = filters.province === null ? 'province' : 'prefecture';
	const everywhere = { ...filters, prefecture: null };
	const groups = await groupsBy(corpus, everywhere, by, [
		volumeMeasures,
		activityMeasures,
		share,
		headlineMeasures.missingShare,
		trafficMeasures.any
	]);
	const rows = groups.flatMap((group) => group.rows);
	const found = new Map(groups.map(({ key, of }) => [key, regionOf(key, figure, of)]));
	const places =
		filters.province === null
			? corpus.facets.provinces
			: (corpus.facets.provinces.find(({ name }) => name === filters.province)?.prefectures ?? []);
	const nothing = { reports: 0, counted: 0, value: null, of: null };
	return {
		figure,
		province: filters.province,
		regions: [
			...places.map(({ name }) => found.get(name) ?? { key: name, ...nothing }),
			...(found.has(null) ? [found.get(null)!] : [])
		],
		coverage: coverageFor(figure, rows)
	};
}

function regionOf(key: Key, figure: MapFigure, of: (measure: Measure) => number): MapRegion {
	const reports = of(reportCount);
	const told = (counted: number, value: number, whole: number | null = null): MapRegion => ({
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
			const counted = headlineMeasures.missingShare.measures.reduce(
				(left, reason) => left - of(reason),
				reports
			);
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
			return {
				...all,
				counted: divided,
				missing: [...all.missing, ...coverageOfTold(all.counted, divided).missing]
			};
		}
		case 'disclosure':
			return coverageOf(rows, headlineMeasures.missingShare);
		case 'zero':
			return coverageOf(rows, activityMeasures.missing);
	}
}
