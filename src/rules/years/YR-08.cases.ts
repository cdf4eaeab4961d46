import type { FilingCases } from '../cases/cases.ts';
import { filing, two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () =>
		[18, 18, 17, 18, 18].map((n, at) => filing('水务局', 2019 + at, { carried_out_total: n })),
	fail: () =>
		[18, 18, 18, 18, 18].map((n, at) => filing('水务局', 2019 + at, { carried_out_total: n })),
	none: () => two({ carried_out_total: 18 }, { carried_out_total: 18 }),
	cells: ['carried_out_total']
};
