import { part, type Select } from '#query/select.ts';
import {
	type Reasons,
	activityMeasures,
	askers,
	headlineMeasures,
	trafficMeasures,
	volumeMeasures
} from '#corpus/measures.ts';
import type { Filters } from '#query/filters.ts';
import { leastOf, type MapFigure } from './figures.ts';
import { levelOf } from './regions.ts';

const share = headlineMeasures.share;

/** SQL: the same; regions without a report are not among them. */
export function regionSql(filters: Filters, figure: MapFigure): Select {
	const level = levelOf(filters);
	const { sums, value, whole, counted, missing } = termsOf[figure];
	const told = (text: string) => `CASE WHEN (${counted}) > 0 THEN ${text} END`;
	return {
		by: [level],
		...(level === 'prefecture' && { as: { prefecture: 'coalesce(prefecture, county)' } }),
		...(level === 'county' && { as: { county: 'CASE WHEN county IS NOT NULL THEN region END' } }),
		of: { county: null },
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
