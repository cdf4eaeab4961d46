import type { ReportCases } from '../cases/cases.ts';
import { counts, printed, noCases } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: counts({ ...noCases, received_person: 25, disclosed_person: 25 }),
	none: printed({ concluded_total: '' })
};
