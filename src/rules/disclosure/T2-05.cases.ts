import type { ReportCases } from '../cases/cases.ts';
import { counts, printed } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: counts({ licensing_decisions: 0, penalty_decisions: 0 }),
	none: printed({ penalty_decisions: '/' })
};
