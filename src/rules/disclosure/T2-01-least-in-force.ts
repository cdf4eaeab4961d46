import type { Page, ReportRule } from '../define.ts';
import { ofStocks } from './stocks.ts';

export const rule: ReportRule = {
	id: 'T2-01',
	on: 'report',
	severity: 'warning',
	version: 1,
	editions: ['2021'],
	basis: 'article_20',
	check: ofStocks(({ issued, repealed, inForce }, { zh, en }, cells) => {
		const least = issued - repealed;
		if (inForce >= least || (inForce === 0 && repealed === 0)) return null;
		return {
			cells,
			left: inForce,
			right: least,
			message: {
				zh: `表二“${zh}”现行有效的件数少于本年制发减废止。现行有效 ${inForce} · 制发 ${issued} 减废止 ${repealed}，至少 ${least}。`,
				en: `Table 2, ${en}: fewer in force than were issued less those repealed. In force ${inForce} · ${issued} issued less ${repealed} repealed, at least ${least}.`
			}
		};
	})
};

export const page: Page = {
	name: { zh: '现行有效件数过少', en: 'too few documents in force' },
	formula: {
		zh: '现行有效 ≥ 本年制发 − 本年废止',
		en: 'in force ≥ issued this year − repealed this year'
	},
	holds: {
		zh: '现行有效件数不少于本年制发减去本年废止',
		en: 'no fewer documents are in force than were issued less those repealed this year'
	},
	explanation: {
		zh: '上年末的存量不会是负数，所以年末现行有效件数不应少于本年制发减本年废止。规章和规范性文件分别检查。',
		en: 'Last year’s stock cannot be negative, so the number in force is at least what was issued less what was repealed this year. Rules and normative documents are tested apart.'
	},
	benign: [
		{
			zh: '当年制发的文件尚未施行，或已到期失效。',
			en: 'Documents issued this year are not yet in force, or have expired.'
		},
		{ zh: '各项的统计口径不同。', en: 'The columns were counted on different bases.' }
	]
};
