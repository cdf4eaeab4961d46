import type { Block } from '#document/document.ts';
import type { EditionId } from '#form/editions.ts';
import { cells, cellsOf, tables, type FormCell } from '#form/form.ts';
import { readings } from '#form/vocabulary.ts';
import { readBareChallenges, readChallengesApart } from './tables/apart.ts';
import { readChallenges } from './tables/challenges.ts';
import { cutOff } from './tables/cut.ts';
import { withoutCutRows } from './tables/cutrows.ts';
import { doubtsOf } from './tables/doubts.ts';
import { readDisclosure } from './tables/disclosure.ts';
import { readNumber } from './tables/numbers.ts';
import type { CellReading, Certificate, CertifiedReport, ReportNotice } from './report.ts';
import { readRequests } from './tables/requests.ts';
import { readStatistics } from './tables/statistics.ts';
import { restoredIn } from './tables/restore.ts';
import { withLabels } from './tables/restored.ts';
import { judge, type Choice, type Routes } from './tables/routes.ts';
import { readStructure, type StructureReading } from './tables/structure.ts';
import { tokensOf, type Token } from './tables/tokens.ts';
import { unfolded } from './tables/unfold.ts';
import type { CellText, TableReading } from './tables/walk.ts';

export type FormReading = Pick<CertifiedReport, 'edition' | 'cells' | 'certificate'> & {
	notices: ReportNotice[];
};

/**
 * Locates the statutory tables in a document and reads every cell of the edition they are printed
 * in, by two routes where the document allows it: by label and order, and by grid structure.
 */
export function readForm(source: readonly Block[]): FormReading {
	const notices: ReportNotice[] = [];
	let blocks = withoutCutRows(unfolded(source));
	let tokens = tokensOf(blocks);
	let requests = readRequests(tokens);
	const restored = requests ? restoredIn(tokens, requests.from, requests.to) : [];
	if (restored.length) {
		blocks = withLabels(blocks, restored);
		tokens = tokensOf(blocks);
		requests = readRequests(tokens);
		for (const { cells, token } of restored)
			notices.push({ kind: 'label_restored', text: token.text, place: token.place, cells });
	}
	const disclosure = readDisclosure(tokens);
	const challenges = challengesIn(blocks, tokens, requests);
	const statistics = requests ? null : readStatistics(tokens);
	const found = { disclosure, requests, challenges, statistics };

	const byOrder = new Map<string, CellText>();
	for (const table of statistics ? [] : tables)
		if (!found[table.id]) notices.push({ kind: 'table_missing', text: table.zh, cells: [] });
	const byStructure = readStructure(blocks, requests ? tokens[requests.from]!.place.table : 0);
	for (const reading of Object.values(found)) {
		for (const [id, text] of reading?.cells ?? []) byOrder.set(id, text);
		for (const { kind, token, text, cells } of reading?.notices ?? [])
			if (kind !== 'header_unread' || !cells.every((id) => byStructure.has(id)))
				notices.push({ kind, text: text ?? token.text, place: token.place, cells });
	}
	const located = new Set(byOrder.keys());
	for (const id of byStructure.keys()) located.add(id);
	const edition = statistics ? '2014' : editionOf(disclosure?.editions ?? [], located);
	const certificate = emptyCertificate();
	if (!edition) return { edition: null, cells: {}, certificate, notices };

	const result = new Map<string, CellReading>();
	const { choices, differing } = judge(byOrder, byStructure);
	for (const ids of differing) notices.push(differ(ids, byOrder, byStructure));
	const missing: string[] = [];
	const foreign: string[] = [];
	for (const cell of cells) {
		const own = cell.editions.includes(edition);
		if (!own && !located.has(cell.id)) continue;
		if (!own) foreign.push(cell.id);
		const routes = { order: byOrder.get(cell.id), structure: byStructure.get(cell.id) };
		const reading = readCell(cell, routes, choices.get(cell.id), certificate, notices);
		if (reading.reading === 'absent' && found[cell.table]) missing.push(cell.id);
		certificate.readings[reading.reading]++;
		result.set(cell.id, reading);
	}
	if (missing.length) notices.push({ kind: 'cells_missing', text: '', cells: missing });
	notices.push(...doubtsOf(blocks, result, edition), ...cutOff(tokens, result));
	if (foreign.length) notices.push({ kind: 'mixed_form', text: edition, cells: foreign });
	certificate.expected = cellsOf(edition).length;
	certificate.located = located.size;
	return { edition, cells: Object.fromEntries(result), certificate, notices };
}

/** Table 4 as one row under its header or, where no header shows the order of one, in other layouts. */
function challengesIn(
	blocks: readonly Block[],
	tokens: readonly Token[],
	requests: TableReading | null
): TableReading | null {
	const row = readChallenges(tokens, requests?.to ?? 0);
	if (row && !row.notices.some(({ kind }) => kind === 'header_unread')) return row;
	const last = [...(requests?.cells.values() ?? [])].at(-1)?.place;
	return readChallengesApart(blocks, last) ?? row ?? readBareChallenges(blocks);
}

/** The notice that the two routes read the cells of a row differently. */
function differ(
	cells: string[],
	byOrder: ReadonlyMap<string, CellText>,
	byStructure: StructureReading
): ReportNotice {
	const inks = (route: ReadonlyMap<string, { text: string }>) =>
		cells.map((id) => route.get(id)?.text ?? '').join(' ');
	const place = (byStructure.get(cells[0]!) ?? byOrder.get(cells[0]!))!.place;
	return {
		kind: 'routes_differ',
		text: `${inks(byStructure)} / ${inks(byOrder)}`,
		place,
		cells
	};
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
	const prose = tellingCells.find((cell) => located.has(cell.id));
	if (prose) votes[prose.editions[0]!] += 1.5;
	// Table 4 and most rows of table 3 are the same in both editions: alone they count for the current one.
	return votes['2019'] > votes['2021'] ? '2019' : '2021';
}

/** Reads a cell by whichever route found it, or that the evidence is for where they differ. */
function readCell(
	cell: FormCell,
	{ order, structure }: Routes,
	choice: Choice | undefined,
	{ routes }: Certificate,
	notices: ReportNotice[]
): CellReading {
	const sourceText = choice === 'order' ? order : (structure ?? order);
	if (!sourceText) return { value: null, reading: 'absent', text: '', place: null };
	const { place } = sourceText;
	if (choice === 'neither') {
		routes.differed++;
		const text = [structure!.text, order!.text].join(' / ');
		return { value: null, reading: 'unreadable', text, place };
	}
	const { text, doubt: setting } = sourceText;
	if (sourceText === order && order?.lost)
		return { value: null, reading: 'unreadable', text, place };
	const { reading, value, doubt } = readNumber(text, cell);
	const cells = [cell.id];
	if (structure && order && !order.lost) routes[choice ? 'differed' : 'agreed']++;
	if (setting === 'shared' || reading === 'unreadable') {
		notices.push({ kind: 'cell_unreadable', text, place, cells });
		return { value: null, reading: 'unreadable', text, place };
	}
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
