import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'YR-10',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '更名与机构改革', en: 'renamed and reorganised agencies' },
	formula: {
		zh: '更名、合并、分立按名录衔接',
		en: 'renamed, merged and divided agencies follow the register'
	},
	explanation: {
		zh: '名录（data/agencies.csv）把曾用名归到同一机关，前后年份因此衔接；名录不知道的更名、合并、分立不作推测，视为不同机关，年度规则不适用。',
		en: 'The register (data/agencies.csv) puts former names under one agency, so that its years follow each other. What the register does not know is not guessed: those are different agencies, and the rules on years do not apply.'
	},
	benign: [],
	example: {
		zh: '名录写明“县国土资源局”是“县自然资源局”的曾用名：两者的年份衔接为一个机关。',
		en: 'The register has one bureau’s former name: its years follow each other as one agency.'
	}
};
