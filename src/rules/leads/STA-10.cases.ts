import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead(
	(at) => handled(at),
	{
		...handled(0, 60),
		disclosed_total: 0,
		unable_not_held_total: 0,
		withheld_internal_total: 60
	},
	[2021, 2022, 2023]
);
