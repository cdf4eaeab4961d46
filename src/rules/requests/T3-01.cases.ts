import type { ReportCases } from '../cases/cases.ts';
import { printed, lines } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ carried_in_person: '2' }),
	none: lines(/上年结转政府/)
};
