import { activityStates } from '#corpus/measures.ts';
import type { ReportLine } from '#query/reports.ts';
import { countColumn, textColumn, yearColumn } from './columns.ts';
import { bodyCells, bodyColumns, named, sourceCells, sourceColumns } from './lines.ts';
import { units, type Source, type ViewColumn, type ViewModel } from './model.ts';
import { count } from './numbers.ts';

const columns: ViewColumn[] = [
	textColumn('agency', '机关', 'Agency'),
	yearColumn,
	...bodyColumns,
	countColumn('received', { zh: '新收申请', en: 'Received' }, units.requests),
	countColumn('concluded', { zh: '办结', en: 'Concluded' }, units.requests),
	countColumn('carried_out', { zh: '结转下年', en: 'Carried out' }, units.requests),
	textColumn('state', '申请情况', 'Requests'),
	countColumn('visits', { zh: '网站访问量', en: 'Web visits' }),
	countColumn('unique_visitors', { zh: '独立访客', en: 'Unique visitors' }),
	countColumn('page_views', { zh: '页面浏览量', en: 'Page views' }),
	countColumn('findings', { zh: '待核实之处', en: 'Findings' }),
	...sourceColumns
];

/** The table of reports, or all of it for the CSV; id `reports`. `total` is how many reports the filters choose. */
export function reportsModel(lines: ReportLine[], total: number, source: Source): ViewModel {
	const years = lines.map((line) => line.year).filter((year) => year !== null);
	return {
		id: 'reports',
		title: { zh: '年报列表', en: 'Reports' },
		sentence:
			lines.length === total
				? { zh: `共 ${count(total)} 份年报。`, en: `${count(total)} reports.` }
				: {
						zh: `共 ${count(total)} 份年报，此处 ${count(lines.length)} 份。`,
						en: `${count(lines.length)} of ${count(total)} reports.`
					},
		definition: {
			zh: '一行一份年报。没有读出的数字留空，不当作零；“待核实之处”是勾稽不符等问题的条数，只说数字对不上，不说谁有错。',
			en: 'One line a report. A number that was not read is left empty and is not a zero. Findings count what does not add up in a report; they say nothing of who is at fault.'
		},
		columns,
		rows: lines.map((line) => [
			line.agency,
			line.year,
			...bodyCells(line),
			line.received,
			line.concluded,
			line.carriedOut,
			named(activityStates, line.state),
			line.visits,
			line.uniqueVisitors,
			line.pageViews,
			line.findings,
			...sourceCells(line)
		]),
		coverage: { reports: total, counted: total, missing: [] },
		origin: source.origin,
		years: years.length > 0 ? [minimum(years), -minimum(years.map((year) => -year))] : null
	};
}

/** Not by spreading into Math.min: a corpus may have more rows than a call has arguments. */
function minimum(numbers: number[]): number {
	return numbers.reduce((least, number) => (number < least ? number : least));
}
