import type { ReportCases } from '../cases/cases.ts';
import { printed, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ penalty_decisions: '３件' }),
	cells: ['penalty_decisions'],
	none: prose
};
