import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'HIE-05',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '不重复相加', en: 'nothing is added twice' },
	formula: { zh: '汇总与下级不重复相加', en: 'an aggregate and its parts are not added twice' },
	explanation: {
		zh: '合计有两种，从不混用：“各机关自报”只加本机关口径的年报；“政府汇总”一个地方只取最宽的一份，省有全域年报的不再加它的地市。被更正或更晚的一份取代的、已由他份涵盖的、没有写明口径的，都不在合计里。合计、说明和每一份导出都写明是哪一种。',
		en: 'There are two sums, and no number mixes them: own reports alone, or consolidated ones, of each place the widest, a province’s whole report instead of its prefectures’. Reports that another supersedes or covers, and those that do not state what they cover, are in neither. Sums, notes and every export say which of the two they are.'
	},
	benign: [],
	example: {
		zh: '某县政府汇总年报 184 件，五个局自报共 115 件：自报合计 115 件，汇总 184 件，没有一处写 299 件。',
		en: 'A county’s consolidated report tells 184, its five bureaus’ own 115: the sum of own reports is 115, the consolidated one 184, and 299 stands nowhere.'
	}
};
