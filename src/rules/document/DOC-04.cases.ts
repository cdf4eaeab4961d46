import type { ReportCases } from '../cases/cases.ts';
import { beforeTheForms, lines } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: lines(/重复申请/),
	none: beforeTheForms()
};
