import { challengeGroups } from '#form/challenges.ts';
import type { Name } from '#form/vocabulary.ts';
import { cautiousFunnel, funnelZ, type Effect } from '../leads/change.ts';
import { cautiousCounts, fitPositive, fitTrimmed, shrunken, type CountFit } from '../leads/fit.ts';
import { limitOf, midP, negativeBinomialTails, truncatedTails } from '../leads/tails.ts';
import { trusted, type Filing } from './filing.ts';
import type { Test } from './lead.ts';
import { fittedOn, peersOf } from './peers.ts';
import { fewestCases, sum } from './rates.ts';

/** STA-06: how many requests arrive, of bodies to which any did, beside peers of the same sector. */
export function requestTests(filings: readonly Filing[]): Test[] {
	const what = { zh: '本年新收申请', en: 'Requests received' };
	const cell = 'received_total';
	const count = (filing: Filing) => trusted(filing, cell) || null;
	return peersOf(filings, count, false).flatMap((peers) => {
		// Not trimmed: of counts so skewed the largest are what tells how far they reach.
		const fit = fitPositive(peers.samples.map(({ sample }) => sample));
		if (!fit) return [];
		const tails = (y: number) => truncatedTails(Math.max(1, y), fit.mean, fit.size);
		return peers.samples.map(({ filing, sample: y }): Test => ({
			...{ p: midP(tails(y)), filing, rule: 'STA-06', cells: [cell], group: peers.group },
			tell: () => ({
				...{ what, method: 'truncated negative binomial', n: y, value: y },
				expected: fit.mean / (1 - (fit.size / (fit.size + fit.mean)) ** fit.size),
				limits: [limitOf(tails, 0.001, false, largest), limitOf(tails, 0.001, true, largest)]
			})
		}));
	});
}

const largest = 1e8;

/** Decisions of the ordinary peer, below which a funnel of logarithms does not fit. */
const fewestDecisions = 10;

const decisions: Record<string, Name> = {
	licensing_decisions: { zh: '行政许可处理决定', en: 'Licensing decisions' },
	penalty_decisions: { zh: '行政处罚处理决定', en: 'Penalty decisions' }
};

/**
 * STA-07: how many decisions a body takes, of bodies that take any, beside peers of the same sector.
 * Sizes of places are spread by factors, so the funnel is one of logarithms.
 */
export function decisionTests(filings: readonly Filing[]): Test[] {
	return Object.entries(decisions).flatMap(([cell, what]) => {
		const count = (filing: Filing) => trusted(filing, cell) || null;
		return peersOf(filings, count, false).flatMap((peers) => {
			const fit = cautiousFunnel(peers.samples.map(({ sample }) => logarithm(sample)));
			// Where a few decisions are usual, counts above 0 are no sample of a log-normal.
			if (fit.mean < Math.log(fewestDecisions)) return [];
			return peers.samples.map(({ filing, sample: y }): Test => {
				const effect = logarithm(y);
				const { z, p } = funnelZ(effect, fit);
				const spread = Math.sqrt(fit.between + effect.variance);
				const limit = (by: number) => Math.exp(fit.mean + by * spread);
				return {
					...{ p, filing, rule: 'STA-07' },
					...{ cells: [cell], group: peers.group },
					tell: () => ({
						...{ what, method: 'log-normal funnel', n: y, value: y },
						expected: Math.exp(fit.mean),
						limits: [limit(-3.09), limit(3.09)],
						more: { z: Math.round(z * 100) / 100 }
					})
				};
			});
		});
	});
}

function logarithm(y: number): Effect {
	return { value: Math.log(y + 0.5), variance: 1 / (y + 0.5) };
}

/** STA-11: reconsiderations and lawsuits per request concluded. */
export function disputeTests(filings: readonly Filing[]): Test[] {
	const cells = challengeGroups.map(({ id }) => `${id}_total`);
	const what = { zh: '复议诉讼（每百件办结）', en: 'Challenges per 100 concluded' };
	const sampleOf = (filing: Filing) => {
		const y = sum(filing, cells);
		const expected = trusted(filing, 'concluded_total');
		return y === null || expected === null || expected < fewestCases ? null : { y, expected };
	};
	return peersOf(filings, sampleOf).flatMap((peers) => {
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
				...{ p: midP(tails(y)), filing, rule: 'STA-11', group: peers.group },
				cells: [...cells, 'concluded_total'],
				tell: () => ({
					...{ what, method: 'gamma-Poisson', n: expected, value: per100(y) },
					expected: 100 * mean,
					limits: [
						per100(limitOf(tails, 0.001, false, largest)),
						per100(limitOf(tails, 0.001, true, largest))
					],
					shrunken: 100 * shrunken(sample, { mean, size }),
					more: { count: y }
				})
			};
		});
	});
}
