import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/规范性文件/, '本年度制定行政规范性文件7件。'),
	cells: ['normative_documents_issued'],
	none: without(/规范性文件/, '本年度公开行政规范性文件7件。')
};
