import type { ReportCases } from '../cases/cases.ts';
import { ink, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: ink({ fees_10k_yuan: '12000' }),
	cells: ['fees_10k_yuan'],
	none: without(/事业性收费/, '收取信息处理费12000元。'),
	also: [
		{
			what: 'yuan rounded in one place',
			change: ink({ fees_10k_yuan: '12000.4' }),
			cells: ['fees_10k_yuan']
		},
		{ what: 'another amount', change: ink({ fees_10k_yuan: '3.4' }), cells: ['fees_10k_yuan'] },
		{ what: 'an amount that was rounded', change: ink({ fees_10k_yuan: '1.20001' }), cells: null }
	]
};
