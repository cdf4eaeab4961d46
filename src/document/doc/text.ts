import type { Flow, FlowCell, FlowTable } from '../flow.ts';
import {
	isGone,
	paragraphProperties,
	readRuns,
	runAt,
	type ParagraphProperties,
	type RowDefinition
} from './properties.ts';
import type { Piece, WordFile } from './word.ts';

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

const cellMark = '\x07';

/** Turns the text of a Word document, with what its formatting says of each paragraph, into a flow. */
export function readWordText(file: WordFile): Flow {
	const main = flowOf(file, 0, file.length);
	return [...main, ...flowOf(file, file.boxes.from, file.boxes.to)];
}

function flowOf(file: WordFile, from: number, to: number): Flow {
	const runs = readRuns(file, file.paragraphs, true);
	const gone = readRuns(file, file.characters, false).filter((run) => isGone(file, run));
	const builder = new Builder();
	let text = '';
	/** Fields that are open, outermost first: whether what comes is the instruction, not the result. */
	let fields: boolean[] = [];
	for (const { character, at } of characters(file, from, to)) {
		if (gone.length && runAt(gone, at) && character !== cellMark) continue;
		if (character === '\x13') fields.push(true);
		else if (character === '\x14') fields[fields.length - 1] = false;
		else if (character === '\x15') fields.pop();
		else if (character === '\r' || character === cellMark || character === '\f') {
			builder.paragraph(text, character, paragraphProperties(file, runAt(runs, at)));
			text = '';
			// An instruction never goes on over a paragraph: its end was lost.
			if (fields.includes(true)) fields = [];
		} else if (!fields.includes(true)) text += spelled(character);
	}
	if (text) builder.paragraph(text, '\r', paragraphProperties(file, null));
	return builder.finish();
}

/** Marks for pictures, notes and drawn objects are no text; line breaks and hyphens have marks of their own. */
function spelled(character: string): string {
	if (character >= ' ') return character;
	return character === '\t' ? '\t' : character === '\x0b' ? '\n' : character === '\x1e' ? '-' : '';
}

/** Characters with their offsets in the main stream. */
function* characters(
	{ main, pieces }: WordFile,
	from: number,
	to: number
): Generator<{ character: string; at: number }> {
	const narrow = new TextDecoder('windows-1252');
	for (const piece of pieces) {
		const [first, last] = [Math.max(piece.from, from), Math.min(piece.to, to)];
		if (first >= last) continue;
		const text = decode(main, piece, first, last, narrow);
		for (let i = 0; i < text.length; i++)
			yield { character: text[i]!, at: piece.at + (first - piece.from + i) * piece.wide };
	}
}

function decode(
	main: DataView,
	piece: Piece,
	from: number,
	to: number,
	narrow: TextDecoder
): string {
	const offset = main.byteOffset + piece.at + (from - piece.from) * piece.wide;
	const bytes = new Uint8Array(main.buffer, offset, (to - from) * piece.wide);
	if (piece.wide === 1) return narrow.decode(bytes);
	let text = '';
	for (let i = 0; i < bytes.length; i += 2)
		text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
	return text;
}

/** Puts paragraphs, cells and rows together; a table ends where a paragraph stands less deep. */
class Builder {
	readonly #flow: Flow = [];
	readonly #open: OpenTable[] = [];

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
