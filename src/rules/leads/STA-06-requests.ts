import { trusted, type Filing } from '#check/corpus/filing.ts';
import type { Test } from '#check/corpus/lead.ts';
import { peersOf } from '#check/corpus/peers.ts';
import { fitPositive } from '#check/leads/fit.ts';
import { largestCount, limitOf, midP, truncatedTails } from '#check/leads/tails.ts';
import type { LeadRule, Page } from '../define.ts';
import { ids } from '../ids.ts';
import { amongBodies, harmless } from './method.ts';

const what = { zh: '本年新收申请', en: 'Requests received' };
const cell = 'received_total';

export const rule: LeadRule = {
	id: 'STA-06',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: [cell],
	check: (bodies) => {
		const count = (filing: Filing) => trusted(filing, cell) || null;
		return peersOf(bodies, count, false).flatMap((peers) => {
			// Not trimmed: of counts so skewed only the largest show how far they reach.
			const fit = fitPositive(peers.samples.map(({ sample }) => sample));
			if (!fit) return [];
			const tails = (y: number) => truncatedTails(Math.max(1, y), fit.mean, fit.size);
			return peers.samples.map(({ filing, sample: y }): Test => ({
				p: midP(tails(y)),
				filing,
				cells: [cell],
				group: peers.group,
				tell: () => ({
					what,
					method: 'truncated negative binomial',
					n: y,
					value: y,
					expected: fit.mean / (1 - (fit.size / (fit.size + fit.mean)) ** fit.size),
					limits: [
						limitOf(tails, 0.001, false, largestCount),
						limitOf(tails, 0.001, true, largestCount)
					]
				})
			}));
		});
	}
};

export const page: Page = {
	name: { zh: '申请数量', en: 'requests received' },
	formula: { zh: '新收件数（> 0）', en: 'requests received (> 0)' },
	explanation: amongBodies({
		zh: `只看有申请的机关：同类的正数按零截断负二项分布，取双侧 mid-p；零另行判断（${ids.zero}、${ids.silence}）。只在同领域内比较。`,
		en: `Of bodies with requests: peers follow a negative binomial truncated at zero, two-sided mid-p; zeros are judged apart (${ids.zero}, ${ids.silence}). Within one sector only.`
	}),
	benign: harmless
};
