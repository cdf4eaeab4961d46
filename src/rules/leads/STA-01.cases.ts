import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead((at) => handled(at), {
	...handled(0, 200),
	disclosed_total: 1,
	unable_not_held_total: 199
});
