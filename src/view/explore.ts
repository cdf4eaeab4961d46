import { identityColumns, reportColumns, type Column, type ReportRow } from '#corpus/schema.ts';
import { editions } from '#form/editions.ts';
import { statedFigures } from '#form/figures.ts';
import { cells, formCell, tables } from '#form/form.ts';
import {
	bases,
	kinds,
	levels,
	missingStates,
	sectors,
	type Name,
	type Term
} from '#form/vocabulary.ts';
import type { OtherBases } from '#query/coverage.ts';
import type { BasisCount, ColumnOrder, NumberGroup } from '#query/explore.ts';
import type { SumBasis } from '#query/filters.ts';
import type { Grouping } from '#query/grouping.ts';
import { basisLead } from './basis.ts';
import { countColumn } from './columns.ts';
import { filledCell, shownCellOf } from './filled.ts';
import { groupColumn, groupName } from './grouping.ts';
import { originName, type Source, type ViewColumn, type ViewModel } from './model.ts';
import { count } from './numbers.ts';
import { unitName } from './units.ts';
import type { Field } from './url.ts';
import { capital, inNumber } from './words.ts';

/** Columns a reader may choose from, with the table of the form they are of. */
export interface ColumnGroup {
	id: string;
	name: Name;
	columns: readonly Column[];
}

const byName = new Map(reportColumns.map((column) => [column.name, column]));
const figureIds = statedFigures.map(({ id }) => id as string);
const cellIds = new Set<string>(cells.map(({ id }) => id));

/** Every column but `readings`, which stands behind the marks of the cells. */
export const columnGroups: readonly ColumnGroup[] = [
	{ id: 'report', name: { zh: '报告', en: 'The report' }, columns: identityColumns },
	...[
		...tables,
		{ id: 'statistics', zh: '统计表（2014 年格式）', en: 'statistics (2014 form)' }
	].map(({ id, zh, en }) => ({
		id,
		name: { zh, en: capital(en) },
		columns: cells.filter(({ table }) => table === id).map((cell) => byName.get(cell.id)!)
	})),
	{
		id: 'prose',
		name: { zh: '正文所述数字', en: 'Figures given in the text' },
		columns: figureIds.map((id) => byName.get(id)!)
	}
];

/** What is shown before the reader chooses. */
export const firstColumns: readonly string[] = [
	'agency',
	'province',
	'prefecture',
	'level',
	'sector',
	'year',
	'basis',
	'received_total',
	'carried_in_total',
	'disclosed_total',
	'partly_disclosed_total',
	'concluded_total',
	'carried_out_total',
	'web_visits'
];

/** Whether a column is a cell of the form; others describe the report or are stated in its prose. */
export function isCell(name: string): boolean {
	return cellIds.has(name);
}

/** Whether a column is a figure stated in prose: it is ranked, not summed. */
export function isFigure(name: string): boolean {
	return figureIds.includes(name);
}

/** Whether a column is numbers, which stand to the right. */
export function isNumeric(name: string): boolean {
	return isCell(name) || isFigure(name);
}

/** A column's name as a heading. Throws on a column the corpus does not have. */
export function columnName(name: string): Name {
	const column = byName.get(name);
	if (!column) throw new Error(`reports: unknown column ${name}`);
	return { zh: column.label.zh, en: capital(column.label.en) };
}

/** A column's name as short as a table wants it: without the form's ordinal, and a total without saying so. */
export function shortName(name: string): Name {
	const { zh, en } = columnName(name);
	if (!isCell(name)) return { zh, en };
	return {
		zh: zh.replace(/^(?:[一二三四五六七]、|（[一二三四五六七]）)/, '').replace(/ 总计$/, ''),
		en: en.replace(/, total$/, '')
	};
}

/** The unit of a number column; null for others. */
export function columnUnit(name: string): Name | null {
	const unit = isCell(name)
		? formCell(name).unit
		: statedFigures.find(({ id }) => id === name)?.unit;
	return unit ? unitName(unit) : null;
}

