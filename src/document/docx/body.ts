import type { Notice } from '../document.ts';
import type { Flow, FlowCell, FlowTable } from '../flow.ts';
import { readMarkup, type Attributes, type MarkupHandler } from '../markup.ts';
import { isOn, WordNames } from './names.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** Tables in tables beyond this depth are read as text of the cell they stand in. */
const deepest = 20;

/** Longest text of a heading, in characters. */
const longestHeading = 60;

/** Properties and texts that are no part of what a document says when its changes are accepted. */
const passedOver = new Set(
	(
		'w:del w:moveFrom w:delText w:instrText w:delInstrText w:pPrChange w:rPrChange w:tblPrChange ' +
		'w:tblPrExChange w:trPrChange w:tcPrChange w:tblGridChange w:sectPrChange w:numberingChange w:sectPr ' +
		'w:tblPr w:tblPrEx w:tblGrid w:tabs w:rt w:rubyPr'
	).split(' ')
);

interface Paragraph {
	text: string;
	style: string | null;
	outline: number | null;
	list: string | null;
	level: number | null;
	/** Its end is deleted: the next paragraph goes on in its line. */
	joined: boolean;
	/** What its text boxes hold. */
	boxes: Flow;
}

interface Table {
	flow: FlowTable;
	/** Cells of the row before, by each column they cover. */
	above: FlowCell[];
	row: Row | null;
}

interface Row {
	cells: FlowCell[];
	covering: FlowCell[];
	column: number;
	deleted: boolean;
}

interface Cell {
	cell: FlowCell;
	/** Goes on the cell above, or the one to the left. */
	merge: 'above' | 'left' | null;
	deleted: boolean;
}

/**
 * Reads the body of a Word document as it is shown when all changes are accepted: paragraphs with the
 * numbers of their lists, tables with merged cells resolved, text boxes after the paragraph they hang on.
 * Field codes, hidden text and tables of contents are left out.
 * @param xml the main part
 */
export function readBody(
	xml: string,
	styles: Styles,
	numbering: Numbering
): { flow: Flow; notices: Notice[]; pictures: number } {
	const reader = new BodyReader(styles, numbering);
	readMarkup(xml, 'xml', reader.names.keep, reader);
	return reader.finish();
}

class BodyReader implements MarkupHandler {
	readonly #styles: Styles;
	readonly #numbering: Numbering;
	readonly names = new WordNames();
	/** Flows being filled: the body, cells, text boxes. */
	readonly #flows: Flow[] = [[]];
	readonly #paragraphs: Paragraph[] = [];
	readonly #tables: Table[] = [];
	readonly #cells: Cell[] = [];
	/** Whether each enclosing choice of renderings has been taken. */
	readonly #choices: boolean[] = [];
	/** Elements open inside one that is passed over, itself among them. */
	#skipped = 0;
	/** Tables open beyond the deepest. */
	#beyond = 0;
	/** Properties being read. */
	#properties: 'w:pPr' | 'w:rPr' | 'w:trPr' | 'w:tcPr' | null = null;
	#inParagraphProperties = false;
	#hidden = false;
	#inText = false;
	#contents = false;
	#carried = '';
	#changes = 0;
	#embedded = 0;
	#pictures = 0;

	constructor(styles: Styles, numbering: Numbering) {
		this.#styles = styles;
		this.#numbering = numbering;
	}

