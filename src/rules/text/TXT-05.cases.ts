import type { ReportCases } from '../cases/cases.ts';
import { add } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: add('主动公开信息××条。'),
	none: 'figures only'
};
