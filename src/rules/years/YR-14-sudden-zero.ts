import type { Page, StandingRule } from '../define.ts';
import { ids } from '../ids.ts';

export const rule: StandingRule = {
	id: 'YR-14',
	on: 'elsewhere',
	severity: 'review',
	version: 1
};

export const page: Page = {
	name: { zh: '可疑的零', en: 'a surprising zero' },
	formula: { zh: '可疑的零', en: 'a surprising zero' },
	explanation: {
		zh: `由历年推算本年为零的机会，见线索 ${ids.zero}。`,
		en: `The chance of a zero, given the years before, is the lead ${ids.zero}.`
	},
	benign: [],
	example: {
		zh: `三年各收 30 件左右，本年为 0：见 ${ids.zero}。`,
		en: `Some 30 a year for three years and none now: see ${ids.zero}.`
	}
};
