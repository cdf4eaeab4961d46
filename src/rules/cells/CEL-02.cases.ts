import type { ReportCases } from '../cases/cases.ts';
import { ink, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: ink({ disclosed_research: '' }),
	none: prose,
	also: [
		{
			what: 'a mark beside zeros',
			change: ink({ disclosed_research: '/' }),
			cells: ['received_research', 'disclosed_research']
		},
		{ what: 'a power a body does not have', change: ink({ rules_issued: '/' }), cells: null }
	]
};
