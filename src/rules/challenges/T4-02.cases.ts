import type { ReportCases } from '../cases/cases.ts';
import { ink, lines } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: ink({ reconsideration_other: '见附' }),
	none: lines(/结果维持|^\d+(?:\t\d+){14}/)
};
