import type { ReportCases } from '../cases/cases.ts';
import { after, counts } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: after(
		counts({ licensing_decisions: 0, penalty_decisions: 0, compulsion_decisions: 0 }),
		(report) => (report.title = report.title.replace('园林局', '机关事务管理局'))
	),
	fail: (report) => (report.title = report.title.replace('园林局', '机关事务管理局')),
	none: () => {}
};
