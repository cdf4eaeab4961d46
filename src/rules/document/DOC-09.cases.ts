import type { FilingCases } from '../cases/cases.ts';
import { filing } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => [filing('水务局', 2022), filing('水务局', 2023)],
	fail: () => [
		filing('水务局', 2023, { received_total: 8 }, { published: '2024-01-18' }),
		filing('水务局', 2023, { received_total: 9 }, { published: '2024-02-02' })
	],
	none: () => [filing('水务局', 2023), filing('教育局', 2023)],
	cells: ['received_total']
};
