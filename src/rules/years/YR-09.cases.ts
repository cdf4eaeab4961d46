import type { FilingCases } from '../cases/cases.ts';
import { filing } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => [2021, 2022, 2023].map((year) => filing('水务局', year)),
	fail: () => [2021, 2023].map((year) => filing('水务局', year)),
	none: () => [filing('水务局', 2021), filing('教育局', 2023)],
	cells: []
};
