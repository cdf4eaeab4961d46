import type { ReportCases } from '../cases/cases.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: (report) => (report.lead = report.lead.replace('12月31日', '10月31日')),
	none: (report) => (report.lead = '')
};
