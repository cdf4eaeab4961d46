import type { ReportCases } from '../cases/cases.ts';
import { printed, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ disclosed_research: '/' }),
	cells: ['disclosed_research'],
	none: prose
};
