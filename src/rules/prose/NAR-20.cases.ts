import type { ReportCases } from '../cases/cases.ts';
import { add } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: add('按照全省政府信息公开工作部署，落实各项任务。'),
	fail: add('组织推动全省政府信息公开工作再上台阶。'),
	none: (report) => (report.title = report.title.replace('青溪县园林局', '四川省林业和草原局')),
	also: [
		{ what: 'a neighbour’s work', change: add('青溪县教育局高度重视政府信息公开工作。') },
		{
			what: 'the county’s work',
			change: add('青溪县人民政府高度重视政府信息公开工作。'),
			cells: null
		},
		{
			what: 'a neighbour’s work for us',
			change: add('县司法局严格按照规定审查我局规范性文件。'),
			cells: null
		},
		{ what: 'a neighbour in passing', change: add('按照县教育局通知，积极开展宣传。'), cells: null }
	]
};
