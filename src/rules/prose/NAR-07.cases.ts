import type { ReportCases } from '../cases/cases.ts';
import { after, counts, noCases, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: after(counts(noCases), without(/申请/, '本年度未收到政府信息公开申请。')),
	fail: without(/申请/, '本年度未收到政府信息公开申请。'),
	cells: ['received_total'],
	none: without(/申请/, '本年度未收到书面政府信息公开申请。', '上半年未收到政府信息公开申请。'),
	also: [
		{
			what: 'a count of 0',
			change: without(/申请/, '政府信息公开申请数为0。'),
			cells: ['received_total']
		},
		{
			what: 'none under a heading on requests',
			change: without(/申请/, '（二）依申请公开情况。本年度无申请。'),
			cells: ['received_total']
		},
		{
			what: 'none of another matter',
			change: without(/申请/, '（二）主动公开情况。本年度无申请。'),
			cells: null
		}
	]
};
