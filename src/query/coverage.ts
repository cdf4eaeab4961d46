import type { Reading } from '#form/vocabulary.ts';

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
