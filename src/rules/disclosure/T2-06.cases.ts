import type { ReportCases } from '../cases/cases.ts';
import { after, printed, trial } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: trial,
	fail: after(
		trial,
		printed({ penalty_items_last_year: '40', penalty_items_change: '增2', penalty_decisions: '42' })
	),
	none: () => {}
};
