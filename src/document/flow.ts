import { Refusal, type Block, type Notice, type TableBlock, type TableCell } from './document.ts';
import { blocksOfLines, withoutResidue, type ShownLine } from './text.ts';

/** What a web page or a Word document shows, in reading order, before tables are separated from layout. */
export type Flow = (FlowLine | FlowTable)[];

export interface FlowLine extends ShownLine {
	kind: 'line';
}

export interface FlowTable {
	kind: 'table';
	rows: FlowCell[][];
	/** Blank cells are not written, as in a sheet. */
	sparse?: true;
}

/** A cell as it is written: once, with the positions it covers. */
export interface FlowCell {
	content: Flow;
	/** Columns it covers. */
	across: number;
	/** Rows it covers; 0 is all that are left. */
	down: number;
	/** Column it begins in, from 0, where the format says; else the first one free. */
	column?: number;
	/** See `TableCell.doubt`. */
	doubt?: TableCell['doubt'];
	/** What kind of cell it is, once it is known. */
	kind?: CellKind;
}

interface CellKind {
	/** Anything is printed in it. */
	inked: boolean;
	/** It holds a part of the page: a table of its own, or prose no cell is long enough for. */
	page: boolean;
}

/** Widest span of columns; browsers stop here too. */
const widest = 1000;

/** Most positions of all tables of a document. */
const mostPositions = 500_000;

/** Text of a cell beyond which it is a page, not a cell, in characters. */
const longestCell = 400;

/**
 * Blocks of a flow: runs of lines read as plain text is, tables as grids. A table that only makes the page's layout is
 * taken apart: rows with a cell that holds a table or long prose are read cell by cell.
 * @throws {Refusal} `too_large` when the tables have too many positions
 */
export function blocksOf(flow: Flow): { blocks: Block[]; notices: Notice[] } {
	const writer = new BlockWriter();
	writer.write(flow);
	writer.endLines();
	return { blocks: writer.blocks, notices: writer.notices };
}

class BlockWriter {
	readonly blocks: Block[] = [];
	readonly notices: Notice[] = [];
	#lines: ShownLine[] = [];
	#line = 1;
	#tables = 0;
	#positions = 0;

	write(flow: Flow): void {
		for (const item of flow)
			if (item.kind === 'table') this.#table(item);
			else this.#lines.push({ text: this.#clean(item.text), heading: item.heading });
	}

	endLines(): void {
		if (!this.#lines.length) return;
		const blocks = blocksOfLines(this.#lines, this.#line, this.#tables);
		for (const block of blocks) {
			if (block.kind === 'table') this.#tables++;
			this.blocks.push(block);
		}
		this.#line += this.#lines.length;
		this.#lines = [];
	}

	#table(table: FlowTable): void {
		const grid = this.#grid(table);
		const begun = new Set<FlowCell>();
		for (let r = 0; r < grid.length;) {
			let end = r;
			while (end < grid.length && !grid[end]!.some((cell) => cell && kindOf(cell).page)) end++;
			if (end > r) {
				this.#rows(grid.slice(r, end), begun, table.sparse);
				r = end;
				continue;
			}
			this.#apart(grid[r]!, begun);
			r++;
		}
	}

	/** Writes what stands in each cell, once. */
	#apart(cells: readonly (FlowCell | null)[], begun: Set<FlowCell>): void {
		for (const cell of cells)
			if (cell && !begun.has(cell)) {
				begun.add(cell);
				this.write(cell.content);
			}
	}