	finish(): { flow: Flow; notices: Notice[]; pictures: number } {
		this.#endCarried();
		const notices: Notice[] = [];
		if (this.#changes)
			notices.push({ kind: 'tracked_changes', text: `${this.#changes} 处修订，按接受修订后读取` });
		if (this.#embedded)
			notices.push({ kind: 'embedded_document', text: `${this.#embedded} 个嵌入的文档未读取` });
		return { flow: this.#flows[0]!, notices, pictures: this.#pictures };
	}

	open(tag: string, attributes: Attributes, empty: boolean): void {
		if (this.#skipped > 0) {
			if (!empty) this.#skipped++;
			return;
		}
		const name = this.names.of(tag, attributes);
		if (this.#properties || this.#inParagraphProperties) {
			if (this.#property(name, attributes, empty)) return;
		}
		if (passedOver.has(name)) {
			if (name === 'w:del' || name === 'w:moveFrom') this.#changes++;
			if (!empty) this.#skipped = 1;
			return;
		}
		this.#begin(name, attributes, empty);
		if (empty) this.#end(name);
	}

	close(tag: string): void {
		if (this.#skipped > 0) {
			this.#skipped--;
			return;
		}
		this.#end(this.names.of(tag, {}));
	}

	text(text: string): void {
		if (!this.#inText || this.#hidden || this.#skipped > 0) return;
		this.#write(text);
	}

	#begin(name: string, attributes: Attributes, empty: boolean): void {
		switch (name) {
			case 'w:p':
				this.#paragraphs.push({
					text: '',
					style: null,
					outline: null,
					list: null,
					level: null,
					joined: false,
					boxes: []
				});
				break;
			case 'w:pPr':
				if (!empty) this.#inParagraphProperties = true;
				break;
			case 'w:rPr':
			case 'w:trPr':
			case 'w:tcPr':
				if (!empty) this.#properties = name;
				break;
			case 'w:r':
				this.#hidden = false;
				break;
			case 'w:t':
			case 'm:t':
				this.#inText = true;
				break;
			case 'w:tab':
			case 'w:ptab':
				this.#write('\t');
				break;
			case 'w:br':
			case 'w:cr':
				this.#write('\n');
				break;
			case 'w:noBreakHyphen':
				this.#write('-');
				break;
			case 'w:sym':
				this.#write(symbol(attributes.char ?? ''));
				break;
			case 'w:ins':
			case 'w:moveTo':
				this.#changes++;
				break;
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				this.#pictures++;
				break;
			case 'w:altChunk':
				this.#embedded++;
				break;
			case 'w:txbxContent':
				this.#flows.push([]);
				break;
			case 'w:docPartGallery':
				if (attributes.val === 'Table of Contents') this.#contents = true;
				break;
			case 'w:sdtContent':
				if (this.#contents && !empty) this.#skipped = 1;
				this.#contents = false;
				break;
			case 'mc:AlternateContent':
				this.#choices.push(false);
				break;
			case 'mc:Choice':
			case 'mc:Fallback': {
				const top = this.#choices.length - 1;
				if (this.#choices[top] && !empty) this.#skipped = 1;
				this.#choices[top] = true;
				break;
			}
			case 'w:tbl':
				if (this.#tables.length >= deepest) this.#beyond++;
				else this.#tables.push({ flow: { kind: 'table', rows: [] }, above: [], row: null });
				break;
			case 'w:tr': {
				const table = this.#tables.at(-1);
				if (table && !this.#beyond)
					table.row = { cells: [], covering: [], column: 0, deleted: false };
				break;
			}
			case 'w:tc': {
				const row = this.#tables.at(-1)?.row;
				if (!row || this.#beyond) break;
				const content: Flow = [];
				this.#flows.push(content);
				this.#cells.push({ cell: { content, across: 1, down: 1 }, merge: null, deleted: false });
				break;
			}
		}
	}

	#end(name: string): void {
		switch (name) {
			case 'w:p':
				this.#endParagraph();
				break;
			case 'w:pPr':
				this.#inParagraphProperties = false;
				break;
			case 'w:rPr':
			case 'w:trPr':
			case 'w:tcPr':
				this.#properties = null;
				break;
			case 'w:r':
				this.#hidden = false;
				break;
			case 'w:t':
			case 'm:t':
				this.#inText = false;
				break;
			case 'w:txbxContent': {
				this.#endCarried();
				const box = this.#flows.length > 1 ? this.#flows.pop()! : [];
				const flow = this.#paragraphs.at(-1)?.boxes ?? this.#flows.at(-1)!;
				for (const item of box) flow.push(item);
				break;
			}
			case 'mc:AlternateContent':
				this.#choices.pop();
				break;
			case 'w:tbl':
				if (this.#beyond > 0) this.#beyond--;
				else {
					const table = this.#tables.pop();
					if (table?.flow.rows.length) this.#flows.at(-1)!.push(table.flow);
				}
				break;
			case 'w:tr':
				if (!this.#beyond) this.#endRow();
				break;
			case 'w:tc':
				if (!this.#beyond) this.#endCell();
				break;
		}
	}

	/** Takes a property in; false where an element is something else that only stands inside properties. */
	#property(name: string, attributes: Attributes, empty: boolean): boolean {
		const mark = this.#inParagraphProperties;
		const paragraph = this.#paragraphs.at(-1);
		const row = this.#tables.at(-1)?.row;
		const cell = this.#cells.at(-1);
		const { val } = attributes;
		const count = Math.max(1, Number(val) || 0);
		switch (name) {
			case 'w:vanish':
				if (this.#properties === 'w:rPr' && !mark) this.#hidden = isOn(attributes);
				return true;
			case 'w:del':
			case 'w:moveFrom':
				if (!empty) this.#skipped = 1;
				this.#changes++;
				if (this.#properties === 'w:trPr' && row) row.deleted = true;
				else if (mark && paragraph) paragraph.joined = true;
				return true;
			case 'w:ins':
			case 'w:moveTo':
				this.#changes++;
				return true;
			case 'w:pStyle':
				if (paragraph) paragraph.style = val ?? null;
				return true;
			case 'w:outlineLvl':
				if (paragraph) paragraph.outline = Number(val);
				return true;
			case 'w:numId':
				if (paragraph) paragraph.list = val ?? null;
				return true;
			case 'w:ilvl':
				if (paragraph) paragraph.level = Number(val);
				return true;
			case 'w:gridBefore':
				if (row) row.column += Math.min(count, 1000);
				return true;
			case 'w:gridSpan':
				if (cell) cell.cell.across = Math.min(count, 1000);
				return true;
			case 'w:vMerge':
				if (cell && val !== 'restart') cell.merge = 'above';
				return true;
			case 'w:hMerge':
				if (cell && val !== 'restart') cell.merge = 'left';
				return true;
			case 'w:cellDel':
				if (cell) cell.deleted = true;
				return true;
			default:
				return false;
		}
	}

	#write(text: string): void {
		const paragraph = this.#paragraphs.at(-1);
		if (paragraph && !this.#hidden && !this.#inParagraphProperties) paragraph.text += text;
	}

	/** Writes what waits for a next paragraph where there is none. */
	#endCarried(): void {
		if (this.#carried)
			this.#flows.at(-1)!.push({ kind: 'line', text: this.#carried, heading: false });
		this.#carried = '';
	}

	#endParagraph(): void {
		const paragraph = this.#paragraphs.pop();
		if (!paragraph) return;
		const flow = this.#flows.at(-1)!;
		const style = this.#styles.of(paragraph.style ?? 'Normal');
		let text = this.#carried + paragraph.text;
		this.#carried = '';
		if (paragraph.joined) this.#carried = text;
		else if (!/^(?:toc|目录) ?\d/.test(style.name)) {
			const label = this.#labelOf(paragraph);
			if (text.trim()) text = label + text;
			const outline = paragraph.outline ?? style.outline ?? 9;
			const heading =
				(outline < 9 || style.name === 'title') &&
				text.length <= longestHeading &&
				!/[。；\t]/.test(text);
			if (text.trim() || !paragraph.boxes.length)
				for (const line of text.split('\n')) flow.push({ kind: 'line', text: line, heading });
		}
		for (const item of paragraph.boxes) flow.push(item);
	}

	/** The number a paragraph's list prints before it. */
	#labelOf({ style, list, level }: Paragraph): string {
		const own = this.#styles.of(style ?? 'Normal');
		const use = list ?? own.list;
		if (use === null || use === '0') return '';
		const byStyle = own.level ?? (style ? this.#numbering.levelOfStyle(use, style) : 0);
		return this.#numbering.next(use, level ?? byStyle);
	}

	#endCell(): void {
		const written = this.#cells.pop();
		const table = this.#tables.at(-1);
		if (!written || !table?.row) return;
		this.#endCarried();
		this.#flows.pop();
		const { row, above, flow } = table;
		const { cell, merge, deleted } = written;
		if (deleted) return;
		const from = row.column;
		row.column += cell.across;
		let shown = cell;
		if (merge === 'above' && above[from]) {
			shown = above[from];
			shown.down = flow.rows.length - (rowOf.get(shown) ?? 0) + 1;
		} else if (
			merge === 'left' &&
			row.cells.length &&
			row.covering[from - 1] === row.cells.at(-1)
		) {
			shown = row.cells.at(-1)!;
			shown.across += cell.across;
		} else {
			cell.column = from;
			rowOf.set(cell, flow.rows.length);
			row.cells.push(cell);
		}
		for (let column = from; column < row.column; column++) row.covering[column] = shown;
	}

	#endRow(): void {
		const table = this.#tables.at(-1);
		if (!table?.row) return;
		const { cells, covering, deleted } = table.row;
		table.row = null;
		if (deleted) {
			for (const cell of covering) if (cell && cell.down > 1) cell.down--;
			return;
		}
		table.flow.rows.push(cells);
		table.above = covering;
	}
}

/** The row each cell begins in. */
const rowOf = new WeakMap<FlowCell, number>();

/** Symbols of Word's picture fonts that tell something; others leave a box. */
const symbols: Record<string, string> = {
	F06C: '●',
	F06E: '■',
	F0A7: '▪',
	F0A8: '□',
	F0B7: '·',
	F0FC: '✓',
	F0FE: '☑',
	F052: '☑',
	F0A3: '□'
};

function symbol(char: string): string {
	const code = Number.parseInt(char, 16);
	if (!code) return '';
	return symbols[char.toUpperCase()] ?? (code < 0xe000 ? String.fromCodePoint(code) : '□');
}
