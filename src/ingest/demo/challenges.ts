import { challengeGroups, challengeResults } from '#form/challenges.ts';
import type { Chance } from './chance.ts';
import { add, type Values } from './draft.ts';

/** Cases by group of table 4, each by result in the order of `results`. */
export type ChallengeYear = readonly (readonly number[])[];

const results = challengeResults.filter(({ id }) => id !== 'total').map(({ id }) => id);
const pending = results.indexOf('pending');
const resultShares: Record<string, number> = {
	upheld: 0.6,
	corrected: 0.12,
	other: 0.18,
	pending: 0.1
};
/** Cases per concluded request in an ordinary body, group by group. */
const rates = [0.04, 0.01, 0.008];

/**
 * A body's reconsiderations and lawsuits in consecutive years: a small share of what it concluded,
 * and every case that was pending at the end of a year comes back in the next.
 */
export function challengeYears(concluded: readonly number[], luck: Chance): ChallengeYear[] {
	const litigious = luck.gamma(0.8, 1);
	const shares = luck.shares(
		results.map((result) => resultShares[result]!),
		20
	);
	let open = challengeGroups.map(() => 0);
	return concluded.map((requests) => {
		const year = challengeGroups.map((_, at) => {
			const fresh = luck.binomial(requests, Math.min(0.5, rates[at]! * litigious));
			return luck.deal(fresh + open[at]!, shares);
		});
		open = year.map((cases) => cases[pending]!);
		return year;
	});
}

/** Table 4, the same in both editions. */
export function challengeCells(year: ChallengeYear): Values {
	const values: Values = {};
	for (const [at, { id: group }] of challengeGroups.entries()) {
		for (const [place, result] of results.entries())
			add(values, `${group}_${result}`, year[at]![place]!);
		add(
			values,
			`${group}_total`,
			year[at]!.reduce((a, b) => a + b, 0)
		);
	}
	return values;
}
