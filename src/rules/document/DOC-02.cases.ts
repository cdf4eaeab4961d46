import type { ReportCases } from '../cases/cases.ts';
import { leshan } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: (report) => {
		report.title = report.title.replace('青溪县', '乐山市沙湾区');
		report.end[0] = '乐山市沙湾区园林局';
	},
	fail: (report) => {
		report.title = report.title.replace('青溪县', '乐山市沙湾区');
		report.end[0] = '攀枝花市园林局';
	},
	none: (report) => (report.end = []),
	also: [
		{
			what: 'a neighbour’s signature',
			change: (report) => ((report.end[0] = '青溪县教育局'), leshan(report))
		},
		{
			what: 'the government’s signature',
			change: (report) => ((report.end[0] = '青溪县人民政府办公室'), leshan(report)),
			cells: null
		},
		{
			what: 'the bureau’s later name',
			change: (report) => ((report.end[0] = '青溪县林业和园林局'), leshan(report)),
			cells: null
		}
	]
};
