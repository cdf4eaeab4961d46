import type { ReportCases } from '../cases/cases.ts';
import { printed, rotated } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: printed({ disclosed_person: '7' }),
	fail: rotated('disclosed'),
	none: () => {}
};