	#rows(grid: (FlowCell | null)[][], begun: Set<FlowCell>, sparse = false): void {
		if (isColumn(grid)) {
			this.#apart(grid.flat(), begun);
			return;
		}
		this.endLines();
		const table = ++this.#tables;
		const known = new Map<FlowCell, TableCell>();
		const rows = grid.map((row, r) =>
			row.map((cell, c): TableCell => {
				const place = { table, row: r + 1, column: c + 1 };
				if (!cell && !sparse) return { text: '', place, filler: true };
				if (!cell || begun.has(cell)) return { text: '', place };
				let written = known.get(cell);
				if (!written) {
					written = { text: this.#textOf(cell), place, ...(cell.doubt && { doubt: cell.doubt }) };
					known.set(cell, written);
				}
				return written;
			})
		);
		for (const cell of known.keys()) begun.add(cell);
		const block: TableBlock = { kind: 'table', layout: 'grid', rows, place: { table } };
		this.blocks.push(block);
	}

	/** Every position of a table with the cell that covers it, rows filled up to one width. */
	#grid({ rows }: FlowTable): (FlowCell | null)[][] {
		const grid: (FlowCell | undefined)[][] = rows.map(() => []);
		const starts = new Set<number>();
		rows.forEach((row, r) => {
			let c = 0;
			for (const cell of row) {
				if (cell.column !== undefined) c = cell.column;
				while (grid[r]![c]) c++;
				starts.add(c);
				const across = Math.min(Math.max(cell.across, 1), widest);
				const down = Math.min(cell.down || Infinity, rows.length - r);
				this.#count(across * down);
				for (let y = r; y < r + down; y++)
					for (let x = c; x < c + across; x++) grid[y]![x] ??= cell;
				c += across;
			}
		});
		// A column no cell begins in is an artefact of spans: its neighbour covers it in every row.
		const columns = [...starts].sort((a, b) => a - b);
		this.#count(columns.length * rows.length);
		return grid.filter((row) => row.length > 0).map((row) => columns.map((c) => row[c] ?? null));
	}

	#count(positions: number): void {
		this.#positions += positions;
		if (this.#positions > mostPositions)
			throw new Refusal(
				'too_large',
				`表格共有超过 ${mostPositions} 格，远多于一份报告。请只保留报告本身。`
			);
	}

	#textOf({ content }: FlowCell): string {
		return this.#clean(linesIn(content).join('\n'));
	}

	#clean(text: string): string {
		const { text: cleaned, notices } = withoutResidue(text);
		if (!this.notices.length) this.notices.push(...notices);
		return cleaned;
	}
}

/** Lines of a cell, those of tables in it among them; empty ones are left out. */
function linesIn(content: Flow, lines: string[] = []): string[] {
	for (const item of content)
		if (item.kind === 'line') {
			const text = item.text.trim();
			if (text) lines.push(text);
		} else for (const row of item.rows) for (const cell of row) linesIn(cell.content, lines);
	return lines;
}

function kindOf(cell: FlowCell): CellKind {
	return (cell.kind ??= judge(cell));
}

function judge({ content }: FlowCell): CellKind {
	let [length, lines, page] = [0, 0, false];
	for (const item of content) {
		if (item.kind === 'line') {
			const inked = item.text.trim().length;
			length += inked;
			if (inked) lines++;
			continue;
		}
		const inner = item.rows.flat().filter((cell) => kindOf(cell).inked);
		if (inner.length > 1 || inner.some((cell) => kindOf(cell).page)) page = true;
		length += inner.length;
	}
	return { inked: length > 0, page: page || (lines > 1 && length > longestCell) };
}

/** Whether a table is but a column of paragraphs, perhaps between empty margins. */
function isColumn(grid: (FlowCell | null)[][]): boolean {
	const rows = grid.map((row) => {
		const cells = [...new Set(row)];
		return { cells, inked: cells.filter((cell) => cell && kindOf(cell).inked), first: row[0] };
	});
	if (rows.some(({ inked }) => inked.length > 1)) return false;
	return (
		rows.every(({ cells }) => cells.length === 1) ||
		rows.some(({ inked, first }) => inked.length === 1 && inked[0] !== first)
	);
}

/** Text set above or below the line: its digits, a footnote's mark or an exponent, are none of the number before. */
export function offTheLine(text: string): string {
	return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}
