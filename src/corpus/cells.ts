import { cells, formCell } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';

const position = new Map(cells.map((cell, index) => [cell.id, index + 1]));

/** SQL: the column of a cell. Throws on an id the form does not have. */
export function cell(id: string): string {
	return `"${formCell(id).id}"`;
}

/** SQL: the letter that tells how the cell was read. */
function letter(id: string): string {
	return `substr(readings, ${position.get(formCell(id).id)}, 1)`;
}

/** SQL: null where the cell holds a number, else the reading that says why it does not. */
export function missingCell(id: string): string {
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
export function lettersOf(ids: readonly string[]): string {
	return `(${ids.map(letter).join(' || ')})`;
}
