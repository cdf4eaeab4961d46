import type { ReportCases } from '../cases/cases.ts';
import { blankTable, printed } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ disclosed_total: '6' }),
	cells: [
		'person',
		'business',
		'research',
		'public_interest',
		'legal_service',
		'other',
		'total'
	].map((column) => `disclosed_${column}`),
	none: blankTable(/^requests/)
};
