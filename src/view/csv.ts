import { guarded } from '#corpus/guard.ts';
import type { Name } from '#form/vocabulary.ts';
import type { ConsoleAnswer } from '#query/console.ts';
import {
	originName,
	type Language,
	type Source,
	type ViewCell,
	type ViewColumn,
	type ViewModel
} from './model.ts';
import { basisOfRow } from './basis.ts';
import { amount, exactly } from './numbers.ts';
import { fileName, scopeWords } from './scope.ts';

const byteOrderMark = '\uFEFF';
const originColumn: ViewColumn = {
	id: 'origin',
	label: { zh: '数据性质', en: 'origin' },
	kind: 'text'
};

const basisColumn: ViewColumn = {
	id: 'basis',
	label: { zh: '计入的合计', en: 'basis' },
	kind: 'text'
};

const scopeColumn: ViewColumn = {
	id: 'scope',
	label: { zh: '范围', en: 'scope' },
	kind: 'text'
};

/**
 * The model as CSV for spreadsheets: UTF-8 with BOM, CRLF, header in the given language; text that a spreadsheet would
 * run is guarded by an apostrophe, numbers are plain (shares in per cent and amounts rounded as shown, sums not), a
 * missing value is an empty field. The last columns say of every row what was chosen, which sum it is of (of
 * consolidated reports: of which places) and whether it is real or synthetic.
 */
export function toCsv(model: ViewModel, language: Language): string {
	const tellsOrigin = model.columns.some((column) => column.id === originColumn.id);
	const { beside } = model.coverage;
	// Whether a row is real stands last, whether the model has that column or it is added here.
	const before = tellsOrigin ? model.columns.length - 1 : model.columns.length;
	const scope = model.scope ? [scopeWords(model)] : [];
	const columns = [
		...model.columns.slice(0, before),
		...(model.scope ? [scopeColumn] : []),
		...model.columns.slice(before),
		...(beside ? [basisColumn] : []),
		...(tellsOrigin ? [] : [originColumn])
	];
	const year = model.columns.findIndex(({ id }) => id === 'year');
	const lastOf = (row: readonly ViewCell[]) => [
		...(beside ? [basisOfRow(beside, typeof row[year] === 'number' ? row[year] : null)] : []),
		...(tellsOrigin ? [] : [originName(model.origin)])
	];
	const lines = [
		columns.map((column) => csvField(heading(column, language))),
		...model.rows.map((row) => {
			const cells = [...row.slice(0, before), ...scope, ...row.slice(before), ...lastOf(row)];
			return columns.map((column, place) => written(cells[place] ?? null, column, language));
		})
	];
	return byteOrderMark + lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** Rows as such a CSV: text guarded, numbers plain, null an empty field. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
	return byteOrderMark + rows.map((row) => `${csvLine(row)}\r\n`).join('');
}

/** One such row, without what ends it. */
export function csvLine(row: readonly (string | number | null)[]): string {
	return row
		.map((value) => (typeof value === 'string' ? csvField(value) : (value ?? '')))
		.join(',');
}

/** The rows a statement returned, as CSV; the last column says whether they are of real data. */
export function answerCsv(
	{ columns, rows }: Pick<ConsoleAnswer, 'columns' | 'rows'>,
	origin: Name,
	language: Language
): string {
	const head = [...columns.map(({ name }) => name), originColumn.label[language]];
	const lines = rows.map((row) => [
		...row.map((value) => (typeof value === 'boolean' ? String(value) : value)),
		origin[language]
	]);
	return csvOf([head, ...lines]);
}

function heading({ label, kind, unit }: ViewColumn, language: Language): string {
	const measure = kind === 'share' ? '%' : unit?.[language];
	if (!measure) return label[language];
	return language === 'zh' ? `${label.zh}（${measure}）` : `${label.en} (${measure})`;
}

function written(cell: ViewCell, { kind }: ViewColumn, language: Language): string {
	if (cell === null) return '';
	if (typeof cell === 'number') {
		if (kind === 'share') return (cell * 100).toFixed(1);
		if (kind === 'amount') return amount(cell).replaceAll(',', '');
		return kind === 'sum' ? exactly(cell).replaceAll(',', '') : String(cell);
	}
	return csvField(typeof cell === 'string' ? cell : cell[language]);
}

/** A text field, guarded against being run. */
export function csvField(text: string): string {
	const safe = guarded(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** For example `申请：逐年_霁川省-县级_2019-2025_ogi-lens-demo-1a2b3c4d.csv`. */
export function csvName(model: ViewModel, source: Source, language: Language): string {
	return fileName(model, source, language, 'csv');
}
