import type { Block, TableBlock, TableCell, TextBlock } from '#document/document.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { EditionId } from '#form/editions.ts';
import type { CellReading, ReportNotice } from '../report.ts';
import { challengeResultLabel } from './challenges.ts';
import { isContentLabel } from './disclosure.ts';
import { readNumber } from './numbers.ts';
import { applicantLabel } from './requests.ts';

/** The cells of a report in the form's order. */
type Cells = ReadonlyMap<string, CellReading>;

/** Part of a table's rows that must be of one length for another length to mean damage. */
const mostlyAlike = 0.6;
/** Part below which it may be merged cells that make them differ: then the cells after the label count. */
const nearlyAllAlike = 0.8;

/**
 * Cells that were read from rows which are not like the others of their table, though each may look right by itself.
 * `length_differs`: more or fewer cells than the other rows; `markup_mended`: broken markup had to be put right there, or
 * in the header above; `gap_beside`: rows of table 3 are missing just after or before.
 */
export function doubtsOf(
	blocks: readonly Block[],
	cells: Cells,
	edition: EditionId
): ReportNotice[] {
	const tables = blocks.filter((block) => block.kind === 'table');
	const held = new Map<number | undefined, Map<number | undefined, string[]>>();
	for (const [id, { place }] of cells) {
		const { table, row } = place ?? {};
		const rows = held.get(table) ?? new Map<number | undefined, string[]>();
		held.set(table, rows);
		const own = rows.get(row);
		if (own) own.push(id);
		else rows.set(row, [id]);
	}
	const all = mode(tables.flatMap(lengthsOf));
	const idsOf = ({ place }: TableBlock, row: readonly TableCell[]) =>
		// A merged cell stands in the row it begins in: the row's own cells are those that begin last.
		held.get(place.table)?.get(Math.max(...row.map((cell) => cell.place.row ?? 0))) ?? [];
	const notices: ReportNotice[] = [];
	const isGrouped = groupsThousands(tables);
	const cellsBelow = (table: TableBlock, header: number) =>
		table.rows.slice(header + 1).flatMap((row) => idsOf(table, row));
	for (const table of tables) {
		const lengths = lengthsOf(table);
		const own = mode(lengths);
		const isGrid = table.layout === 'grid';
		const common = own?.isSure || !all?.isSure ? own : all;
		const tell = (kind: string, row: number, ids: readonly string[]) => {
			const first = table.rows[row]!.find(({ text }) => text !== '');
			if (first && ids.length)
				notices.push({ kind, text: first.text, place: first.place, cells: [...ids] });
		};
		table.rows.forEach((row, r) => {
			const ids = idsOf(table, row);
			const isOther = common && lengths[r] !== common.length && common.length >= ids.length;
			const isSure = isGrid || common?.isSure || ids.length > applicants.length;
			if (isOther && (isSure || afterLabel(row, lengths[r]!) !== ids.length))
				tell('length_differs', r, ids);
			else if (row.some((cell) => lostBorder(cell, ids.length, isGrouped)) || isShort(lengths, r))
				tell('length_differs', r, ids);
			if (!ids.length && isOfNumbers(row)) {
				const above = table.rows.slice(0, r).findLastIndex((each) => idsOf(table, each).length);
				if (above >= 0) tell('stray_beside', above, idsOf(table, table.rows[above]!));
			}
			if (!row.some(({ doubt }) => doubt === 'mended')) return;
			tell('markup_mended', r, [...ids, ...(isHeader(table, r) ? cellsBelow(table, r) : [])]);
		});
	}
	for (const at of blocks.keys()) {
		const table = above(blocks, at);
		const ids = table ? idsOf(table, table.rows.at(-1)!) : [];
		const { text, place } = blocks[at] as TextBlock;
		if (ids.length) notices.push({ kind: 'stray_beside', text, place, cells: ids });
	}
	return [...notices, ...besideGaps(cells, edition)];
}

/** Two numbers, or a mark and a number, in one cell. */
const twoValues = /^\s*(?:\d+|[/—–-])\s+(?:\d+|[/—–-])\s*$/;
/** One number whose thousands are set apart by spaces, or two of which the second has three digits. */
const grouped = /^\s*\d{1,3}(?: \d{3})+\s*$/;
/** A number behind a label, in its cell. */
const labelAndNumber = /^(?=.*\p{Script=Han}{4}).*[^\d\s.、]\s+\d[\d,.]*\s*$/u;

