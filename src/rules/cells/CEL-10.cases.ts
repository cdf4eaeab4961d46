import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({}, {}),
	fail: () => two({ reconsideration_other: 0 }, { reconsideration_other: null }),
	none: () => two({ reconsideration_other: 4 }, { reconsideration_other: null }),
	cells: ['reconsideration_other']
};
