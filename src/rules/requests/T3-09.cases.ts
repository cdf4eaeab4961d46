import type { ReportCases } from '../cases/cases.ts';
import { printed, swapped } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: printed({ disclosed_person: '7' }),
	fail: swapped('carried_in', 'disclosed'),
	none: () => {}
};
