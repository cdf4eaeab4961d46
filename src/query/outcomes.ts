import { measuresIn, outcomeMeasures as measures, reportCount } from '#corpus/measures.ts';
import { outcomes, type Outcome } from '#form/vocabulary.ts';
import type { Aggregates } from './aggregates.ts';
import { coverageByYear, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { byYear } from './years.ts';

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

const asked = [reportCount, ...measuresIn(measures)];

/** (b) How requests ended, by year, in the six groups of the form. */
export async function outcomesByYear(corpus: Aggregates, filters: Filters): Promise<Outcomes> {
	const rows = await corpus.sums({ filters, by: ['year'], measures: asked });
	return {
		years: byYear(rows).map(({ year, of }) => {
			const missing = measures.missing.measures.reduce((sum, reason) => sum + of(reason), 0);
			const counted = of(reportCount) - missing;
			const groups = Object.fromEntries(
				outcomes.map(({ id }) => [id, counted ? of(measures.groups[id]) : null])
			) as OutcomeYear['groups'];
			return {
				year,
				reports: of(reportCount),
				counted,
				groups,
				total: counted ? outcomes.reduce((sum, { id }) => sum + groups[id]!, 0) : null
			};
		}),
		coverage: coverageByYear(rows, measures.missing)
	};
}
