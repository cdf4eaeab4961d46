import type { ReportCases } from '../cases/cases.ts';
import { lines, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: lines(/结果维持|^\d+(?:\t\d+){14}/),
	none: (report) => {
		prose(report);
		report.title = report.title.replace('2023', '2012');
		report.lead = report.lead.replaceAll('2023', '2012');
		report.one = report.one.map((text) => text.replaceAll('2023', '2012'));
	}
};
