import type { ReportCases } from '../cases/cases.ts';
import { printed, lines } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ disclosed_person: '5' }),
	none: lines(/重复申请/)
};
