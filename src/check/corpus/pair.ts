import type { Name } from '#form/vocabulary.ts';
import type { Severity } from '../finding.ts';
import type { CorpusFinding, Filing } from './filing.ts';

/** What does not fit between two consecutive years of one agency. */
export type PairRule = (before: Filing, now: Filing) => CorpusFinding[];

/** Both sides of a comparison, with their difference. */
export function sides(left: number, right: number) {
	// Amounts have two decimals; their difference has no more.
	return { left, right, difference: Math.round((left - right) * 1e6) / 1e6 };
}

/** A finding in a report, beside the agency's report of the year before. */
export function finding(
	rule: string,
	severity: Severity,
	before: Filing,
	now: Filing,
	what: { cells: string[]; message: Name } & Partial<CorpusFinding>
): CorpusFinding {
	return {
		report: now.report,
		rule,
		severity,
		kind: 'finding',
		left: null,
		right: null,
		difference: null,
		other: before.report,
		...what
	};
}

/** To two decimals. */
export function round(value: number): number {
	return Math.round(value * 100) / 100;
}
