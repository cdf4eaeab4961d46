import type { ReportCases } from '../cases/cases.ts';
import { after, counts, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: after(
		counts({ normative_documents_issued: 0 }),
		without(/规范性文件/, '本年度未制定行政规范性文件。')
	),
	fail: without(/规范性文件/, '本年度未制定行政规范性文件。'),
	cells: ['normative_documents_issued'],
	none: () => {}
};
