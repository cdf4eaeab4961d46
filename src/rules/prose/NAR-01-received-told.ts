import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept, waysRead, ratiosRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-01',
	on: 'report',
	severity: 'warning',
	version: 7,
	editions: ['2021', '2019'],
	check: claimsOf('received', ({ value }) => ({
		zh: `正文称收到或受理申请 ${value} 件`,
		en: `The text tells of ${value} requests`
	}))
};

export const page: Page = {
	name: { zh: '正文所述收件数与表不符', en: 'requests received differ from the table' },
	formula: {
		zh: '正文收到、受理件数 ∈ {新收, 新收 + 上年结转, 办结}',
		en: 'received or handled in the text ∈ {received, received + carried in, concluded}'
	},
	holds: {
		zh: '正文写的收到、受理件数与表三一致',
		en: 'the requests received that the text tells of agree with table 3'
	},
	explanation: {
		zh: '“新收”只与新收比较，“收到”可含上年结转，“受理”“办理”还可指办结。正文的数落在可能的各数之外才报告；约数、分渠道的数、其他年度和其他范围的数不比较。',
		en: '“Newly received” is compared with received alone, “received” may include requests carried in, “handled” may also mean concluded. It fails only outside all of these; rounded numbers, single channels, other years and other scopes are not compared.'
	},
	benign: [
		{ zh: '正文另含咨询或信访。', en: 'The text includes inquiries or petitions.' },
		{ zh: '正文为全地区数据。', en: 'The text speaks of the whole region.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '按条、项、次计的数和转来、退回的申请不再比较；1 至 9 月一类的时段不算全年。',
				en: 'Numbers of items and times, and requests passed on or given back, are no longer compared; months such as January to September are no whole year.'
			}
		},
		claimsRead,
		wholesKept,
		{
			date: '2026-11-30',
			what: {
				zh: '“各类申请若干件”不再当作政府信息公开申请，其中写明信息公开的件数照旧比较。',
				en: '“Requests of all kinds” are no longer taken for requests for information; the part that is named as such is compared.'
			}
		},
		waysRead,
		ratiosRead
	]
};
