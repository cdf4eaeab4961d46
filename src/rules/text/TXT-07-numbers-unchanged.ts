import { containment } from '#check/corpus/sketch.ts';
import { copied } from '#check/corpus/likeness.ts';
import type { Page, ReuseRule } from '../define.ts';

/** Sentences with numbers a text needs. */
const fewest = 4;
const much = 0.9;

export const rule: ReuseRule = {
	id: 'TXT-07',
	on: 'reuse',
	severity: 'warning',
	version: 1,
	prose: true,
	check: (text, last) => {
		if (text.claims.length < fewest) return null;
		const numbers = containment(text.claims, last.claims);
		if (numbers.share < much) return null;
		const same = Math.round(numbers.share * text.claims.length);
		return copied(numbers, {
			zh: `正文 ${text.claims.length} 句带数字的话，除年份外有 ${same} 句与上年逐字相同，数字也未变。`,
			en: `Of ${text.claims.length} sentences with numbers ${same} are last year's word for word but for the year, their numbers too.`
		});
	}
};

export const page: Page = {
	name: { zh: '只改年份，数字未变', en: 'only the year was changed' },
	formula: {
		zh: '带数字的句子与上年逐字相同的比例 ≥ 90%（至少 4 句）',
		en: 'share of sentences with numbers that are last year’s word for word ≥ 90 % (at least 4 sentences)'
	},
	holds: { zh: '带数字的句子写本年度的数字', en: 'sentences with numbers have this year’s' },
	explanation: {
		zh: '取正文中含有 10 以上数字的句子，抹去年份、月日、文号和自己的名称，其余连同数字逐字比较。与上年相同的达到九成，说明只改了年份。一年之中 2% 以上报告共有的句子不计。',
		en: 'Sentences with numbers of 10 and more are compared word for word, their numbers too, with years, days, document numbers and own names masked. Nine in ten of them being last year’s means that only the year was changed. Sentences that more than 2 % of a year’s reports share are left out.'
	},
	benign: [{ zh: '文件归档时年份标错。', en: 'The file was put under the wrong year.' }]
};
