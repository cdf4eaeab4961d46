import { quote, whereCounted, type Select } from '#query/select.ts';
import type { Measure } from '#corpus/measures.ts';
import { type DisclosureTopic, disclosureCells, disclosureMeasures } from '#corpus/topics.ts';
import { formCell, isAsked } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Aggregates } from '#query/aggregates.ts';
import type { Filters } from '#query/filters.ts';
import { type Sums, byId, sumsByYear } from '#query/sums.ts';
import {
	allReportsCells,
	sumColumn,
	countColumn,
	tableOf,
	textColumn,
	yearColumn
} from '#view/columns.ts';
import { paletteOf } from '#view/frame.ts';
import { type ChartLook, type ViewModel, numbersOf, units, valuesOf } from '#view/model.ts';
import { multiplesHeight, multiplesOption } from '#view/multiples.ts';
import { count, exactly } from '#view/numbers.ts';
import { capital } from '#view/words.ts';
import { type Chart, type ChartId, type Shown, defineChart } from '../define.ts';

/** A cell summed over the `told` reports that state it; null when none does. */
export interface CellSum {
	sum: number | null;
	told: number;
}

/**
 * What was published or decided, by year: the cells of one topic of table 2. Counted are the reports that state at
 * least one.
 */
export async function disclosureByYear(
	corpus: Aggregates,
	filters: Filters,
	topic: DisclosureTopic
) {
	const { cells, missing } = disclosureMeasures[topic];
	const own = ({ of }: Sums) => ({
		cells: byId(Object.keys(cells), (id) => cellSum(of, cells[id]!))
	});
	return { topic, ...(await sumsByYear(corpus, filters, { cells, missing }, own)) };
}

/** One cell over the reports that state it. */
export function cellSum(of: Sums['of'], { sum, told }: Record<'sum' | 'told', Measure>): CellSum {
	return { sum: of(told) ? of(sum) : null, told: of(told) };
}

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
export function cellName(id: string): Name {
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

export function unitOf(id: string): Name {
	return unitNames[formCell(id).unit]!;
}

export const statedColumn = countColumn(
	'told',
	{ zh: '读出该格的年报', en: 'Reports that state it' },
	units.reports
);

/** The cells of one topic, by year, as small multiples; id `disclosed-rules` … */
export function disclosedModel({
	topic,
	years
}: Awaited<ReturnType<typeof disclosureByYear>>): Shown {
	const cells: readonly string[] = disclosureCells[topic];
	const last = years.findLast(({ cells: own }) => cells.some((id) => own[id]!.told > 0));
	const told = last
		? cells.filter((id) => last.cells[id]!.sum !== null && isAsked(id, last.year))
		: [];
	const words = (language: keyof Name) =>
		told
			.map((id) => {
				const { sum } = last!.cells[id]!;
				const name = labelOf(topic, id)[language].replace(/（.*?）| \(.*?\)$/, '');
				return language === 'zh'
					? `${name} ${exactly(sum)} ${unitOf(id).zh}`
					: `${name.toLowerCase()} ${exactly(sum)}`;
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
		// Every cell has every year, so that all panels have one axis.
		...tableOf(
			cells.flatMap((id) => years.map((year) => ({ ...year, id, own: year.cells[id]! }))),
			[
				[textColumn('cell', '格', 'Cell'), ({ id }) => labelOf(topic, id)],
				[yearColumn, ({ year }) => year],
				[sumColumn('sum', { zh: '合计', en: 'Total' }), ({ own }) => own.sum],
				[textColumn('unit', '单位', 'Unit'), ({ id }) => unitOf(id)],
				[statedColumn, ({ own }) => own.told],
				allReportsCells
			]
		)
	};
}

/** What a cell is called among those of its topic. */
function labelOf(topic: DisclosureTopic, id: string): Name {
	const short = topic === 'rules' || topic === 'normative_documents';
	return short ? columnName(id) : cellName(id);
}

/** The cell’s column alone, where the heading names the row. */
function columnName(id: string): Name {
	const { zh, en } = cellName(id);
	return {
		zh: zh.replace(/^.* · /, ''),
		en: capital(en.replace(/^[^,]*, /, '').replace(' this year', ''))
	};
}

/** What distinguishes a decision is its row; what distinguishes an amount is its column. */
function shortCell(name: string): string {
	const bracket = name.indexOf('（');
	const years = bracket < 0 ? '' : name.slice(bracket);
	const when = years.replace(' 年）', '）');
	const [row, column] = name.slice(0, name.length - years.length).split(' · ');
	if (!row || !column) return (row ?? '') + when;
	return (column.includes('处理决定') ? row : column) + when;
}

/** How many reports state a cell, over all years; with its unit. */
function toldNote(model: ViewModel, { language }: ChartLook): (rows: readonly number[]) => string {
	const told = numbersOf(model, 'told');
	const unitsOf = valuesOf(model, 'unit');
	return (rows) => {
		const all = rows.reduce((sum, row) => sum + (told[row] ?? 0), 0);
		const unit = (unitsOf[rows[0]!] as Name)[language];
		return language === 'zh' ? `${unit}；${count(all)} 份年报` : `${unit}; ${count(all)} reports`;
	};
}

/** The chart of the cells of one topic. */
export function disclosedChart<const Id extends ChartId>({
	cells,
	...shown
}: Pick<Chart<Id>, 'id' | 'heading' | 'place'> & { cells: DisclosureTopic }) {
	return defineChart({
		...shown,
		ask: (corpus, filters) => disclosureByYear(corpus, filters, cells),
		sql: () => {
			const own = Object.entries(disclosureMeasures[cells].cells);
			return {
				by: ['year'],
				sums: Object.assign(
					{},
					...own.map(([id, { sum, told }]) => ({ [id]: sum, [`${id}.told`]: told }))
				) as Select['sums'],
				parts: own.map(([id]) => ({
					cell: `'${labelOf(cells, id).zh}'`,
					sum: whereCounted(id, quote(`${id}.told`)),
					told: quote(`${id}.told`),
					reports: 'reports'
				}))
			};
		},
		model: disclosedModel,
		chart: {
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
		}
	});
}
