import type { ReportCases } from '../cases/cases.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: (report) =>
		(report.five =
			'公开的形式还不够多样，解读材料偏少，栏目更新也不够及时，工作人员的业务能力不强，与群众的期待有差距，平台功能单一。'),
	none: (report) => (report.five = '形式不够多样。')
};
