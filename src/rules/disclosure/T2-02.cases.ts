import type { ReportCases } from '../cases/cases.ts';
import { counts, printed } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: counts({ normative_documents_repealed: 0, normative_documents_in_force: 0 }),
	none: printed({ rules_in_force: '', normative_documents_in_force: '' })
};
