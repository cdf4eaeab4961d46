import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead(
	(at) => ({ ...handled(at), otherwise_closed_misc_total: at % 3 }),
	{
		...handled(0, 60),
		otherwise_closed_misc_total: 50
	}
);
