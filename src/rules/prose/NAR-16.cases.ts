import type { FilingCases } from '../cases/cases.ts';
import { growth } from '../cases/filings.ts';
import { telling } from '../cases/texts.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => telling(growth, { received_total: 40 }, { received_total: 60 }),
	fail: () => telling(growth, { received_total: 48 }, { received_total: 60 }),
	none: () => telling(growth, {}, { received_total: 60 }),
	cells: ['received_total']
};
