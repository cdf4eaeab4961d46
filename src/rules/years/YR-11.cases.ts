import type { FilingCases } from '../cases/cases.ts';
import { two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ fees_10k_yuan: 3.2 }, { fees_10k_yuan: 41 }),
	fail: () => two({ fees_10k_yuan: 3.2 }, { fees_10k_yuan: 32_100 }),
	none: () => two({ licensing_decisions: 4 }, { licensing_decisions: 40 }),
	cells: ['fees_10k_yuan']
};
