import type { Row, State } from '#review/row.ts';
import { stateNames } from '#review/lists.ts';
import type { ReviewOrder } from '#ui/review-row.ts';

const states = Object.keys(stateNames) as State[];

/** Which rows of a desk are looked at, and in what order. */
export class Listing {
	only: State | null = $state(null);
	sought = $state('');
	order: ReviewOrder = $state({ sort: 'state', descending: false });

	/** Those of some rows that are shown, in order. */
	of(rows: readonly Row[]): Row[] {
		return rows
			.filter((row) => this.only === null || row.state === this.only)
			.filter(({ agency, file }) => `${agency ?? ''} ${file}`.includes(this.sought.trim()))
			.sort((a, b) => (this.order.descending ? -1 : 1) * compared(a, b, this.order.sort));
	}
}

function compared(a: Row, b: Row, sort: ReviewOrder['sort']): number {
	const by: Record<ReviewOrder['sort'], (row: Row) => string | number> = {
		agency: ({ agency, file }) => agency ?? file,
		year: ({ year }) => year ?? 0,
		state: ({ state }) => states.indexOf(state),
		number: ({ counts }) => -(counts.error * 1e6 + counts.warning * 1e3 + counts.review)
	};
	const [x, y] = [by[sort](a), by[sort](b)];
	if (x !== y) return x < y ? -1 : 1;
	return a.file < b.file ? -1 : 1;
}
