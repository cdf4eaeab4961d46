import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead(
	(at) => handled(at),
	{ ...handled(0, 60), received_person: 0, received_business: 60 },
	[2021, 2022, 2023]
);
