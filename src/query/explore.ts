import {
	activityColumns,
	activityState,
	activityStates,
	sumSql,
	type ActivityState
} from '#corpus/measures.ts';
import { reportColumns, type Column, type ReportRow } from '#corpus/schema.ts';
import { quote } from '#corpus/sql.ts';
import { bases, type Basis, type Name } from '#form/vocabulary.ts';
import { filterColumns, type Rows } from './aggregates.ts';
import type { Value } from './database.ts';
import { chosen, type Chosen, type Filters } from './filters.ts';
import type { Grouping } from './grouping.ts';
import { missingReports, missingRows, type HasPlaces } from './missing.ts';
import { rankSql } from './order.ts';
import { placeSql, rowsAt, type RowPlace } from './rows-by-place.ts';

/**
 * What the table may be of: reports by whether they show requests, those that others supersede, which are in
 * no list unless asked for, and those the corpus does not have.
 */
export type TableState = ActivityState | 'superseded' | 'missing';
export const tableStates: readonly (Name & { id: TableState })[] = [
	...activityStates,
	{ id: 'superseded', zh: '已被取代的年报', en: 'superseded reports' },
	{ id: 'missing', zh: '没有收录的年报', en: 'reports not in the corpus' }
];

/** Which reports, which of their columns, in which order. */
export interface ReportsAsked {
	filters: Filters;
	/** Only the reports in this state; null takes all. */
	state: TableState | null;
	/** Columns of `reports`. */
	columns: readonly string[];
	order: ColumnOrder;
}

/** Unknown values come last either way; ties are broken by year and place. */
export interface ColumnOrder {
	column: string;
	descending: boolean;
}

const byName = new Map(reportColumns.map((column) => [column.name, column]));

/** Up to so many rows are found by what they are sorted by, and read by their places: columns of other years are not fetched. */
const mostPicked = 500;

/** What a row always has, in addition to what was asked for: who it is, and how its cells were read. */
const always = ['id', 'agency_id', 'year', 'edition', 'basis', 'origin', 'readings'];

/** Reports by the sum they are counted in, or why in none; null of those the corpus does not have. */
export interface BasisCount {
	basis: Basis | null;
	reports: number;
}

/**
 * How many reports are listed, by basis, in the order of `bases`: a list holds own and consolidated reports
 * side by side, so that its rows must not be added up.
 */
export async function countByBasis(
	corpus: Rows & HasPlaces,
	asked: Pick<ReportsAsked, 'filters' | 'state'>
): Promise<BasisCount[]> {
	if (asked.state === 'missing')
		return [{ basis: null, reports: (await missingReports(corpus, asked.filters)).length }];
	const { where, values } = chosenIn(asked);
	const database = await corpus.rows({ columns: choosing(asked), years: asked.filters.years });
	const found = await database.query<{ basis: string; reports: number }>(
		`SELECT basis, count(*) AS reports FROM reports ${where} GROUP BY basis`,
		values
	);
	const counts = new Map(found.map(({ basis, reports }) => [basis, reports]));
	return bases.flatMap(({ id }) => {
		const reports = counts.get(id);
		return reports ? [{ basis: id, reports }] : [];
	});
}

/**
 * So many reports from a place in their order on; places begin at 0. A row has the columns asked for and
 * `id`, `agency_id`, `year`, `edition`, `basis`, `origin`, `readings`. Throws on a column the corpus does not have.
 */
export async function reportsFrom(
	corpus: Rows & HasPlaces,
	asked: ReportsAsked,
	from: number,
	most: number
): Promise<ReportRow[]> {
	if (asked.state === 'missing')
		return (await missingRows(corpus, asked.filters, asked.order)).slice(from, from + most);
	const { columns, sorted, select, cut, values } = listing(asked);
	const isFew = most <= mostPicked;
	const database = await corpus.rows({
		columns: [...new Set([...sorted, ...(isFew ? [] : columns)])],
		years: asked.filters.years
	});
	const ask = <Row extends object>(what: string) =>
		database.query<Row>(`SELECT ${what} ${cut} LIMIT ? OFFSET ?`, [...values, most, from]);
	if (!isFew) return ask(select);
	const found = await ask<RowPlace>(placeSql);
	if (found.length === 0) return [];
	return (await rowsAt<ReportRow>(corpus, found, { columns }, select)).rows;
}

/** Some reports: rows, or an Arrow IPC stream of them (see `columnsIn`), which can be given to a worker as it is. */
export type ReportPart = ReportRow[] | Uint8Array<ArrayBuffer>;

/**
 * Every report chosen, in order, some thousands at a time: an export need not hold them all. They are sorted once
 * where the engine can pass on what it has found so far, else once a part.
 */
export async function* reportsInParts(
	corpus: Rows & HasPlaces,
	asked: ReportsAsked,
	most = 5000
): AsyncGenerator<ReportPart> {
	if (asked.state !== 'missing') {
		const { columns, sorted, select, cut, values } = listing(asked);
		const need = { columns: [...new Set([...sorted, ...columns])], years: asked.filters.years };
		const { stream } = await corpus.rows(need);
		if (stream) return yield* stream(`SELECT ${select} ${cut}`, values);
	}
	for (let from = 0; ; from += most) {
		const rows = await reportsFrom(corpus, asked, from, most);
		if (rows.length > 0) yield rows;
		if (rows.length < most) return;
	}
}

