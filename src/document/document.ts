/** The formats a document can be read from. */
export type Format =
	'text' | 'html' | 'mhtml' | 'csv' | 'docx' | 'wordxml' | 'xlsx' | 'doc' | 'rtf' | 'pdf' | 'ofd';

/** Where something stands in the source. All counts start at 1; `start` and `end` are character offsets in the line or block, end exclusive. */
export interface Place {
	page?: number;
	line?: number;
	/** Ordinal of the table in the document. */
	table?: number;
	row?: number;
	column?: number;
	start?: number;
	end?: number;
	/** How sure text recognition is of it, 0 to 100; left out of text the document itself has. */
	ocr?: number;
}

/** Something in the source that could not be read, or was read with doubt. */
export interface Notice {
	kind: string;
	/** The source text in question, shortened. */
	text: string;
	place?: Place;
}

export interface TextBlock {
	kind: 'heading' | 'text';
	text: string;
	place: Place;
}

export interface TableCell {
	text: string;
	place: Place;
	/** Only fills up a row that has fewer cells than its table: there is no cell, not even a blank one. */
	filler?: true;
	/**
	 * Why its place is in doubt. `mended`: the markup of its row was broken and had to be put right. `shared`: its text
	 * belongs to several rows, and which part to which is unknown.
	 */
	doubt?: 'mended' | 'shared';
}

export interface TableBlock {
	kind: 'table';
	/**
	 * How far positions can be trusted. `grid`: spans are resolved, every row is as wide as the table and
	 * one merged cell is the same object in each position it covers. `rows`: rows are real but ragged,
	 * cells are only in order. `stream`: even row boundaries are lost, there is one row of all cells.
	 */
	layout: 'grid' | 'rows' | 'stream';
	rows: TableCell[][];
	place: Place;
}

export type Block = TextBlock | TableBlock;

/** What any format becomes: blocks in reading order. Plain data, fit for structured clone. */
export interface SourceDocument {
	format: Format;
	blocks: Block[];
	notices: Notice[];
	/** Pictures it shows, where the format says: a table may be one of them. */
	pictures?: number;
	/** What a page of little text links and frames: the report may be there. Addresses are never fetched. */
	links?: Link[];
}

/** A link or a frame of a page. */
export interface Link {
	/** Absolute where the page states its own address. */
	address: string;
	text: string;
	framed: boolean;
}

export type RefusalCode =
	| 'empty'
	| 'unsupported_format'
	| 'corrupt'
	| 'encrypted'
	| 'no_text'
	| 'not_a_report'
	| 'elsewhere'
	| 'too_large'
	| 'timeout'
	| 'internal';

/** Why a document cannot be read, with what its owner can do about it. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	/** Of `elsewhere`: the addresses of the report. */
	readonly links: readonly string[] | undefined;

	constructor(
		code: RefusalCode,
		message: string,
		options?: ErrorOptions & { links?: readonly string[] }
	) {
		super(message, options);
		this.name = 'Refusal';
		this.code = code;
		this.links = options?.links;
	}
}

/** Words with a line through them are read as deleted; a notice says that there were some. */
export function noticesOfStruck(struck: readonly string[]): Notice[] {
	const words = struck.map((text) => text.trim()).filter(Boolean);
	if (!words.length) return [];
	return [{ kind: 'struck_text', text: words.join('、').slice(0, 40) }];
}

/** Words that are there but nobody sees are not read; a notice reports those that hold a number. */
export function noticesOfUnseen(unseen: readonly string[]): Notice[] {
	const words = unseen.map((text) => text.trim()).filter((text) => /\d/.test(text));
	if (!words.length) return [];
	return [{ kind: 'hidden_text', text: words.join('、').slice(0, 40) }];
}

/** What is said of a file that is damaged inside: no program wrote it so, and any number of it may be another's. */
export const brokenMarkup: Notice = { kind: 'markup_broken', text: '' };
