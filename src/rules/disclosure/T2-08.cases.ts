import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ penalty_decisions: 214 }, { penalty_decisions: 3 }),
	fail: () => two({ penalty_decisions: 214 }, { penalty_decisions: 0 }),
	none: () => two({ penalty_decisions: 214 }, { penalty_decisions: null }),
	cells: ['penalty_decisions']
};
