import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-03',
	on: 'report',
	severity: 'warning',
	version: 1,
	prose: true,
	editions: ['2021', '2019'],
	check: claimsOf('carried', (n) => ({
		zh: `正文称结转 ${n} 件`,
		en: `the text says ${n} were carried over`
	}))
};

export const page: Page = {
	name: { zh: '正文所述结转数与表不符', en: 'requests carried over differ from the table' },
	formula: {
		zh: '正文结转件数 = 上年结转或结转下年',
		en: 'carried over in the text = carried in or carried out'
	},
	explanation: {
		zh: '正文说的上年结转、结转下年件数，分别与表三第二项、第四项比较。',
		en: 'Requests the text says were carried in or out are compared with items two and four of table 3.'
	},
	benign: [{ zh: '统计截止日不同。', en: 'The figures were closed on different days.' }]
};
