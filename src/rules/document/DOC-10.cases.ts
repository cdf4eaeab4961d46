import type { ReportCases } from '../cases/cases.ts';
import { add } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: add(`各行数字为${'12，0，3，'.repeat(40)}。`),
	none: 'figures only'
};
