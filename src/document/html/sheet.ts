import { effectOf, type Declarations, type Effect } from './effect.ts';
import type { HtmlElement } from './tree.ts';

/** Most rules of a page's style sheets, and most characters of them, that are read. */
const mostRules = 5000;
const longestSheet = 1_000_000;
/** Most elements that are alike whose style is kept at hand. */
const mostKnown = 5000;

/** Properties that decide whether text is seen. */
const telling =
	/^(?:(?:background-)?color|background(?:-image)?|-webkit-text-fill-color|font(?:-size)?|opacity|filter|visibility|display|position|left|right|top|bottom|clip|clip-path|text-indent|margin-left|transform|width|height|max-width|max-height|overflow|content-visibility)$/;

/** One part of a selector: what an element itself must be. */
interface Compound {
	tag: string | null;
	id: string | null;
	classes: string[];
	/** Must be the parent of the part after it, not any ancestor. */
	parent: boolean;
}

interface Rule {
	/** From the element outwards. */
	compounds: Compound[];
	declarations: Declarations;
	important: Declarations;
	/** Ids, classes and tags, as one number. */
	weight: number;
}

/**
 * The style sheets written in a page, as far as they decide whether text is seen. Selectors of tags, ids and
 * classes, in and below each other, are understood; what needs a pointer, a count of siblings or a screen of
 * some size is not, and says nothing.
 */
export class StyleSheet {
	/** A background is set in a way that is not understood, or outside of the page. */
	readonly unsure: boolean;
	readonly #rules = new Map<string, Rule[]>();
	readonly #known = new Map<string, Rule[]>();
	/** What is said of elements that nothing round them matters to. */
	readonly #said = new Map<string, Effect | null>();
	#count = 0;
	#takesOff = false;
	/** Some rule asks for a tag only, or for nothing. */
	readonly #tags = new Set<string>();

