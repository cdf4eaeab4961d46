import { cellsOfRate, endings, rateTests, type Rate } from '#check/corpus/rates.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless, rateMethod } from './method.ts';

const rate: Rate = {
	what: { zh: '不予处理占办结', en: 'Not processed, of concluded' },
	cells: endings('not_processed'),
	over: ['concluded_total']
};

export const rule: LeadRule = {
	id: 'STA-03',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: cellsOfRate(rate),
	check: (bodies) => rateTests(bodies, rate)
};

export const page: Page = {
	name: { zh: '不予处理比例', en: 'share not processed' },
	formula: { zh: '不予处理 / 办结', en: 'not processed / concluded' },
	explanation: amongBodies(rateMethod),
	benign: harmless
};
