import type { FilingCases } from '../cases/cases.ts';
import { busy, two } from '../cases/filings.ts';

export const cases: FilingCases = {
	of: 'filings',
	pass: () => two({ ...busy, licensing_decisions: 90 }, { ...busy, licensing_decisions: 90 }),
	fail: () =>
		two(
			{ ...busy, licensing_decisions: 90 },
			{ ...busy, licensing_decisions: 90 },
			{ published: '2023-01-16' }
		),
	none: () =>
		two(
			{ ...busy, licensing_decisions: 90 },
			{ ...busy, licensing_decisions: 90 },
			{ published: null }
		)
};
