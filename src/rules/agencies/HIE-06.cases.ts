import type { FilingCases } from '../cases/cases.ts';
import { busy, filing } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => [
		filing('水务局', 2023, busy),
		filing('教育局', 2023, { ...busy, disclosed_person: 639 })
	],
	fail: () => [filing('水务局', 2023, busy), filing('教育局', 2023, busy)],
	none: () => [filing('水务局', 2023), filing('教育局', 2023)]
};
