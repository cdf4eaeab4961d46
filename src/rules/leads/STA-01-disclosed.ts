import { cellsOfRate, endings, rateTests, type Rate } from '#check/corpus/rates.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless, rateMethod } from './method.ts';

const rate: Rate = {
	what: { zh: '予以公开与部分公开占办结', en: 'Disclosed in full or part, of concluded' },
	cells: [...endings('disclosed'), ...endings('partly_disclosed')],
	over: ['concluded_total']
};

export const rule: LeadRule = {
	id: 'STA-01',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: cellsOfRate(rate),
	check: (bodies) => rateTests(bodies, rate)
};

export const page: Page = {
	name: { zh: '公开比例', en: 'share disclosed' },
	formula: { zh: '(予以公开 + 部分公开) / 办结', en: '(disclosed in full + in part) / concluded' },
	explanation: amongBodies(rateMethod),
	benign: harmless
};
