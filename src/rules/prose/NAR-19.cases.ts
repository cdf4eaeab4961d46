import type { ReportCases } from '../cases/cases.ts';
import { add } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: add('2022年，我局公开各类信息90条。'),
	none: (report) => {
		report.title = '青溪县园林局2023年政府信息公开工作年度报告';
		report.one = ['本局各项工作平稳有序。'];
	}
};
