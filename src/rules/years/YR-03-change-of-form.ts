import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'YR-03',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '跨表式版本不比较', en: 'no comparison over a change of the form' },
	formula: {
		zh: '跨表式版本的两年不比较',
		en: 'two years are not compared over a change of the form'
	},
	explanation: {
		zh: '2020 与 2021 年度之间表式改版，表二改按存量填报，“其他处理”由一行变为三行。跨越改版的两年，这些格含义不同，有关规则不适用。',
		en: 'Between the years 2020 and 2021 the form changed: table 2 counts stocks since, and “otherwise closed” became three rows. Over that change these cells mean different things, and the rules on them do not apply.'
	},
	benign: [],
	example: {
		zh: '2020 年度现行有效的含义与 2021 年度不同：两年之间不检验存量。',
		en: 'What table 2 counts for 2020 and for 2021 is not the same: no stock is tested between them.'
	}
};
