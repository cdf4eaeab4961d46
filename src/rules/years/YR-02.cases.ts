import type { FilingCases } from '../cases/cases.ts';
import { filing, two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () =>
		two({ rules_in_force: 9 }, { rules_in_force: 10, rules_issued: 2, rules_repealed: 1 }),
	fail: () =>
		two({ rules_in_force: 9 }, { rules_in_force: 14, rules_issued: 2, rules_repealed: 1 }),
	none: () => [
		filing('水务局', 2020, { rules_disclosed_total: 9 }, { edition: '2019' }),
		filing('水务局', 2021, { rules_in_force: 14 })
	],
	cells: ['rules_in_force', 'rules_issued', 'rules_repealed']
};
