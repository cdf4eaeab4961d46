import type { ReportCases } from '../cases/cases.ts';
import { lines } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: lines(/^五、/),
	none: lines(/^[二三四五]、/)
};
