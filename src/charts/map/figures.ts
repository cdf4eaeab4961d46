import type { Name } from '#form/vocabulary.ts';
import { units } from '#view/model.ts';

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
