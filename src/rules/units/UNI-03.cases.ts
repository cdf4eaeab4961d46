import type { FilingCases } from '../cases/cases.ts';
import { fees, peers } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => peers(fees, { fees_10k_yuan: 900 }),
	fail: () => peers(fees, { fees_10k_yuan: 9_810 }),
	none: () => peers(fees, { fees_10k_yuan: 9_810 }, 8),
	cells: ['fees_10k_yuan']
};
