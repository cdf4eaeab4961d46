import type { ReportCases } from '../cases/cases.ts';
import { printed, lines } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ reconsideration_other: '见附' }),
	none: lines(/结果维持|^\d+(?:\t\d+){14}/)
};
