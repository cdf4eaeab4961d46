import { sides } from '#check/corpus/finding.ts';
import type { Page, PairRule } from '../define.ts';
import { ids } from '../ids.ts';
import { older } from '../words.ts';
import { challengeTotals, noneAsked } from './asked.ts';

const [review, direct] = challengeTotals;

export const rule: PairRule = {
	id: 'XT-03',
	on: 'pair',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: (before, now) => {
		const numbers = [review, direct, 'concluded_total'].map((id) => now.number(id));
		const last = before.number('concluded_total');
		const [reviews, lawsuits, concluded] = numbers;
		if (reviews == null || lawsuits == null || concluded == null || last === null) return [];
		// Without any request it is the matter of another rule.
		if (reviews + lawsuits <= concluded + last || noneAsked(before, now)) return [];
		return [
			{
				cells: [review, direct, 'concluded_total'],
				...sides(reviews + lawsuits, concluded + last),
				message: {
					zh: `复议与直接起诉多于两年办结的申请。表四复议与直接起诉之和 ${reviews + lawsuits} · 表三本年与上年办结的申请 ${concluded + last}。`,
					en: `More reconsiderations and direct lawsuits than requests concluded in two years. Table 4, both together ${reviews + lawsuits} · table 3, requests concluded this year and last ${concluded + last}.`
				},
				more: { otherCells: ['concluded_total'] }
			}
		];
	}
};

export const page: Page = {
	name: { zh: '复议诉讼多于办结的申请', en: 'more challenges than requests concluded' },
	formula: {
		zh: '复议 + 直接起诉 ≤ 本年办结 + 上年办结',
		en: 'reconsiderations + direct lawsuits ≤ concluded this year + last year'
	},
	holds: {
		zh: '行政复议和直接起诉的件数与办结件数相称',
		en: 'reconsiderations and direct lawsuits are in keeping with the requests concluded'
	},
	explanation: {
		zh: `因依申请公开引起的复议和直接起诉，一般不会多于两年办结的申请。没有任何申请的由 ${ids.challengesWithoutRequests} 说明。`,
		en: `Reconsiderations and direct lawsuits over requests will hardly outnumber the requests concluded in two years. Where there was no request at all, ${ids.challengesWithoutRequests} speaks.`
	},
	benign: [older, { zh: '案件因主动公开引起。', en: 'The cases are about proactive disclosure.' }]
};
