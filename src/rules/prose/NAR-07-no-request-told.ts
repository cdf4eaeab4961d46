import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-07',
	on: 'report',
	severity: 'error',
	version: 4,
	editions: ['2021', '2019'],
	check: claimsOf('no_request', () => ({
		zh: '正文称未收到申请',
		en: 'The text says that no request came in'
	}))
};

export const page: Page = {
	name: { zh: '正文称无申请而表中有', en: 'the text says no request, the table has some' },
	formula: {
		zh: '正文称未收到申请 ⇒ 新收 = 0',
		en: 'the text says that no request came in ⇒ received = 0'
	},
	holds: {
		zh: '正文写未收到申请的，表三新收为 0',
		en: 'where the text says that no request came in, table 3 has 0'
	},
	explanation: {
		zh: '正文明确说没有收到申请，而表三新收总计大于 0。限于某一渠道、时段或下属单位的说法不算。',
		en: 'The text plainly says that no request came in while table 3 has some. Statements about one channel, part of the year or a subordinate body do not count.'
	},
	benign: [{ zh: '正文沿用上年文字。', en: 'The text was left over from last year.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“申请数为 0”及依申请公开标题下的“未收到申请”。',
				en: 'Also reads “number of requests is 0”, and “no request” under a heading on requests.'
			}
		},
		{
			date: '2026-11-21',
			what: {
				zh: '1 至 6 月一类的时段不算全年；截至 12 月的算。',
				en: 'Months such as January to June are no whole year; up to December is.'
			}
		},
		claimsRead
	]
};
