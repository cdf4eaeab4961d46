import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/行政许可/, '全年作出行政处罚决定30件。'),
	cells: ['penalty_decisions'],
	none: without(/行政许可/, '公示行政许可55条、行政处罚203项。')
};
