import { sides } from '#check/corpus/finding.ts';
import type { Page, PairRule } from '../define.ts';
import { older } from '../words.ts';
import { challengeTotals } from './asked.ts';

const [review, , after] = challengeTotals;

export const rule: PairRule = {
	id: 'XT-02',
	on: 'pair',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: (before, now) => {
		const [lawsuits, own, last] = [now.number(after), now.number(review), before.number(review)];
		if (lawsuits === null || own === null || last === null || lawsuits <= own + last) return [];
		return [
			{
				cells: [after, review],
				...sides(lawsuits, own + last),
				message: {
					zh: `复议后的诉讼多于两年的复议。表四复议后起诉 ${lawsuits} · 本年与上年的行政复议之和 ${own + last}。`,
					en: `More lawsuits after reconsideration than reconsiderations in two years. Table 4, lawsuits after reconsideration ${lawsuits} · reconsiderations of this year and last ${own + last}.`
				},
				more: { otherCells: [review] }
			}
		];
	}
};

export const page: Page = {
	name: {
		zh: '复议后起诉多于复议',
		en: 'more lawsuits after reconsideration than reconsiderations'
	},
	formula: {
		zh: '复议后起诉 ≤ 本年复议 + 上年复议',
		en: 'lawsuits after reconsideration ≤ reconsiderations this year + last year'
	},
	holds: {
		zh: '复议后起诉的件数不超过两年的复议件数',
		en: 'no more lawsuits follow reconsideration than there were reconsiderations in the two years'
	},
	explanation: {
		zh: '复议后起诉的案件必先经过复议。其总计多于本年与上年行政复议总计之和的，可能填错了组。',
		en: 'A lawsuit after reconsideration follows one. More of them than reconsiderations of this year and last suggests that a group was filled into the wrong place.'
	},
	benign: [
		older,
		{
			zh: '一件复议的几名申请人分别起诉，一件复议成了几件诉讼。',
			en: 'Several applicants of one reconsideration went to court, each by a lawsuit of their own.'
		}
	]
};
