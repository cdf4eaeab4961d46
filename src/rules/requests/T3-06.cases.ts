import type { ReportCases } from '../cases/cases.ts';
import { printed } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: printed({ carried_out_person: '3', carried_out_total: '3' }),
	fail: printed({ disclosed_person: '7' }),
	cells: ['disclosed_person'],
	none: () => {}
};
