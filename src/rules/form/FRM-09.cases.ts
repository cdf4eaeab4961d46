import type { ReportCases } from '../cases/cases.ts';
import { lines, noProse } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: noProse,
	none: lines(/^一、/)
};
