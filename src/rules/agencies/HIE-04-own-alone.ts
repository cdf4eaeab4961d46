import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'HIE-04',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '本机关口径不检验上下级', en: 'own figures are never tested against subordinates' },
	formula: {
		zh: '本机关口径不与下级相加',
		en: 'own figures are never added to those of subordinates'
	},
	explanation: {
		zh: '没有写明汇总的报告按本机关口径对待，从不与下级机关的数比较。',
		en: 'A report that does not say it is an aggregate is taken for the agency’s own, and never compared with those of its subordinates.'
	},
	benign: [],
	example: {
		zh: '市政府办公室收到 40 件，下属各县收到 900 件：前者是本机关口径，不比较。',
		en: '40 at a city’s office and 900 in its counties: the first are the office’s own, and not compared.'
	}
};
