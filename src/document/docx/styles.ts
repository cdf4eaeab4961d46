import { readMarkup, type Attributes } from '../markup.ts';
import { WordNames } from './names.ts';
import { shading, takeLook, type TextLook } from './looks.ts';

/** What a paragraph style says of its paragraphs; what it leaves open, the style it is based on says. */
export interface ParagraphStyle {
	/** Name as Word shows it in English, in lower case: `heading 1`, `toc 2`. */
	name: string;
	base: string | null;
	/** Outline level from 0; 9 is text. */
	outline: number | null;
	list: string | null;
	level: number | null;
	/** How it has text look. */
	look: TextLook;
}

function newStyle(): ParagraphStyle {
	return { name: '', base: null, outline: null, list: null, level: null, look: {} };
}

/** The paragraph styles of a document. */
export class Styles {
	readonly #styles = new Map<string, ParagraphStyle>();
	readonly #whole = new Map<string, ParagraphStyle>();
	readonly #looks = new Map<string, TextLook>();
	/** Table styles that shade cells. */
	readonly #shading = new Set<string>();
	/** How text looks where no style says otherwise. */
	readonly #plain: TextLook = {};

	/** @param xml the part `styles.xml`; null where a document has none */
	constructor(xml: string | null) {
		if (!xml) return;
		const names = new WordNames();
		let style: ParagraphStyle | null = null;
		let ofTables = false;
		let id = '';
		const open = (tag: string, attributes: Attributes) => {
			const name = names.of(tag, attributes);
			const val = attributes.val ?? '';
			if (name === 'w:style') {
				style = newStyle();
				ofTables = attributes.type === 'table';
				id = attributes.styleId ?? '';
				this.#styles.set(id, style);
			} else if (ofTables) {
				if (name === 'w:basedOn') style!.base = val;
				if (name === 'w:shd' && shading(attributes) !== undefined) this.#shading.add(id);
			} else if (takeLook(style?.look ?? this.#plain, name, attributes) || !style) return;
			else if (name === 'w:name') style.name ||= val.toLowerCase();
			else if (name === 'w:basedOn') style.base = val;
			else if (name === 'w:outlineLvl') style.outline = Number(val);
			else if (name === 'w:numId') style.list = val;
			else if (name === 'w:ilvl') style.level = Number(val);
		};
		readMarkup(xml, 'xml', names.keep, { open, close() {}, text() {} });
	}

	/** Whether a table of that style may have shaded cells. */
	shades(id: string): boolean {
		for (let next: string | null = id, steps = 0; next !== null && steps < 20; steps++) {
			if (this.#shading.has(next)) return true;
			next = this.#styles.get(next)?.base ?? null;
		}
		return false;
	}

	/** A style with what it takes over from those it is based on. */
	of(id: string): ParagraphStyle {
		let found = this.#whole.get(id);
		if (!found) this.#whole.set(id, (found = this.#resolve(id)));
		return found;
	}

	#resolve(id: string): ParagraphStyle {
		const found = newStyle();
		for (let next: string | null = id, steps = 0; next !== null && steps < 20; steps++) {
			const style = this.#styles.get(next);
			if (!style) break;
			found.name ||= style.name;
			found.outline ??= style.outline;
			if (found.list === null) [found.list, found.level] = [style.list, style.level];
			found.look = { ...style.look, ...found.look };
			next = style.base;
		}
		return found;
	}

	/** How text looks by the styles of its paragraph and its own. */
	lookOf(paragraph: string | null, run: string | null): TextLook {
		const key = `${paragraph}\n${run}`;
		let look = this.#looks.get(key);
		if (!look) {
			const own = run === null ? {} : this.of(run).look;
			look = { ...this.#plain, ...this.of(paragraph ?? 'Normal').look, ...own };
			this.#looks.set(key, look);
		}
		return look;
	}
}
