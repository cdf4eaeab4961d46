/** A line of a text, cut into cells where it is a row of a table. */
interface CutLine {
	number: number;
	raw: string;
	cells: readonly string[] | null;
}

export const anyPipe = /[|｜│┃]/;

/** Cells that must be alike in a text, and part of them, for another to mean damage. */
const fewest = 40;
const mostly = 0.95;
/** The same of lines: table 4 alone has some thirty. */
const fewestLines = 20;

/** Not at all, or by one space on either side. */
const paddings = [/^(?:\S(?:.*\S)?)?$/, /^(?: {0,2}| \S(?:.*\S)? )$/];

/** Whether a row has the rule between two rows in it: the end of its line was lost. */
export function hasRule({ raw }: CutLine): boolean {
	return anyPipe.test(raw) && /[├┼┤┬┴][─━═]{3}|[─━═]{3}[├┼┤┬┴]|[|+]-{3,}\+/.test(raw);
}

/** Finds the lines with a cell that is not padded as the others are: a mark before or after it may be lost. */
export function oddlyPadded<Line extends CutLine>(lines: readonly Line[]): (line: Line) => boolean {
	if (!lines.some(({ raw }) => anyPipe.test(raw))) return () => false;
	const piped = lines.filter(({ raw, cells }) => cells?.length && anyPipe.test(raw));
	const cells = new Map(piped.map((line) => [line, line.raw.trim().split(anyPipe).slice(1, -1)]));
	const inked = [...cells.values()].flat().filter((cell) => cell.trim() !== '');
	const padding = paddings.find((each) => {
		const alike = inked.filter((cell) => each.test(cell)).length;
		return alike >= fewest && alike >= inked.length * mostly;
	});
	if (!padding) return () => false;
	return (line) => cells.get(line)?.some((cell) => !padding.test(cell)) ?? false;
}

/** Lines without a mark in a table where each cell stands on a line of its own that begins or ends with one. */
export function unmarked<Line extends CutLine>(lines: readonly Line[]): ReadonlySet<Line> {
	if (lines.length < fewestLines) return new Set();
	const inked = lines.filter(({ raw }) => raw.trim() !== '');
	const marked = inked.filter(({ raw, cells }) => cells?.length === 2 && anyPipe.test(raw));
	if (marked.length < fewestLines || marked.length < inked.length * mostly) return new Set();
	return new Set(inked.filter(({ raw }) => !anyPipe.test(raw)));
}

/** Columns a character takes: in type of one width a Chinese one takes two, and so do marks it shares with Latin text, or not. */
const widths: readonly ((character: string) => number)[] = [
	(character) => (character > '\u2e7f' ? 2 : 1),
	(character) => (/[\u2e80-\uffff‘’“”—…·×]/.test(character) ? 2 : 1),
	() => 1
];

interface Cell {
	line: number;
	start: number;
	end: number;
}

/**
 * Numbers of the lines with a cell that neither begins nor ends where a cell of another line of its table does, in a
 * text whose tables are cut by spaces and set in columns: what stood before it may be lost.
 */
export function offColumn(lines: readonly CutLine[]): ReadonlySet<number> {
	const tables = spacedTables(lines);
	const cut = tables.flat().reduce((sum, { cells }) => sum + cells!.length, 0);
	if (cut < fewest) return new Set();
	const [off] = widths
		.map((width) => tables.flatMap((table) => strayCells(table, width)))
		.sort((a, b) => a.length - b.length);
	return new Set(off!.length <= cut * (1 - mostly) ? off!.map(({ line }) => line) : []);
}

/** Runs of lines that are cut by spaces. */
function spacedTables(lines: readonly CutLine[]): CutLine[][] {
	const tables: CutLine[][] = [];
	let last = -1;
	lines.forEach((line, at) => {
		if (!line.cells?.length || line.raw.includes('\t') || anyPipe.test(line.raw)) return;
		if (last === at - 1 && last >= 0) tables.at(-1)!.push(line);
		else tables.push([line]);
		last = at;
	});
	return tables.filter(({ length }) => length > 1);
}

function strayCells(table: readonly CutLine[], width: (character: string) => number): Cell[] {
	const rows = table.map(({ raw, number }) => placed(raw, number, width));
	const [starts, ends] = [new Map<number, number>(), new Map<number, number>()];
	for (const { start, end } of rows.flat()) {
		starts.set(start, (starts.get(start) ?? 0) + 1);
		ends.set(end, (ends.get(end) ?? 0) + 1);
	}
	return rows.flat().filter(({ start, end }) => starts.get(start) === 1 && ends.get(end) === 1);
}

/** Where the words of a line stand that runs of spaces set apart. */
function placed(raw: string, line: number, width: (character: string) => number): Cell[] {
	const cells: Cell[] = [];
	let column = 0;
	let spaces = 2;
	for (const character of raw) {
		const isSpace = character === ' ' || character === '\u3000' || character === '\u00a0';
		const wide = width(character);
		if (isSpace) spaces++;
		else if (spaces >= 2) cells.push({ line, start: column, end: column + wide });
		else cells.at(-1)!.end = column + wide;
		if (!isSpace) spaces = 0;
		column += wide;
	}
	return cells;
}
