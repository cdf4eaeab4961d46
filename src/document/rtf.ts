import type { RowDefinition } from './doc/properties.ts';
import { cellMark, FlowBuilder } from './doc/rows.ts';
import { Refusal, type SourceDocument } from './document.ts';
import { isSeenOn, white, type Colour } from './colour.ts';
import { blocksOf, offTheLine, type Flow } from './flow.ts';

/** Groups open at a time at most; what is deeper is damaged or malicious. */
const deepest = 2000;

/** Most cells of a row whose edges are stated. */
const widest = 1000;

/** Code pages by the number RTF calls them by, and by the character set of a font. */
const pages: Record<number, string> = {
	936: 'gb18030',
	950: 'big5',
	932: 'shift_jis',
	949: 'euc-kr',
	1250: 'windows-1250',
	1251: 'windows-1251',
	65001: 'utf-8'
};
const pagesOfFonts: Record<number, number> = { 128: 932, 129: 949, 134: 936, 136: 950, 204: 1251 };

/** Groups that hold no text of the document, in addition to those that are marked to be passed over. */
const passedOver = new Set(
	(
		'stylesheet info pict header headerl headerr headerf footer footerl footerr footerf ' +
		'footnote annotation fldinst nonesttables sp nonshppict xe tc rxe txe'
	).split(' ')
);

/** Marked groups that do hold text, or define tables. */
const passedInto = new Set(['nesttableprops', 'shpinst', 'shptxt', 'shppict']);

const spelled: Record<string, string> = {
	tab: '\t',
	line: '\n',
	emdash: '—',
	endash: '–',
	lquote: '‘',
	rquote: '’',
	ldblquote: '“',
	rdblquote: '”',
	bullet: '•',
	emspace: '\u3000',
	enspace: ' ',
	'~': '\u00A0',
	_: '-',
	'\\': '\\',
	'{': '{',
	'}': '}'
};

/** What holds inside a group until it ends. */
interface Group {
	skipped: boolean;
	/** The table of fonts is being read. */
	fonts: boolean;
	font: number;
	/** Hidden or deleted in tracked changes. */
	gone: boolean;
	struck: boolean;
	/** Set above or below the line. */
	off: boolean;
	/** In white where nothing is behind it, or too small to be seen. */
	unseen: boolean;
	/** In white, in a document that shades something; and shaded itself. */
	pale: boolean;
	backed: boolean;
	tiny: boolean;
	/** The table of colours is being read. */
	colours: boolean;
	/** Characters that stand in for one given by its number. */
	standIns: number;
}

/**
 * Reads Rich Text Format: paragraphs and tables with their merged cells; hidden and deleted text, field
 * codes, headers and footers are left out.
 * @throws {Refusal} `corrupt` when groups nest without end, `empty` when nothing is shown
 */
export function readRtf(bytes: Uint8Array): SourceDocument {
	const { blocks, notices } = blocksOf(flowOfRtf(bytes));
	if (!blocks.length) throw new Refusal('empty', '这份 RTF 文档里没有任何文字。');
	return { format: 'rtf', blocks, notices };
}

/**
 * What a document of Rich Text Format shows, before tables are separated from layout.
 * @throws {Refusal} `corrupt`
 */
export function flowOfRtf(bytes: Uint8Array): Flow {
	return new RtfReader().read(bytes);
}

const token =
	/\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/giy;

