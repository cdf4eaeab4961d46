import type { ReportCases } from '../cases/cases.ts';
import { ink } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: ink({ fees_10k_yuan: '1.20000001' }),
	cells: ['fees_10k_yuan'],
	none: ink({ fees_10k_yuan: '' })
};
