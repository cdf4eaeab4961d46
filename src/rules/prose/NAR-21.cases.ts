import type { ReportCases } from '../cases/cases.ts';
import { add, noProse } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: add('本年度，门户网站总访问量5000次。', '统计显示，门户网站总访问量7000次。'),
	none: noProse
};
