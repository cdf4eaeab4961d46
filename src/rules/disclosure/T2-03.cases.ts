import type { ReportCases } from '../cases/cases.ts';
import { after, counts } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: counts({ rules_issued: 1 }),
	cells: ['rules_issued'],
	none: (report) => (report.title = report.title.replace('青溪县园林局', '乐山市人民政府')),
	also: [
		{
			what: 'rules of a city’s department',
			change: after(counts({ rules_in_force: 3 }), (report) => {
				report.title = report.title.replace('青溪县', '乐山市');
			}),
			cells: ['rules_in_force']
		},
		{
			what: 'rules of an autonomous prefecture',
			change: after(counts({ rules_in_force: 3 }), (report) => {
				report.title = report.title.replace('青溪县园林局', '凉山彝族自治州人民政府');
			}),
			cells: null
		},
		{
			what: 'rules of an autonomous prefecture’s department',
			change: after(counts({ rules_in_force: 3 }), (report) => {
				report.title = report.title.replace('青溪县', '凉山彝族自治州');
			}),
			cells: ['rules_in_force']
		},
		{
			what: 'rules of a city',
			change: after(counts({ rules_in_force: 3 }), (report) => {
				report.title = report.title.replace('青溪县园林局', '乐山市人民政府');
			}),
			cells: null
		}
	]
};
