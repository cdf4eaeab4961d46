import type { ReportCases } from '../cases/cases.ts';
import { last, lines, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: lines(/勾稽/),
	none: prose,
	also: [
		{
			what: 'another note',
			change: last((text) => text.replace(/勾稽关系为：[^）\t]*/, '勾稽关系见说明'))
		}
	]
};
