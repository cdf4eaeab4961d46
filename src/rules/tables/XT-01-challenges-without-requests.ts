import { sides } from '#check/corpus/finding.ts';
import { requestTotals } from '#check/stated.ts';
import type { Page, PairRule } from '../define.ts';
import { older } from '../words.ts';
import { challengeTotals, noneAsked } from './asked.ts';

export const rule: PairRule = {
	id: 'XT-01',
	on: 'pair',
	severity: 'review',
	version: 2,
	editions: ['2021', '2019'],
	check: (before, now) => {
		const cases = challengeTotals.map((id) => now.number(id));
		if (cases.includes(null) || !noneAsked(before, now)) return [];
		const sum = cases.reduce<number>((total, count) => total + count!, 0);
		if (sum === 0) return [];
		return [
			{
				cells: [...requestTotals, ...challengeTotals],
				...sides(0, sum),
				message: {
					zh: `两年都没有申请，本年却有复议或诉讼。本年与上年表三的申请 0 · 本年表四的案件 ${sum}。`,
					en: `No request in two years, yet cases this year. Table 3, requests of this year and last 0 · table 4, cases this year ${sum}.`
				},
				more: { otherCells: requestTotals }
			}
		];
	}
};

export const page: Page = {
	name: { zh: '没有申请却有复议或诉讼', en: 'challenges without requests' },
	formula: {
		zh: '复议诉讼 > 0 ⇒ 本年或上年的新收 + 上年结转 + 办结 > 0',
		en: 'reconsiderations and lawsuits > 0 ⇒ received + carried in + concluded > 0, this year or last'
	},
	holds: {
		zh: '有行政复议、行政诉讼的，申请件数如实填写',
		en: 'where there were reconsiderations or lawsuits, the requests they are about are filled in'
	},
	explanation: {
		zh: '本年和上年都没有新收、结转或办结的申请，本年表四却有复议或诉讼。可能涉及更早的申请，也可能填错。没有上年年报的不作判断：案件往往针对上年的申请。',
		en: 'No request was received, carried in or concluded this year or last, yet table 4 has cases. They may be about older requests, or misplaced. Without last year’s report it is not decided, for cases often are about last year’s requests.'
	},
	benign: [older, { zh: '案件与依申请公开无关。', en: 'The cases are not about requests.' }],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '改为两年规则：上年也没有申请时才报告，只有一年的不作判断。',
				en: 'Takes two years: only told where last year had no request either, and not decided on one year.'
			}
		}
	]
};
