import type { Name } from '#form/vocabulary.ts';
import type { Key } from '#query/aggregates.ts';
import type { Grouping } from '#query/grouping.ts';
import { groupColumn, groupName } from './grouping.ts';
import { units, type ViewCell, type ViewColumn, type ViewModel } from './model.ts';

/** A column and what stands in it. */
export type Cells<Row> = readonly [ViewColumn, (row: Row) => ViewCell];

/** Rows of a table, from columns that know their values. */
export function tableOf<Row>(
	rows: readonly Row[],
	cells: readonly Cells<Row>[]
): Pick<ViewModel, 'columns' | 'rows'> {
	return {
		columns: cells.map(([column]) => column),
		rows: rows.map((row) => cells.map(([, value]) => value(row)))
	};
}

export const yearColumn: ViewColumn = {
	id: 'year',
	label: { zh: '年度', en: 'Year' },
	kind: 'year'
};

export const yearCells: Cells<{ year: number }> = [yearColumn, ({ year }) => year];

/** What names the groups. */
export function groupCells(by: Grouping): Cells<{ key: Key }> {
	return [groupColumn(by), ({ key }) => groupName(key, by)];
}

/** The last column of most tables: every report the filters choose, counted or not. */
export const allReportsColumn = countColumn(
	'reports',
	{ zh: '全部年报', en: 'All reports' },
	units.reports
);

export const allReportsCells: Cells<{ reports: number }> = [
	allReportsColumn,
	({ reports }) => reports
];

export const countedColumn = countColumn(
	'counted',
	{ zh: '计入的年报', en: 'Reports counted' },
	units.reports
);

/** Of how many reports a row is. */
export const coverageCells: readonly Cells<{ counted: number; reports: number }>[] = [
	[countedColumn, ({ counted }) => counted],
	allReportsCells
];

export function textColumn(id: string, zh: string, en: string): ViewColumn {
	return { id, label: { zh, en }, kind: 'text' };
}

export function countColumn(id: string, label: Name, unit?: Name): ViewColumn {
	return { id, label, kind: 'count', ...(unit && { unit }) };
}

export function shareColumn(id: string, zh: string, en: string): ViewColumn {
	return { id, label: { zh, en }, kind: 'share' };
}

/** A column that adds up series of its chart, or is a share of their sum. */
export function ofSeries(column: ViewColumn, of: readonly string[]): ViewColumn {
	return { ...column, of };
}

/** A column of sums that may have decimals, as of money, and of what is compared with them. */
export function sumColumn(id: string, label: Name, unit?: Name): ViewColumn {
	return { id, label, kind: 'sum', ...(unit && { unit }) };
}

export function amountColumn(id: string, label: Name, unit?: Name): ViewColumn {
	return { id, label, kind: 'amount', ...(unit && { unit }) };
}

/** First and last year of some rows; null where they are of none. A corpus may have more rows than a call has arguments. */
export function spanOf(rows: readonly { year: ViewCell }[]): ViewModel['years'] {
	return rows.reduce<ViewModel['years']>((span, { year }) => {
		if (typeof year !== 'number') return span;
		const [first, last] = span ?? [year, year];
		return [Math.min(first, year), Math.max(last, year)];
	}, null);
}
