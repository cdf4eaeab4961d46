import type { ReportCases } from '../cases/cases.ts';
import { add, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: add('申请答复率达到100%，访问量增长150%。'),
	fail: add('信箱来信办理率为120%。'),
	none: without(/满意率/),
	also: [
		{
			what: 'a rate that its numbers do not make',
			change: add('受理工单1200件，办结1080件，办结率98.33%。')
		},
		{
			what: 'a share that its numbers do not make',
			change: add('转办函件400件，其中回复20件，占15%。')
		},
		{
			what: 'a share of another whole',
			change: add('转办函件400件，其中咨询80件，回复20件，占25%。'),
			cells: null
		}
	]
};
