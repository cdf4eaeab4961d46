import type { ReportCases } from '../cases/cases.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: (report) => (report.title = '2023年政府办公室政府信息公开工作年度报告'),
	none: 'figures only'
};
