import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ received_total: 1, carried_out_total: 1 }, { litigation_direct_total: 1 }),
	fail: () => two({}, { reconsideration_total: 2, litigation_direct_total: 1 }),
	none: () => two({ concluded_total: null }, { reconsideration_total: 2 }),
	cells: [
		'received_total',
		'carried_in_total',
		'concluded_total',
		'reconsideration_total',
		'litigation_direct_total',
		'litigation_after_reconsideration_total'
	]
};
