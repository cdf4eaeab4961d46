import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'UNI-05',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '展开“万”“亿”', en: 'multiples are expanded first' },
	formula: { zh: '比较前展开万、亿', en: '“万” and “亿” are expanded before comparing' },
	explanation: {
		zh: '“1.2万”读作 12000，“3亿”读作 300000000；凡经四舍五入的数记为约数，不用来判定矛盾。',
		en: '“1.2万” is read as 12,000 and “3亿” as 300,000,000; a number that was rounded is approximate, and contradicts nothing.'
	},
	benign: [],
	example: {
		zh: '“访问量 1.2万次”读作 12000，为约数，不用来判定矛盾。',
		en: '“1.2万” visits are read as 12,000, approximate, and contradicts nothing.'
	}
};
