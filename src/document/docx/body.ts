import { brokenMarkup, noticesOfStruck, noticesOfUnseen, type Notice } from '../document.ts';
import { offTheLine, type Flow } from '../flow.ts';
import { readMarkup, type Attributes, type MarkupHandler } from '../markup.ts';
import type { Content } from './chunks.ts';
import { Fields } from './fields.ts';
import { isOn, WordNames } from './names.ts';
import type { Numbering } from './numbering.ts';
import { newParagraph, ParagraphReader, symbol, type Paragraph } from './paragraphs.ts';
import { flattest, shading } from './looks.ts';
import { RunReader } from './runs.ts';
import type { Styles } from './styles.ts';
import { TableReader } from './tables.ts';

/** Properties and texts that are no part of what a document says when its changes are accepted. */
const passedOver = new Set(
	(
		'w:del w:moveFrom w:delText w:instrText w:delInstrText w:pPrChange w:rPrChange w:tblPrChange ' +
		'w:tblPrExChange w:trPrChange w:tcPrChange w:tblGridChange w:sectPrChange w:numberingChange w:sectPr ' +
		'w:tblPrEx w:tblGrid w:tabs w:rt w:rubyPr'
	).split(' ')
);

export interface Body extends Content {
	/** Documents in it that could not be read. */
	embedded: number;
}

/**
 * Reads the body of a Word document as it is shown when all changes are accepted: paragraphs with the
 * numbers of their lists, tables with merged cells resolved, text boxes after the paragraph they hang on.
 * Field codes, text nobody sees, prompts of fields that are not filled in, and tables of contents are left
 * out.
 * @param xml the main part
 * @param chunks documents that are inserted in it, by their identifiers
 */
export function readBody(
	xml: string,
	styles: Styles,
	numbering: Numbering,
	chunks: ReadonlyMap<string, Content> = new Map()
): Body {
	const reader = new BodyReader(styles, numbering, chunks);
	const isWhole = readMarkup(xml, 'xml', reader.names.keep, reader);
	const body = reader.finish();
	return isWhole ? body : { ...body, notices: [...body.notices, brokenMarkup] };
}

class BodyReader implements MarkupHandler {
	readonly #reader: ParagraphReader;
	readonly #styles: Styles;
	readonly names = new WordNames();
	/** Flows being filled: the body, cells, text boxes. */
	readonly #flows: Flow[] = [[]];
	readonly #paragraphs: Paragraph[] = [];
	readonly #tables = new TableReader();
	/** Whether each enclosing choice of renderings has been taken. */
	readonly #choices: boolean[] = [];
	/** Elements open inside one that is passed over, itself among them. */
	#skipped = 0;
	/** Properties being read. */
	#properties: 'w:rPr' | 'w:trPr' | 'w:tcPr' | 'w:tblPr' | null = null;
	#inParagraphProperties = false;
	readonly #run: RunReader;
	readonly #fields = new Fields();
	readonly #unseen: string[] = [];
	/** Documents inserted in this one that have not been put in. */
	readonly #chunks: Map<string, Content>;
	readonly #notices: Notice[] = [];
	readonly #struck: string[] = [];
	#inText = false;
	#contents = false;
	#carried = '';
	#changes = 0;
	#embedded = 0;
	#pictures = 0;

	constructor(styles: Styles, numbering: Numbering, chunks: ReadonlyMap<string, Content>) {
		this.#chunks = new Map(chunks);
		this.#reader = new ParagraphReader(styles, numbering);
		this.#styles = styles;
		this.#run = new RunReader(styles);
	}

