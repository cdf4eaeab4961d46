import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead, wholesKept } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-09',
	on: 'report',
	severity: 'error',
	version: 4,
	editions: ['2021', '2019'],
	check: claimsOf('no_challenge', () => ({
		zh: '正文称未发生复议或诉讼',
		en: 'The text says that there was no such case'
	}))
};

export const page: Page = {
	name: { zh: '正文称无复议诉讼而表中有', en: 'the text says no challenge, the table has some' },
	formula: {
		zh: '正文称未发生复议（诉讼）⇒ 表四该组 = 0',
		en: 'the text says that there was no reconsideration (lawsuit) ⇒ that group of table 4 = 0'
	},
	holds: {
		zh: '正文写未发生行政复议、行政诉讼的，表四相应的格为 0',
		en: 'where the text says that there was no reconsideration or lawsuit, table 4 has 0'
	},
	explanation: {
		zh: '正文明确说没有发生行政复议或行政诉讼，而表四相应总计大于 0。只说没有败诉、没有被纠错的不算。',
		en: 'The text plainly says that there was no reconsideration or lawsuit while table 4 has some. Saying that none was lost or corrected does not count.'
	},
	benign: [{ zh: '正文沿用上年文字。', en: 'The text was left over from last year.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“未发生行政复议、行政诉讼”，不提信息公开也算。',
				en: 'Also reads “no reconsideration or lawsuit” where disclosure is not named.'
			}
		},
		claimsRead,
		wholesKept
	]
};
