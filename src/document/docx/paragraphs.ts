import type { Colour } from '../colour.ts';
import type { Flow, FlowLine } from '../flow.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** Longest text of a heading, in characters. */
const longestHeading = 60;

/** A paragraph as far as it has been read. */
export interface Paragraph {
	text: string;
	style: string | null;
	outline: number | null;
	list: string | null;
	level: number | null;
	/** Its end is deleted: the next paragraph goes on in its line. */
	joined: boolean;
	/** What its text boxes hold. */
	boxes: Flow;
	/** What is behind its text, where it says so itself; null where that is not known. */
	shade: Colour | null | undefined;
	/** Its lines are too flat to show text. */
	flat: boolean;
	/** Text that is seen only if something dark is behind it. */
	pale: string;
}

export function newParagraph(): Paragraph {
	return {
		text: '',
		style: null,
		outline: null,
		list: null,
		level: null,
		joined: false,
		boxes: [],
		shade: undefined,
		flat: false,
		pale: ''
	};
}

/** Finds what paragraphs show, by their styles and lists. */
export class ParagraphReader {
	readonly #styles: Styles;
	readonly #numbering: Numbering;

	constructor(styles: Styles, numbering: Numbering) {
		this.#styles = styles;
		this.#numbering = numbering;
	}

	/** Takes in a property; false where it is none that is read. */
	take(paragraph: Paragraph | undefined, name: string, val = ''): boolean {
		if (!paragraph) return false;
		if (name === 'w:pStyle') paragraph.style = val;
		else if (name === 'w:outlineLvl') paragraph.outline = Number(val);
		else if (name === 'w:numId') paragraph.list = val;
		else if (name === 'w:ilvl') paragraph.level = Number(val);
		else return false;
		return true;
	}

	/** The lines a paragraph shows, its list's number before them; none for a line of a table of contents. */
	linesOf(paragraph: Paragraph): FlowLine[] {
		const style = this.#styles.of(paragraph.style ?? 'Normal');
		if (/^(?:toc|目录) ?\d/.test(style.name)) return [];
		const label = this.#labelOf(paragraph);
		const inked = paragraph.text.trim() !== '';
		if (!inked && paragraph.boxes.length) return [];
		const text = inked ? label + paragraph.text : '';
		const outline = paragraph.outline ?? style.outline ?? 9;
		const heading =
			(outline < 9 || style.name === 'title') &&
			text.length <= longestHeading &&
			!/[。；\t]/.test(text);
		return text.split('\n').map((line) => ({ kind: 'line', text: line, heading }));
	}

	#labelOf({ style, list, level }: Paragraph): string {
		const own = this.#styles.of(style ?? 'Normal');
		const use = list ?? own.list;
		if (use === null || use === '0') return '';
		const byStyle = own.level ?? (style ? this.#numbering.levelOfStyle(use, style) : 0);
		return this.#numbering.next(use, level ?? byStyle);
	}
}

/** Symbols of Word's picture fonts that have a meaning; others leave a box. */
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

/** A character of a picture font, by its code in hexadecimal digits. */
export function symbol(char: string): string {
	const code = Number.parseInt(char, 16);
	if (!code) return '';
	return symbols[char.toUpperCase()] ?? (code < 0xe000 ? String.fromCodePoint(code) : '□');
}
