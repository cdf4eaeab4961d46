import type { ReportCases } from '../cases/cases.ts';
import { printed, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ penalty_decisions: '1.5' }),
	cells: ['penalty_decisions'],
	none: prose
};
