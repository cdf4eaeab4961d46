import { Refusal } from '../document.ts';
import { readMarkup, type Attributes, type MarkupHandler } from '../markup.ts';

export interface HtmlElement {
	name: string;
	attributes: Attributes;
	children: HtmlNode[];
	/** A cell that no end tag of its own closed. */
	isOpen?: true;
}

export type HtmlNode = HtmlElement | string;

/** What a page says of itself in its head, by lower-case name. */
export type Meta = ReadonlyMap<string, string>;

/** Deepest nesting that is kept; tags beyond are passed over, their text is not. Browsers stop here too. */
const deepest = 512;

/** Most elements of a page. */
const mostElements = 500_000;

const keptAttributes = new Set(
	(
		'id class style role hidden rowspan colspan height name content start type color bgcolor value ' +
		'selected rel'
	).split(' ')
);

const words = (list: string) => new Set(list.split(' '));

const voids = words(
	'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'
);
/** Tags that only group rows or hold what is sent with a form; what is in them is not theirs. */
const transparent = words('html head body form tbody thead tfoot colgroup');
/** Elements whose text nobody sees. */
const unread = words(
	'script style template noscript noframes noembed iframe object applet audio video canvas svg math ' +
		'button datalist title xml rp rt del frameset map dialog'
);
const blocks = words(
	'address article aside blockquote caption center dd details dir div dl dt fieldset figcaption figure ' +
		'footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search ' +
		'section summary table td th tr ul xmp'
);
const headings = words('h1 h2 h3 h4 h5 h6');
const lists = words('ul ol menu dir dl');

/** Whether an element begins and ends a line. */
export function isBlock(name: string): boolean {
	return blocks.has(name);
}

export function isHeading(name: string): boolean {
	return headings.has(name);
}

/** Whether nobody sees what stands in an element of that name. */
export function isUnread(name: string): boolean {
	return unread.has(name);
}

/**
 * The tree of a page, mended the way browsers mend it where that changes what is read: cells and rows
 * that are not closed or not opened, tables in tables, text between cells, unclosed paragraphs.
 * Linear in time, bounded in depth, whatever the markup.
 * @throws {Refusal} `too_large` when there are too many elements
 */
export function readTree(source: string): Tree {
	const builder = new TreeBuilder();
	readMarkup(source, 'html', (name) => (keptAttributes.has(name) ? name : null), builder);
	return builder;
}

export interface Tree {
	/** The page; its attributes are those of its body. */
	root: HtmlElement;
	meta: Meta;
	/** Style sheets written in it. */
	styles: string;
	/** It also links style sheets. */
	linksStyles: boolean;
}

class TreeBuilder implements MarkupHandler, Tree {
	readonly root: HtmlElement = { name: 'body', attributes: {}, children: [] };
	styles = '';
	linksStyles = false;
	readonly meta = new Map<string, string>();
	/** Open elements, outermost first. */
	readonly #open: HtmlElement[] = [this.root];
	/** Open parts of tables, outermost first; the page is the first. End tags do not reach out of them. */
	readonly #scopes: Scope[] = [{ name: '', at: 0, counts: new Map() }];
	/** Open tags that were passed over for their depth. */
	#beyond = 0;
	#elements = 0;

