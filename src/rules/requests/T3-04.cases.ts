import type { ReportCases } from '../cases/cases.ts';
import { after, printed, lines } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: lines(/重复申请/),
	fail: after(printed({ disclosed_business: '50', disclosed_total: '54' }), lines(/重复申请/)),
	none: () => {}
};
