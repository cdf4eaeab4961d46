import type { ReportCases } from '../cases/cases.ts';
import { after, beforeTheForms, printed } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: after(
		...['person', 'business', 'research', 'public_interest', 'legal_service', 'other'].map(
			(column) => printed({ [`disclosed_${column}`]: '' })
		)
	),
	cells: ['disclosed_total'],
	none: beforeTheForms()
};
