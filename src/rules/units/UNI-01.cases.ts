import type { ReportCases } from '../cases/cases.ts';
import { add, after, printed, trial, without } from '../cases/report.ts';

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
		},
		{
			what: 'none told',
			change: after(
				printed({ fees_10k_yuan: '3.4' }),
				without(/事业性收费/, '全年未收取任何行政事业性收费。')
			),
			cells: ['fees_10k_yuan']
		},
		{
			what: 'none of some told',
			change: after(
				printed({ fees_10k_yuan: '3.4' }),
				without(/事业性收费/, '对小微企业未收取行政事业性收费。')
			),
			cells: null
		},
		{
			what: 'purchases of the form of 2019',
			change: after(
				trial,
				printed({ procurement_amount_10k_yuan: '35.2' }),
				add('实施政府集中采购4批，采购总金额352万元。')
			),
			cells: ['procurement_amount_10k_yuan']
		}
	]
};
