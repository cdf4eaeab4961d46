import type { ReportCases } from '../cases/cases.ts';
import { after, counts, printed } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: printed({ disclosed_person: '7' }),
	fail: after(
		counts({ disclosed_person: 14, received_person: 16 }),
		printed({ disclosed_person: '41' })
	),
	cells: ['disclosed_person'],
	none: () => {}
};
