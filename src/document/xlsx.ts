import { brokenMarkup, Refusal, type SourceDocument } from './document.ts';
import { blocksOf, type Flow, type FlowCell } from './flow.ts';
import { readMarkup, type Attributes } from './markup.ts';
import { partText, relationsOf } from './opc.ts';
import type { ZipArchive } from './zip.ts';

/** Farthest row and column that are looked at; formatting alone can reach to a sheet's last of a million. */
const mostRows = 5000;
const mostColumns = 100;

/** Sheets that are read at most. */
const mostSheets = 50;

/** Text beyond which a cell that stands alone in its row is a line of the page, in characters. */
const longestLabel = 20;

interface SheetCell {
	row: number;
	column: number;
	text: string;
	/** Its row lacks a cell though the sheet writes its blank ones. */
	doubt?: 'mended';
}

interface Range {
	row: number;
	column: number;
	down: number;
	across: number;
}

/**
 * Reads an Excel workbook (xlsx) into blocks, sheet by sheet: cells as they are shown where Excel stored
 * what a formula gave, numbers with as many digits as distinguish them. A cell that stands alone in its
 * row, merged over columns or long, is a line of text; the rows between such lines are tables.
 * @param main path of the workbook part in the archive
 * @throws {Refusal} `corrupt`, `encrypted`, `too_large`; `empty` when no sheet holds anything
 */
