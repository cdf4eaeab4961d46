import { challengeGroups, challengeResults } from './challenges.ts';
import type { EditionId } from './editions.ts';
import type { CellId } from './form.ts';
import { applicants, requestRows } from './requests.ts';

/** Two sums of cells that the form says are equal. */
export interface Identity {
	/** `balance`: printed on the form, by column; `outcomes`: outcomes add up to the total, by column;
	 * `applicants`: applicants add up to the total, by row; `results`: results add up to the total, by group. */
	kind: 'balance' | 'outcomes' | 'applicants' | 'results';
	/** Applicant, row or group the identity is stated for. */
	of: string;
	/** Cell ids whose sum must equal the sum of `right`. */
	left: readonly CellId[];
	right: readonly CellId[];
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
			left: [`received_${id}` as const, `carried_in_${id}` as const],
			right: [`concluded_${id}` as const, `carried_out_${id}` as const]
		})),
		...applicants.map(({ id }) => ({
			kind: 'outcomes' as const,
			of: id,
			left: endings.map((row) => `${row.id}_${id}` as const),
			right: [`concluded_${id}` as const]
		})),
		...rows.map((row) => ({
			kind: 'applicants' as const,
			of: row.id,
			left: parts.map((part) => `${row.id}_${part.id}` as const),
			right: [`${row.id}_total` as const]
		})),
		...challengeGroups.map((group) => ({
			kind: 'results' as const,
			of: group.id,
			left: challengeResults
				.filter((result) => result.id !== 'total')
				.map((result) => `${group.id}_${result.id}` as const),
			right: [`${group.id}_total` as const]
		}))
	];
}
