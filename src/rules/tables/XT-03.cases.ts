import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ concluded_total: 9 }, { reconsideration_total: 7 }),
	fail: () =>
		two(
			{ concluded_total: 3 },
			{ reconsideration_total: 7, litigation_direct_total: 5, concluded_total: 4 }
		),
	none: () => two({}, { reconsideration_total: 7 }),
	cells: ['reconsideration_total', 'litigation_direct_total', 'concluded_total']
};
