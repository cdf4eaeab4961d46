import { zipSync } from 'fflate';
import { gridOf, type PrintedTable } from './form-tables.ts';
import { title, type ReportPart } from './parts.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Letters of a column, from 1. */
function letters(column: number): string {
	return column > 26
		? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
		: String.fromCharCode(64 + column);
}

/** A workbook of one sheet with a report's parts under each other, its tables with merged cells. */
export function xlsxOf(parts: ReportPart<PrintedTable>[]): Uint8Array {
	const strings: string[] = [];
	const rows: string[] = [];
	const merged: string[] = [];
	const put = (column: number, text: string) => {
		const at = `${letters(column)}${rows.length + 1}`;
		if (/^-?\d+(?:\.\d+)?$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
		if (text === '') return `<c r="${at}" s="1"/>`;
		return `<c r="${at}" t="s"><v>${strings.push(text) - 1}</v></c>`;
	};
	const end = (cells: string) => rows.push(`<row r="${rows.length + 1}">${cells}</row>`);
	for (const part of [title, ...parts]) {
		if (typeof part === 'string') {
			merged.push(`A${rows.length + 1}:J${rows.length + 1}`);
			end(put(1, part));
			continue;
		}
		const first = rows.length + 1;
		gridOf(part).forEach((row, r) => {
			row.forEach((cell, c) => {
				if (!cell || (cell.across === 1 && cell.down === 1)) return;
				const last = `${letters(c + cell.across)}${first + r + cell.down - 1}`;
				merged.push(`${letters(c + 1)}${first + r}:${last}`);
			});
			end(row.map((cell, c) => (cell ? put(c + 1, cell.text) : '')).join(''));
		});
	}
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return zipSync({
		'_rels/.rels': utf8(
			`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		),
		'xl/workbook.xml': utf8(
			`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="年报" sheetId="1" r:id="r1"/></sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': utf8(
			`<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
		),
		'xl/worksheets/sheet1.xml': utf8(
			`<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`
		),
		'xl/sharedStrings.xml': utf8(
			`<sst xmlns="${main}">${strings.map((text) => `<si><r><t xml:space="preserve">${escape(text)}</t></r><rPh><t>yin</t></rPh></si>`).join('')}</sst>`
		)
	});
}

/** The same parts as comma-separated values: merged cells leave empty fields. */
export function csvOf(parts: ReportPart<PrintedTable>[]): string {
	const width = 16;
	const line = (cells: string[]) =>
		Array.from({ length: width }, (_, i) => cells[i] ?? '')
			.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
			.join(',');
	return [title, ...parts]
		.flatMap((part) =>
			typeof part === 'string'
				? [line([part])]
				: gridOf(part).map((row) => line(row.map((cell) => cell?.text ?? '')))
		)
		.join('\r\n');
}
