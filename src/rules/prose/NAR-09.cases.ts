import type { ReportCases } from '../cases/cases.ts';
import { after, counts, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: after(
		counts({ reconsideration_upheld: 0, litigation_direct_corrected: 0 }),
		without(/复议/, '未发生因政府信息公开引起的行政复议、行政诉讼。')
	),
	fail: without(/复议/, '未发生因政府信息公开引起的行政复议、行政诉讼。'),
	cells: ['reconsideration_total'],
	none: without(/复议/, '未发生因政府信息公开引起的行政诉讼败诉案件。')
};
