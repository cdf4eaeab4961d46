import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'XT-05',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '两种费用不相比较', en: 'two kinds of fees are never compared' },
	formula: {
		zh: '行政事业性收费与信息处理费互不比较',
		en: 'administrative fees and information processing fees are never compared'
	},
	explanation: {
		zh: '表二的行政事业性收费是许可、登记等收取的费用，第六节的信息处理费是依申请公开收取的费用。两者金额不同是正常的，任何规则都不把它们放在一起比较。',
		en: 'The administrative fees of table 2 are for licences and registers, the information processing fees of section six for requests. That they differ is as it should be, and no rule puts them side by side.'
	},
	benign: [],
	example: {
		zh: '表二行政事业性收费 356.2 万元，第六节信息处理费 0 元：两种费用，互不比较。',
		en: 'Administrative fees of 3,562,000 yuan in table 2, no information processing fee in section six: two kinds, never compared.'
	}
};