class RtfReader {
	readonly #builder = new FlowBuilder();
	readonly #groups: Group[] = [];
	/** Code page of each font by its number, where its character set says. */
	readonly #fontPages = new Map<number, number>();
	readonly #decoders = new Map<number, TextDecoder>();
	#group: Group = {
		skipped: false,
		fonts: false,
		font: -1,
		gone: false,
		struck: false,
		off: false,
		unseen: false,
		pale: false,
		backed: false,
		tiny: false,
		colours: false,
		standIns: 1
	};
	#page = 1252;
	/** Colours by their number; the first is chosen so that it is seen. */
	readonly #colours: (Colour | null)[] = [];
	#colour: [number, number, number] | null = null;
	/** Something is shaded, so that white may be seen. */
	#shaded = false;
	#definedFont = -1;
	#defaultFont = -1;
	/** Bytes that are not decoded yet, for a character may take two of them. */
	#bytes: number[] = [];
	#text = '';
	/** The paragraph with its white text, which is seen if it stands alone where something is shaded. */
	#whole = '';
	#left = 0;
	#depth = 0;
	#heading = false;
	#row: RowDefinition = { edges: [0], merged: [] };
	#merged: RowDefinition['merged'][number] = 'no';
	/** The next word begins a group that may be marked. */
	#marked = false;

	read(bytes: Uint8Array): Flow {
		const source = new TextDecoder('latin1').decode(bytes);
		this.#shaded = /\\(?:clcbpat|cbpat|chcbpat|chshdng|highlight|cb|clshdng|shading)[1-9]/.test(
			source
		);
		token.lastIndex = 0;
		for (let at = 0; at < source.length; at = Math.max(at + 1, token.lastIndex)) {
			token.lastIndex = at;
			const match = token.exec(source);
			if (!match) continue;
			const [, word, number, hex, symbol, brace, run] = match;
			if (run !== undefined) this.#run(run);
			else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
			else if (brace === '{') this.#open();
			else if (brace === '}') this.#close();
			else if (symbol !== undefined) this.#symbol(symbol);
			else if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
			else this.#word(word!, number === undefined ? null : Number(number));
		}
		if (this.#whole || this.#bytes.length) this.#end('\r');
		return this.#builder.finish();
	}

	#open(): void {
		this.#decode();
		if (this.#groups.length > deepest)
			throw new Refusal('corrupt', '这份 RTF 文档已损坏，无法打开。请重新下载或另存为 docx。');
		this.#groups.push(this.#group);
		this.#group = { ...this.#group };
		this.#left = 0;
	}

	#close(): void {
		this.#decode();
		this.#group = this.#groups.pop() ?? this.#group;
		this.#marked = false;
		this.#left = 0;
	}

	#run(text: string): void {
		if (this.#group.colours) return this.#endColours(text);
		for (let i = 0; i < text.length; i++) this.#byte(text.charCodeAt(i));
	}

	#endColours(text: string): void {
		for (const character of text)
			if (character === ';') {
				this.#colours.push(this.#colour && [...this.#colour, 1]);
				this.#colour = null;
			}
	}

	#byte(byte: number): void {
		if (this.#left > 0) this.#left--;
		else if (this.#isShown()) this.#bytes.push(byte);
	}

	#decode(): void {
		if (!this.#bytes.length) return;
		const page = this.#fontPages.get(this.#group.font) ?? this.#page;
		let decoder = this.#decoders.get(page);
		if (!decoder)
			this.#decoders.set(page, (decoder = new TextDecoder(pages[page] ?? 'windows-1252')));
		const text = decoder.decode(Uint8Array.from(this.#bytes));
		this.#add(text);
		this.#bytes = [];
	}

	#add(text: string): void {
		const { off, pale, backed } = this.#group;
		const shown = off ? offTheLine(text) : text;
		this.#whole += shown;
		if (!pale || backed) this.#text += shown;
	}

	#write(text: string): void {
		this.#decode();
		if (this.#isShown()) this.#add(text);
	}

	#isShown(): boolean {
		const { skipped, gone, struck, unseen, tiny, fonts, colours } = this.#group;
		return !skipped && !gone && !struck && !unseen && !tiny && !fonts && !colours;
	}

	#symbol(symbol: string): void {
		if (symbol === '*') this.#marked = true;
		else if (symbol === '\n' || symbol === '\r') this.#end('\r');
		else if (spelled[symbol]) this.#write(spelled[symbol]);
	}

	#word(word: string, number: number | null): void {
		const group = this.#group;
		const marked = this.#marked;
		this.#marked = false;
		if (word === 'u' && number !== null) {
			this.#write(String.fromCharCode(number & 0xffff));
			this.#left = group.standIns;
			return;
		}
		this.#left = 0;
		this.#decode();
		if (passedOver.has(word) || (marked && !passedInto.has(word))) group.skipped = true;
		if (word === 'fonttbl') group.fonts = true;
		if (word === 'colortbl') group.colours = true;
		if (group.skipped) return;
		if (spelled[word]) return this.#write(spelled[word]);
		if (!this.#format(word, number)) this.#layout(word, number);
	}

	/** Takes in what holds for the characters of a group; false where the word is none of these. */
	#format(word: string, number: number | null): boolean {
		const group = this.#group;
		switch (word) {
			case 'ansicpg':
				this.#page = number ?? this.#page;
				return true;
			case 'uc':
				group.standIns = Math.min(Math.max(number ?? 1, 0), 16);
				return true;
			case 'f':
				if (group.fonts) this.#definedFont = number ?? -1;
				else group.font = number ?? -1;
				return true;
			case 'fcharset': {
				const page = pagesOfFonts[number ?? 0];
				if (group.fonts && page) this.#fontPages.set(this.#definedFont, page);
				return true;
			}
			case 'v':
			case 'deleted':
				group.gone = number !== 0;
				return true;
			case 'deff':
				this.#defaultFont = number ?? -1;
				return true;
			case 'strike':
			case 'striked':
				group.struck = number !== 0;
				return true;
			case 'red':
			case 'green':
			case 'blue':
				this.#colour ??= [0, 0, 0];
				this.#colour[['red', 'green', 'blue'].indexOf(word)] = number ?? 0;
				return true;
			case 'cf': {
				const colour = this.#colours[number ?? 0];
				group.pale = !!colour && !isSeenOn(colour, white);
				group.unseen = group.pale && !this.#shaded;
				return true;
			}
			case 'chcbpat':
			case 'highlight':
			case 'cb':
				group.backed = number !== 0;
				return true;
			case 'fs':
				group.tiny = (number ?? 24) <= 3;
				return true;
			case 'super':
			case 'sub':
			case 'up':
			case 'dn':
				group.off = number !== 0;
				return true;
			case 'nosupersub':
				group.off = false;
				return true;
			case 'plain':
				[group.gone, group.struck, group.font] = [false, false, this.#defaultFont];
				[group.off, group.unseen, group.tiny] = [false, false, false];
				[group.pale, group.backed] = [false, false];
				return true;
			default:
				return false;
		}
	}

	/** Takes in paragraphs, cells and rows. */
	#layout(word: string, number: number | null): void {
		switch (word) {
			case 'par':
			case 'sect':
			case 'page':
				return this.#end('\r');
			case 'cell':
			case 'nestcell':
				return this.#end(cellMark);
			case 'row':
				return this.#endRow(1);
			case 'nestrow':
				return this.#endRow(this.#depth);
			case 'pard':
				[this.#depth, this.#heading] = [0, false];
				return;
			case 'intbl':
				this.#depth ||= 1;
				return;
			case 'itap':
				this.#depth = Math.min(Math.max(number ?? 0, 0), 64);
				return;
			case 'outlinelevel':
				this.#heading = (number ?? 9) < 9;
				return;
			case 'trowd':
				this.#row = { edges: [0], merged: [] };
				return;
			case 'trleft':
				this.#row.edges[0] = number ?? 0;
				return;
			case 'clmrg':
				this.#merged = 'beside';
				return;
			case 'clvmrg':
				this.#merged = 'above';
				return;
			case 'cellx':
				if (this.#row.merged.length < widest) {
					this.#row.edges.push(number ?? 0);
					this.#row.merged.push(this.#merged);
				}
				this.#merged = 'no';
		}
	}

	/** Ends a paragraph, or with it a cell. */
	#end(mark: string): void {
		if (this.#group.skipped) return;
		this.#decode();
		const text = this.#text.trim() ? this.#text : this.#whole;
		[this.#text, this.#whole] = ['', ''];
		this.#builder.paragraph(text, mark, {
			heading: this.#heading,
			depth: this.#depth,
			endsRow: false,
			endsInnerCell: false,
			row: null
		});
	}

	#endRow(depth: number): void {
		this.#decode();
		[this.#text, this.#whole] = ['', ''];
		const { edges, merged } = this.#row;
		const row = merged.length ? { edges: [...edges], merged: [...merged] } : null;
		const properties = { heading: false, depth, endsRow: true, endsInnerCell: false, row };
		this.#builder.paragraph('', cellMark, properties);
	}
}
