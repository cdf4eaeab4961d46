import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/平均每月/, '公开政府信息120条，平均每月公开46条。'),
	none: without(/平均每月/)
};
