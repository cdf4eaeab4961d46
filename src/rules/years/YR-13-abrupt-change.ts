import type { Page, StandingRule } from '../define.ts';
import { ids } from '../ids.ts';

export const rule: StandingRule = {
	id: 'YR-13',
	on: 'elsewhere',
	severity: 'review',
	version: 1
};

export const page: Page = {
	name: { zh: '突变', en: 'abrupt change' },
	formula: { zh: '与上年相比的突变', en: 'abrupt change from last year' },
	explanation: {
		zh: `考虑件数多少的年度变化见线索 ${ids.change}。`,
		en: `Change from year to year, with regard to how many cases there are, is the lead ${ids.change}.`
	},
	benign: [],
	example: {
		zh: `新收申请由 24 件变为 260 件：见 ${ids.change}。`,
		en: `Requests go from 24 to 260: see ${ids.change}.`
	}
};
