import type { FilingCases } from '../cases/cases.ts';
import { filing, two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () =>
		[1260, 1260, 1261].map((n, at) => filing('水务局', 2021 + at, { licensing_decisions: n })),
	fail: () =>
		[1260, 1260, 1260, 1260].map((n, at) =>
			filing('水务局', 2020 + at, { licensing_decisions: n })
		),
	none: () => two({ licensing_decisions: 1260 }, { licensing_decisions: 1260 }),
	cells: ['licensing_decisions']
};
