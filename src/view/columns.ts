import type { Name } from '#form/vocabulary.ts';
import { units, type ViewColumn } from './model.ts';

export const yearColumn: ViewColumn = {
	id: 'year',
	label: { zh: '年度', en: 'Year' },
	kind: 'year'
};

/** The last column of most tables: every report the filters choose, counted or not. */
export const allReportsColumn: ViewColumn = {
	id: 'reports',
	label: { zh: '全部年报', en: 'All reports' },
	kind: 'count',
	unit: units.reports
};

export const countedColumn: ViewColumn = {
	id: 'counted',
	label: { zh: '计入的年报', en: 'Reports counted' },
	kind: 'count',
	unit: units.reports
};

export function textColumn(id: string, zh: string, en: string): ViewColumn {
	return { id, label: { zh, en }, kind: 'text' };
}

export function countColumn(id: string, label: Name, unit?: Name): ViewColumn {
	return { id, label, kind: 'count', ...(unit && { unit }) };
}

export function shareColumn(id: string, zh: string, en: string): ViewColumn {
	return { id, label: { zh, en }, kind: 'share' };
}

export function amountColumn(id: string, label: Name, unit?: Name): ViewColumn {
	return { id, label, kind: 'amount', ...(unit && { unit }) };
}
