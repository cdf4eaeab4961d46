import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead((at) => ({ ...handled(at), unable_not_held_total: 1 }), {
	...handled(0, 200),
	unable_not_held_total: 195
});
