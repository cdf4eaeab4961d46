import { notApplicable, pass } from '#check/outcome.ts';
import { contradiction, requestTotals } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-08',
	on: 'report',
	severity: 'error',
	version: 3,
	editions: ['2021', '2019'],
	check: (subject) => {
		const { some } = subject.claims;
		if (!some) return [notApplicable('not_told')];
		const all = subject.total(requestTotals);
		if (all === null) return [notApplicable('no_number')];
		if (all > 0) return [pass()];
		const saying = {
			zh: `正文称有申请 ${some.value} 件`,
			en: `The text tells of ${some.value} requests`
		};
		return [contradiction(some, some.value!, 0, subject, saying)];
	}
};

export const page: Page = {
	name: { zh: '正文称有申请而表中为零', en: 'the text tells of requests, the table has none' },
	formula: {
		zh: '正文称收到申请 ⇒ 新收 + 上年结转 > 0',
		en: 'the text tells of requests ⇒ received + carried in > 0'
	},
	holds: {
		zh: '正文写收到申请的，表三填有件数',
		en: 'where the text tells of requests, table 3 has them'
	},
	explanation: {
		zh: '正文说收到或办理了若干件申请，而表三新收、上年结转和办结总计都是 0。',
		en: 'The text tells of requests received or handled while table 3 has none received, carried in or concluded.'
	},
	benign: [
		{ zh: '正文说的是咨询或信访。', en: 'The text speaks of inquiries or petitions.' },
		{ zh: '表格漏填。', en: 'The table was not filled in.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '按条、项、次计的数和转来、退回的申请不再比较。',
				en: 'Numbers of items and times, and requests passed on or given back, are no longer compared.'
			}
		},
		claimsRead
	]
};
