import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/复议/, '全年因政府信息公开被申请行政复议4件。'),
	cells: ['reconsideration_total'],
	none: without(/复议/, '全县各单位因政府信息公开被申请行政复议4件。'),
	also: [
		{
			what: 'reviews corrected that the table has upheld',
			change: without(/复议/, '全年因信息公开引发行政复议1件，其中被纠正1件。'),
			cells: ['reconsideration_corrected']
		}
	]
};
