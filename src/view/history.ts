import { type ReportRow } from '#corpus/schema.ts';
import { type EditionId } from '#form/editions.ts';
import { type CellId, sameIn } from '#form/form.ts';
import { requestRows } from '#form/requests.ts';
import { type Name, type Outcome } from '#form/vocabulary.ts';
import { filledCell, shownCellOf } from './filled.ts';
import { marks } from './marks.ts';
import { type ViewCell } from './model.ts';

/** What stands for the numbers of a year whose report the corpus does not have. */
export const noReport: Name = { zh: '未收录', en: 'not in the corpus' };

/**
 * The report that counts for each year: none that another supersedes, an own one before one of a whole
 * place, of several the last. A report without a year stands in none.
 */
export function reportsByYear(history: readonly ReportRow[]): Map<number, ReportRow> {
	const known = new Map<number, ReportRow>();
	for (const row of history) {
		if (typeof row.year !== 'number' || row.superseded_by) continue;
		if (known.get(row.year)?.basis === 'own' && row.basis !== 'own') continue;
		known.set(row.year, row);
	}
	return known;
}

/** The years of the corpus that an agency's reports lie between or are missing from. */
export function missingYears(history: readonly ReportRow[], years: readonly number[]): number[] {
	const known = reportsByYear(history);
	return years.filter((year) => !known.has(year));
}

/** The sum of a group's rows in the report's own edition, or the mark of the first that was not read. */
export function groupValue(row: ReportRow, outcome: Outcome): ViewCell {
	const edition = row.edition as EditionId | null;
	const own = requestRows.filter(
		(one) => one.outcome === outcome && (!edition || one.editions.includes(edition))
	);
	// A hybrid report fills the rows of the other edition: those it has are the ones that count.
	const rows = own.some(({ id }) => filledCell(row, `${id}_total`).reading !== 'absent')
		? own
		: requestRows.filter((one) => one.outcome === outcome && !own.includes(one));
	let sum = 0;
	for (const { id } of rows) {
		const { value } = filledCell(row, sameIn(edition, `${id}_total`));
		if (value === null) return shownValue(row, `${id}_total`);
		sum += value;
	}
	return rows.length > 0 ? sum : marks.other_form;
}

/** The value of a cell, or of the row of 2014–2018 that is the same, or the mark that stands for it. */
export function shownValue(row: ReportRow, cell: CellId): ViewCell {
	const same = sameIn(row.edition as EditionId | null, cell);
	return filledCell(row, same).value ?? shownCellOf(row, same);
}
