import {
	Refusal,
	type Block,
	type Notice,
	type SourceDocument,
	type TableBlock,
	type TableCell
} from './document.ts';
import { headingOrdinal, readsAsHeading } from './heading.ts';
import { anyPipe, hasRule, oddlyPadded, offColumn, unmarked } from './text-damage.ts';

/** Marks that converters and editors leave in text: Word bookmarks, zero-width and direction characters. */
const residue = /\[bookmark:[^\]\n]{0,80}\]|[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;

/** Most lines and cells of a document; a report has some hundred of each. */
const mostLines = 500_000;
const mostCells = 500_000;

/** Longest line that is cut into cells, in characters. */
const longestRow = 10_000;

const lineBreak = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/;

/** What a number, a blank mark or a dash looks like when it stands alone. */
const valueLike =
	/^[+\-－—–±]?[\d０-９][\d０-９,，.．]*[%％万亿余元件条次个项]*$|^[-－—–/／\\]+$|^[无零〇○]$/;

/** A page number between dashes, or of how many: no row of a table. */
const pageMark = /^\s*(?:[-—–―－]{1,3}\s*\d{1,3}\s*[-—–―－]{1,3}|\d{1,3}\s*[/／]\s*\d{1,3})\s*$/;

const anySpace = /[ \u3000\u00A0]/;
const wideSpace = /[ \u3000\u00A0]{2,}/;

/** A line that only draws: the rule between two rows of a table drawn with characters. */
const drawnRule = /^(?:[-=+|:\s]|[\u2500-\u257F])+$/;

interface Line {
	number: number;
	page: number;
	raw: string;
	/** Marked as a heading by the format it comes from. */
	heading: boolean;
	/** Cells of a line that is cut like a table row; null for a line of running text. */
	cells: string[] | null;
}

/**
 * Reads plain text into blocks: one text block a line, and one table block for each run of lines cut
 * into cells by tabs, pipes or runs of spaces. Rows of such tables are ragged (`layout: 'rows'`).
 * Cells that stand alone on lines without any mark stay text: only their order says what they are.
 */
export function readText(text: string): SourceDocument {
	const { text: cleaned, notices } = withoutResidue(text);
	const lines = readLines(cleaned);
	const blocks = readBlocks(lines, 0);
	const off = offColumn(lines);
	if (off.size)
		for (const block of blocks)
			for (const row of block.kind === 'table' ? block.rows : [])
				if (row.some(({ place }) => off.has(place.line!))) doubt(row);
	return { format: 'text', blocks, notices };
}

/** Text freed of the marks converters leave, with a notice where they are more than invisible characters. */
export function withoutResidue(text: string): { text: string; notices: Notice[] } {
	const marks = text.match(residue)?.filter((mark) => mark.length > 1) ?? [];
	const times = marks.length > 1 ? ` ×${marks.length}` : '';
	return {
		text: text.replace(residue, ''),
		notices: marks.length ? [{ kind: 'residue', text: `${marks[0]}${times}` }] : []
	};
}

/** A line as another format shows it. */
export interface ShownLine {
	text: string;
	heading: boolean;
}

/**
 * Blocks of the lines another format shows between its tables, read as plain text is.
 * @param first number of the first line
 * @param tables how many tables stand before
 */
export function blocksOfLines(shown: readonly ShownLine[], first: number, tables: number): Block[] {
	if (shown.length > mostLines) throw tooLarge();
	const lines = shown.map(({ text, heading }, i) => ({
		number: first + i,
		page: 0,
		raw: text,
		heading,
		cells: heading ? null : cutCells(text)
	}));
	return readBlocks(lines, tables);
}

function readLines(text: string): Line[] {
	let page = 1;
	if (exceeds(text, /[\n\r\v\f\u0085\u2028\u2029]/g, mostLines)) throw tooLarge();
	const pages = text.includes('\f');
	return text.split(lineBreak).reduce<Line[]>((lines, part, i) => {
		if (i % 2) {
			if (part === '\f') page++;
			return lines;
		}
		const number = lines.length + 1;
		lines.push({
			number,
			page: pages ? page : 0,
			raw: part,
			heading: false,
			cells: cutCells(part)
		});
		return lines;
	}, []);
}

/** Cuts a line at tabs, pipes or runs of spaces; null when it is running text. */
function cutCells(raw: string): string[] | null {
	if (raw.length > longestRow || pageMark.test(raw)) return null;
	if (raw.includes('\t')) {
		const cells = raw.split('\t').map((cell) => cell.trim());
		return isIndentedProse(cells) ? null : cells;
	}
	if (drawnRule.test(raw) && /[+|\u2500-\u257F][-=─━═]{3}/.test(raw)) return [];
	if (anyPipe.test(raw)) return cutPipes(raw);
	const line = raw.trim();
	if (!anySpace.test(line)) return null;
	const parts = line.split(wideSpace);
	const words = line.split(/[ \u3000\u00A0]+/);
	let values = 0;
	while (values < words.length - 1 && valueLike.test(words[words.length - 1 - values]!)) values++;
	if (values >= 3) {
		const tail = words.slice(words.length - values);
		const head = line.slice(0, startOfTail(line, values)).trim();
		return [...(head ? head.split(wideSpace) : []), ...tail];
	}
	if (words.length >= 3 && words.every((word) => valueLike.test(word))) return words;
	if (parts.length >= 3 || (parts.length === 2 && valueLike.test(parts[1]!))) return parts;
	return null;
}

/** A sentence behind a tab is a paragraph set in, not a row. */
function isIndentedProse(cells: readonly string[]): boolean {
	const inked = cells.filter(Boolean);
	return inked.length === 1 && (inked[0]!.length > 80 || /。/.test(inked[0]!));
}

/** Offset where the last `count` words begin. */
function startOfTail(line: string, count: number): number {
	let at = line.length;
	for (let word = 0; word < count; word++) {
		while (at > 0 && anySpace.test(line[at - 1]!)) at--;
		while (at > 0 && !anySpace.test(line[at - 1]!)) at--;
	}
	return at;
}

function cutPipes(raw: string): string[] | null {
	const line = raw.trim().replace(/[｜│┃]/g, '|');
	if (/^[|+:\-=\s]+$/.test(line) && /[-=]/.test(line)) return [];
	return line.split('|').map((cell) => cell.trim());
}

function exceeds(text: string, mark: RegExp, most: number): boolean {
	let count = 0;
	while (mark.test(text)) if (++count > most) return true;
	return false;
}

function tooLarge(): Refusal {
	return new Refusal('too_large', '文件的行或单元格太多，不像一份报告。请只保留报告本身。');
}

function readBlocks(lines: Line[], tables: number): Block[] {
	if (lines.reduce((sum, { cells }) => sum + (cells?.length ?? 0), 0) > mostCells) throw tooLarge();
	const blocks: Block[] = [];
	const isOdd = oddlyPadded(lines);
	for (let i = 0; i < lines.length;) {
		const line = lines[i]!;
		if (line.cells) {
			const end = tableEnd(lines, i);
			const table = readTable(lines.slice(i, end), ++tables, isOdd);
			if (table.rows.length) blocks.push(table);
			else tables--;
			i = end;
			continue;
		}
		const text = line.raw.trim();
		if (text) {
			const kind = line.heading || readsAsHeading(text) ? 'heading' : 'text';
			blocks.push({ kind, text, place: placeOf(line) });
		}
		i++;
	}
	return blocks;
}

/** Index after the last line of the table that begins at `start`; broken cells and page marks inside belong to it. */
function tableEnd(lines: Line[], start: number): number {
	let end = start + 1;
	for (let i = end, strangers = 0; i < lines.length && strangers <= 3; i++) {
		const line = lines[i]!;
		const text = line.raw.trim();
		if (line.cells) {
			end = i + 1;
			strangers = 0;
		} else if (text) {
			if (text.length > 60 || /[。；;]/.test(text) || headingOrdinal.test(text)) {
				if (!continuesCell(lines, i)) break;
			}
			strangers++;
		}
	}
	// A cell whose last line holds no mark still belongs to the row it continues.
	while (end < lines.length && !lines[end]!.cells && continuesCell(lines, end)) end++;
	return end;
}

/** Whether an unmarked line continues the cell of the line before: no blank line between, short, no sentence. */
function continuesCell(lines: Line[], i: number): boolean {
	const text = lines[i]!.raw.trim();
	const before = lines[i - 1]!;
	return (
		text !== '' &&
		text.length <= 40 &&
		!/[。；;]/.test(text) &&
		!headingOrdinal.test(text) &&
		before.cells !== null &&
		before.cells.length <= 2 &&
		before.cells.some((cell) => cell !== '')
	);
}

/**
 * Rows of a run of lines. Where cells stand one a line behind a tab, a blank line ends the row and a line
 * without a tab continues the cell above; elsewhere a line is a row.
 */
function readTable(lines: Line[], table: number, isOddInText: (line: Line) => boolean): TableBlock {
	const marked = lines.filter((line) => line.cells?.length);
	const single = marked.filter((line) => line.cells!.length === 2 && line.cells![0] === '');
	const oneCellALine = single.length * 3 >= marked.length * 2;
	const rows: TableCell[][] = [];
	const stray: number[] = [];
	let open = false;
	const isOdd = oddlyPadded(marked);
	const unmarkedLines = unmarked(lines);
	stripEdges(marked);
	for (const line of lines) {
		const text = line.raw.trim();
		const cells = line.cells ?? (text ? text.split(wideSpace) : []);
		if (!cells.length) {
			open = false;
			continue;
		}
		const last = rows[rows.length - 1];
		if (oneCellALine && open && last) {
			if (line.cells) append(last, line.cells.slice(line.cells[0] === '' ? 1 : 0), line, table);
			else continueCell(last[last.length - 1]!, text);
		} else {
			const row: TableCell[] = [];
			append(row, oneCellALine && line.cells?.[0] === '' ? cells.slice(1) : cells, line, table);
			rows.push(row);
			open = true;
		}
		if (isOdd(line) || isOddInText(line) || hasRule(line)) doubt(rows.at(-1)!);
		if (unmarkedLines.has(line)) stray.push(rows.length - 1);
	}
	for (const at of stray) doubtAround(rows, at);
	return {
		kind: 'table',
		layout: 'rows',
		rows: numbered(rows),
		place: { ...placeOf(lines[0]!), table }
	};
}

function doubt(row: readonly TableCell[]): void {
	for (const cell of row) cell.doubt = 'mended';
}

/** A line too many or too few moves every value between the labels it stands between. */
function doubtAround(rows: readonly TableCell[][], at: number): void {
	const isValue = (row: readonly TableCell[] | undefined) =>
		row?.length === 1 && (row[0]!.text === '' || valueLike.test(row[0]!.text));
	for (const step of [-1, 1]) for (let r = at; isValue(rows[r]); r += step) doubt(rows[r]!);
}

/** Digits on two lines are kept apart: whether they are one number is not ours to say. */
function continueCell(cell: TableCell, text: string): void {
	const areDigits = /\d$/.test(cell.text) && /^\d/.test(text);
	if (valueLike.test(text) && !areDigits) cell.doubt = 'mended';
	cell.text += (areDigits ? ' ' : '') + text;
}

/** A pipe that every line begins or ends with is the table's edge, not an empty cell. */
function stripEdges(lines: Line[]): void {
	const piped = lines.filter((line) => anyPipe.test(line.raw));
	if (piped.every((line) => line.cells![0] === '')) piped.forEach((line) => line.cells!.shift());
	const endsBlank = (from: number) => piped.every((line) => line.cells!.at(from) === '');
	// Some converters end every row in a run of pipes; one blank column more than the edge may be a real one.
	while (piped.length && endsBlank(-1)) {
		const surplus = endsBlank(-2);
		piped.forEach((line) => line.cells!.pop());
		if (!surplus) break;
	}
}

function append(row: TableCell[], cells: string[], { page, number }: Line, table: number): void {
	for (const text of cells)
		row.push({ text, place: page ? { page, line: number, table } : { line: number, table } });
}

/** The rows, with the row and column of each cell in its place. */
function numbered(rows: TableCell[][]): TableCell[][] {
	rows.forEach((row, r) => {
		row.forEach(({ place }, c) => {
			place.row = r + 1;
			place.column = c + 1;
		});
	});
	return rows;
}

function placeOf(line: Line) {
	return line.page ? { page: line.page, line: line.number } : { line: line.number };
}
