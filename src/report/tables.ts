import type { Place } from '#document/document.ts';
import type { EditionId } from '#form/editions.ts';
import { cells, cellsOf, formCell, tables, type FormCell } from '#form/form.ts';
import { readChallenges } from './challenges.ts';
import { readDisclosure } from './disclosure.ts';
import { readNumber } from './numbers.ts';
import type { CellReading, Report, ReportNotice } from './report.ts';
import { readRequests } from './requests.ts';
import type { Token } from './tokens.ts';
import type { LocatedCell, TableReading } from './walk.ts';

export type FormReading = Pick<Report, 'edition' | 'cells'> & { notices: ReportNotice[] };

/** Locates the three statutory tables in a document and reads every cell of the edition they are printed in. */
export function readForm(tokens: readonly Token[]): FormReading {
	const disclosure = readDisclosure(tokens);
	const requests = readRequests(tokens);
	const challenges = readChallenges(tokens, requests?.to ?? 0);
	const found: [table: string, TableReading | null][] = [
		['disclosure', disclosure],
		['requests', requests],
		['challenges', challenges]
	];
	const located = new Map(found.flatMap(([, table]) => [...(table?.cells ?? [])]));
	const edition = editionOf(disclosure?.editions ?? [], located);
	const notices: ReportNotice[] = [];
	for (const [id, table] of found) {
		if (!table) notices.push(missingTable(id));
		for (const { kind, token, text, cells } of table?.troubles ?? [])
			notices.push({ kind, text: text ?? token.text, place: token.place, cells });
	}
	if (!edition) return { edition: null, cells: {}, notices };
	const readings = readCells(edition, located, notices);
	const missing = cellsOf(edition).filter(
		(cell) => !located.has(cell.id) && found.some(([id, table]) => id === cell.table && table)
	);
	if (missing.length)
		notices.push({ kind: 'cells_missing', text: '', cells: missing.map((cell) => cell.id) });
	return { edition, cells: readings, notices };
}

function missingTable(id: string): ReportNotice {
	const table = tables.find((t) => t.id === id)!;
	return { kind: 'table_missing', text: table.zh, cells: [] };
}

/** The edition most blocks are printed in; table 3 decides a tie. */
function editionOf(
	blocks: EditionId[],
	located: ReadonlyMap<string, LocatedCell>
): EditionId | null {
	if (!located.size) return null;
	const votes: Record<EditionId, number> = { '2021': 0, '2019': 0 };
	for (const edition of blocks) votes[edition]++;
	const requestCells = [...located.keys()]
		.map(formCell)
		.filter((cell) => cell.table === 'requests');
	const own = requestCells.filter((cell) => cell.editions.length === 1);
	if (own.length) votes[own[0]!.editions[0]!] += 1.5;
	// Table 4 and most rows of table 3 are the same in both editions: alone they tell the current one.
	return votes['2019'] > votes['2021'] ? '2019' : '2021';
}

function readCells(
	edition: EditionId,
	located: ReadonlyMap<string, LocatedCell>,
	notices: ReportNotice[]
): Record<string, CellReading> {
	const readings: Record<string, CellReading> = {};
	const foreign: string[] = [];
	for (const cell of cells) {
		const at = located.get(cell.id);
		const own = cell.editions.includes(edition);
		if (!own && !at) continue;
		if (!own) foreign.push(cell.id);
		readings[cell.id] = at
			? readCell(cell, at, notices)
			: { value: null, reading: 'absent', text: '', place: null };
	}
	if (foreign.length) notices.push({ kind: 'mixed_form', text: edition, cells: foreign });
	return readings;
}

function readCell(
	cell: FormCell,
	{ token, label, lost }: LocatedCell,
	notices: ReportNotice[]
): CellReading {
	const place: Place = token?.place ?? label.place;
	if (lost !== null) return { value: null, reading: 'unreadable', text: lost, place };
	const text = token?.text ?? '';
	const { reading, value, doubt } = readNumber(text, cell);
	if (reading === 'unreadable')
		notices.push({ kind: 'cell_unreadable', text, place, cells: [cell.id] });
	if (doubt) notices.push({ kind: `number_${doubt}`, text, place, cells: [cell.id] });
	return { value, reading, text, place };
}
