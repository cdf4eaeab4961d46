import type { ReportCases } from '../cases/cases.ts';
import { after } from '../cases/report.ts';
import type { Change } from '../cases/cases.ts';

const withoutPeriod: Change = (report) => (report.lead = '本报告由青溪县园林局编制。');
const lead =
	(text: string): Change =>
	(report) =>
		(report.lead = text);

export const cases: ReportCases = {
	of: 'report',
	fail: withoutPeriod,
	none: 'figures only',
	also: [
		{
			what: 'the two days alone',
			change: lead('本报告数据从2023年1月1日到2023年12月31日。'),
			cells: null
		},
		{
			what: 'a telephone alone',
			change: after(withoutPeriod, (report) => report.end.push('电话：0570-5550123')),
			cells: null
		}
	]
};
