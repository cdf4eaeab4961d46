import { cellEvidence, type Evidence } from '#corpus/evidence.ts';
import { cellReading } from '#corpus/readings.ts';
import type { ReportRow } from '#corpus/schema.ts';
import type { Place } from '#document/document.ts';
import type { EditionId } from '#form/editions.ts';
import { cells, formCell } from '#form/form.ts';
import { applicants } from '#form/requests.ts';
import type { Name, Reading } from '#form/vocabulary.ts';
import { marks, shownReading } from './marks.ts';
import { cellName } from './printed.ts';
import { capital } from './words.ts';

/** A cell as a report fills it; `text` is the source text, where it is at hand. */
export interface FilledCell {
	value: number | null;
	reading: Reading;
	text?: string;
}

/** One cell of a report. Throws on an id the form does not have. */
export function filledCell(row: ReportRow, id: string): FilledCell {
	const value = row[id];
	const reading = cellReading(String(row.readings ?? ''), id);
	if (typeof value === 'number') return { value, reading: 'number' };
	// A number that did not fit its column is one we could not keep.
	return { value: null, reading: reading === 'number' ? 'unreadable' : reading };
}

/** Every cell of the report's edition, and what it has of others; with the source text where there is evidence. */
export function filledCells(row: ReportRow, evidence: Evidence | null): Record<string, FilledCell> {
	const filled: Record<string, FilledCell> = {};
	for (const { id, editions } of cells) {
		const cell = filledCell(row, id);
		const own = editions.includes(row.edition as EditionId);
		if (cell.reading === 'absent' && !own) continue;
		const source = evidence && cellEvidence(evidence, row, id);
		filled[id] = source ? { ...cell, text: source.text } : cell;
	}
	return filled;
}

/** Cells that were read with doubt, as the notices of the evidence say. */
export function doubtedCells(evidence: Evidence | null): Set<string> {
	return new Set(evidence?.notices.flatMap(({ cells }) => cells));
}

/** A cell as it stands in words: its number, or why there is none; [旧式] where the year's form has no such item. */
export function shownCellOf(row: ReportRow, id: string): Name {
	const cell = filledCell(row, id);
	const edition = row.edition as EditionId | null;
	if (cell.reading === 'absent' && edition && !formCell(id).editions.includes(edition))
		return marks.other_form;
	return shownReading(cell);
}

/** One cell of the source's own row. */
export interface RowText {
	text: string;
	/** The cell of the form it was read as. */
	cell: string;
	here: boolean;
}

/**
 * What stands in the row of the source a cell was read from, in the order it stands there: only what was
 * read as cells is kept of it. Empty where the corpus has no source text of the cell.
 */
export function rowTexts(evidence: Evidence, row: ReportRow, cell: string): RowText[] {
	const source = cellEvidence(evidence, row, cell);
	if (!source) return [];
	const found = Object.keys(evidence.cells)
		.map((id) => ({ id, ...cellEvidence(evidence, row, id)! }))
		.filter(({ place }) => sameRow(place, source.place));
	return found
		.sort((a, b) => order(a.place) - order(b.place))
		.map(({ id, text }) => ({ text, cell: id, here: id === cell }));
}

/** What a cell is called among those of its row: in table 3 who asked, elsewhere its whole name. */
export function columnName(id: string): Name {
	const asker = applicants.find((one) => one.id === formCell(id).applicant);
	return asker ? { zh: asker.zh, en: capital(asker.en) } : cellName(id);
}

function sameRow(a: Place, b: Place): boolean {
	if (b.table !== undefined && b.row !== undefined)
		return a.page === b.page && a.table === b.table && a.row === b.row;
	return b.line !== undefined && a.page === b.page && a.line === b.line;
}

function order({ column = 0, start = 0 }: Place): number {
	return column * 100_000 + start;
}

/** A sentence cut around the number stated in it; all of it is the mark where the number is not found. */
export function aroundNumber(text: string, value: number): [string, string, string] {
	const plain = String(value);
	const written = [
		value.toLocaleString('en-US'),
		value.toLocaleString('en-US').replaceAll(',', '，')
	];
	for (const number of [...written, plain]) {
		const at = text.indexOf(number);
		const next = text.charAt(at + number.length);
		if (at >= 0 && !/\d/.test(text.charAt(at - 1)) && !/\d/.test(next))
			return [text.slice(0, at), number, text.slice(at + number.length)];
	}
	return ['', text, ''];
}
