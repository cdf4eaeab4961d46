import fs from 'node:fs';
import { correctionFields as columns, decisions, type Decision } from '#corpus/decisions.ts';
import { cells } from '#form/form.ts';
import { statedFigures } from '#form/figures.ts';
import { csvText, readList } from './csv.ts';

/** A public correction or review: of a finding, or of a report or one of its cells. */
export interface Correction {
	finding: string | null;
	report: string | null;
	cell: string | null;
	decision: Decision;
	note: string | null;
	/** ISO date. */
	date: string;
	/** Line of the file: of two of one day, the later counts. */
	line: number;
}

const known: readonly string[] = decisions.map(({ id }) => id);
const ids = new Set<string>([...cells, ...statedFigures].map(({ id }) => id));

/** Characters a field may have: a note is a sentence or two, an id far less. */
const longest = { note: 2000, other: 200 };

/**
 * Reads `corrections.csv`; none where `file` is not there and need not be. A line that is no decision is
 * refused by itself, with a message that names it, and the others count. Throws on what is no such list.
 * @param refuse called with each line that does not count
 */
export async function readCorrections(
	file: string,
	needed = true,
	refuse: (message: string) => void = (message) => console.error(message)
): Promise<Correction[]> {
	if (!needed && !fs.existsSync(file)) return [];
	const tell = (line: number, why: string) =>
		refuse(`${file}, line ${line}: ${why}; the line does not count`);
	const lines = await readList(file, columns, [], tell);
	return lines.flatMap(({ line, fields: told }) => {
		const why = wrongIn(told);
		if (why) {
			tell(line, why);
			return [];
		}
		const { finding, report, cell, decision, note, date } = told;
		return {
			finding: finding || null,
			report: report || null,
			cell: cell || null,
			decision: decision as Correction['decision'],
			note: note || null,
			date,
			line
		};
	});
}

/** Why a line is no decision; null where it is one. */
function wrongIn(told: Record<(typeof columns)[number], string>): string | null {
	const { finding, report, cell, decision, date } = told;
	for (const name of columns) {
		if (told[name].length > (name === 'note' ? longest.note : longest.other))
			return `${name} is too long`;
		// Anything a terminal or a page might obey instead of show.
		if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(told[name]))
			return `${name} has control characters`;
	}
	if (!decision) return 'decision is empty';
	if (!known.includes(decision))
		return `unknown decision ${decision}; known are ${known.join(', ')}`;
	if (!finding === !report) return 'names either a finding or a report';
	if (cell && !report) return 'names a cell without its report';
	if (cell && !ids.has(cell)) return `unknown cell ${cell}`;
	return isDay(date) ? null : `date is no day such as 2024-01-31: ${date}`;
}

function isDay(date: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
	const time = Date.parse(`${date}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** The corrections as the corpus publishes them. */
export function correctionsCsv(corrections: readonly Correction[]): string {
	return csvText(
		columns,
		corrections.map((one) => columns.map((name) => one[name]))
	);
}
