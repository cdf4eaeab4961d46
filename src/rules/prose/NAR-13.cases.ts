import type { ReportCases } from '../cases/cases.ts';
import { add, after, counts, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: after(
		counts({ carried_out_person: 0, carried_in_person: 0 }),
		without(/结转/, '依申请公开事项全部办结。')
	),
	fail: without(/结转/, '依申请公开事项全部办结。'),
	cells: ['carried_out_total'],
	none: add('依申请公开事项均按时办结。')
};
