import type { ReportCases } from '../cases/cases.ts';
import { after, counts, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: counts({ reconsideration_upheld: 5 }),
	fail: after(
		counts({ reconsideration_upheld: 3 }),
		without(/复议/, '全年因政府信息公开被申请行政复议1件，被提起行政诉讼3件。')
	),
	none: () => {}
};
