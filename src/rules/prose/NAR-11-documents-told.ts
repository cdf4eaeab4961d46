import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-11',
	on: 'report',
	severity: 'warning',
	version: 6,
	prose: true,
	editions: ['2021', '2019'],
	check: claimsOf('documents', ({ value }) => ({
		zh: `正文称规范性文件 ${value} 件`,
		en: `The text counts ${value} normative documents`
	}))
};

export const page: Page = {
	name: { zh: '正文所述规范性文件数与表不符', en: 'normative documents differ from the table' },
	formula: {
		zh: '正文制发、废止、现行有效件数 = 表二',
		en: 'issued, repealed and in force in the text = table 2'
	},
	holds: {
		zh: '正文写的规范性文件件数与表二一致',
		en: 'the normative documents that the text tells of agree with table 2'
	},
	explanation: {
		zh: '正文说制定、废止或现行有效的规范性文件件数，与表二相应格比较。“公开”“发布”的件数含义不同，不比较。',
		en: 'Normative documents the text says were made, repealed or are in force are compared with table 2. Those “published” mean something else and are not compared.'
	},
	benign: [{ zh: '正文含其他政策文件。', en: 'The text includes other policy documents.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '代拟、以上级名义制定的不再比较。',
				en: 'Documents drafted for others are no longer compared.'
			}
		},
		claimsRead,
		wholesKept,
		waysRead,
		ratiosRead
	]
};
