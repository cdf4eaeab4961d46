import { cellsOfRate, rateTests, type Rate } from '#check/corpus/rates.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless, rateMethod } from './method.ts';

const rate: Rate = {
	what: { zh: '结转下年占全部', en: 'Carried out, of received and carried in' },
	cells: ['carried_out_total'],
	over: ['received_total', 'carried_in_total']
};

export const rule: LeadRule = {
	id: 'STA-04',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: cellsOfRate(rate),
	check: (bodies) => rateTests(bodies, rate)
};

export const page: Page = {
	name: { zh: '结转比例', en: 'share carried over' },
	formula: { zh: '结转下年 / (新收 + 上年结转)', en: 'carried out / (received + carried in)' },
	explanation: amongBodies(rateMethod),
	benign: harmless
};
