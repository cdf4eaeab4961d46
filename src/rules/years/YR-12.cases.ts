import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ penalty_decisions: 361 }, { penalty_decisions: 316 }),
	fail: () => two({ penalty_decisions: 361 }, { penalty_decisions: 136 }),
	none: () => two({ penalty_decisions: 12 }, { penalty_decisions: 21 }),
	cells: ['penalty_decisions']
};
