import type { ReportCases } from '../cases/cases.ts';
import { last, prose } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: last((text) =>
		text
			.replace('本年制发件数', '本年新制作数量')
			.replace('本年废止件数', '本年新公开数量')
			.replace('现行有效件数', '对外公开总数量')
	),
	none: prose
};
