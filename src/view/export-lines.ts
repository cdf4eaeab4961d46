import { cellReading } from '#corpus/readings.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { readings, type Name } from '#form/vocabulary.ts';
import type { Columns } from '#query/columns.ts';
import type { Value } from '#query/database.ts';
import {
	columnName,
	columnUnit,
	isCell,
	isFigure,
	isNumeric,
	readingOf,
	shownValue,
	writtenValue
} from './explore.ts';
import { toldColumns, type ExportAbout } from './export-about.ts';
import type { Language } from './model.ts';

/**
 * Headings of the wide table, in the reader's language with the unit; the last says whether a report is real or
 * synthetic.
 */
export function wideHead({ columns, language }: ExportAbout): string[] {
	return toldColumns(columns).map((name) => columnName(name)[language]);
}

/** What a file holds of one value. */
type Written = string | number | null;

/**
 * Writes lines of the wide table: of each value a number, or the mark that says why there is none.
 * @param text how the file writes a text
 */
export function wideLines(
	{ columns, language }: ExportAbout,
	text: (text: string) => string = (text) => text
): (part: Columns) => Written[][] {
	const writers = toldColumns(columns).map((name) => columnWriter(name, language, text));
	return (part) => {
		const written = writers.map((write) => write(part));
		return Array.from({ length: part.length }, (_, row) => written.map((column) => column[row]!));
	};
}

/** Texts of one column that are written once and known from then on; a column of ids has no end of them. */
const mostKnown = 5000;

function columnWriter(
	name: string,
	language: Language,
	text: (text: string) => string
): (part: Columns) => Written[] {
	const known = new Map<string, Written>();
	function written(key: string, row: ReportRow): Written {
		const before = known.get(key);
		if (before !== undefined) return before;
		const value = writtenValue(row, name, language);
		const found = typeof value === 'string' ? text(value) : value;
		if (known.size < mostKnown) known.set(key, found);
		return found;
	}
	const isCounted = isNumeric(name) || name === 'year';
	const values = (part: Columns) => part.of.get(name) ?? new Array<Value>(part.length).fill(null);
	if (!isCell(name))
		return (part) =>
			values(part).map((value) =>
				value === null || (isCounted && typeof value === 'number')
					? value
					: written(String(value), { [name]: value })
			);
	return (part) => {
		const [readings, edition, missing] = ['readings', 'edition', 'missing'].map((one) =>
			part.of.get(one)
		);
		return values(part).map((value, at) => {
			if (typeof value === 'number') return value;
			const row = {
				[name]: value,
				readings: readings?.[at] ?? null,
				edition: edition?.[at] ?? null,
				missing: missing?.[at] ?? null
			};
			const reading = cellReading(String(row.readings ?? ''), name);
			return written(`${reading} ${row.edition} ${row.missing}`, row);
		});
	};
}

export function tidyHead(language: Language): string[] {
	return language === 'zh'
		? ['报告编号', '机关', '年度', '名称', '代号', '单位', '数值', '读法', '标记', '数据性质']
		: ['report', 'agency', 'year', 'name', 'id', 'unit', 'value', 'reading', 'mark', 'origin'];
}

const readingNames = new Map<string, Name>(readings.map((reading) => [reading.id, reading]));

/** Lines of one report: one a cell, and one a stated figure; a cell of another edition's form is left out. */
export function tidyLines(row: ReportRow, { columns, language }: ExportAbout): Written[][] {
	const who = [
		String(row.id),
		typeof row.agency === 'string' ? row.agency : null,
		typeof row.year === 'number' ? row.year : null
	];
	const origin = shownValue(row, 'origin')[language];
	return columns.filter(isNumeric).flatMap((name) => {
		const value = typeof row[name] === 'number' ? row[name] : null;
		if (isFigure(name) && value === null) return [];
		const reading = isCell(name) ? readingOf(row, name) : 'number';
		const mark = value === null ? shownValue(row, name)[language] : '';
		return [
			[
				...who,
				columnName(name)[language],
				name,
				columnUnit(name)?.[language] ?? null,
				value,
				readingNames.get(reading)![language],
				mark,
				origin
			]
		];
	});
}
