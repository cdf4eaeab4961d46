import type { FilingCases } from '../cases/cases.ts';
import { lead } from '../cases/filings.ts';

export const cases: FilingCases = lead(
	(at) => ({ received_total: 1 + ((at * at) % 60) }),
	{ received_total: 900 },
	[2023],
	1200
);
