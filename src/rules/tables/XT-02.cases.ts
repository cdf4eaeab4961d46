import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ reconsideration_total: 4 }, { litigation_after_reconsideration_total: 4 }),
	fail: () =>
		two(
			{ reconsideration_total: 1 },
			{ reconsideration_total: 2, litigation_after_reconsideration_total: 6 }
		),
	none: () => two({ reconsideration_total: null }, { litigation_after_reconsideration_total: 6 }),
	cells: ['litigation_after_reconsideration_total', 'reconsideration_total']
};
