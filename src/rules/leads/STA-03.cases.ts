import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead(
	(at) => ({ ...handled(at), not_processed_petition_total: at % 3 }),
	{
		...handled(0, 200),
		not_processed_petition_total: 190
	}
);