	get #top(): HtmlElement {
		return this.#open[this.#open.length - 1]!;
	}

	open(name: string, attributes: Attributes): void {
		if (name === 'meta') return this.#note(attributes);
		if (name === 'link' && /stylesheet/i.test(attributes.rel ?? '')) this.linksStyles = true;
		if (name === 'body') this.root.attributes = attributes;
		if (transparent.has(name)) {
			if (name === 'tbody' || name === 'thead' || name === 'tfoot') this.#closeInTable('tr');
			return;
		}
		if (++this.#elements > mostElements)
			throw new Refusal('too_large', `网页有超过 ${mostElements} 个元素。请只保留报告本身。`);
		if (name === 'image') name = 'img';
		if (unread.has(this.#top.name)) return;
		this.#mend(name);
		if (this.#open.length >= deepest) {
			if (!voids.has(name)) this.#beyond++;
			return;
		}
		const element: HtmlElement = { name, attributes, children: [] };
		this.#append(element);
		if (voids.has(name)) return;
		if (tableParts.has(name)) this.#scopes.push({ name, at: this.#open.length, counts: new Map() });
		else this.#count(name, 1);
		this.#open.push(element);
	}

	close(name: string): void {
		if (name === 'br') return this.open('br', {});
		if (transparent.has(name)) {
			if (name === 'tbody' || name === 'thead' || name === 'tfoot') this.#closeInTable('tr');
			return;
		}
		if (this.#beyond > 0) {
			if (!voids.has(name)) this.#beyond--;
			return;
		}
		if (name === 'table') return this.#popTo(this.#tableAt());
		if (tableParts.has(name)) return this.#closeInTable(name);
		if (!this.#scope.counts.get(name)) return;
		let at = this.#open.length - 1;
		let crossed = false;
		for (; this.#open[at]!.name !== name; at--) crossed ||= blocks.has(this.#open[at]!.name);
		if (crossed && !blocks.has(name)) this.#forget(at);
		else this.#popTo(at);
	}

	text(text: string): void {
		const { name } = this.#top;
		if (name === 'style') this.styles += text;
		if (!unread.has(name)) this.#append(text);
	}

	#note({ name, content }: Attributes): void {
		if (name && content && !this.meta.has(name.toLowerCase()))
			this.meta.set(name.toLowerCase(), content.trim());
	}

	/** Closes what a start tag ends, and opens what it lacks. */
	#mend(name: string): void {
		if (name === 'td' || name === 'th') {
			if (this.#scope.name === 'td' || this.#scope.name === 'th')
				this.#open[this.#scope.at]!.isOpen = true;
			this.#closeInTable('td');
			if (this.#scope.name !== 'tr') this.open('tr', {});
			this.#popTo(this.#scope.at + 1);
		} else if (name === 'tr') {
			this.#closeInTable('tr');
			if (this.#scope.name !== 'table') this.open('table', implied);
		} else if (name === 'caption') {
			this.#closeInTable('tr');
		} else if (name === 'table') {
			if (this.#scope.name === 'table' || this.#scope.name === 'tr') this.#popTo(this.#tableAt());
		}
		if (name === 'li') this.#closeUpTo('li', (list) => lists.has(list));
		if (name === 'option' || name === 'optgroup')
			this.#closeUpTo('option', (list) => list === 'select');
		if (name === 'dd' || name === 'dt') {
			this.#closeUpTo('dd', (list) => lists.has(list));
			this.#closeUpTo('dt', (list) => lists.has(list));
		}
		if (headings.has(name) && headings.has(this.#top.name)) this.#popTo(this.#open.length - 1);
		if (isBlock(name) && name !== 'table') this.#closeUpTo('p', isNothing);
	}

	/** Appends to the innermost element; what stands between cells goes before the table, as browsers put it. */
	#append(node: HtmlNode): void {
		if (this.#top.attributes === implied && isStranger(node, 'table')) this.#popTo(this.#tableAt());
		let { children } = this.#top;
		const name = this.#top.name;
		if ((name === 'table' || name === 'tr') && isStranger(node, name)) {
			children = this.#open[this.#tableAt() - 1]!.children;
			const before = children.pop()!;
			merge(children, node);
			children.push(before);
			return;
		}
		merge(children, node);
	}

	get #scope(): Scope {
		return this.#scopes[this.#scopes.length - 1]!;
	}

	/** Index of the innermost table among the open elements; their number where none is open. */
	#tableAt(): number {
		return this.#scopes.findLast(({ name }) => name === 'table')?.at ?? this.#open.length;
	}

	/** Closes the open cell, or row with its cell, of the innermost table, and strangers left open in it. */
	#closeInTable(name: string): void {
		const { name: part, at } = this.#scope;
		if (part === '' || (name === 'caption' && part !== name)) return;
		if (part !== 'table' && part !== 'tr') this.#popTo(at);
		if (name !== 'tr') return;
		if (this.#scope.name === 'tr') this.#popTo(this.#scope.at);
		else this.#popTo(this.#scope.at + 1);
	}

	#closeUpTo(name: string, until: (name: string) => boolean): void {
		if (!this.#scope.counts.get(name)) return;
		for (let at = this.#open.length - 1; at > this.#scope.at; at--) {
			const open = this.#open[at]!.name;
			if (open === name) return this.#popTo(at);
			if (until(open)) return;
		}
	}

	#popTo(at: number): void {
		while (this.#open.length > at) {
			const { name } = this.#open.pop()!;
			if (tableParts.has(name)) this.#scopes.pop();
			else this.#count(name, -1);
		}
	}

	/** Ends an inline element that blocks were opened in: they stay open. */
	#forget(at: number): void {
		this.#count(this.#open.splice(at, 1)[0]!.name, -1);
	}

	#count(name: string, change: number): void {
		const { counts } = this.#scope;
		counts.set(name, (counts.get(name) ?? 0) + change);
	}
}

/** What stands open in a part of a table. */
interface Scope {
	name: string;
	/** Index of the part among the open elements. */
	at: number;
	/** How many elements of each name are open in it: a stray end tag needs no search. */
	counts: Map<string, number>;
}

/** Attributes of a table that rows stand in without one: it ends where they do. */
const implied: Attributes = {};

const isNothing = () => false;
const tableParts = words('table tr td th caption');

/** Whether something has no place directly in a table or row. */
function isStranger(node: HtmlNode, inside: string): boolean {
	if (typeof node === 'string') return node.trim() !== '';
	if (unread.has(node.name) || node.name === 'input') return false;
	return inside === 'table'
		? node.name !== 'tr' && node.name !== 'caption' && node.name !== 'col'
		: node.name !== 'td' && node.name !== 'th';
}

/** Adds a node; text joins text. */
function merge(children: HtmlNode[], node: HtmlNode): void {
	const last = children.length - 1;
	if (typeof node === 'string' && typeof children[last] === 'string') children[last] += node;
	else children.push(node);
}
