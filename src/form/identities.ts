import { challengeGroups, challengeResults } from './challenges.ts';
import type { EditionId } from './editions.ts';
import { applicants, requestRows } from './requests.ts';

/** Two sums of cells that the form says are equal. */
export interface Identity {
	/** `balance`: printed on the form, by column; `outcomes`: outcomes add up to the total, by column;
	 * `applicants`: applicants add up to the total, by row; `results`: results add up to the total, by group. */
	kind: 'balance' | 'outcomes' | 'applicants' | 'results';
	/** Applicant, row or group the identity is stated for. */
	of: string;
	/** Cell ids whose sum must equal the sum of `right`. */
	left: readonly string[];
	right: readonly string[];
}

/** The arithmetic identities of an edition: 7 + 7 + one per row of table 3 + 3; none are stated for the 2014 table. */
export function identitiesOf(edition: EditionId): Identity[] {
	if (edition === '2014') return [];
	const rows = requestRows.filter((row) => row.editions.includes(edition));
	const endings = rows.filter((row) => row.outcome);
	const parts = applicants.filter((applicant) => applicant.id !== 'total');
	return [
		...applicants.map(({ id }) => ({
			kind: 'balance' as const,
			of: id,
			left: [`received_${id}`, `carried_in_${id}`],
			right: [`concluded_${id}`, `carried_out_${id}`]
		})),
		...applicants.map(({ id }) => ({
			kind: 'outcomes' as const,
			of: id,
			left: endings.map((row) => `${row.id}_${id}`),
			right: [`concluded_${id}`]
		})),
		...rows.map((row) => ({
			kind: 'applicants' as const,
			of: row.id,
			left: parts.map((part) => `${row.id}_${part.id}`),
			right: [`${row.id}_total`]
		})),
		...challengeGroups.map((group) => ({
			kind: 'results' as const,
			of: group.id,
			left: challengeResults
				.filter((result) => result.id !== 'total')
				.map((result) => `${group.id}_${result.id}`),
			right: [`${group.id}_total`]
		}))
	];
}