	finish(): Body {
		this.#endCarried();
		const notices: Notice[] = [];
		if (this.#changes)
			notices.push({ kind: 'tracked_changes', text: `${this.#changes} 处修订，按接受修订后读取` });
		if (this.#embedded)
			notices.push({ kind: 'embedded_document', text: `${this.#embedded} 个嵌入的文档未读取` });
		notices.push(...noticesOfStruck(this.#struck), ...noticesOfUnseen(this.#unseen));
		notices.push(...this.#notices);
		const [flow] = this.#flows as [Flow];
		return { flow, notices, pictures: this.#pictures, embedded: this.#embedded };
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
		if (!this.#inText || this.#skipped > 0) return;
		this.#write(text);
	}

	#begin(name: string, attributes: Attributes, empty: boolean): void {
		if (this.#fields.open(name, attributes.val, isOn(attributes))) return;
		switch (name) {
			case 'w:p':
				this.#paragraphs.push(newParagraph());
				break;
			case 'w:pPr':
				if (!empty) this.#inParagraphProperties = true;
				break;
			case 'w:rPr':
			case 'w:trPr':
			case 'w:tcPr':
			case 'w:tblPr':
				if (!empty) this.#properties = name;
				break;
			case 'w:r':
				this.#run.end();
				break;
			case 'w:t':
			case 'm:t':
				this.#inText = true;
				break;
			case 'w:fldChar':
				this.#write(this.#fields.mark(attributes.fldCharType));
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
				this.#insert(attributes.id ?? '');
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
				this.#tables.openTable();
				break;
			case 'w:tr':
				this.#tables.openRow();
				break;
			case 'w:tc': {
				const content = this.#tables.openCell();
				if (content) this.#flows.push(content);
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
			case 'w:tblPr':
				this.#properties = null;
				break;
			case 'w:r':
				this.#run.end();
				break;
			case 'w:sdt':
				this.#fields.closeControl();
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
			case 'w:tbl': {
				const table = this.#tables.closeTable();
				if (table) this.#flows.at(-1)!.push(table);
				break;
			}
			case 'w:tr':
				this.#tables.closeRow();
				break;
			case 'w:tc':
				if (!this.#tables.closeCell()) break;
				this.#endCarried();
				if (this.#flows.length > 1) this.#flows.pop();
				break;
		}
	}

	/** Puts in what an inserted document holds, once. */
	#insert(id: string): void {
		const content = this.#chunks.get(id);
		if (!content) {
			this.#embedded++;
			return;
		}
		this.#chunks.delete(id);
		this.#endCarried();
		const into = this.#flows.at(-1)!;
		for (const item of content.flow) into.push(item);
		this.#notices.push(...content.notices);
		this.#pictures += content.pictures;
	}

	/** Takes a property in; false where an element is something else that only stands inside properties. */
	#property(name: string, attributes: Attributes, empty: boolean): boolean {
		const mark = this.#inParagraphProperties;
		const paragraph = this.#paragraphs.at(-1);
		const { val } = attributes;
		switch (name) {
			case 'w:shd':
				if (this.#properties !== 'w:rPr') {
					const shade = shading(attributes);
					if (shade === undefined) return true;
					if (mark && paragraph) paragraph.shade = shade;
					else this.#tables.shadeWith(shade);
					return true;
				}
				break;
			case 'w:tblStyle':
				if (this.#styles.shades(val ?? '')) this.#tables.shadeWith(null);
				return true;
			case 'w:trHeight':
				if (attributes.hRule === 'exact' && Number(val) <= flattest) this.#tables.deleteRow();
				return true;
			case 'w:spacing':
				if (mark && paragraph && attributes.lineRule === 'exact')
					paragraph.flat = Number(attributes.line) <= flattest;
				return true;
			case 'w:del':
			case 'w:moveFrom':
				if (!empty) this.#skipped = 1;
				this.#changes++;
				if (this.#properties === 'w:trPr') this.#tables.deleteRow();
				else if (mark && paragraph) paragraph.joined = true;
				return true;
			case 'w:ins':
			case 'w:moveTo':
				this.#changes++;
				return true;
		}
		if (this.#properties === 'w:rPr') return mark || this.#run.take(name, attributes);
		return this.#tables.take(name, val) || this.#reader.take(paragraph, name, val);
	}

	#write(text: string): void {
		const paragraph = this.#paragraphs.at(-1);
		if (!paragraph || this.#inParagraphProperties) return;
		if (!text || this.#fields.silent) return;
		const { shade, flat, style } = paragraph;
		const shown =
			!flat && this.#run.isSeen(style, () => (shade === undefined ? this.#tables.shade : shade));
		if (!shown) this.#unseen.push(text);
		else if (this.#run.struck) this.#struck.push(text);
		else if (shown === 'unsure') paragraph.pale += text;
		else paragraph.text += this.#run.off ? offTheLine(text) : text;
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
		this.#fields.endParagraph();
		// Nobody sets a part of what a cell says in white and leaves the rest dark.
		if (paragraph.text.trim()) this.#unseen.push(paragraph.pale);
		else paragraph.text += paragraph.pale;
		paragraph.text = this.#carried + paragraph.text;
		this.#carried = paragraph.joined ? paragraph.text : '';
		if (!paragraph.joined) for (const line of this.#reader.linesOf(paragraph)) flow.push(line);
		for (const item of paragraph.boxes) flow.push(item);
	}
}
