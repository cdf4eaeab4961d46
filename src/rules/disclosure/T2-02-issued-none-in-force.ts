import type { Page, ReportRule } from '../define.ts';
import { ofStocks } from './stocks.ts';

export const rule: ReportRule = {
	id: 'T2-02',
	on: 'report',
	severity: 'warning',
	version: 1,
	editions: ['2021'],
	basis: 'article_20',
	check: ofStocks(({ issued, repealed, inForce }, { zh, en }, cells) =>
		issued > 0 && inForce === 0 && repealed === 0
			? {
					cells,
					left: issued,
					right: 0,
					message: {
						zh: `表二“${zh}”本年有制发，却没有一件现行有效或废止。本年制发 ${issued} · 现行有效 0，废止 0。`,
						en: `Table 2, ${en}: some were issued this year, none is in force or repealed. Issued ${issued} · in force 0, repealed 0.`
					}
				}
			: null
	)
};

export const page: Page = {
	name: { zh: '有制发而无现行有效', en: 'documents issued, none in force' },
	formula: {
		zh: '本年制发 > 0 ⇒ 现行有效 + 本年废止 > 0',
		en: 'issued this year > 0 ⇒ in force + repealed this year > 0'
	},
	holds: {
		zh: '本年制发的，计入现行有效；年内又废止的，计入本年废止',
		en: 'what was issued this year is counted as in force, or as repealed where it was'
	},
	explanation: {
		zh: '本年制发了文件，而现行有效和废止都是 0，多半是现行有效一格漏填。',
		en: 'Documents were issued this year while none is in force and none was repealed: most likely the number in force was left at zero.'
	},
	benign: [{ zh: '文件自次年起施行。', en: 'The documents take effect next year.' }]
};
