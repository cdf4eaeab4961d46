import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/办结/, '全年办结政府信息公开申请5件。'),
	cells: ['concluded_total'],
	none: without(/办结/),
	also: [
		{
			what: 'a number concluded without its requests',
			change: without(/办结/, '收到政府信息公开申请8件，办结11件。'),
			cells: ['concluded_total']
		},
		{
			what: 'what was concluded of other matters',
			change: without(/办结/, '收到政府信息公开申请8件，承办建议4件，办结4件。'),
			cells: null
		}
	]
};
