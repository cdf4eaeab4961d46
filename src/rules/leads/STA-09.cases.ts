import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead(
	(at) => handled(at),
	{ received_total: 0 },
	[2021, 2022, 2023]
);
