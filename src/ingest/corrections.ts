import fs from 'node:fs';
import { cells } from '#form/form.ts';
import { toldFigures } from '#form/figures.ts';
import { csvText, readList } from './csv.ts';

/** What a reviewer may decide. */
export const decisions = [
	{ id: 'confirmed', zh: '属实', en: 'confirmed' },
	{ id: 'explained', zh: '有合理解释', en: 'has a good explanation' },
	{ id: 'corrected', zh: '机关已更正', en: 'corrected by the agency' },
	{ id: 'misread', zh: '本系统误读', en: 'misread by this program' }
] as const;

/** A public correction or review: of a finding, or of a report or one of its cells. */
export interface Correction {
	finding: string | null;
	report: string | null;
	cell: string | null;
	decision: (typeof decisions)[number]['id'];
	note: string | null;
	/** ISO date. */
	date: string;
	/** Line of the file: of two of one day, the later counts. */
	line: number;
}

const columns = ['finding', 'report', 'cell', 'decision', 'note', 'date'] as const;
const known: readonly string[] = decisions.map(({ id }) => id);
const ids = new Set<string>([...cells, ...toldFigures].map(({ id }) => id));

/** Reads `corrections.csv`; none where `file` is not there and need not be. Throws on what is no such list. */
export async function readCorrections(file: string, needed = true): Promise<Correction[]> {
	if (!needed && !fs.existsSync(file)) return [];
	const lines = await readList(file, columns, ['decision', 'date']);
	return lines.map(({ line, told }) => {
		const fail = (why: string) => {
			throw new Error(`${file}, line ${line}: ${why}`);
		};
		const { finding, report, cell, decision, note, date } = told;
		if (!known.includes(decision))
			fail(`unknown decision ${decision}; known are ${known.join(', ')}`);
		if (!finding === !report) fail('names either a finding or a report');
		if (cell && !report) fail('names a cell without its report');
		if (cell && !ids.has(cell)) fail(`unknown cell ${cell}`);
		if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(`${date}T00:00:00Z`)))
			fail(`date is no day such as 2024-01-31: ${date}`);
		return {
			...{ finding: finding || null, report: report || null, cell: cell || null },
			decision: decision as Correction['decision'],
			...{ note: note || null, date, line }
		};
	});
}

/** The corrections as the corpus publishes them. */
export function correctionsCsv(corrections: readonly Correction[]): string {
	return csvText(
		columns,
		corrections.map((one) => columns.map((name) => one[name]))
	);
}
