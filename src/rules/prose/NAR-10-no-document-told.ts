import { claimsOf } from '#check/stated.ts';
import type { Page, ReportRule } from '../define.ts';
import { claimsRead } from '../words.ts';

export const rule: ReportRule = {
	id: 'NAR-10',
	on: 'report',
	severity: 'error',
	version: 3,
	prose: true,
	editions: ['2021', '2019'],
	check: claimsOf('no_document', () => ({
		zh: '正文称未制定规范性文件',
		en: 'The text says that no normative document was made'
	}))
};

export const page: Page = {
	name: {
		zh: '正文称未制发文件而表中有',
		en: 'the text says no document issued, the table has some'
	},
	formula: {
		zh: '正文称未制定规范性文件 ⇒ 本年制发 = 0',
		en: 'the text says that no normative document was made ⇒ issued this year = 0'
	},
	holds: {
		zh: '正文写未制发规范性文件的，表二本年制发件数为 0',
		en: 'where the text says that no normative document was made, table 2 has 0'
	},
	explanation: {
		zh: '正文明确说本年没有制定规范性文件，而表二规范性文件本年制发件数大于 0。',
		en: 'The text plainly says that no normative document was made this year while table 2 has some issued.'
	},
	benign: [
		{ zh: '表中填的是公开的文件数。', en: 'The table counts documents published, not made.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“未制定规章和规范性文件”。',
				en: 'Also reads “no rules and normative documents”.'
			}
		},
		claimsRead
	]
};