const vocabularies: Record<string, readonly Term[]> = {
	level: levels,
	sector: sectors,
	agency_kind: kinds,
	basis: bases,
	edition: editions
};

/**
 * A value as the table shows it: a number in full, a term in words, or for a cell the mark that says why
 * there is no number. A figure that prose does not state is an en dash: its absence is no reading.
 */
export function shownValue(row: ReportRow, name: string): Name {
	if (isCell(name)) return whyMissing(row) ?? shownCellOf(row, name);
	const value = row[name] ?? null;
	if (value === null) return same('–');
	if (isFigure(name) && typeof value === 'number') return same(count(value));
	if (name === 'zero_activity') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
	if (name === 'origin') return originName(value === 'synthetic' ? 'synthetic' : 'real');
	const term = vocabularies[name]?.find(({ id }) => id === value);
	return term ? { zh: term.zh, en: term.en } : same(String(value));
}

/** What stands where a report that is missing would have a number, short enough for a cell. */
export const missingMarks: Record<(typeof missingStates)[number]['id'], Name> = {
	expected: { zh: '[名录有]', en: '[expected]' },
	gap: { zh: '[缺此年]', en: '[gap]' },
	sought: { zh: '[找过]', en: '[sought]' },
	no_later: { zh: '[此后无]', en: '[none later]' }
};

/** Why one would look for a report the corpus does not have; null of a report it has. */
function whyMissing({ missing }: ReportRow): Name | null {
	const state = missingStates.find(({ id }) => id === missing);
	return state ? missingMarks[state.id] : null;
}

/** Whether a value is a mark in the place of a number. */
export function isMark(row: ReportRow, name: string): boolean {
	return isCell(name) && typeof row[name] !== 'number';
}

/** A value as files have it: numbers as numbers, marks and terms as text, null where nothing is stated. */
export function writtenValue(
	row: ReportRow,
	name: string,
	language: keyof Name
): string | number | null {
	const value = row[name] ?? null;
	if (typeof value === 'number' && (isNumeric(name) || name === 'year')) return value;
	if (!isCell(name) && value === null) return null;
	return shownValue(row, name)[language];
}

/** How a cell was read; a number the corpus could not keep counts as unreadable. */
export function readingOf(row: ReportRow, cell: string) {
	return filledCell(row, cell).reading;
}

const whole = new Map(columnGroups.map((group) => [`*${group.id}`, group]));

/** Columns chosen, in the address: names in schema order, a whole table as `*table`. */
export const columnsField: Field<readonly string[]> = {
	key: 'cols',
	initial: firstColumns,
	read(text) {
		const asked = new Set(
			text
				.slice(0, 8000)
				.split(',')
				.flatMap((name) => whole.get(name)?.columns.map((column) => column.name) ?? [name])
		);
		const found = allColumns.filter((name) => asked.has(name));
		return found.length > 0 ? found : undefined;
	},
	write(names) {
		const chosen = new Set(names);
		return columnGroups
			.flatMap(({ id, columns }) =>
				columns.length > 1 && columns.every(({ name }) => chosen.has(name))
					? [`*${id}`]
					: columns.map(({ name }) => name).filter((name) => chosen.has(name))
			)
			.join(',');
	}
};

const allColumns = columnGroups.flatMap(({ columns }) => columns.map(({ name }) => name));

/** Columns in the order the table has them, whatever order they were chosen in. */
export function inTableOrder(names: Iterable<string>): string[] {
	const chosen = new Set(names);
	return allColumns.filter((name) => chosen.has(name));
}

/** The order of the rows, in the address: a column's name, with a minus sign downward. */
export const orderField: Field<ColumnOrder> = {
	key: 'sort',
	initial: { column: 'year', descending: true },
	read(text) {
		const column = text.replace(/^-/, '');
		return allColumns.includes(column) ? { column, descending: text.startsWith('-') } : undefined;
	},
	write: ({ column, descending }) => (descending ? `-${column}` : column)
};

