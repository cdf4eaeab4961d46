import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/自然人/, '收到的政府信息公开申请中，自然人申请3件。'),
	cells: ['received_person'],
	none: without(/自然人/)
};
