import type { Block } from '#document/document.ts';
import type { EditionId } from '#form/editions.ts';
import { cells, cellsOf, tables, type FormCell } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';
import { readChallenges } from './tables/challenges.ts';
import { readDisclosure } from './tables/disclosure.ts';
import { readNumber } from './tables/numbers.ts';
import type { CellReading, Certificate, CertifiedReport, ReportNotice } from './report.ts';
import { readRequests } from './tables/requests.ts';
import { readStatistics } from './tables/statistics.ts';
import { readStructure } from './tables/structure.ts';
import { tokensOf, type Token } from './tables/tokens.ts';
import type { Ink } from './tables/walk.ts';

export type FormReading = Pick<CertifiedReport, 'edition' | 'cells' | 'certificate'> & {
	notices: ReportNotice[];
};

/**
 * Locates the statutory tables in a document and reads every cell of the edition they are printed
 * in, by two routes where the document allows it: by label and order, and by grid structure.
 */
export function readForm(blocks: readonly Block[]): FormReading {
	const tokens = tokensOf(blocks);
	const disclosure = readDisclosure(tokens);
	const requests = readRequests(tokens);
	const challenges = readChallenges(tokens, requests?.to ?? 0);
	const statistics = requests ? null : readStatistics(tokens);
	const found = { disclosure, requests, challenges, statistics };

	const notices: ReportNotice[] = [];
	const byOrder = new Map<string, Ink>();
	for (const table of statistics ? [] : tables)
		if (!found[table.id]) notices.push({ kind: 'table_missing', text: table.zh, cells: [] });
	for (const reading of Object.values(found)) {
		for (const [id, ink] of reading?.cells ?? []) byOrder.set(id, ink);
		for (const { kind, token, text, cells } of reading?.troubles ?? [])
			notices.push({ kind, text: text ?? token.text, place: token.place, cells });
	}
	const byStructure = readStructure(blocks, requests ? tokens[requests.from]!.place.table : 0);
	const located = new Set(byOrder.keys());
	for (const id of byStructure.keys()) located.add(id);
	const edition = statistics ? '2014' : editionOf(disclosure?.editions ?? [], located);
	const certificate = emptyCertificate();
	if (!edition) return { edition: null, cells: {}, certificate, notices };

	const result: Record<string, CellReading> = {};
	const missing: string[] = [];
	const foreign: string[] = [];
	for (const cell of cells) {
		const own = cell.editions.includes(edition);
		if (!own && !located.has(cell.id)) continue;
		if (!own) foreign.push(cell.id);
		const routes = { order: byOrder.get(cell.id), structure: byStructure.get(cell.id) };
		const reading = readCell(cell, routes, certificate, notices);
		if (reading.reading === 'absent' && found[cell.table]) missing.push(cell.id);
		certificate.readings[reading.reading]++;
		result[cell.id] = reading;
	}
	if (missing.length) notices.push({ kind: 'cells_missing', text: '', cells: missing });
	const cut = cutShort(tokens, result);
	if (cut) notices.push(cut);
	if (foreign.length) notices.push({ kind: 'mixed_form', text: edition, cells: foreign });
	certificate.expected = cellsOf(edition).length;
	certificate.located = located.size;
	return { edition, cells: result, certificate, notices };
}

/**
 * A document that ends in a row of values and lacks what the form has after it may have been cut there, in
 * the middle of a number even.
 */
function cutShort(
	tokens: readonly Token[],
	cells: Readonly<Record<string, CellReading>>
): ReportNotice | null {
	const last = tokens.findLast(({ text }) => text !== '');
	if (!last?.value) return null;
	const { table, row, line } = last.place;
	const readings = Object.entries(cells);
	const inRow = ([, { place }]: (typeof readings)[number]) =>
		row === undefined ? place?.line === line : place?.table === table && place?.row === row;
	const after = readings.slice(readings.findLastIndex(inRow) + 1);
	const held = readings.filter(inRow).map(([id]) => id);
	if (!held.length || !after.some(([, { reading }]) => reading === 'absent')) return null;
	return { kind: 'cut_short', text: last.text, place: last.place, cells: held };
}

/** Cells of table 3 that only one edition has. */
const tellingCells = cells.filter(
	(cell) => cell.table === 'requests' && cell.editions.length === 1
);

/** The edition most blocks are printed in; table 3 decides a tie. */
function editionOf(blocks: EditionId[], located: ReadonlySet<string>): EditionId | null {
	if (!located.size) return null;
	const votes: Record<EditionId, number> = { '2021': 0, '2019': 0, '2014': 0 };
	for (const edition of blocks) votes[edition]++;
	const telling = tellingCells.find((cell) => located.has(cell.id));
	if (telling) votes[telling.editions[0]!] += 1.5;
	// Table 4 and most rows of table 3 are the same in both editions: alone they tell the current one.
	return votes['2019'] > votes['2021'] ? '2019' : '2021';
}

/** Reads a cell by whichever route found it; where two routes give different readings, structure is kept and the cell noticed. */
function readCell(
	cell: FormCell,
	{ order, structure }: { order?: Ink; structure?: Pick<Ink, 'text' | 'place'> },
	{ routes }: Certificate,
	notices: ReportNotice[]
): CellReading {
	const ink = structure ?? order;
	if (!ink) return { value: null, reading: 'absent', text: '', place: null };
	const { text, place } = ink;
	if (!structure && order?.lost) return { value: null, reading: 'unreadable', text, place };
	const { reading, value, doubt } = readNumber(text, cell);
	const cells = [cell.id];
	if (structure && order && !order.lost) {
		const other = readNumber(order.text, cell);
		const same = other.reading === reading && other.value === value;
		routes[same ? 'agreed' : 'differed']++;
		if (!same)
			notices.push({ kind: 'routes_differ', text: `${text} / ${order.text}`, place, cells });
	}
	if (reading === 'unreadable') notices.push({ kind: 'cell_unreadable', text, place, cells });
	if (doubt) notices.push({ kind: `number_${doubt}`, text, place, cells });
	return { value, reading, text, place };
}

function emptyCertificate(): Certificate {
	const counts = Object.fromEntries(readings.map(({ id }) => [id, 0]));
	return {
		expected: 0,
		located: 0,
		readings: counts as Certificate['readings'],
		routes: { agreed: 0, differed: 0 }
	};
}
