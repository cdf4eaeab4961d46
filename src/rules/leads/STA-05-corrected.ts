import { cellsOfRate, rateTests, type Rate } from '#check/corpus/rates.ts';
import { challengeGroups } from '#form/challenges.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless, rateMethod } from './method.ts';

const results = (result: string) => challengeGroups.map(({ id }) => `${id}_${result}`);
const rate: Rate = {
	what: { zh: '结果纠正占已审结', en: 'Corrected, of decided challenges' },
	cells: results('corrected'),
	over: results('total'),
	less: results('pending')
};

export const rule: LeadRule = {
	id: 'STA-05',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: cellsOfRate(rate),
	check: (bodies) => rateTests(bodies, rate)
};

export const page: Page = {
	name: { zh: '纠错比例', en: 'share corrected' },
	formula: { zh: '结果纠正 / (总计 − 尚未审结)', en: 'corrected / (total − pending)' },
	explanation: amongBodies(rateMethod),
	benign: harmless
};
