import type { ReportCases } from '../cases/cases.ts';
import { after, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: after(without(/收取/), (report) => (report.six = '无其他需要报告的事项。')),
	none: 'figures only',
	also: [
		{
			what: 'no fee but those of table 2',
			change: after(
				without(/处理费/, '未收取行政事业性收费。'),
				(report) => (report.six = '本年度没有其他需要报告的事项。')
			)
		}
	]
};