/** Numbers of groups as a table: each number column as its sum or median, with how many reports state it. */
export function groupsModel(
	by: Grouping,
	groups: readonly NumberGroup[],
	columns: readonly string[],
	source: Source,
	of: {
		/** null of reports that are in no sum. */
		basis: SumBasis | null;
		listed: readonly BasisCount[];
		/** The places behind a sum of consolidated reports. */
		behind?: Pick<OtherBases, 'places' | 'covers'>;
	}
): ViewModel {
	const numbers = columns.filter(isNumeric);
	const reports = groups.reduce((sum, group) => sum + group.reports, 0);
	const untold = of.listed.find(({ basis }) => basis === 'untold')?.reports ?? 0;
	const beside: OtherBases | null = of.basis && {
		basis: of.basis,
		untold: { reports: untold, sum: null, unit: null },
		places: null,
		...of.behind
	};
	const lead = beside ? basisLead(beside) : { zh: '', en: '' };
	const head: ViewColumn[] = numbers.flatMap((name): ViewColumn[] => {
		const { zh, en } = shortName(name);
		return [
			isFigure(name)
				? { id: name, label: { zh: `${zh} 中位数`, en: `${en}, median` }, kind: 'amount' }
				: { id: name, label: { zh: `${zh} 合计`, en: `${en}, sum` }, kind: 'sum' },
			countColumn(`${name}_n`, { zh: 'n', en: 'n' })
		];
	});
	return {
		id: `groups-${by}`,
		title: { zh: '分组合计', en: 'By group' },
		sentence: inNumber({
			zh: `${lead.zh}${count(reports)} 份年报，分成 ${count(groups.length)} 组。`,
			en: `${lead.en}${count(reports)} reports in ${count(groups.length)} groups.`
		}),
		definition: {
			zh: '表内各格是读出了数字的年报之和，n 是这样的年报有几份；空白、不适用、读不出、文中没有的不算作 0，也不进 n。正文所述的数字各机关口径不一，给中位数，不相加。一组里没有一份读出数字的，不给和。',
			en: 'Cells are summed over the reports whose number was read; n is how many those are. What is blank, not applicable, unreadable or absent is no 0 and not in n. Figures given in the text are counted differently by each agency: their median stands here, not a sum. A group of which no report states a number has no sum.'
		},
		columns: [groupColumn(by), countColumn('reports', { zh: '年报', en: 'Reports' }), ...head],
		rows: groups.map(({ key, reports, numbers: found }) => [
			groupName(key, by),
			reports,
			...numbers.flatMap((name) => [found[name]?.value ?? null, found[name]?.counted ?? null])
		]),
		coverage: {
			reports,
			counted: reports,
			missing: [],
			...(beside && { beside })
		},
		origin: source.origin,
		years: null
	};
}

const notThere: Name = { zh: '没有收录', en: 'not in the corpus' };

/** How many of the rows are counted in which sum: rows of two sums must not be added up. */
export function basesWords(listed: readonly BasisCount[]): Name {
	const each = (language: 'zh' | 'en') =>
		listed.map(({ basis, reports }) => {
			const { zh, en } = bases.find(({ id }) => id === basis) ?? notThere;
			return language === 'zh' ? `${zh} ${count(reports)} 份` : `${count(reports)} ${en}`;
		});
	return { zh: each('zh').join('，'), en: each('en').join('; ') };
}

function same(text: string): Name {
	return { zh: text, en: text };
}

/** The order of the rows in words. */
export function orderWords({ column, descending }: ColumnOrder): Name {
	const { zh, en } = columnName(column);
	return descending
		? { zh: `${zh}，从大到小`, en: `${en}, descending` }
		: { zh: `${zh}，从小到大`, en: `${en}, ascending` };
}
