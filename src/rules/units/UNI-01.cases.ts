import type { ReportCases } from '../cases/cases.ts';
import { printed, without } from '../cases/report.ts';

export const cases: ReportCases = {
	of: 'report',
	fail: printed({ fees_10k_yuan: '12000' }),
	cells: ['fees_10k_yuan'],
	none: without(/事业性收费/, '收取信息处理费12000元。'),
	also: [
		{
			what: 'yuan rounded in one place',
			change: printed({ fees_10k_yuan: '12000.4' }),
			cells: ['fees_10k_yuan']
		},
		{ what: 'another amount', change: printed({ fees_10k_yuan: '3.4' }), cells: ['fees_10k_yuan'] },
		{
			what: 'an amount that was rounded',
			change: printed({ fees_10k_yuan: '1.20001' }),
			cells: null
		}
	]
};
