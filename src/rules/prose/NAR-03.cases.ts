import type { ReportCases } from '../cases/cases.ts';
import { without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: without(/结转/, '上年结转申请4件，均已办结政府信息公开申请。'),
	cells: ['carried_in_total'],
	none: without(/结转/)
};
