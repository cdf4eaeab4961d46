import type { ReportCases } from '../cases/cases.ts';
import { printed, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ disclosed_research: '' }),
	none: prose,
	also: [
		{
			what: 'a mark beside zeros',
			change: printed({ disclosed_research: '/' }),
			cells: ['received_research', 'disclosed_research']
		},
		{ what: 'a power a body does not have', change: printed({ rules_issued: '/' }), cells: null }
	]
};
