import { challengeGroups, challengeResults } from '#form/challenges.ts';
import type { Chance } from './chance.ts';
import type { Climate } from './climate.ts';
import { add, type Values } from './draft.ts';
import type { Life } from './lives.ts';

/** Cases by group of table 4, each by result in the order of `results`. */
export type ChallengeYear = readonly (readonly number[])[];

const results = challengeResults.filter(({ id }) => id !== 'total').map(({ id }) => id);
const pending = results.indexOf('pending');
const upheld = results.indexOf('upheld');
const resultShares: Record<string, number> = { upheld: 0.6, other: 0.18, pending: 0.1 };
/** Reconsiderations, and lawsuits brought at once, per concluded request in an ordinary body. */
const rates = [0.04, 0.01] as const;
/** Chance that whoever lost a reconsideration goes to court. */
const suing = 0.2;

/**
 * A body's reconsiderations and lawsuits in consecutive years: a small share of what it concluded,
 * and every case that was pending at the end of a year comes back in the next. Whoever sues after
 * reconsideration does so over one decided in the year. A body that ends leaves none pending.
 */
export function challengeYears(
	concluded: readonly number[],
	climate: Climate,
	{ final }: Pick<Life, 'final'>,
	luck: Chance
): ChallengeYear[] {
	const litigious = climate.litigious * luck.gamma(0.8, 1);
	const usual = luck.shares(
		results.map((result) => resultShares[result] ?? climate.corrected[0]!),
		20
	);
	let open: [reviews: number, direct: number, after: number] = [0, 0, 0];
	return concluded.map((requests, year) => {
		const ends = year === final && year < concluded.length - 1;
		const shares = results.map((result, at) => {
			if (result === 'pending' && ends) return 0;
			const fewer = climate.corrected[year + 1]! / climate.corrected[0]!;
			return result === 'corrected' ? usual[at]! * fewer : usual[at]!;
		});
		const brought = (rate: number, left: number) =>
			luck.deal(luck.binomial(requests, Math.min(0.5, rate * litigious)) + left, shares);
		const [reviewsOpen, directOpen, afterOpen] = open;
		const reviews = brought(rates[0], reviewsOpen);
		const direct = brought(rates[1], directOpen);
		const sued = luck.binomial(sum(reviews) - reviews[pending]!, suing);
		const after = luck.deal(sued + afterOpen, shares);
		// No more stay open than the reconsiderations of the year: next year's cannot outnumber two years'.
		const settled = Math.max(0, after[pending]! - sum(reviews));
		after[pending]! -= settled;
		after[upheld]! += settled;
		open = [reviews[pending]!, direct[pending]!, after[pending]!];
		return [reviews, direct, after];
	});
}

/** Table 4, the same in both editions. */
export function challengeCells(year: ChallengeYear): Values {
	const values: Values = {};
	for (const [at, { id: group }] of challengeGroups.entries()) {
		for (const [place, result] of results.entries())
			add(values, `${group}_${result}`, year[at]![place]!);
		add(values, `${group}_total`, sum(year[at]!));
	}
	return values;
}

function sum(cases: readonly number[]): number {
	return cases.reduce((a, b) => a + b, 0);
}
