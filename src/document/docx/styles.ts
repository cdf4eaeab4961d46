import { readMarkup, type Attributes } from '../markup.ts';
import { WordNames } from './names.ts';

/** What a paragraph style says of its paragraphs; what it leaves open, the style it is based on says. */
export interface ParagraphStyle {
	/** Name as Word shows it in English, in lower case: `heading 1`, `toc 2`. */
	name: string;
	base: string | null;
	/** Outline level from 0; 9 is text. */
	outline: number | null;
	list: string | null;
	level: number | null;
}

/** The paragraph styles of a document. */
export class Styles {
	readonly #styles = new Map<string, ParagraphStyle>();

	/** @param xml the part `styles.xml`; null where a document has none */
	constructor(xml: string | null) {
		if (!xml) return;
		const names = new WordNames();
		let style: ParagraphStyle | null = null;
		const open = (tag: string, attributes: Attributes) => {
			const name = names.of(tag, attributes);
			const val = attributes.val ?? '';
			if (name === 'w:style') {
				style = { name: '', base: null, outline: null, list: null, level: null };
				this.#styles.set(attributes.styleId ?? '', style);
			} else if (!style) return;
			else if (name === 'w:name') style.name ||= val.toLowerCase();
			else if (name === 'w:basedOn') style.base = val;
			else if (name === 'w:outlineLvl') style.outline = Number(val);
			else if (name === 'w:numId') style.list = val;
			else if (name === 'w:ilvl') style.level = Number(val);
		};
		readMarkup(xml, 'xml', names.keep, { open, close() {}, text() {} });
	}

	/** A style with what it takes over from those it is based on. */
	of(id: string): ParagraphStyle {
		const found: ParagraphStyle = { name: '', base: null, outline: null, list: null, level: null };
		for (let next: string | null = id, steps = 0; next !== null && steps < 20; steps++) {
			const style = this.#styles.get(next);
			if (!style) break;
			found.name ||= style.name;
			found.outline ??= style.outline;
			if (found.list === null) [found.list, found.level] = [style.list, style.level];
			next = style.base;
		}
		return found;
	}
}
