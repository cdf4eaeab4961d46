import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/予以公开/, '上述申请中，予以公开3件，部分公开1件。'),
	cells: ['disclosed_total'],
	none: without(/予以公开/)
};
