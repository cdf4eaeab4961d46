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
		zh: '政府本级与部门的年报各为一行，页面上的合计说明由多少份年报相加；同一份报告的副本只计一次。',
		en: 'Reports of a government and of its departments are rows of their own, and every sum on the site says of how many reports it is; copies of one report count once.'
	},
	benign: [],
	example: {
		zh: '某市政府与其 30 个部门共 31 份年报：合计写明由 31 份相加。',
		en: 'A city’s government and its 30 departments make 31 reports: a sum says that it is of 31.'
	}
};
