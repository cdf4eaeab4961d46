import { Refusal } from '../document.ts';
import type { Flow, FlowCell, FlowTable } from '../flow.ts';
import type { ParagraphProperties, RowDefinition } from './properties.ts';

interface Cell {
	content: Flow;
}
interface Row {
	cells: Cell[];
	definition: RowDefinition | null;
}
/** A table being read, and the cell of it that is open. */
interface OpenTable {
	rows: Row[];
	cells: Cell[];
	content: Flow;
}

/** Ends a cell, and as a paragraph of its own a row. */
export const cellMark = '\x07';

/** Most cells of all tables of a document. */
const mostCells = 150_000;

/** Puts paragraphs, cells and rows together; a table ends where a paragraph stands less deep. */
export class FlowBuilder {
	readonly #flow: Flow = [];
	readonly #open: OpenTable[] = [];
	#cells = 0;

	/** @throws {Refusal} `too_large` with more cells than a document of reports has */
	paragraph(text: string, mark: string, properties: ParagraphProperties): void {
		const { depth, endsRow, endsInnerCell, heading, row } = properties;
		const deep = mark === cellMark ? Math.max(1, depth) : depth;
		while (this.#open.length > deep) this.#close();
		while (this.#open.length < deep) this.#open.push({ rows: [], cells: [], content: [] });
		const table = this.#open.at(-1);
		if (!table) {
			this.#write(this.#flow, text, heading);
			return;
		}
		if (endsRow) {
			table.rows.push({ cells: table.cells, definition: row });
			table.cells = [];
			table.content = [];
			return;
		}
		this.#write(table.content, text, false);
		if (mark === cellMark || endsInnerCell) {
			if (++this.#cells > mostCells)
				throw new Refusal(
					'too_large',
					`表格共有超过 ${mostCells} 格，远多于一份报告。请只保留报告本身。`
				);
			table.cells.push({ content: table.content });
			table.content = [];
		}
	}

	finish(): Flow {
		while (this.#open.length) this.#close();
		return this.#flow;
	}

	#write(flow: Flow, text: string, heading: boolean): void {
		for (const line of text.split('\n')) flow.push({ kind: 'line', text: line, heading });
	}

	/** Ends the innermost table; what stands after its last row mark is a row cut short. */
	#close(): void {
		const table = this.#open.pop()!;
		if (table.content.length) table.cells.push({ content: table.content });
		if (table.cells.length) table.rows.push({ cells: table.cells, definition: null });
		const into = this.#open.at(-1)?.content ?? this.#flow;
		if (table.rows.length) into.push(spanned(table.rows));
	}
}

/** Edges of rows that differ by less than this are one, in twentieths of a point. */
const near = 40;

/** A table with its spans: across by the edges of all rows, down by the marks of merged cells. */
function spanned(rows: readonly Row[]): FlowTable {
	const defined = rows.every(
		({ cells, definition }) => definition && definition.merged.length === cells.length
	);
	if (!defined)
		return {
			kind: 'table',
			rows: rows.map(({ cells }) => cells.map(({ content }) => ({ content, across: 1, down: 1 })))
		};
	const edges: number[] = [];
	for (const edge of rows.flatMap((row) => row.definition!.edges).sort((a, b) => a - b))
		if (!edges.length || edge - edges.at(-1)! > near) edges.push(edge);
	const columnAt = (edge: number) => edges.findLastIndex((at) => at <= edge + near / 2);
	let above = new Map<number, FlowCell>();
	return {
		kind: 'table',
		rows: rows.map(({ cells, definition }) => {
			const row: FlowCell[] = [];
			const below = new Map<number, FlowCell>();
			cells.forEach(({ content }, c) => {
				const column = columnAt(definition!.edges[c]!);
				const across = Math.max(1, columnAt(definition!.edges[c + 1]!) - column);
				const merged = definition!.merged[c]!;
				const over = above.get(column);
				const beside = row.at(-1);
				if (merged === 'above' && over) {
					over.down++;
					over.content.push(...content);
					below.set(column, over);
				} else if (merged === 'beside' && beside) {
					beside.across += across;
					beside.content.push(...content);
				} else {
					const cell: FlowCell = { content, across, down: 1, column };
					row.push(cell);
					below.set(column, cell);
				}
			});
			above = below;
			return row;
		})
	};
}
