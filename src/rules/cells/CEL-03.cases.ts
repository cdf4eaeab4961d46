import type { ReportCases } from '../cases/cases.ts';
import { after, blankTable, counts, noCases, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: after(counts(noCases), without(/申请/, '本年度未收到政府信息公开申请。')),
	fail: after(blankTable(/^requests/), without(/申请/, '本年度未收到政府信息公开申请。')),
	none: () => {}
};
