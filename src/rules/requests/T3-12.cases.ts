import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ received_total: 2 }, { received_total: 3, not_processed_duplicate_total: 3 }),
	fail: () => two({}, { received_total: 3, not_processed_duplicate_total: 3 }),
	none: () =>
		two({ received_total: null }, { received_total: 3, not_processed_duplicate_total: 3 }),
	cells: ['not_processed_duplicate_total', 'received_total', 'carried_in_total']
};
