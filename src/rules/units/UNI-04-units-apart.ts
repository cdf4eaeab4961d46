import type { Page, StandingRule } from '../define.ts';

export const rule: StandingRule = {
	id: 'UNI-04',
	on: 'built_in',
	severity: 'info',
	version: 1
};

export const page: Page = {
	name: { zh: '单位不同不比较', en: 'different units are never compared' },
	formula: { zh: '条、次、份不与件相比', en: 'items and times are never compared with cases' },
	explanation: {
		zh: '正文的数只有以件、份、宗、起等案件单位计的，才与表中的件数比较；条、次、篇、人不与件比较。',
		en: 'Of the numbers told in prose only those in units of cases are compared with the counts of the tables; items, times and persons never are.'
	},
	benign: [],
	example: {
		zh: '正文“公开规范性文件信息 55 条”，表二规范性文件 2 件：条与件不同，不比较。',
		en: '“55 items on normative documents” and two documents in table 2: items are no documents, and not compared.'
	}
};
