import type { ReportCases } from '../cases/cases.ts';
import { counts, printed, noCases } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: counts({ ...noCases, received_person: 2, not_processed_excessive_person: 2 }),
	none: printed({ not_processed_excessive_total: '' })
};
