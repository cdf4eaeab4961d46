import type { ReportCases } from '../cases/cases.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: (report) => (report.lead = report.lead.replaceAll('2023', '2022')),
	none: (report) => {
		report.title = '青溪县园林局政府信息公开工作年度报告';
		report.lead = '';
		report.end = [];
		report.one = ['本局各项工作平稳有序。'];
	}
};
