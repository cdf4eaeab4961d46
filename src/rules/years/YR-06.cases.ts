import type { FilingCases } from '../cases/cases.ts';
import { busy, two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two(busy, { ...busy, disclosed_person: 641 }),
	fail: () => two(busy, { ...busy, licensing_decisions: 7 }),
	none: () => two({ received_person: 2 }, { received_person: 2 })
};
