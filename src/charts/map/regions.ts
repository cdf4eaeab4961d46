import { part, type Select } from '#query/select.ts';
import {
	type Measure,
	type Reasons,
	activityMeasures,
	askers,
	headlineMeasures,
	reportCount,
	trafficMeasures,
	volumeMeasures
} from '#corpus/measures.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates, Key } from '#query/aggregates.ts';
import { type Coverage, coverageOf, coverageOfStated } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { groupsBy } from '#query/grouping.ts';
import { countsOf } from '#query/sums.ts';
import { units } from '#view/model.ts';
import { ratio } from '#view/numbers.ts';

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

/** SQL: the same; regions without a report are not among them. */
export function regionSql(filters: Filters, figure: MapFigure): Select {
	const { sums, value, whole, counted, missing } = termsOf[figure];
	const told = (text: string) => `CASE WHEN (${counted}) > 0 THEN ${text} END`;
	return {
		by: [filters.province === null ? 'province' : 'prefecture'],
		of: { prefecture: null },
		sums,
		...(missing && { missing }),
		parts: [
			{
				...(whole && {
					share: `CASE WHEN (${whole}) >= ${leastOf} THEN ${part(value, whole)} END`
				}),
				value: told(value),
				...(whole && { of: told(whole) }),
				counted,
				reports: 'reports'
			}
		]
	};
}

interface Terms {
	sums: Select['sums'];
	missing?: Reasons;
	value: string;
	whole?: string;
	counted: string;
}

const termsOf: Record<MapFigure, Terms> = {
	reports: { sums: {}, value: 'reports', counted: 'reports' },
	received: {
		sums: { received: volumeMeasures.received, told: volumeMeasures.counted },
		value: 'received',
		counted: 'told'
	},
	person: {
		sums: { ...volumeMeasures.asked, divided: volumeMeasures.divided },
		value: 'person',
		whole: askers.map(({ id }) => id).join(' + '),
		counted: 'divided'
	},
	disclosure: {
		sums: share,
		missing: headlineMeasures.missingShare,
		value: 'disclosed_total + partly_disclosed_total',
		whole: 'concluded_total',
		counted: 'counted'
	},
	zero: {
		sums: { zero: activityMeasures.zero, active: activityMeasures.active },
		value: 'zero',
		whole: 'zero + active',
		counted: 'zero + active'
	},
	traffic: {
		sums: { told: trafficMeasures.any },
		value: 'told',
		whole: 'reports',
		counted: 'reports'
	}
};

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
				missing: [...all.missing, ...coverageOfStated(all.counted, divided).missing]
			};
		}
		case 'disclosure':
			return coverageOf(rows, headlineMeasures.missingShare);
		case 'zero':
			return coverageOf(rows, activityMeasures.missing);
	}
}

/** What a map may show: its name, and what a share is of. */
export const mapFigureNames: Record<MapFigure, { name: Name; unit: Name; of?: Name }> = {
	received: { name: { zh: '新收申请', en: 'Requests received' }, unit: units.requests },
	reports: { name: { zh: '年报份数', en: 'Reports' }, unit: units.reports },
	person: {
		name: { zh: '自然人申请占比', en: 'Share of requests by natural persons' },
		unit: units.requests,
		of: { zh: '分列申请人的申请', en: 'requests divided by applicant' }
	},
	disclosure: {
		name: { zh: '公开与部分公开占办结', en: 'Disclosed in full or part, of concluded' },
		unit: units.requests,
		of: { zh: '办结的申请', en: 'requests concluded' }
	},
	zero: {
		name: { zh: '零申请年报占比', en: 'Share of reports without requests' },
		unit: units.reports,
		of: { zh: '可判定的年报', en: 'reports that can be judged' }
	},
	traffic: {
		name: { zh: '披露网站访问的年报占比', en: 'Share of reports that state web traffic' },
		unit: units.reports,
		of: { zh: '年报', en: 'reports' }
	}
};

/** Figures as a choice lists them. */
export const mapFigureOptions = mapFigures.map((id) => ({ id, name: mapFigureNames[id].name }));

/** What a share is of, at least, for a tile to be coloured by it. */
export const leastOf = 30;

/** A share of too few to be told as a share. */
export function isFew({ value, of }: MapRegion): boolean {
	return value !== null && of !== null && of < leastOf;
}

export function amountOf({ value, of }: MapRegion): number {
	return of === null ? value! : (ratio(value, of) ?? 0);
}
