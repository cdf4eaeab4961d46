import type { ReportCases } from '../cases/cases.ts';
import { counts } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: counts({ otherwise_closed_unpaid_person: 1, received_person: 7 }),
	cells: ['otherwise_closed_unpaid_total'],
	none: (report) => (report.six = '本年度未收取信息处理费。')
};
