import { type CellId, cells, formCell, sameIn } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';

const position = new Map(cells.map((cell, index) => [cell.id, index + 1]));

/** SQL: the column of a cell. Throws on an id the form does not have. */
export function cell(id: CellId): string {
	return `"${formCell(id).id}"`;
}

/** SQL: the letter that says how the cell was read. */
function letter(id: CellId): string {
	return `substr(readings, ${position.get(formCell(id).id)}, 1)`;
}

/** SQL: whether a report is on the statistics table of 2014–2018. A report is on one form, so that nothing counts twice. */
export const onStatistics = "edition IS NOT DISTINCT FROM '2014'";

/** SQL: what a report on the statistics table gives in place of `since`, null where nothing was the same then. */
function byForm(id: CellId, since: (id: CellId) => string): string {
	const then = sameIn('2014', id);
	return then !== id
		? `CASE WHEN ${onStatistics} THEN ${since(then)} ELSE ${since(id)} END`
		: since(id);
}

/** SQL: the number of a cell, or of the row of 2014–2018 that the form says is the same. Throws on an unknown id. */
export function sameCell(id: CellId): string {
	return byForm(id, cell);
}

/** SQL: why that has no number; null where it has one. */
export function missingSame(id: CellId): string {
	return byForm(id, missingCell);
}

/** SQL: the letters that say how several of those were read, as one text. */
export function lettersOfSame(ids: readonly CellId[]): string {
	return `(${ids.map((id) => byForm(id, letter)).join(' || ')})`;
}

/** The columns that `sameCell` reads. */
export function sameColumns(ids: readonly CellId[]): string[] {
	const then = ids.map((id) => sameIn('2014', id)).filter((id) => !ids.includes(id));
	return [...ids, ...then, ...(then.length > 0 ? ['edition'] : [])];
}

/** SQL: null where the cell holds a number, else the reading that says why it does not. */
export function missingCell(id: CellId): string {
	return `CASE WHEN ${cell(id)} IS NULL THEN ${reasonOf(letter(id))} END`;
}

/** SQL: the reason a letter stands for. A letter that is none, or `n` without a number, is a value we could not read. */
function reasonOf(expression: string): string {
	const cases = readings
		.filter((reading) => reading.id !== 'number')
		.map((reading) => `WHEN '${reading.letter}' THEN '${reading.id}'`);
	return `CASE ${expression} ${cases.join(' ')} ELSE 'unreadable' END`;
}

/**
 * SQL: null where every letter of a text is `n`, else one reason for all: what we could not read comes
 * before what the document does not have, and that before what its author left open.
 */
export function missingAmong(letters: string): string {
	const known = readings.map((reading) => reading.letter).join('');
	const cases = (['unreadable', 'absent', 'not_applicable', 'blank'] as const).map((id) => {
		const { letter: sign } = readings.find((reading) => reading.id === id)!;
		return `WHEN contains(${letters}, '${sign}') THEN '${id}'`;
	});
	return `CASE WHEN translate(${letters}, '${known}', '') <> '' THEN 'unreadable' ${cases.join(' ')} END`;
}

/** SQL: the letters of several cells as one text. */
export function lettersOf(ids: readonly CellId[]): string {
	return `(${ids.map(letter).join(' || ')})`;
}