	/**
	 * @param source all style elements of the page
	 * @param linked whether it has linked sheets too
	 */
	constructor(source: string, linked: boolean) {
		let unsure = linked || /@import/i.test(source) || source.length > longestSheet;
		const css = source.slice(0, longestSheet).replace(/\/\*[^]*?\*\/|<!--|-->/g, ' ');
		for (const { selectors, body } of blocksIn(css)) {
			const { normal, important } = declarationsOf(body);
			if (!normal.size && !important.size) continue;
			for (const selector of selectors.split(',')) {
				const compounds = compoundsOf(selector);
				if (compounds && this.#count < mostRules) this.#add(compounds, normal, important);
				else unsure ||= [...normal.keys(), ...important.keys()].some((key) => /^backg/.test(key));
			}
		}
		this.unsure = unsure;
	}

	/** Some rule takes elements off the page. */
	get takesOff(): boolean {
		return this.#takesOff;
	}

	/**
	 * What rules and its own style say of an element; null for nothing.
	 * @param ancestors outermost first
	 */
	of(element: HtmlElement, ancestors: readonly HtmlElement[]): Effect | null {
		const { name, attributes } = element;
		const bare = attributes.class === undefined && attributes.id === undefined;
		if (!this.#count || (bare && !this.#tags.has(name) && !this.#tags.has('*')))
			return attributes.style ? (styleOf(attributes.style)?.effect ?? null) : null;
		const key = `${name}#${attributes.id ?? ''}.${attributes.class ?? ''}`;
		const rules = this.#candidates(key, element);
		if (!rules.length) return attributes.style ? (styleOf(attributes.style)?.effect ?? null) : null;
		if (rules.some(({ compounds }) => compounds.length > 1))
			return declared(
				rules.filter(({ compounds }) => matches(compounds, ancestors)),
				attributes.style ? styleOf(attributes.style) : null
			);
		const whole = `${key}{${attributes.style ?? ''}`;
		let said = this.#said.get(whole);
		if (said === undefined) {
			said = declared(rules, attributes.style ? styleOf(attributes.style) : null);
			if (this.#said.size < mostKnown) this.#said.set(whole, said);
		}
		return said;
	}

	#add(compounds: Compound[], declarations: Declarations, important: Declarations): void {
		let weight = 0;
		for (const { tag, id, classes } of compounds)
			weight += (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0);
		const [{ tag, id, classes }] = compounds as [Compound];
		const key = id ? `#${id}` : classes.length ? `.${classes[0]}` : (tag ?? '*');
		const rules = this.#rules.get(key);
		const rule = { compounds, declarations, important, weight };
		if (!id && !classes.length) this.#tags.add(tag ?? '*');
		this.#takesOff ||= declarations.has('display') || important.has('display');
		if (rules) rules.push(rule);
		else this.#rules.set(key, [rule]);
		this.#count++;
	}

	/** Rules whose last part fits an element, the weightiest last. */
	#candidates(key: string, { name, attributes }: HtmlElement): Rule[] {
		let found = this.#known.get(key);
		if (found) return found;
		const { id = '', class: classes = '' } = attributes;
		const words = classes.split(/\s+/).filter(Boolean);
		const keys = ['*', name, ...words.map((word) => `.${word}`), ...(id ? [`#${id}`] : [])];
		found = keys
			.flatMap((each) => this.#rules.get(each) ?? [])
			.filter(({ compounds }) => fits(compounds[0]!, name, id, words))
			.sort((a, b) => a.weight - b.weight);
		if (this.#known.size < mostKnown) this.#known.set(key, found);
		return found;
	}
}

function declared(rules: readonly Rule[], own: OwnStyle | null): Effect | null {
	if (!rules.length) return own?.effect ?? null;
	const parts = [
		...rules.map((rule) => rule.declarations),
		...(own ? [own.normal] : []),
		...rules.map((rule) => rule.important),
		...(own ? [own.important] : [])
	];
	return effectOf(merged(parts));
}

function merged(parts: readonly Declarations[]): Declarations {
	return new Map(parts.flatMap((part) => [...part]));
}

function fits({ tag, id, classes }: Compound, name: string, own: string, words: string[]): boolean {
	if (tag && tag !== name) return false;
	if (id && id !== own) return false;
	return classes.every((each) => words.includes(each));
}

/** Whether the parts of a selector before its last fit an element's ancestors, outermost first. */
function matches(compounds: readonly Compound[], ancestors: readonly HtmlElement[]): boolean {
	let at = ancestors.length - 1;
	for (let i = 1; i < compounds.length; i++) {
		const { parent } = compounds[i]!;
		for (; ; at--) {
			const ancestor = ancestors[at];
			if (!ancestor) return false;
			const { id = '', class: classes = '' } = ancestor.attributes;
			if (fits(compounds[i]!, ancestor.name, id, classes.split(/\s+/))) break;
			if (parent) return false;
		}
		at--;
	}
	return true;
}

/** Rules that hold on any screen. */
function blocksIn(css: string): { selectors: string; body: string }[] {
	const found: { selectors: string; body: string }[] = [];
	let at = 0;
	while (at < css.length && found.length < mostRules) {
		const open = css.indexOf('{', at);
		if (open < 0) break;
		const selectors = css
			.slice(at, open)
			.replace(/^[^]*;/, '')
			.trim();
		if (selectors.startsWith('@')) {
			const inside = /^@media\s+(?:all|screen)$/i.test(selectors);
			at = inside ? open + 1 : endOf(css, open);
			continue;
		}
		const end = css.indexOf('}', open);
		const body = css.slice(open + 1, end < 0 ? css.length : end);
		found.push({ selectors: selectors.replaceAll('}', ''), body });
		at = end < 0 ? css.length : end + 1;
	}
	return found;
}

/** Offset after the block that opens at `open`, blocks in it passed over. */
function endOf(css: string, open: number): number {
	let depth = 0;
	for (let at = open; at < css.length; at++) {
		if (css[at] === '{') depth++;
		else if (css[at] === '}' && --depth === 0) return at + 1;
	}
	return css.length;
}

const compound = /^([a-z][\w-]*|\*)?((?:[.#][\w\u0080-\uFFFF-]+)*)$/i;

/** The parts of a selector from the last to the first; null where one is not understood. */
function compoundsOf(selector: string): Compound[] | null {
	const words = selector
		.trim()
		.replace(/\s*>\s*/g, ' > ')
		.split(/\s+/);
	if (words.length > 12) return null;
	const found: Compound[] = [];
	let parent = false;
	for (const word of words) {
		if (word === '>') {
			parent = true;
			continue;
		}
		const match = compound.exec(word);
		if (!match || word === '') return null;
		const [, tag = null, rest = ''] = match;
		const names = rest.match(/[.#][^.#]+/g) ?? [];
		if (parent) found.at(-1)!.parent = true;
		parent = false;
		found.push({
			tag: tag === '*' ? null : (tag?.toLowerCase() ?? null),
			id: names.find((name) => name.startsWith('#'))?.slice(1) ?? null,
			classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
			parent: false
		});
	}
	// The page and its body enclose everything and are not in the tree.
	const inside = found.filter(
		({ tag }, i) => i === found.length - 1 || !/^(?:html|body|tbody|thead|form)$/.test(tag ?? '')
	);
	return inside.reverse();
}

interface Said {
	normal: Declarations;
	important: Declarations;
}

interface OwnStyle extends Said {
	/** Where no rule says more. */
	effect: Effect | null;
}

const styles = new Map<string, OwnStyle | null>();

function styleOf(written: string): OwnStyle | null {
	let style = styles.get(written);
	if (style === undefined) {
		const read = declarationsOf(written.slice(0, 2000));
		const effect = effectOf(merged([read.normal, read.important]));
		style = read.normal.size || read.important.size ? { ...read, effect } : null;
		if (styles.size < mostKnown) styles.set(written, style);
	}
	return style;
}

function declarationsOf(body: string): Said {
	const normal = new Map<string, string>();
	const important = new Map<string, string>();
	for (const declaration of body.split(';')) {
		const colon = declaration.indexOf(':');
		if (colon < 0) continue;
		const name = declaration.slice(0, colon).trim().toLowerCase();
		if (!telling.test(name)) continue;
		const value = declaration
			.slice(colon + 1)
			.trim()
			.toLowerCase();
		const strict = /!\s*important$/.test(value);
		(strict ? important : normal).set(name, value.replace(/\s*!\s*important$/, ''));
	}
	return { normal, important };
}
