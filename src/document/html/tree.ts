import { Refusal } from '../document.ts';
import { readMarkup, type Attributes, type MarkupHandler } from '../markup.ts';

export interface HtmlElement {
	name: string;
	attributes: Attributes;
	children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/** What a page says of itself in its head, by lower-case name. */
export type Meta = ReadonlyMap<string, string>;

/** Deepest nesting that is kept; tags beyond are passed over, their text is not. Browsers stop here too. */
const deepest = 512;

/** Most elements of a page. */
const mostElements = 1_000_000;

const keptAttributes = new Set(
	'id class style role hidden rowspan colspan height name content start type'.split(' ')
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
		'select textarea button datalist title xml rp rt del frameset map dialog'
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
export function readTree(source: string): { root: HtmlElement; meta: Meta } {
	const builder = new TreeBuilder();
	readMarkup(source, 'html', (name) => (keptAttributes.has(name) ? name : null), builder);
	return { root: builder.root, meta: builder.meta };
}

class TreeBuilder implements MarkupHandler {
	readonly root: HtmlElement = { name: '', attributes: {}, children: [] };
	readonly meta = new Map<string, string>();
	/** Open elements, outermost first. */
	readonly #open: HtmlElement[] = [this.root];
	/** How many elements of each name are open: most stray end tags need no search. */
	readonly #counts = new Map<string, number>();
	/** Open tags that were passed over for their depth. */
	#beyond = 0;
	#elements = 0;

	get #top(): HtmlElement {
		return this.#open[this.#open.length - 1]!;
	}

	open(name: string, attributes: Attributes): void {
		if (name === 'meta') return this.#note(attributes);
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
		this.#open.push(element);
		this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
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
		if (!this.#counts.get(name)) return;
		if (name === 'td' || name === 'th' || name === 'tr') return this.#closeInTable(name);
		const blocked = name === 'table' ? isRoot : isTablePart;
		const at = this.#find((element) => element.name === name, blocked);
		if (at < 0) return;
		if (!blocks.has(name) && this.#open.slice(at + 1).some((above) => isBlock(above.name)))
			this.#forget(at);
		else this.#popTo(at);
	}

	text(text: string): void {
		if (unread.has(this.#top.name)) return;
		this.#append(text);
	}

	#note({ name, content }: Attributes): void {
		if (name && content && !this.meta.has(name.toLowerCase()))
			this.meta.set(name.toLowerCase(), content.trim());
	}

	/** Closes what a start tag ends, and opens what it lacks. */
	#mend(name: string): void {
		if (name === 'td' || name === 'th') {
			this.#closeInTable('td');
			if (this.#part() !== 'tr') this.open('tr', {});
			this.#popTo(this.#find((e) => e.name === 'tr', isRoot) + 1);
		} else if (name === 'tr') {
			this.#closeInTable('tr');
			if (this.#part() !== 'table') this.open('table', {});
		} else if (name === 'caption') {
			this.#closeInTable('tr');
		} else if (name === 'table') {
			const part = this.#part();
			if (part === 'table' || part === 'tr') this.#popTo(this.#find(isTable, isRoot));
		}
		if (name === 'li') this.#closeUpTo('li', (element) => lists.has(element.name));
		if (name === 'dd' || name === 'dt') {
			this.#closeUpTo('dd', (element) => lists.has(element.name));
			this.#closeUpTo('dt', (element) => lists.has(element.name));
		}
		if (headings.has(name) && headings.has(this.#top.name)) this.#popTo(this.#open.length - 1);
		if (isBlock(name) && name !== 'table') this.#closeUpTo('p', isNothing);
	}

	/** Appends to the innermost element; what stands between cells goes before the table, as browsers put it. */
	#append(node: HtmlNode): void {
		let { children } = this.#top;
		const name = this.#top.name;
		if ((name === 'table' || name === 'tr') && isStranger(node, name)) {
			const table = this.#find(isTable, isRoot);
			children = this.#open[table - 1]!.children;
			const before = children.pop()!;
			merge(children, node);
			children.push(before);
			return;
		}
		merge(children, node);
	}

	/** The innermost open part of a table: table, tr, td, th, caption; null outside. */
	#part(): string | null {
		const at = this.#find(isTablePart, isRoot);
		return at < 0 ? null : this.#open[at]!.name;
	}

	/** Closes the open cell, or row with its cell, of the innermost table. */
	#closeInTable(name: string): void {
		const cell = this.#find(
			(e) => e.name === 'td' || e.name === 'th' || e.name === 'caption',
			isTable
		);
		if (cell >= 0) this.#popTo(cell);
		if (name !== 'tr') return;
		const row = this.#find((e) => e.name === 'tr', isTable);
		if (row >= 0) this.#popTo(row);
		else {
			// Strangers left open between rows end with them.
			const table = this.#find(isTable, isRoot);
			if (table >= 0) this.#popTo(table + 1);
		}
	}

	#closeUpTo(name: string, until: (element: HtmlElement) => boolean): void {
		if (!this.#counts.get(name)) return;
		const at = this.#find(
			(element) => element.name === name,
			(element) => isTablePart(element) || until(element)
		);
		if (at >= 0) this.#popTo(at);
	}

	/** Index of the innermost open element that fits, unless one that blocks stands above it; else -1. */
	#find(fits: (e: HtmlElement) => boolean, blocks: (e: HtmlElement) => boolean): number {
		for (let i = this.#open.length - 1; i > 0; i--) {
			if (fits(this.#open[i]!)) return i;
			if (blocks(this.#open[i]!)) return -1;
		}
		return -1;
	}

	#popTo(at: number): void {
		while (this.#open.length > at) this.#uncount(this.#open.pop()!);
	}

	/** Ends an inline element that blocks were opened in: they stay open. */
	#forget(at: number): void {
		this.#uncount(this.#open.splice(at, 1)[0]!);
	}

	#uncount({ name }: HtmlElement): void {
		this.#counts.set(name, this.#counts.get(name)! - 1);
	}
}

const isRoot = () => false;
const isNothing = () => false;
const isTable = ({ name }: HtmlElement) => name === 'table';
const tableParts = words('table tr td th caption');
const isTablePart = ({ name }: HtmlElement) => tableParts.has(name);

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
