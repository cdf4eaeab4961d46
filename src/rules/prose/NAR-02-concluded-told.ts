import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-02',
	on: 'report',
	severity: 'warning',
	version: 6,
	prose: true,
	editions: ['2021', '2019'],
	check: claimsOf('concluded', ({ value }) => ({
		zh: `正文称办结或答复申请 ${value} 件`,
		en: `The text says that ${value} requests were concluded or answered`
	}))
};

export const page: Page = {
	name: { zh: '正文所述办结数与表不符', en: 'requests concluded differ from the table' },
	formula: { zh: '正文办结件数 = 办结总计', en: 'concluded in the text = total concluded' },
	holds: {
		zh: '正文写的办结件数等于表三办理结果的总计',
		en: 'the requests concluded that the text tells of are the total of table 3'
	},
	explanation: {
		zh: '正文说“办结”若干件，应等于表三（七）总计；“答复”还可指收到的件数。',
		en: 'What the text calls concluded equals the total concluded in table 3; “answered” may also mean those received.'
	},
	benign: [
		{ zh: '不予处理的申请未计入答复。', en: 'Requests not processed were not counted as answered.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“收到申请若干件，办结若干件”一类省略主语的说法。',
				en: 'Also reads numbers concluded that follow the requests without naming them again.'
			}
		},
		claimsRead,
		wholesKept,
		waysRead,
		ratiosRead
	]
};
