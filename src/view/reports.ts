import { activityStates } from '#corpus/measures.ts';
import type { ReportLine } from '#query/reports.ts';
import { countColumn, spanOf, tableOf, textColumn, yearColumn, type Cells } from './columns.ts';
import { bodyCells, named, sourceCells } from './lines.ts';
import { units, type Source, type ViewModel } from './model.ts';
import { count } from './numbers.ts';
import { inNumber } from './words.ts';

const { requests } = units;

const cells: readonly Cells<ReportLine>[] = [
	[textColumn('agency', '机关', 'Agency'), ({ agency }) => agency],
	[yearColumn, ({ year }) => year],
	...bodyCells,
	[
		countColumn('received', { zh: '新收申请', en: 'Requests received' }, requests),
		(line) => line.received
	],
	[countColumn('concluded', { zh: '办结', en: 'Concluded' }, requests), (line) => line.concluded],
	[
		countColumn('carried_out', { zh: '结转下年', en: 'Carried out' }, requests),
		(line) => line.carriedOut
	],
	[textColumn('state', '申请情况', 'Requests'), ({ state }) => named(activityStates, state)],
	[countColumn('visits', { zh: '网站访问量', en: 'Web visits' }), ({ visits }) => visits],
	[
		countColumn('unique_visitors', { zh: '独立访客', en: 'Unique visitors' }),
		(line) => line.uniqueVisitors
	],
	[countColumn('page_views', { zh: '页面浏览量', en: 'Page views' }), ({ pageViews }) => pageViews],
	[countColumn('findings', { zh: '待核实之处', en: 'Findings' }), ({ findings }) => findings],
	...sourceCells
];

/** The table of reports, or all of it for the CSV; id `reports`. `total` is how many reports the filters choose. */
export function reportsModel(lines: ReportLine[], total: number, source: Source): ViewModel {
	return {
		id: 'reports',
		title: { zh: '年报列表', en: 'Reports' },
		sentence: inNumber(
			lines.length === total
				? { zh: `共 ${count(total)} 份年报。`, en: `${count(total)} reports.` }
				: {
						zh: `共 ${count(total)} 份年报，此处 ${count(lines.length)} 份。`,
						en: `${count(lines.length)} of ${count(total)} reports.`
					}
		),
		definition: {
			zh: '一行一份年报。没有读出的数字留空，不当作零；“待核实之处”是勾稽不符等问题的条数，只说数字对不上，不说谁有错。',
			en: 'One line a report. A number that was not read is left empty and is not a zero. Findings count what does not add up in a report; they say nothing of who is at fault.'
		},
		...tableOf(lines, cells),
		coverage: { reports: total, counted: total, missing: [] },
		origin: source.origin,
		years: spanOf(lines)
	};
}
