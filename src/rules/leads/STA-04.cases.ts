import type { FilingCases } from '../cases/cases.ts';
import { handled, lead } from '../cases/filings.ts';

export const cases: FilingCases = lead((at) => ({ ...handled(at), carried_out_total: at % 3 }), {
	...handled(0, 200),
	carried_out_total: 190
});
