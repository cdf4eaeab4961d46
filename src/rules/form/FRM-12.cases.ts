import type { ReportCases } from '../cases/cases.ts';
import { add, after } from '../cases/report.ts';
import type { Change } from '../cases/cases.ts';

const by =
	(agency: string): Change =>
	(report) => {
		report.title = report.title.replace('青溪县园林局', agency);
		report.lead = report.lead.replace('青溪县园林局', agency);
		report.end[0] = agency;
	};

export const cases: ReportCases = {
	of: 'report',
	pass: after(
		by('乐山市人民政府'),
		add('对各部门开展年度考核，组织社会评议，未发生责任追究情形。')
	),
	fail: by('乐山市人民政府'),
	none: () => {},
	also: [
		{
			what: 'one of the three',
			change: after(by('乐山市人民政府'), add('开展年度考评和满意度调查。'))
		},
		{ what: 'an office that reports for itself', change: by('乐山市人民政府办公室'), cells: null }
	]
};
