import type { FilingCases } from '../cases/cases.ts';
import { licences, peers } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => peers(licences, { licensing_decisions: 3000 }),
	fail: () => peers(licences, { licensing_decisions: 48_000 }),
	none: () => peers(licences, { licensing_decisions: 48_000 }, 12),
	cells: ['licensing_decisions']
};
