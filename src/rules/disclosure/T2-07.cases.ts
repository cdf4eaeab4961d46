import type { ReportCases } from '../cases/cases.ts';
import { after, printed, trial } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: trial,
	fail: after(trial, printed({ rules_newly_disclosed: '4', rules_disclosed_total: '3' })),
	none: () => {}
};
