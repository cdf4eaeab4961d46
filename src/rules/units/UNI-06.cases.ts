import type { ReportCases } from '../cases/cases.ts';
import { printed } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ fees_10k_yuan: '1.20000001' }),
	cells: ['fees_10k_yuan'],
	none: printed({ fees_10k_yuan: '' })
};
