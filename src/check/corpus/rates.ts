import { challengeGroups } from '#form/challenges.ts';
import { requestRows } from '#form/requests.ts';
import type { Name, Outcome } from '#form/vocabulary.ts';
import { betaOf, cautiousRate, fitTrimmed, type Part, type RateFit } from '../leads/fit.ts';
import { betaBinomialTails, binomialTails, limitOf, midP, type Tails } from '../leads/tails.ts';
import { trusted, type Filing } from './filing.ts';
import type { Test } from './lead.ts';
import { fittedOn, peersOf } from './peers.ts';

/** A rate x/n of one body that is compared with its peers' (5.1). */
interface Rate {
	rule: string;
	what: Name;
	cells: readonly string[];
	over: readonly string[];
	/** Cells that do not count in the denominator. */
	less?: readonly string[];
	/** What a share must exceed, and of how many, to be looked at; a share below is never told. */
	above?: { share: number; n: number };
}

/** Fewest cases a rate is judged on. */
export const fewestCases = 5;

const closed = ['concluded_total'];
const results = (result: string) => challengeGroups.map(({ id }) => `${id}_${result}`);

/** Every rate the leads look at. */
export const rates: readonly Rate[] = [
	{
		rule: 'STA-01',
		what: { zh: '予以公开与部分公开占办结', en: 'Disclosed in full or in part, of concluded' },
		cells: [...endings('disclosed'), ...endings('partly_disclosed')],
		over: closed
	},
	{
		rule: 'STA-02',
		what: { zh: '无法提供占办结', en: 'Unable to provide, of concluded' },
		cells: endings('unable'),
		over: closed
	},
	{
		rule: 'STA-03',
		what: { zh: '不予处理占办结', en: 'Not processed, of concluded' },
		cells: endings('not_processed'),
		over: closed
	},
	{
		rule: 'STA-04',
		what: { zh: '结转下年占全部', en: 'Carried out, of received and carried in' },
		cells: ['carried_out_total'],
		over: ['received_total', 'carried_in_total']
	},
	{
		rule: 'STA-05',
		what: { zh: '结果纠正占已审结', en: 'Corrected, of decided challenges' },
		cells: results('corrected'),
		over: results('total'),
		less: results('pending')
	},
	{
		rule: 'T3-10',
		what: { zh: '“其他处理—其他”占办结', en: 'Otherwise closed, other, of concluded' },
		cells: ['otherwise_closed_misc_total'],
		over: closed,
		above: { share: 0.3, n: 20 }
	},
	{
		rule: 'T3-10',
		what: { zh: '“其他”申请人占新收', en: 'Applicants of other kinds, of received' },
		cells: ['received_other'],
		over: ['received_total'],
		above: { share: 0.5, n: 20 }
	}
];

/** The tests of one rate over one year's bodies. */
export function rateTests(filings: readonly Filing[], rate: Rate): Test[] {
	const { rule, what, cells, over, above } = rate;
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
				...{ p: small ? 1 : midP(tails(x, n)), filing, rule },
				cells: [...cells, ...over],
				group: peers.group,
				tell: () => ({
					...{ what, method: beta ? 'beta-binomial' : 'binomial', n },
					...{ value: x / n, expected: fit.mean, share: true },
					limits: [limit(false), limit(true)],
					shrunken: beta ? (x + beta.alpha) / (n + beta.alpha + beta.beta) : fit.mean,
					more: { count: x }
				})
			};
		});
	});
}

/** Where every body has all or nothing, none can be told apart. */
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

function endings(outcome: Outcome): string[] {
	return requestRows
		.filter((row) => row.outcome === outcome && row.editions.includes('2021'))
		.map(({ id }) => `${id}_total`);
}