/** Whether a cell lost the border between what it holds, so that the values after it have moved up. */
function lostBorder({ text }: TableCell, values: number, isGrouped: boolean): boolean {
	// Two things in one cell have a space between them, and few cells have any.
	if (values === 0 || text.length < 3 || !/\s/.test(text)) return false;
	const areTwo = twoValues.test(text) && !(isGrouped && grouped.test(text));
	return (values > 1 && areTwo) || labelAndNumber.test(text);
}

/** Whether thousands are set apart by spaces in tables: not where more are without. */
function groupsThousands(tables: readonly TableBlock[]): boolean {
	const texts = tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)));
	const plain = texts.filter((text) => text.length > 3 && /^\s*[1-9]\d{3,}\s*$/.test(text)).length;
	return plain === 0 || texts.filter((text) => grouped.test(text)).length > plain;
}

/** The table a line of nothing but a number stands just below: it may be what the last number ends in. */
function above(blocks: readonly Block[], at: number): TableBlock | null {
	const [table, below] = [blocks[at - 1], blocks[at]!];
	if (table?.kind !== 'table' || below.kind === 'table') return null;
	const { line } = table.rows.at(-1)!.at(-1)?.place ?? {};
	return line !== undefined && below.place.line === line + 1 && /^\d+$/.test(below.text)
		? table
		: null;
}

/** Cells of each row, without what only fills it up. */
function lengthsOf({ rows }: TableBlock): number[] {
	return rows.map((row) => row.findLastIndex(({ filler }) => !filler) + 1);
}

/** Cells of a row after its label. */
function afterLabel(row: readonly TableCell[], length: number): number {
	return length - row.slice(0, length).findLastIndex(({ text }) => isWord(text)) - 1;
}

function isWord(text: string): boolean {
	return readNumber(text, anyNumber).reading === 'unreadable';
}

const anyNumber = { decimal: true, signed: true };

/** The length most rows have, and whether nearly all do; null where there is none. */
function mode(lengths: readonly number[]): { length: number; isSure: boolean } | null {
	const counts = new Map<number, number>();
	for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [length, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
	if (lengths.length < 4 || length < 3 || times < lengths.length * mostlyAlike) return null;
	return { length, isSure: times >= lengths.length * nearlyAllAlike };
}

/** Rows that must be of one length before and after a shorter one for that to be damage where two tables met. */
const runAlike = 5;

/** Whether a row is shorter than the rows before it, which are all alike, and those after, which are too. */
function isShort(lengths: readonly number[], row: number): boolean {
	const runs = [
		lengths.slice(Math.max(0, row - runAlike), row),
		lengths.slice(row + 1, row + 1 + runAlike)
	];
	return runs.every(
		(run) =>
			run.length === runAlike && lengths[row]! < run[0]! && run.every((one) => one === run[0])
	);
}

/** Whether a row names columns: one label alone may be a row's, as 其他 is. */
function isHeader({ rows }: TableBlock, row: number): boolean {
	const labels = rows[row]!.filter(
		({ text }) => applicantLabel(text) ?? challengeResultLabel(text) ?? isContentLabel(text)
	);
	return (
		labels.length > 1 || (rows[row]!.every(({ text }) => !/\d/.test(text)) && labels.length > 0)
	);
}

/** Whether a row has numbers and no word. */
function isOfNumbers(row: readonly TableCell[]): boolean {
	const inked = row.filter(({ text }) => text !== '');
	return inked.length > 0 && inked.every(({ text }) => /\d/.test(text) && !isWord(text));
}

/** A row of table 3 before or after missing ones may have got their numbers. */
function besideGaps(cells: Cells, edition: EditionId): ReportNotice[] {
	const rows = requestRows.filter(({ editions }) => editions.includes(edition));
	const found = rows.map(({ id }) =>
		applicants.some(({ id: column }) => cells.get(`${id}_${column}`)!.reading !== 'absent')
	);
	const beside = rows.filter(
		(_, r) => found[r] && ((r > 0 && !found[r - 1]) || (r < rows.length - 1 && !found[r + 1]))
	);
	if (!beside.length || found.every((each) => !each)) return [];
	return beside.map(({ id, zh }) => ({
		kind: 'gap_beside',
		text: zh,
		place: cells.get(`${id}_total`)?.place ?? undefined,
		cells: applicants.map((column) => `${id}_${column.id}`)
	}));
}
