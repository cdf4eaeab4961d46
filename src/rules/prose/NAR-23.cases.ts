import type { ReportCases } from '../cases/cases.ts';
import { add } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	pass: add('门户网站独立用户访问总量300个，网站总访问量500次。'),
	fail: add('门户网站独立用户访问总量800个，网站总访问量500次。'),
	none: () => {}
};
