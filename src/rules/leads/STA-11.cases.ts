import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead(
	(at) => ({ ...handled(at), reconsideration_total: at % 3 }),
	{
		...handled(0, 60),
		reconsideration_total: 90
	}
);
