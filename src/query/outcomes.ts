import type { Outcome } from '#form/vocabulary.ts';
import type { Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import type { Filters } from './filters.ts';

/** How requests of one report year ended, over the `counted` reports whose outcome rows were all read. */
export interface OutcomeYear {
	year: number;
	reports: number;
	counted: number;
	/** Sums of the six groups, all over the same reports; null when none could be counted. */
	groups: Record<Outcome, number | null>;
	/** The groups' sum; it may differ from the form's own total where a report does not add up. */
	total: number | null;
}

export interface Outcomes {
	years: OutcomeYear[];
	coverage: Coverage;
}

/** (b) How requests ended, by year, in the six groups of the form. */
export async function outcomesByYear(database: Database, filters: Filters): Promise<Outcomes> {
	throw new Error(`not yet: ${database} ${filters}`);
}
