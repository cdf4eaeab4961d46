import type { ReportCases } from '../cases/cases.ts';
import { ink, rotated } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: ink({ disclosed_person: '7' }),
	fail: rotated('disclosed'),
	none: () => {}
};
