import type { ReportCases } from '../cases/cases.ts';
import { ink } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: ink({ carried_out_person: '3', carried_out_total: '3' }),
	fail: ink({ disclosed_person: '7' }),
	cells: ['disclosed_person'],
	none: () => {}
};
