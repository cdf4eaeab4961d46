import { cellsOfRate, endings, rateTests, type Rate } from '#check/corpus/rates.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless, rateMethod } from './method.ts';

const rate: Rate = {
	what: { zh: '无法提供占办结', en: 'Unable to provide, of concluded' },
	cells: endings('unable'),
	over: ['concluded_total']
};

export const rule: LeadRule = {
	id: 'STA-02',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: cellsOfRate(rate),
	check: (bodies) => rateTests(bodies, rate)
};

export const page: Page = {
	name: { zh: '无法提供比例', en: 'share unable to provide' },
	formula: { zh: '无法提供 / 办结', en: 'unable to provide / concluded' },
	explanation: amongBodies(rateMethod),
	benign: harmless
};
