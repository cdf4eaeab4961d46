import { cells } from '#form/form.ts';
import { readings, type Reading } from '#form/vocabulary.ts';

const letterOf = new Map<Reading, string>(readings.map(({ id, letter }) => [id, letter]));
const readingOf = new Map<string, Reading>(readings.map(({ id, letter }) => [letter, id]));
const position = new Map<string, number>(cells.map((cell, at) => [cell.id, at]));

/** The letter that stands for a reading in the `readings` column. */
export function readingLetter(reading: Reading): string {
	return letterOf.get(reading)!;
}

/** How one cell was read, out of the `readings` of its row. Throws on an id the form does not have. */
export function cellReading(letters: string, cell: string): Reading {
	const at = position.get(cell);
	if (at === undefined) throw new Error(`readings: unknown cell ${cell}`);
	return readingOf.get(letters[at] ?? '') ?? 'absent';
}
