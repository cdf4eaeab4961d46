import type { ReportCases } from '../cases/cases.ts';
import { subtotal } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: subtotal(1),
	fail: subtotal(2),
	none: () => {}
};
