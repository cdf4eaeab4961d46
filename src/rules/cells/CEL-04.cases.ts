import type { ReportCases } from '../cases/cases.ts';
import { blankTable, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: blankTable(/^requests/),
	none: without(/申请/)
};
