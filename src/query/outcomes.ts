import { requestRows } from '#form/requests.ts';
import { outcomes, type Outcome } from '#form/vocabulary.ts';
import { cell, lettersOf, missingAmong } from './cells.ts';
import { byYear, coverageOf, type Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import { chosen, type Filters } from './filters.ts';

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

const endings = requestRows.filter((row) => row.outcome);

/**
 * SQL: null where a report tells all its outcome rows. 其他处理 is one row in the 2019 form and three in
 * the 2021 form: a report must tell the rows of one of the two, and one that prints both is not guessed at.
 */
const missingOutcomes = missingAmong(
	`(${lettersOf(totals('both'))} || CASE
		WHEN ${allAbsent(totals('2019'))} THEN ${lettersOf(totals('2021'))}
		WHEN ${allAbsent(totals('2021'))} THEN ${lettersOf(totals('2019'))}
		ELSE 'u' END)`
);

function totals(edition: 'both' | '2019' | '2021'): string[] {
	return endings
		.filter((row) => (row.editions.length > 1 ? 'both' : row.editions[0]) === edition)
		.map((row) => `${row.id}_total`);
}

function allAbsent(ids: string[]): string {
	return `translate(${lettersOf(ids)}, 'a', '') = ''`;
}

function groupSum(outcome: Outcome): string {
	return endings
		.filter((row) => row.outcome === outcome)
		.map((row) => `coalesce(${cell(`${row.id}_total`)}, 0)`)
		.join(' + ');
}

/** (b) How requests ended, by year, in the six groups of the form. */
export async function outcomesByYear(database: Database, filters: Filters): Promise<Outcomes> {
	const { where, values } = chosen(filters);
	const rows = await database.query<Record<string, number>>(
		`WITH chosen AS (
			SELECT *, ${missingOutcomes} IS NULL AS is_counted FROM reports ${where} AND year IS NOT NULL
		)
		SELECT year, count(*) AS reports, count(*) FILTER (is_counted) AS counted,
			${outcomes.map(({ id }) => `sum(${groupSum(id)}) FILTER (is_counted) AS "${id}"`).join(', ')},
			sum(${outcomes.map(({ id }) => groupSum(id)).join(' + ')}) FILTER (is_counted) AS total
		FROM chosen GROUP BY year ORDER BY year`,
		values
	);
	return {
		years: rows.map((row) => ({
			year: row.year!,
			reports: row.reports!,
			counted: row.counted!,
			groups: Object.fromEntries(outcomes.map(({ id }) => [id, row[id]!])) as OutcomeYear['groups'],
			total: row.total!
		})),
		coverage: await coverageOf(database, filters, byYear(missingOutcomes))
	};
}