/** The statement that lists the reports asked for: its columns, what it sorts and selects by, and from FROM on. */
function listing(asked: ReportsAsked) {
	const { where, values } = chosenIn(asked);
	const columns = [...new Set([...always, ...asked.columns])].map(known).map(({ name }) => name);
	return {
		columns,
		sorted: [...choosing(asked), known(asked.order.column).name],
		select: columns.map(quote).join(', '),
		cut: `FROM reports ${where} ORDER BY ${orderOf(asked.order)}`,
		values
	};
}

/** One group: of each number column its sum (or median) over the reports that state it, and how many those are. */
export interface NumberGroup {
	key: string | number | null;
	reports: number;
	numbers: Record<string, { value: number | null; counted: number }>;
}

/** Whether a column holds numbers that a group of reports can be summed or ranked by. */
function isNumber(name: string): boolean {
	return known(name).type !== 'VARCHAR' && !['year', 'published', 'zero_activity'].includes(name);
}

/**
 * Number columns by group, cells as sums and `medians` as medians; null where no report states the number.
 * A group is of the reports of one sum, the filters' basis, so that no two are of the same body.
 * Groups are in the form's order, or by name; the reports that state none come last.
 */
export async function numbersBy(
	corpus: Rows & HasPlaces,
	asked: Pick<ReportsAsked, 'filters' | 'state'>,
	by: Grouping,
	columns: readonly string[],
	medians: readonly string[]
): Promise<NumberGroup[]> {
	const numbers = columns.filter(isNumber);
	if (asked.state === 'missing') return missingBy(corpus, asked.filters, by, numbers);
	const { where, values } =
		asked.state === 'superseded' ? chosenIn(asked) : inState(chosen(asked.filters), asked.state);
	const database = await corpus.rows({
		columns: [...new Set([...choosing(asked), by, 'province', ...numbers])],
		years: asked.filters.years
	});
	const key = by === 'prefecture' ? "province || ' ' || prefecture" : quote(by);
	const select = numbers.flatMap((name, at) => [
		medians.includes(name)
			? `quantile_cont(${quote(name)}, 0.5)::DOUBLE AS v${at}`
			: `${sumSql({ fraction: known(name).type === 'DOUBLE' }, quote(name))}::DOUBLE AS v${at}`,
		`count(${quote(name)})::DOUBLE AS n${at}`
	]);
	const found = await database.query<Record<string, Value>>(
		`SELECT ${[`${key} AS key`, 'count(*)::DOUBLE AS reports', ...select].join(', ')}
		FROM reports ${where} GROUP BY 1 ORDER BY ${rankSql(by, 'key')} NULLS LAST, key NULLS LAST`,
		values
	);
	return found.map((row) => ({
		key: row.key as NumberGroup['key'],
		reports: row.reports as number,
		numbers: Object.fromEntries(
			numbers.map((name, at) => [
				name,
				{ value: row[`v${at}`] as number | null, counted: row[`n${at}`] as number }
			])
		)
	}));
}

/** How many reports the corpus does not have, by group: none of them has a number. */
async function missingBy(
	corpus: HasPlaces,
	filters: Filters,
	by: Grouping,
	numbers: readonly string[]
): Promise<NumberGroup[]> {
	const rows = await missingRows(corpus, filters, { column: by, descending: false });
	const groups = new Map<NumberGroup['key'], number>();
	for (const row of rows) {
		const own = row[by] as NumberGroup['key'];
		const key = by === 'prefecture' && own !== null ? `${String(row.province)} ${own}` : own;
		groups.set(key, (groups.get(key) ?? 0) + 1);
	}
	const none = Object.fromEntries(numbers.map((name) => [name, { value: null, counted: 0 }]));
	return Array.from(groups, ([key, reports]) => ({ key, reports, numbers: none }));
}

function known(name: string): Column {
	const column = byName.get(name);
	if (!column) throw new Error(`reports: unknown column ${name}`);
	return column;
}

function chosenIn({ filters, state }: Pick<ReportsAsked, 'filters' | 'state'>): Chosen {
	return inState(chosen(filters, state === 'superseded' ? state : 'listed'), state);
}

function inState({ where, values }: Chosen, state: TableState | null): Chosen {
	return state === null || state === 'superseded'
		? { where, values }
		: { where: `${where} AND ${activityState} = ?`, values: [...values, state] };
}

function choosing({ filters, state }: Pick<ReportsAsked, 'filters' | 'state'>): string[] {
	const isActivity = activityStates.some(({ id }) => id === state);
	return [...filterColumns(filters), ...(isActivity ? activityColumns : [])];
}

function orderOf({ column, descending }: ColumnOrder): string {
	const direction = `${descending ? 'DESC' : 'ASC'} NULLS LAST`;
	return `${rankSql(column, quote(known(column).name))} ${direction}, year DESC NULLS LAST, place`;
}
