import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ carried_out_total: 3 }, { carried_in_total: 3 }),
	fail: () => two({ carried_out_total: 3 }, { carried_in_total: 5 }),
	none: () => two({ carried_out_total: null }, { carried_in_total: 5 }),
	cells: ['carried_in_total']
};
