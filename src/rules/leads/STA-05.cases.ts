import type { FilingCases } from '../cases/cases.ts';
import { lead, reviews } from '../cases/filings.ts';

export const cases: FilingCases = lead(reviews, {
	reconsideration_total: 80,
	reconsideration_corrected: 78
});
