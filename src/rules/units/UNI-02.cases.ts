import type { FilingCases } from '../cases/cases.ts';
import { fees, peers } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => peers(fees, { fees_10k_yuan: 35_650 }),
	fail: () => peers(fees, { fees_10k_yuan: 35_600 }),
	none: () => peers(fees, { fees_10k_yuan: 35_600 }, 8),
	cells: ['fees_10k_yuan']
};
