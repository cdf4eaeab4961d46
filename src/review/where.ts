import { cells as formCells, formCell, tables } from '#form/form.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { Name } from '#form/vocabulary.ts';
import { placeName } from '#view/examined.ts';
import { shownCellOf } from '#view/filled.ts';
import { capital } from '#view/words.ts';
import type { Paper } from './paper.ts';
import type { Found } from './found.ts';

/** Cells named one by one; of more, the first are. */
const mostNamed = 6;
/** Rows and columns as the form has them. */
const formOrder = new Map<string, number>(formCells.map(({ id }, at) => [id, at]));
/** Words quoted of a text. */
const longest = 80;

/** Where something stands in a report and what stands there: section, row and column of a cell, the words of a text. */
export function whereOf(found: Found, paper: Paper): Name[] {
	const cells = found.suspect ? [found.suspect] : found.cells.filter(isCell);
	// Of a long sum the terms that are not 0, and what they should make up, which stands last.
	const long = cells.length > mostNamed;
	const telling = cells.filter((id, at) => !long || at === cells.length - 1 || paper.row[id] !== 0);
	const named = (long ? [telling.at(-1)!, ...telling.slice(0, -1)] : telling).slice(0, mostNamed);
	const left = cells.length - named.length;
	const order = (id: string) => formOrder.get(id) ?? Infinity;
	return [
		...[...named].sort((a, b) => order(a) - order(b)).map((id) => cellPlace(id, paper)),
		...(left > 0 ? [{ zh: `等 ${cells.length} 格`, en: `${cells.length} cells in all` }] : []),
		...(found.text ? [quoted(found)] : [])
	];
}

function quoted({ text = '', place }: Found): Name {
	const words = text.length > longest ? `${text.slice(0, longest)}…` : text;
	const at = place ? placeName(place) : { zh: '', en: '' };
	return {
		zh: `原文“${words}”${at.zh && `（${at.zh}）`}`,
		en: `the words “${words}”${at.en && ` (${at.en})`}`
	};
}

function cellPlace(id: string, { row }: Paper): Name {
	const cell = formCell(id);
	const sourceText = shownCellOf(row, id);
	const table = tables.find((one) => one.id === cell.table);
	const section = {
		zh: table ? `第${table.section}部分` : '统计表',
		en: table ? `Section ${'一二三四'.indexOf(table.section) + 1}` : 'Statistics'
	};
	const line = requestRows.find((one) => one.id === cell.row);
	const column = applicants.find((one) => one.id === cell.applicant);
	if (line && column)
		return {
			zh: `${section.zh}“${line.group ?? ''}${line.zh}”行“${column.zh}”列：${sourceText.zh}`,
			en: `${section.en}, row “${capital(line.en)}”, column “${column.en}”: ${sourceText.en}`
		};
	return {
		zh: `${section.zh}“${cell.label.zh}”：${sourceText.zh}`,
		en: `${section.en}, “${capital(cell.label.en)}”: ${sourceText.en}`
	};
}

function isCell(id: string): boolean {
	try {
		return !!formCell(id);
	} catch {
		return false;
	}
}
