import type { ReportCases } from '../cases/cases.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: (report) => (report.one[0] = `[bookmark: _GoBack]${report.one[0]}`),
	none: 'figures only'
};
