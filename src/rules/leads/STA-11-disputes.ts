import { trusted, type Filing } from '#check/corpus/filing.ts';
import type { Test } from '#check/corpus/lead.ts';
import { fittedOn, peersOf } from '#check/corpus/peers.ts';
import { fewestCases, sum } from '#check/corpus/rates.ts';
import {
	cautiousCounts,
	fitTrimmed,
	shrunken,
	type Count,
	type CountFit
} from '#check/leads/fit.ts';
import { largestCount, limitOf, midP, negativeBinomialTails } from '#check/leads/tails.ts';
import { challengeGroups } from '#form/challenges.ts';
import type { LeadRule, Page } from '../define.ts';
import { amongBodies, harmless } from './method.ts';

const challenges = challengeGroups.map(({ id }) => `${id}_total`);
const what = { zh: '复议诉讼（每百件办结）', en: 'Challenges per 100 concluded' };

function sampleOf(filing: Filing): Count | null {
	const y = sum(filing, challenges);
	const expected = trusted(filing, 'concluded_total');
	return y === null || expected === null || expected < fewestCases ? null : { y, expected };
}

export const rule: LeadRule = {
	id: 'STA-11',
	on: 'lead',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	cells: [...challenges, 'concluded_total'],
	check: (bodies) =>
		peersOf(bodies, sampleOf).flatMap((peers) => {
			const judges = ({ mean, size }: CountFit) => mean > 0 && size !== null;
			const { mean, size } = fitTrimmed(
				fittedOn(peers),
				cautiousCounts,
				({ y, expected }, fit) =>
					judges(fit) ? midP(negativeBinomialTails(y, fit.mean * expected, fit.size!)) : 1,
				judges
			);
			if (mean === 0 || size === null) return [];
			return peers.samples.map(({ filing, sample }): Test => {
				const { y, expected } = sample;
				const tails = (k: number) => negativeBinomialTails(k, mean * expected, size);
				const per100 = (k: number) => (100 * k) / expected;
				return {
					p: midP(tails(y)),
					filing,
					group: peers.group,
					cells: [...challenges, 'concluded_total'],
					tell: () => ({
						what,
						method: 'gamma-Poisson',
						n: expected,
						value: per100(y),
						expected: 100 * mean,
						limits: [
							per100(limitOf(tails, 0.001, false, largestCount)),
							per100(limitOf(tails, 0.001, true, largestCount))
						],
						shrunken: 100 * shrunken(sample, { mean, size }),
						more: { count: y }
					})
				};
			});
		})
};

export const page: Page = {
	name: { zh: '每百件办结的复议诉讼', en: 'challenges per 100 concluded' },
	formula: { zh: '(复议 + 诉讼) / 办结', en: '(reconsiderations + lawsuits) / concluded' },
	explanation: amongBodies({
		zh: '以办结件数为暴露量的伽马-泊松模型，双侧 mid-p。',
		en: 'Gamma-Poisson with requests concluded as exposure, two-sided mid-p.'
	}),
	benign: harmless
};
