import type { CellId } from '#form/form.ts';
import type { EditionId } from '#form/editions.ts';
import { identitiesOf, type Identity } from '#form/identities.ts';
import type { CellReading } from '#report/report.ts';

/** What came of comparing two sums. Blanks and marks for not applicable may stand for any count from 0 up. */
export type SumResult =
	| { result: 'pass' }
	| {
			result: 'fail';
			left: number;
			right: number;
			/** Every term is a number, so that the difference is exact and no lower bound. */
			exact: boolean;
	  }
	/** Equal if every cell that is not a number counts 0. */
	| { result: 'pass_if_blank_is_0' }
	/** What is not a number must make up the residual. */
	| { result: 'unresolved'; residual: number }
	| { result: 'not_applicable'; reason: 'no_number' | 'absent' };

/** An identity of the form with what came of it. */
export interface Sum {
	identity: Identity;
	outcome: SumResult;
}

const identities: Record<EditionId, Identity[]> = {
	'2021': identitiesOf('2021'),
	'2019': identitiesOf('2019'),
	'2014': identitiesOf('2014')
};

/** Tests every identity of an edition. */
export function sumsOf(
	edition: EditionId | null,
	cell: (id: CellId) => CellReading | undefined
): Sum[] {
	if (!edition) return [];
	return identities[edition].map((identity) => ({
		identity,
		outcome: compareSums(identity.left.map(cell), identity.right.map(cell))
	}));
}

/** Two sums of cells that should be equal; a term that is missing never passes and never is taken for 0. */
export function compareSums(
	left: readonly (CellReading | undefined)[],
	right: readonly (CellReading | undefined)[]
): SumResult {
	const [a, b] = [sum(left), sum(right)];
	if (a.absent || b.absent) return { result: 'not_applicable', reason: 'absent' };
	if (!a.numbers && !b.numbers) return { result: 'not_applicable', reason: 'no_number' };
	if (!a.open && !b.open)
		return a.known === b.known
			? { result: 'pass' }
			: { result: 'fail', left: a.known, right: b.known, exact: true };
	if (a.known === b.known && !a.unreadable && !b.unreadable)
		return { result: 'pass_if_blank_is_0' };
	// The side that is complete can be too small for what is already known of the other.
	if ((!b.open && a.known > b.known) || (!a.open && b.known > a.known))
		return { result: 'fail', left: a.known, right: b.known, exact: false };
	return { result: 'unresolved', residual: b.known - a.known };
}

function sum(cells: readonly (CellReading | undefined)[]) {
	let known = 0;
	let numbers = 0;
	let unreadable = false;
	let absent = false;
	for (const cell of cells) {
		if (!cell || cell.reading === 'absent') absent = true;
		else if (cell.reading === 'number') numbers++;
		else if (cell.reading === 'unreadable') unreadable = true;
		known += cell?.value ?? 0;
	}
	return { known, numbers, unreadable, absent, open: numbers < cells.length };
}
