import type { Block, TableBlock, TableCell } from '#document/document.ts';
import { applicantLabel, requestRowLabel } from './requests.ts';
import { blockOf, disclosureRowLabel, isContentLabel } from './disclosure.ts';
import { challengeGroupLabel, challengeResultLabel } from './challenges.ts';

/** Cells of the form by where they stand in a grid: under which column labels, right of which row labels. */
export type StructureReading = Map<string, TableCell>;

/** Widest and longest grid that is looked at; the form's tables are 10 × 31 and 15 × 4. */
const mostColumns = 64;
const mostRows = 400;

/**
 * Reads the form's tables by structure alone: each value by the header cells above it and the label
 * cells left of it. Only grids with resolved spans show this; ragged tables give nothing. A table cut
 * by a page goes on with the columns of the one before if it is as wide.
 * @param requestsFrom ordinal of the table table 3 begins in; those before are others that look like it
 */
export function readStructure(blocks: readonly Block[], requestsFrom = 0): StructureReading {
	const found: StructureReading = new Map();
	let requests: Columns = { width: 0, ids: new Map() };
	for (const block of blocks) {
		if (block.kind !== 'table' || block.layout !== 'grid') continue;
		const width = block.rows[0]?.length ?? 0;
		if (width > mostColumns || block.rows.length > mostRows) continue;
		if ((block.place.table ?? 0) >= requestsFrom)
			requests = readRequestGrid(block, requests, found);
		readDisclosureGrid(block, found);
		readChallengeGrid(block, found);
	}
	return found;
}

/** Which applicant each column of a grid is for. */
interface Columns {
	width: number;
	ids: Map<number, string>;
}

function readRequestGrid(table: TableBlock, before: Columns, found: StructureReading): Columns {
	const width = table.rows[0]?.length ?? 0;
	const goesOn = before.width === width && isAligned(table, before.ids);
	let columns: Columns = { width, ids: goesOn ? before.ids : new Map() };
	for (const row of table.rows) {
		const labels = row.map((cell) => applicantLabel(cell.text));
		if (new Set(labels.filter(Boolean)).size >= 2) {
			const ids = new Map([...columns.ids].filter(([, id]) => !labels.includes(id)));
			labels.forEach((id, c) => id && ids.set(c, id));
			columns = { width, ids };
			continue;
		}
		if (columns.ids.size < 7) continue;
		const first = Math.min(...columns.ids.keys());
		const label = nearestLabel(row, first, requestRowLabel);
		if (!label) continue;
		for (const [c, applicant] of columns.ids) put(found, `${label}_${applicant}`, row[c]);
	}
	return columns;
}

/** Whether every row of a table that goes on has its label where the table before had them. */
function isAligned(table: TableBlock, ids: Columns['ids']): boolean {
	if (ids.size < 7) return false;
	const first = Math.min(...ids.keys());
	return table.rows.every(
		(row) =>
			nearestLabel(row, first, requestRowLabel) !== null ||
			!row.some((cell) => requestRowLabel(cell.text) !== null)
	);
}

/**
 * The label next to the values: the merged cells left of it name its group. Where something else stands
 * between, as in a row that a page break has shifted, the columns are not those of the header.
 */
function nearestLabel(
	row: readonly TableCell[],
	before: number,
	labelOf: (text: string) => string | null
): string | null {
	for (let c = before - 1; c >= 0; c--) {
		const label = labelOf(row[c]!.text);
		if (label || row[c]!.text !== '') return label;
	}
	return null;
}

function readDisclosureGrid(table: TableBlock, found: StructureReading): void {
	let header: readonly TableCell[] = [];
	let rows: { name: string; cells: readonly TableCell[] }[] = [];
	const place = () => {
		const labels = [...new Set(header.slice(1))].map((cell) => cell.text);
		const match = blockOf(
			labels,
			rows.map((row) => row.name)
		);
		for (const { name, cells } of match ? rows : []) {
			const row = match!.rowId(name);
			if (!row) continue;
			const seen = new Set<TableCell>();
			header.forEach((cell, c) => {
				const column = c && !seen.has(cell) && match!.columns[labels.indexOf(cell.text)];
				seen.add(cell);
				if (column) put(found, `${row}_${column}`, cells[c]);
			});
		}
		rows = [];
	};
	for (const cells of table.rows) {
		if (cells[0] && isContentLabel(cells[0].text)) {
			place();
			header = cells;
			continue;
		}
		const name = cells[0] && disclosureRowLabel(cells[0].text);
		if (name) rows.push({ name, cells });
	}
	place();
}

function readChallengeGrid(table: TableBlock, found: StructureReading): void {
	const at = table.rows.findIndex((_, r) => resultColumns(table.rows.slice(0, r)).size === 15);
	if (at < 0) return;
	const columns = [...resultColumns(table.rows.slice(0, at))];
	// A header that a page cuts goes on below in rows that begin above.
	const row = table.rows.find(
		(cells, r) =>
			r >= at &&
			!cells.some(({ text }) => isHeaderOf4(text)) &&
			!columns.some(([c]) => cells[c] === table.rows[r - 1]![c])
	);
	for (const [c, id] of row ? columns : []) put(found, id, row![c]);
}

function isHeaderOf4(text: string): boolean {
	return challengeResultLabel(text) !== null || challengeGroupLabel(text) !== null;
}

/** Columns by the group and the result above them; a label broken over rows is put together. */
function resultColumns(header: readonly TableCell[][]): Map<number, string> {
	const ids = new Map<number, string>();
	const seen = new Set<string>();
	for (let c = 0; c < (header[0]?.length ?? 0); c++) {
		const texts = [...new Set(header.map((row) => row[c]!))].map(({ text }) => text);
		const groupAt = texts.findLastIndex((text) => challengeGroupLabel(text));
		const result = resultOf(texts.slice(groupAt + 1));
		const id = groupAt >= 0 && result && `${challengeGroupLabel(texts[groupAt]!)}_${result}`;
		if (!id || seen.has(id)) continue;
		seen.add(id);
		ids.set(c, id);
	}
	return ids;
}

/** The result the pieces of a label name; the first may have been restored from its beginning, with its end below. */
function resultOf([first = '', ...rest]: readonly string[]): string | null {
	const end = rest.join('');
	return (
		challengeResultLabel(first + end) ?? (first.endsWith(end) ? challengeResultLabel(first) : null)
	);
}

function put(found: StructureReading, id: string, cell: TableCell | undefined): void {
	if (cell && !cell.filler && !found.has(id)) found.set(id, cell);
}
