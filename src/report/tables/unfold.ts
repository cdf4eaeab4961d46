import type { Block, TableBlock, TableCell } from '#document/document.ts';
import { disclosureRowLabel } from './disclosure.ts';
import { labelOrdinal } from './labels.ts';
import { requestRowLabel } from './requests.ts';
import { statisticsRowLabel } from './statistics.ts';

/** Blanks that were escaped twice, so that their names are printed. */
const writtenBlank = /&(?:amp;)*(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);?/gi;
const writtenBreak = /<br\s*\/?>/gi;

/**
 * Blocks as the form is read from them: spaces and line breaks that are printed by name are what they name,
 * and rows set in one cell by line breaks stand apart.
 */
export function unfolded(blocks: readonly Block[]): Block[] {
	return blocks.map((block) => {
		if (block.kind === 'table') return oneUnderAnother(unfoldTable(withoutNames(block)));
		const text = plain(block.text);
		return text === block.text ? block : { ...block, text };
	});
}

/** Marks of Markdown round a whole cell, and before a mark that is meant as it stands. */
const emphasis = /^(\*{1,3}|_{1,3}|`)(?=\S)([^*_`]{1,80})\1$/;
const escaped = /\\([.\-*_#+])/g;

function plain(text: string): string {
	if (!/[&<*_`\\]/.test(text)) return text;
	return text
		.replace(writtenBlank, ' ')
		.replace(writtenBreak, '\n')
		.trim()
		.replace(escaped, '$1')
		.replace(emphasis, '$2');
}

/** A merged cell stays one object in every position it covers. */
function mapCells(table: TableBlock, change: (cell: TableCell) => TableCell): TableBlock {
	const changed = new Map<TableCell, TableCell>();
	const once = (cell: TableCell) => {
		const known = changed.get(cell) ?? change(cell);
		changed.set(cell, known);
		return known;
	};
	return { ...table, rows: table.rows.map((row) => row.map(once)) };
}

function withoutNames(table: TableBlock): TableBlock {
	if (!table.rows.some((row) => row.some(({ text }) => plain(text) !== text))) return table;
	return mapCells(table, (cell) => ({ ...cell, text: plain(cell.text) }));
}

function unfoldTable(table: TableBlock): TableBlock {
	if (!table.rows.some((row) => row.some(({ text }) => text.includes('\n')))) return table;
	const rows = table.rows.map((row) => [...row]);
	for (let r = 0; r < rows.length; r++) apportion(rows, r);
	return { ...table, rows: rows.flatMap(unfoldRow) };
}

/** Rows of the statistics table that must be next to others for it to be printed in two columns. */
const leastBeside = 5;

/** The statistics table printed in two columns of rows: the right one under the left one. */
function oneUnderAnother(table: TableBlock): TableBlock {
	const labels = new Map<number, number>();
	for (const row of table.rows)
		row.forEach((cell, c) => {
			if (c > 0 && row[c - 1] === cell) return;
			if (cell.text.length > 3 && statisticsRowLabel(cell.text))
				labels.set(c, (labels.get(c) ?? 0) + 1);
		});
	const columns = [...labels].filter(([, times]) => times >= leastBeside).map(([c]) => c);
	const right = Math.max(...columns);
	if (columns.length !== 2) return table;
	const halves = [
		table.rows.map((row) => row.slice(0, right)),
		table.rows.map((row) => row.slice(right))
	];
	return { ...table, layout: 'rows', rows: halves.flat().filter((row) => row.length > 0) };
}

/** Labels of several rows in one cell that is merged over just these rows: each row gets its own. */
function apportion(rows: TableCell[][], r: number): void {
	for (const cell of new Set(rows[r])) {
		if (r > 0 && rows[r - 1]!.includes(cell)) continue;
		let end = r;
		while (rows[end]?.includes(cell)) end++;
		const labels = end - r > 1 ? rowLabels(cell) : [];
		if (labels.length !== end - r) continue;
		for (let at = r; at < end; at++) {
			const own = { ...cell, text: labels[at - r]! };
			rows[at] = rows[at]!.map((each) => (each === cell ? own : each));
		}
	}
}

/** The rows a row stands for, split by the lines of its label; itself where it is but one. */
function unfoldRow(row: TableCell[]): TableCell[][] {
	const at = row.findIndex((cell) => rowLabels(cell).length > 1);
	if (at < 0) return [row];
	const labels = rowLabels(row[at]!);
	return labels.map((label, i) => {
		const parts = new Map<TableCell, TableCell>([[row[at]!, { ...row[at]!, text: label }]]);
		return row.map((cell, c) => {
			const known = parts.get(cell);
			if (known || c < at || cell.filler) return known ?? cell;
			const own = partOf(cell, i, labels.length);
			parts.set(cell, own);
			return own;
		});
	});
}

/** One line of a cell that has as many as there are rows; a blank cell is blank in each. */
function partOf(cell: TableCell, at: number, count: number): TableCell {
	const lines = cellLines(cell.text);
	if (!lines.length) return { ...cell };
	if (lines.length === count) return { ...cell, text: lines[at]! };
	return { ...cell, doubt: 'shared' };
}

function cellLines(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}

/** The labels of different rows of the form that a cell holds, a line or more each; none where any line is something else. */
function rowLabels({ text }: TableCell): string[] {
	if (!text.includes('\n')) return [];
	const lines = cellLines(text);
	const numbered = lines.every((line, i) => i > 0 || labelOrdinal(line) !== null);
	const labels: string[] = [];
	for (const line of lines)
		if (numbered && labelOrdinal(line) === null) labels.push((labels.pop() ?? '') + line);
		else labels.push(line);
	const areRows = tableLabels.some((rowOf) => {
		const rows = labels.map(rowOf);
		return !rows.includes(null) && new Set(rows).size === rows.length;
	});
	return areRows ? labels : [];
}

/** The row a label names, in each table: 其他 of one and the rest of a label of another are one label. */
const tableLabels = [requestRowLabel, disclosureRowLabel, statisticsRowLabel];
