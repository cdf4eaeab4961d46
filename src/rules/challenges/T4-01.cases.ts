import type { ReportCases } from '../cases/cases.ts';
import { blankTable, printed } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ reconsideration_total: '4' }),
	none: blankTable(/^challenges/)
};
