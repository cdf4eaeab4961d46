import { requestRows } from '#form/requests.ts';
import type { Name, Outcome } from '#form/vocabulary.ts';
import { betaOf, cautiousRate, fitTrimmed, type Part, type RateFit } from '../leads/fit.ts';
import { betaBinomialTails, binomialTails, limitOf, midP, type Tails } from '../leads/tails.ts';
import { trusted, type Filing } from './filing.ts';
import type { Test } from './lead.ts';
import { fittedOn, peersOf } from './peers.ts';

/** A rate x/n of one body that is compared with its peers'. */
export interface Rate {
	what: Name;
	cells: readonly string[];
	over: readonly string[];
	/** Cells that do not count in the denominator. */
	less?: readonly string[];
	/** What a share must exceed, and of how many, to be looked at; a share below is never reported. */
	above?: { share: number; n: number };
}

/** Fewest cases a rate is judged on. */
export const fewestCases = 5;

/** Every cell a rate looks at. */
export function cellsOfRate({ cells, over, less = [] }: Rate): string[] {
	return [...cells, ...over, ...less];
}

/** The tests of one rate over one year's bodies. */
export function rateTests(filings: readonly Filing[], rate: Rate): Test[] {
	const { what, cells, over, above } = rate;
	return peersOf(filings, (filing) => partOf(filing, rate)).flatMap((peers) => {
		const fit = fitTrimmed(
			fittedOn(peers),
			cautiousRate,
			({ x, n }, fit) => midP(tailsOf(fit)(x, n)),
			judges
		);
		const beta = betaOf(fit);
		if (!judges(fit)) return [];
		const tails = tailsOf(fit);
		return peers.samples.map(({ filing, sample: { x, n } }): Test => {
			const limit = (upper: boolean) => limitOf((k) => tails(k, n), 0.001, upper, n) / n;
			const small = above && (n < above.n || x <= above.share * n || x <= fit.mean * n);
			return {
				p: small ? 1 : midP(tails(x, n)),
				filing,
				cells: [...cells, ...over],
				group: peers.group,
				tell: () => ({
					what,
					method: beta ? 'beta-binomial' : 'binomial',
					n,
					value: x / n,
					expected: fit.mean,
					share: true,
					limits: [limit(false), limit(true)],
					shrunken: beta ? (x + beta.alpha) / (n + beta.alpha + beta.beta) : fit.mean,
					more: { count: x }
				})
			};
		});
	});
}

/** Whether bodies can be distinguished: not where every one has all or nothing. */
function judges({ mean }: RateFit): boolean {
	return mean > 0 && mean < 1;
}

function tailsOf(fit: RateFit): (x: number, n: number) => Tails {
	const beta = betaOf(fit);
	return (x, n) =>
		beta ? betaBinomialTails(x, n, beta.alpha, beta.beta) : binomialTails(x, n, fit.mean);
}

function partOf(filing: Filing, { cells, over, less = [] }: Rate): Part | null {
	const x = sum(filing, cells);
	const all = sum(filing, over);
	const open = sum(filing, less);
	if (x === null || all === null || open === null) return null;
	const n = all - open;
	return n >= fewestCases && x >= 0 && x <= n ? { x, n } : null;
}

/** Of the cells; null where one of them is no number. Cells of another edition do not count. */
export function sum(filing: Filing, ids: readonly string[]): number | null {
	let total = 0;
	for (const id of ids) {
		const value = trusted(filing, id);
		if (value === null) return null;
		total += value;
	}
	return total;
}

/** The rows of table 3 a request can end in under an outcome, as the form of 2021 has them. */
export function endings(outcome: Outcome): string[] {
	return requestRows
		.filter((row) => row.outcome === outcome && row.editions.includes('2021'))
		.map(({ id }) => `${id}_total`);
}
