import type { ReportCases } from '../cases/cases.ts';
import { after, printed, trial, without } from '../cases/report.ts';

const items = (told: string) =>
	after(
		trial,
		printed({ licensing_items_last_year: '31', licensing_items_change: '2' }),
		without(/行政许可/, `行政许可事项由2019年的31项${told}。`)
	);

export const cases: ReportCases = {
	of: 'report',
	fail: without(/行政许可/, '全年作出行政处罚决定30件。'),
	cells: ['penalty_decisions'],
	none: without(/行政许可/, '公示行政许可55条、行政处罚203项。'),
	also: [
		{
			what: 'items of two years',
			change: items('调整为29项'),
			cells: ['licensing_items_change']
		},
		{ what: 'items that became more', change: items('增加到33项'), cells: null }
	]
};
