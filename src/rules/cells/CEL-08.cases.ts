import type { ReportCases } from '../cases/cases.ts';
import { ink, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: ink({ disclosed_research: '/' }),
	cells: ['disclosed_research'],
	none: prose
};
