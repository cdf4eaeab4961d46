import { editions } from '#form/editions.ts';
import { formCell } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import { type Disclosure, type DisclosureCell, type DisclosureGroups } from '#query/disclosed.ts';
import { disclosureCells, type DisclosureTopic } from '#corpus/topics.ts';
import { allReportsColumn, amountColumn, countColumn, textColumn, yearColumn } from './columns.ts';
import { paletteOf, type ChartLook, type ChartKind } from './frame.ts';
import { cutNote, groupColumn, groupName, groupingNames } from './grouping.ts';
import { numbersOf, units, type Source, type ViewColumn, type ViewModel, spanOf } from './model.ts';
import { mostPanels, multiplesHeight, multiplesOption } from './multiples.ts';
import { amount, count } from './numbers.ts';
import { capital } from './words.ts';

const topicNames: Record<DisclosureTopic, Name> = {
	rules: { zh: '规章', en: 'Rules' },
	normative_documents: { zh: '行政规范性文件', en: 'Normative documents' },
	decisions: { zh: '处理决定', en: 'Decisions' },
	money: { zh: '收费与采购', en: 'Fees and procurement' }
};

const unitNames: Record<string, Name> = {
	documents: { zh: '件', en: 'documents' },
	decisions: { zh: '件', en: 'decisions' },
	projects: { zh: '项', en: 'projects' },
	'10,000 yuan': { zh: '万元', en: '10,000 yuan' }
};

/** What a cell of table 2 is called, with the edition it stands in where that is one. */
function cellName(id: string): Name {
	const { label, editions } = formCell(id);
	const plain = label.zh.replace(/（单位：万元）/, '').replace(' ', ' · ');
	const only = editions.length > 1 ? '' : editions[0];
	const spans: Record<string, Name> = {
		'': { zh: '', en: '' },
		'2021': { zh: '（2021 年起）', en: ' (2021–)' },
		'2019': { zh: '（2019–2020 年）', en: ' (–2020)' }
	};
	return { zh: plain + spans[only!]!.zh, en: capital(label.en) + spans[only!]!.en };
}

function unitOf(id: string): Name {
	return unitNames[formCell(id).unit]!;
}

/** The cells of one topic, by year, as small multiples; id `disclosed-rules` … */
export function disclosedModel({ topic, years, coverage }: Disclosure, source: Source): ViewModel {
	const cells: readonly string[] = disclosureCells[topic];
	const last = years.findLast(({ cells: own }) => cells.some((id) => own[id]!.told > 0));
	const told = last
		? cells.filter((id) => last.cells[id]!.sum !== null && isAsked(id, last.year))
		: [];
	const short = topic === 'rules' || topic === 'normative_documents';
	const nameOf = (id: string) => (short ? columnName(id) : cellName(id));
	const words = (language: keyof Name) =>
		told
			.map((id) => {
				const { sum } = last!.cells[id]!;
				const name = nameOf(id)[language].replace(/（.*?）| \(.*?\)$/, '');
				return language === 'zh'
					? `${name} ${amount(sum)} ${unitOf(id).zh}`
					: `${name.toLowerCase()} ${amount(sum)}`;
			})
			.join(language === 'zh' ? '，' : ', ');
	return {
		id: `disclosed-${topic}`,
		title: { zh: `${topicNames[topic].zh}：逐年`, en: `${topicNames[topic].en}, by year` },
		sentence: last
			? {
					zh: `${last.year} 年：${words('zh')}。`,
					en: `In ${last.year}: ${words('en')}.`
				}
			: { zh: '没有年报读出这些格。', en: 'No report states these cells.' },
		definition: {
			zh: '表二各格，每格只加读出该格的年报（份数写在格名下面），空白不当作零。2021 年表式更换：此前问“本年新制作、本年新公开、对外公开总数量”，此后问“本年制发、废止、现行有效”，两者不是一个数，所以分开画、不连。总和受少数大数左右，一份年报多写一位就能改变它；可用筛选缩小范围再看。',
			en: 'Cells of table 2, each added up over the reports that state it (their number stands below the name); a blank is no zero. The form changed in 2021: it asked for documents newly made, newly disclosed and disclosed in total, and asks for those issued, repealed and in force; these are not the same numbers and are drawn apart. A few large numbers rule a sum, and one digit too many in one report can change it: narrow the filters to look closer.'
		},
		columns: [
			textColumn('cell', '格', 'Cell'),
			yearColumn,
			amountColumn('sum', { zh: '合计', en: 'Sum' }),
			textColumn('unit', '单位', 'Unit'),
			countColumn('told', { zh: '读出该格的年报', en: 'Reports that state it' }, units.reports),
			allReportsColumn
		],
		// Every cell has every year, so that all panels have one axis.
		rows: cells.flatMap((id) =>
			years.map((year) => [
				nameOf(id),
				year.year,
				year.cells[id]!.sum,
				unitOf(id),
				year.cells[id]!.told,
				year.reports
			])
		),
		coverage,
		origin: source.origin,
		years: spanOf(years)
	};
}

