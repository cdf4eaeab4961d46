import type { ReportCases } from '../cases/cases.ts';
import { lines } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: (report) => (report.five = '无。'),
	none: lines(/^五、/)
};
