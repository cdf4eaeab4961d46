import type { Reading } from '#form/vocabulary.ts';
import type { Database } from './database.ts';
import { chosen, type Filters } from './filters.ts';

/** Why a report could not be counted: the reading of its cell, no year to stand in, or a prose figure it does not tell. */
export type MissingReason = Exclude<Reading, 'number'> | 'no_year' | 'not_told';

/** Of how many reports a number is. `reports` = `counted` + the sum of `missing`. */
export interface Coverage {
	reports: number;
	counted: number;
	/** Reasons that occur, in the order of `missingReasons`. */
	missing: { reason: MissingReason; reports: number }[];
}

export const missingReasons: readonly MissingReason[] = [
	'blank',
	'not_applicable',
	'unreadable',
	'absent',
	'not_told',
	'no_year'
];

/** Counts the chosen reports by `reason`, SQL that is null where a report counts. */
export async function coverageOf(
	database: Database,
	filters: Filters,
	reason: string
): Promise<Coverage> {
	const { where, values } = chosen(filters);
	const rows = await database.query<{ reason: MissingReason | null; reports: number }>(
		`SELECT ${reason} AS reason, count(*) AS reports FROM reports ${where} GROUP BY 1`,
		values
	);
	const of = (reason: MissingReason | null) =>
		rows.find((row) => row.reason === reason)?.reports ?? 0;
	return {
		reports: rows.reduce((sum, row) => sum + row.reports, 0),
		counted: of(null),
		missing: missingReasons
			.map((reason) => ({ reason, reports: of(reason) }))
			.filter((missing) => missing.reports > 0)
	};
}

/** SQL: a reason for a question asked by year, where a report without a year has no place to stand in. */
export function byYear(reason: string): string {
	return `CASE WHEN year IS NULL THEN 'no_year' ELSE ${reason} END`;
}
