import { guarded } from '#corpus/guard.ts';
import {
	originName,
	type Language,
	type Source,
	type ViewCell,
	type ViewColumn,
	type ViewModel
} from './model.ts';
import { basisName } from './basis.ts';
import { amount } from './numbers.ts';

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

/**
 * The model as CSV for spreadsheets: UTF-8 with BOM, CRLF, header in the given language; text that a
 * spreadsheet would run or rewrite is guarded by an apostrophe, numbers are plain (shares in per cent
 * and amounts rounded, as shown), a missing value is an empty field. The last columns tell of every row which sum it is of
 * and whether it is real or synthetic.
 */
export function toCsv(model: ViewModel, language: Language): string {
	const tellsOrigin = model.columns.some((column) => column.id === originColumn.id);
	const { beside } = model.coverage;
	const columns = [
		...model.columns,
		...(beside ? [basisColumn] : []),
		...(tellsOrigin ? [] : [originColumn])
	];
	const last = [...(beside ? [basisName(beside.basis)] : []), originName(model.origin)];
	const lines = [
		columns.map((column) => field(heading(column, language))),
		...model.rows.map((row) =>
			columns.map((column, place) =>
				written(place < row.length ? row[place]! : last[place - row.length]!, column, language)
			)
		)
	];
	return byteOrderMark + lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** Rows as such a CSV: text guarded, numbers plain, null an empty field. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
	const lines = rows.map((row) =>
		row.map((value) => (typeof value === 'string' ? field(value) : (value ?? ''))).join(',')
	);
	return byteOrderMark + lines.map((line) => `${line}\r\n`).join('');
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
		return kind === 'amount' ? amount(cell).replaceAll(',', '') : String(cell);
	}
	return field(typeof cell === 'string' ? cell : cell[language]);
}

/** A text field, guarded against being run, rounded or taken for a day. */
function field(text: string): string {
	const safe = guarded(text);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** For example `ogi-lens_demo_outcomes_2019-2025_1a2b3c4d.csv`. */
export function csvName(model: ViewModel, source: Source): string {
	const years = model.years ? [...new Set(model.years)].join('-') : null;
	const parts = ['ogi-lens', source.name, model.id, years, source.contentHash.slice(0, 8)];
	return `${parts
		.filter((part) => part !== null)
		.map((part) => part.replace(/[^\p{L}\p{N}_-]/gu, '-'))
		.join('_')}.csv`;
}
