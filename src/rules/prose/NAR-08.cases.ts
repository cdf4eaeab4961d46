import type { ReportCases } from '../cases/cases.ts';
import { counts, noCases, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: counts(noCases),
	cells: ['received_total'],
	none: without(/申请/)
};
