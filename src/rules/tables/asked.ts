import type { Filing } from '#check/corpus/filing.ts';
import { requestTotals } from '#check/stated.ts';
import { challengeGroups } from '#form/challenges.ts';

/** Totals of table 4: reconsiderations, lawsuits without one, lawsuits after one. */
export const challengeTotals = challengeGroups.map(({ id }) => `${id}_total`) as [
	review: string,
	direct: string,
	after: string
];

/** Whether no request was received, carried in or concluded in either year. */
export function noneAsked(before: Filing, now: Filing): boolean {
	return requestTotals.every((id) => before.number(id) === 0 && now.number(id) === 0);
}
