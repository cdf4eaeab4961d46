import type { ReportCases } from '../cases/cases.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: (report) => (report.end[1] = '2024年3月2日'),
	none: (report) => (report.end = [])
};
