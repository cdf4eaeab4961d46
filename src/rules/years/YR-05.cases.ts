import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ reconsideration_pending: 3 }, { reconsideration_total: 3 }),
	fail: () => two({ reconsideration_pending: 3 }, { reconsideration_total: 1 }),
	none: () => two({ reconsideration_pending: 3 }, { reconsideration_total: null }),
	cells: ['reconsideration_total']
};
