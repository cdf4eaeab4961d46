import type { ReportCases } from '../cases/cases.ts';
import { blankTable, ink } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: ink({ reconsideration_total: '4' }),
	none: blankTable(/^challenges/)
};
