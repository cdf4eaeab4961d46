import { levels, sectors, type Name, type Term } from '#form/vocabulary.ts';
import { activityStates } from '#query/activity.ts';
import type { ReportLine } from '#query/reports.ts';
import {
	originName,
	units,
	type Source,
	type ViewCell,
	type ViewColumn,
	type ViewModel
} from './model.ts';
import { count } from './numbers.ts';

const columns: ViewColumn[] = [
	text('agency', '机关', 'Agency'),
	{ id: 'year', label: { zh: '年度', en: 'Year' }, kind: 'year' },
	text('province', '省份', 'Province'),
	text('prefecture', '地市', 'Prefecture'),
	text('level', '层级', 'Level'),
	text('sector', '领域', 'Sector'),
	{
		id: 'received',
		label: { zh: '新收申请', en: 'Received' },
		kind: 'count',
		unit: units.requests
	},
	{ id: 'concluded', label: { zh: '办结', en: 'Concluded' }, kind: 'count', unit: units.requests },
	{
		id: 'carried_out',
		label: { zh: '结转下年', en: 'Carried out' },
		kind: 'count',
		unit: units.requests
	},
	text('state', '申请情况', 'Requests'),
	{ id: 'visits', label: { zh: '网站访问量', en: 'Web visits' }, kind: 'count' },
	{ id: 'unique_visitors', label: { zh: '独立访客', en: 'Unique visitors' }, kind: 'count' },
	{ id: 'page_views', label: { zh: '页面浏览量', en: 'Page views' }, kind: 'count' },
	{ id: 'findings', label: { zh: '待核实之处', en: 'Findings' }, kind: 'count' },
	text('url', '来源网址', 'Source'),
	text('id', '报告编号', 'Report id'),
	text('origin', '数据性质', 'Origin')
];

function text(id: string, zh: string, en: string): ViewColumn {
	return { id, label: { zh, en }, kind: 'text' };
}

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
			line.province,
			line.prefecture,
			named(levels, line.level),
			named(sectors, line.sector),
			line.received,
			line.concluded,
			line.carriedOut,
			named(activityStates, line.state),
			line.visits,
			line.uniqueVisitors,
			line.pageViews,
			line.findings,
			line.url,
			line.id,
			originName(line.origin)
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

function named(terms: readonly Term[], id: string | null): ViewCell {
	const term: Name | undefined = terms.find((known) => known.id === id);
	return term ? { zh: term.zh, en: term.en } : id;
}
