import type { Block, Place, TableCell, TextBlock } from '#document/document.ts';
import { labelKey } from './labels.ts';
import { readNumber } from './numbers.ts';

/** One cell or line of a document, in reading order: the flat view in which tables are located by label. */
export interface Token {
	text: string;
	place: Place;
	/** What is left of the text for comparing it with labels. */
	key: string;
	/** Its source text is a number, a blank or a mark for not applicable. */
	value: boolean;
	/** The table row it stands in, counted over the document; null for a line of text. */
	row: number | null;
	/** A line that is cut like a heading; as long as it is no label of the form, it ends a table. */
	heading: boolean;
	/** Empty lines just before a line of text: where cells stand one a line, each may be a blank cell. */
	gap: number;
	/** See `TableCell.doubt`. */
	doubt?: TableCell['doubt'];
}

const pageMark =
	/^(?:[-—–―－\s]{1,6}\d{1,3}[-—–―－\s]{1,6}|第\s*\d{1,3}\s*页.{0,12}|\d{1,3}\s*[/／]\s*\d{1,3}|Page\s*\d{1,3}.{0,80})$/i;
const trailingValue = /^(.{0,60}\S)[\s\u3000]+(\S{1,16})$/;

/** Longest text of a table cell or heading; beyond it a line is prose. */
const longestCell = 80;

/** The tokenizer: the document as one run of cells and lines; a merged cell stands once, page marks are left out. */
export function tokensOf(blocks: readonly Block[]): Token[] {
	const tokens: Token[] = [];
	let row = 0;
	let lastLine = 0;
	for (const block of blocks) {
		if (block.kind !== 'table') {
			const line = block.place.line ?? 0;
			const gap = lastLine && line ? Math.max(0, line - lastLine - 1) : 0;
			lastLine = line;
			if (!pageMark.test(block.text)) pushLine(tokens, block, gap);
			continue;
		}
		const seen = new Set<object>();
		for (const cells of block.rows) {
			row++;
			for (const cell of cells) {
				if (cell.filler || seen.has(cell)) continue;
				seen.add(cell);
				lastLine = cell.place.line ?? lastLine;
				if (pageMark.test(cell.text)) continue;
				const { text, place, doubt } = cell;
				tokens.push(doubt ? { ...token(text, place, row), doubt } : token(text, place, row));
			}
		}
	}
	return tokens;
}

/** Whether a token is prose, which no table holds. */
export function isProse({ text }: Token): boolean {
	return text.length > longestCell || (text.length > 30 && /[。；]/.test(text));
}

/** Longest source text of a value, its unit and remarks included. */
const longestValue = 40;

const anyNumber = { decimal: true, signed: true };
const known = new Map<string, boolean>();

/** What text recognition leaves of a number it is not sure of: it has its place in a row, and cannot be read. */
const doubtful = /^\d{0,12}\?$/;

function isValue(text: string): boolean {
	if (text.length > longestValue) return false;
	const before = known.get(text);
	if (before !== undefined) return before;
	const value = doubtful.test(text) || readNumber(text, anyNumber).reading !== 'unreadable';
	// Reports share labels and small numbers: a cache of a few thousand spares most of the work.
	if (known.size < 5000) known.set(text, value);
	return value;
}

/** A line of text is one token, unless runs of spaces or a number at its end cut it into cells. */
function pushLine(tokens: Token[], { kind, text, place }: TextBlock, gap: number): void {
	const parts = /。/.test(text) ? [text] : text.split(/[ \u3000\u00A0]{2,}/);
	const [, head, tail] = parts.at(-1)!.match(trailingValue) ?? [];
	if (head && tail && isValue(tail)) parts.splice(-1, 1, head, tail);
	for (const [i, part] of parts.entries())
		tokens.push(token(part, place, null, kind === 'heading', i ? 0 : gap));
}

function token(text: string, place: Place, row: number | null, heading = false, gap = 0): Token {
	const key = text.length <= longestCell ? labelKey(text) : '';
	return { text, place, key, value: isValue(text), row, heading, gap };
}
