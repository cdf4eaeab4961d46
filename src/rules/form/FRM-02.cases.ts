import type { ReportCases } from '../cases/cases.ts';
import { prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: (report) => {
		report.title = report.title.replace('2023', '2020');
		report.lead = '';
	},
	none: prose
};
