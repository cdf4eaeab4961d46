import type { ReportCases } from '../cases/cases.ts';
import { ink, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: ink({ penalty_decisions: '03' }),
	cells: ['penalty_decisions'],
	none: prose
};
