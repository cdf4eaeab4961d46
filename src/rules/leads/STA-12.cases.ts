import type { FilingCases } from '../cases/cases.ts';
import { handled, peers, silent } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => peers((at) => handled(at), {}, 40, [2020, 2021, 2022, 2023]),
	fail: () => silent(40),
	none: () => silent(12),
	cells: ['received_total']
};