export function readXlsx(archive: ZipArchive, main: string): SourceDocument {
	const relations = relationsOf(archive, main);
	const strings = sharedStrings(
		partText(
			archive,
			relations.find(({ kind }) => kind === 'sharedStrings')?.part ?? 'xl/sharedStrings.xml'
		)
	);
	const flow: Flow = [];
	let isWhole = true;
	for (const id of sheetIds(partText(archive, main)!).slice(0, mostSheets)) {
		const part = relations.find((relation) => relation.id === id)?.part;
		const xml = part && partText(archive, part);
		if (!xml) continue;
		const sheet = readSheet(xml, strings);
		isWhole &&= sheet.isWhole;
		flow.push(...flowOf(sheet));
	}
	const { blocks, notices } = blocksOf(flow);
	if (!isWhole) notices.push(brokenMarkup);
	if (!blocks.length) throw new Refusal('empty', '工作簿是空的，没有任何文字。');
	return { format: 'xlsx', blocks, notices };
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

const whole = (name: string) => name;
const ignore = { open() {}, close() {}, text() {} };

/** Relation ids of the sheets in the order of their tabs; hidden sheets are left out. */
function sheetIds(workbook: string): string[] {
	const ids: string[] = [];
	readMarkup(workbook, 'xml', whole, {
		...ignore,
		open(name, attributes) {
			if (local(name) !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return;
			const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
			if (id) ids.push(id);
		}
	});
	return ids;
}

/** Strings of the workbook by number; readings printed above characters (rPh) are no part of them. */
function sharedStrings(xml: string | null): string[] {
	const strings: string[] = [];
	let [text, inText, phonetic] = ['', false, false];
	readMarkup(xml ?? '', 'xml', () => null, {
		open(name) {
			const element = local(name);
			if (element === 'si') text = '';
			inText = element === 't';
			if (element === 'rPh') phonetic = true;
		},
		close(name) {
			const element = local(name);
			if (element === 'si') strings.push(text);
			if (element === 't') inText = false;
			if (element === 'rPh') phonetic = false;
		},
		text(piece) {
			if (inText && !phonetic) text += piece;
		}
	});
	return strings;
}

/** The cells of a sheet; `isWhole` is whether its rows and cells are closed and stand in their order. */
function readSheet(
	xml: string,
	strings: readonly string[]
): { cells: SheetCell[]; merged: Range[]; isWhole: boolean } {
	const cells: SheetCell[] = [];
	const merged: Range[] = [];
	let place: { row: number; column: number } | null = null;
	let [row, column, kind, text, reading] = [0, 0, '', '', false];
	let inOrder = true;
	/** Elements that are open; text stands in none that holds others. */
	const open: string[] = [];
	/** Columns of the cells written in each row, blank ones among them. */
	const written = new Map<number, Set<number>>();
	const isWellFormed = readMarkup(xml, 'xml', whole, {
		open(name, attributes) {
			const element = local(name);
			open.push(element);
			if (element === 'row') {
				const next = Number(attributes.r) || row + 1;
				inOrder &&= next > row;
				[row, column] = [next, 0];
			} else if (element === 'c') {
				place = placeOf(attributes.r) ?? { row, column: column + 1 };
				inOrder &&= place.row === row && place.column > column;
				({ row, column } = place);
				if (row <= mostRows && column <= mostColumns)
					written.set(row, (written.get(row) ?? new Set()).add(column));
				[kind, text] = [attributes.t ?? 'n', ''];
			} else if (element === 'v' || element === 't') reading = true;
			else if (element === 'mergeCell') merged.push(...rangeOf(attributes));
		},
		close(name) {
			const element = local(name);
			open.pop();
			if (element === 'v' || element === 't') reading = false;
			if (element !== 'c' || !place) return;
			const shown = shownText(kind, text, strings);
			if (shown && place.row <= mostRows && place.column <= mostColumns)
				cells.push({ ...place, text: shown });
			place = null;
		},
		text(piece) {
			if (reading) text += piece;
			else if (containers.has(open.at(-1)!) && piece.trim()) inOrder = false;
		}
	});
	const torn = tornRows(written, merged);
	for (const cell of cells) if (torn.has(cell.row)) cell.doubt = 'mended';
	return { cells, merged, isWhole: isWellFormed && inOrder };
}

const containers = new Set(['sheetData', 'row', 'c']);

/**
 * Rows that lack a cell between others, or the last that the rows before and after have, where nearly every row of the
 * sheet writes its blank ones.
 */
function tornRows(
	written: ReadonlyMap<number, Set<number>>,
	merged: readonly Range[]
): Set<number> {
	const torn = new Set<number>();
	const isCovered = (row: number, column: number) =>
		merged.some(
			(range) =>
				row >= range.row &&
				row < range.row + range.down &&
				column >= range.column &&
				column < range.column + range.across
		);
	for (const [row, columns] of written)
		for (let column = Math.min(...columns); column < Math.max(...columns); column++)
			if (!columns.has(column) && !isCovered(row, column)) torn.add(row);
	const lasts = [...written].map(([row, columns]) => ({ row, last: Math.max(...columns) }));
	lasts.forEach(({ row, last }, at) => {
		const [before, after] = [lasts[at - 1]?.last, lasts[at + 1]?.last];
		if (before === undefined || before !== after || last >= before) return;
		if (!isCovered(row, before)) torn.add(row);
	});
	return torn.size <= written.size * mostTorn ? torn : new Set();
}

/** Part of a sheet's rows that lack cells beyond which it is the way the sheet is written. */
const mostTorn = 0.1;

function shownText(kind: string, text: string, strings: readonly string[]): string {
	if (kind === 's') return strings[Number(text)] ?? '';
	// Excel stores sums with the dust of binary fractions: 15 digits are what it shows of a number.
	if (kind === 'n' && text.trim() !== '' && Number.isFinite(Number(text)))
		return String(Number(Number(text).toPrecision(15)));
	return text;
}

function placeOf(reference = ''): { row: number; column: number } | null {
	const [, letters, digits] = reference.match(/^([A-Z]{1,3})(\d{1,7})$/) ?? [];
	if (!letters) return null;
	const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
	return { row: Number(digits), column };
}

function rangeOf({ ref = '' }: Attributes): Range[] {
	const [first, last] = ref.split(':').map(placeOf);
	if (!first || !last || last.row > mostRows || last.column > mostColumns) return [];
	const down = last.row - first.row + 1;
	const across = last.column - first.column + 1;
	return down > 0 && across > 0 ? [{ ...first, down, across }] : [];
}

function flowOf({ cells, merged }: Pick<ReturnType<typeof readSheet>, 'cells' | 'merged'>): Flow {
	const ranges = new Map(merged.map((range) => [`${range.row}:${range.column}`, range]));
	const reach = Math.max(0, ...cells.map((cell) => cell.row));
	const rows = Array.from({ length: reach }, (): FlowCell[] => []);
	const at = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
	// Merged cells without text still cover their positions, so that blanks stay where they stand.
	const starts = [...cells, ...merged.filter(({ row, column }) => !at.has(`${row}:${column}`))];
	starts.sort((a, b) => a.row - b.row || a.column - b.column);
	for (const { row, column } of starts) {
		const range = ranges.get(`${row}:${column}`);
		const { text = '', doubt } = at.get(`${row}:${column}`) ?? {};
		rows[row - 1]?.push({
			content: text.split('\n').map((line) => ({ kind: 'line', text: line, heading: false })),
			across: range?.across ?? 1,
			down: Math.min(range?.down ?? 1, reach - row + 1),
			column: column - 1,
			...(doubt && { doubt })
		});
	}
	const flow: Flow = [];
	for (const row of rows) {
		const last = flow.at(-1);
		if (standsAlone(row)) flow.push(...row[0]!.content);
		else if (last?.kind === 'table') last.rows.push(row);
		else if (row.length) flow.push({ kind: 'table', rows: [row], sparse: true });
	}
	return flow;
}

/** Whether a row is one line over the sheet: a title, a heading, a paragraph. */
function standsAlone(row: readonly FlowCell[]): boolean {
	const [cell] = row;
	if (row.length !== 1 || !cell || cell.down > 1) return false;
	const text = cell.content.map((item) => (item.kind === 'line' ? item.text : '')).join('');
	return text !== '' && (cell.across > 2 || text.length > longestLabel);
}
