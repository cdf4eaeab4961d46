import type { ReportCases } from '../cases/cases.ts';
import { ink, swapped } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: ink({ disclosed_person: '7' }),
	fail: swapped('carried_in', 'disclosed'),
	none: () => {}
};
