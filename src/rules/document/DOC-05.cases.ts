import type { ReportCases } from '../cases/cases.ts';
import { beforeTheForms, last } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: last((text) => text.replace(/(重复申请\t0\t0)/, '$1\t7\t8\t9')),
	none: beforeTheForms()
};