/** Whether the form of a year asks for a cell; some reports keep to an old form for a year or more. */
function isAsked(id: string, year: number): boolean {
	const edition = editions.find(({ years: [from, to] }) => year >= from && year <= (to ?? year));
	return edition ? formCell(id).editions.includes(edition.id) : true;
}

/** The cell's column alone, where the row is told by the heading. */
function columnName(id: string): Name {
	const { zh, en } = cellName(id);
	return {
		zh: zh.replace(/^.* · /, ''),
		en: capital(en.replace(/^[^,]*, /, '').replace(' this year', ''))
	};
}

/** One cell by group and year; id `disclosedby-level` … */
export function disclosedByModel(
	{ cell, by, groups, coverage }: DisclosureGroups,
	source: Source
): ViewModel {
	const keys = new Set(groups.map(({ key }) => key));
	const name = cellName(cell);
	const cut = cutNote(keys.size, mostPanels);
	const all = groups.reduce((sum, group) => sum + (group.sum ?? 0), 0);
	return {
		id: `disclosedby-${by}`,
		title: {
			zh: `${name.zh}：${groupingNames[by].title.zh}，逐年`,
			en: `${name.en}, ${groupingNames[by].title.en} and year`
		},
		sentence:
			coverage.counted > 0
				? {
						zh: `${name.zh}在所选范围内共 ${amount(all)} ${unitOf(cell).zh}，分 ${count(keys.size)} 组逐年看，各组同一纵轴。`,
						en: `${name.en}: ${amount(all)} ${unitOf(cell).en} among the reports chosen, in ${count(keys.size)} groups by year on one scale.`
					}
				: {
						zh: `没有年报读出“${name.zh}”。`,
						en: `No report states ${name.en.toLowerCase()}.`
					},
		definition: {
			zh: `表二“${name.zh}”，按组逐年相加，只计入读出该格的年报。组有大小，件数不能直接相比。组的先后依表式或区划代码。${cut.zh}`,
			en: `Table 2, ${name.en.toLowerCase()}, added up by group and year over the reports that state the cell. Groups differ in size; they stand in the order of the form or of region codes.${cut.en}`
		},
		columns: [
			groupColumn(by),
			yearColumn,
			amountColumn('sum', name, unitOf(cell)),
			countColumn('told', { zh: '读出该格的年报', en: 'Reports that state it' }, units.reports),
			allReportsColumn
		],
		rows: groups.map((group) => [
			groupName(group.key, by),
			group.year,
			group.sum,
			group.told,
			group.reports
		]),
		coverage,
		origin: source.origin,
		years: spanOf(groups.toSorted((a, b) => a.year - b.year))
	};
}

/** Cells as a choice lists them. */
export const cellOptions: { id: DisclosureCell; name: Name }[] = Object.values(disclosureCells)
	.flat()
	.map((id) => ({ id, name: cellName(id) }));

/** How the views of this page are drawn. */
export const disclosedCharts = {
	disclosed: {
		option: (model, look) =>
			multiplesOption(model, look, [{ id: 'sum', colour: paletteOf(look).accent, as: 'bar' }], {
				by: 'cell',
				axis: 'count',
				ownScale: true,
				shown: ['sum', 'unit', 'told', 'reports'],
				short: shortCell,
				note: toldNote(model, look)
			}),
		height: (model, narrow) => multiplesHeight(model, 'cell', narrow)
	},
	disclosedby: {
		option: (model, look) =>
			multiplesOption(model, look, [{ id: 'sum', colour: paletteOf(look).accent, as: 'line' }], {
				by: model.columns[0]!.id,
				axis: 'count',
				shown: ['sum', 'told', 'reports']
			}),
		height: (model, narrow) => multiplesHeight(model, model.columns[0]!.id, narrow)
	}
} satisfies Record<string, ChartKind>;

/** What tells a decision from others is its row; what tells an amount from others is its column. */
function shortCell(name: string): string {
	const bracket = name.indexOf('（');
	const years = bracket < 0 ? '' : name.slice(bracket);
	const when = years.replace(' 年）', '）');
	const [row, column] = name.slice(0, name.length - years.length).split(' · ');
	if (!row || !column) return (row ?? '') + when;
	return (column.includes('处理决定') ? row : column) + when;
}

/** How many reports tell a cell, over all years; with its unit. */
function toldNote(model: ViewModel, { language }: ChartLook): (rows: readonly number[]) => string {
	const told = numbersOf(model, 'told');
	const place = model.columns.findIndex((column: ViewColumn) => column.id === 'unit');
	return (rows) => {
		const all = rows.reduce((sum, row) => sum + (told[row] ?? 0), 0);
		const unit = (model.rows[rows[0]!]![place] as Name)[language];
		return language === 'zh' ? `${unit}；${count(all)} 份年报` : `${unit}; ${count(all)} reports`;
	};
}
