import type { ReportCases } from '../cases/cases.ts';
import { add, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: add('承办政协提案0件，人大代表建议2件，满意率均为100%。'),
	none: without(/满意率/)
};
