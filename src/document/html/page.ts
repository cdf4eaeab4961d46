import { offTheLine, type Flow, type FlowTable } from '../flow.ts';
import { isHidden, struckText, type Chrome } from './chrome.ts';
import { filledIn } from './fields.ts';
import type { Look, Looks } from './look.ts';
import { isBlock, isHeading, isUnread, type HtmlElement, type HtmlNode } from './tree.ts';

/** Height of a picture below which it is an icon, in pixels. */
const smallestPicture = 60;

interface Setting {
	heading: boolean;
	/** Spaces and line ends stand as written. */
	pre: boolean;
	/** Inside the part of the page marked as its article. */
	article: boolean;
	/** Set above or below the line. */
	off: boolean;
	look: Look;
	/** Other text stands next to what has that look. */
	among: boolean;
}

/** Gathers the lines and tables of a page. Nested no deeper than the tree allows. */
export class Page {
	/** Pictures shown that are large enough to hold a table. */
	pictures = 0;
	/** Words struck out. */
	readonly struck: string[] = [];
	/** Words nobody sees for their colour, size or place. */
	readonly unseen: string[] = [];
	readonly #chrome: Chrome;
	readonly #looks: Looks;
	/** Elements being read, outermost first. */
	readonly #within: HtmlElement[] = [];
	/** Whether the source is markup throughout; else its own line ends count. */
	readonly #markup: boolean;
	#flow: Flow = [];
	#line = '';
	#heading = false;

	constructor(chrome: Chrome, looks: Looks, markup: boolean) {
		this.#chrome = chrome;
		this.#looks = looks;
		this.#markup = markup;
	}

	finish(): Flow {
		this.#endBlock();
		return this.#flow;
	}

	read(nodes: readonly HtmlNode[], setting: Setting): void {
		for (const node of nodes)
			if (typeof node === 'string') this.#text(node, setting);
			else this.#element(node, this.#settingOf(node, setting, nodes), nodes);
	}

	/** What holds inside an element; null where nothing in it is seen. */
	#settingOf(element: HtmlElement, outer: Setting, siblings: readonly HtmlNode[]): Setting | null {
		if (this.#leavesOut(element, outer)) return null;
		let look = this.#looks.of(element, outer.look, this.#within);
		if (look === outer.look) return outer;
		// What hides most of a page is shown by a script.
		if ((look.gone || !look.visible) && !this.#chrome.isSmall(element))
			look = { ...look, gone: false, visible: outer.look.visible };
		if (look.gone) {
			this.unseen.push(shownText(element));
			return null;
		}
		const among = outer.among || (look.unsure && this.#standsAmong(element, look, outer, siblings));
		return { ...outer, look, among };
	}

	/** Whether text of another colour stands next to an element. */
	#standsAmong(
		element: HtmlElement,
		{ colour }: Look,
		outer: Setting,
		siblings: readonly HtmlNode[]
	): boolean {
		if (colour === outer.look.colour) return false;
		return siblings.some((each) => {
			if (each === element) return false;
			if (typeof each === 'string') return each.trim() !== '';
			const beside = this.#looks.of(each, outer.look, this.#within);
			return String(beside.colour) !== String(colour) && shownText(each).trim() !== '';
		});
	}

	#leavesOut(element: HtmlElement, { article }: Setting): boolean {
		if (isUnread(element.name) || this.#chrome.leavesOut(element, article)) return true;
		return this.#looks.isTakenOff(element, this.#within) && this.#chrome.isSmall(element);
	}

	/** @param setting what holds inside of it; null where it is left out */
	#element(element: HtmlElement, setting: Setting | null, siblings: readonly HtmlNode[]): void {
		const { name } = element;
		if (name === 'br') return this.#endLine();
		if (!setting) {
			if (isBlock(name)) this.#endBlock();
			return;
		}
		if (name === 'img' && !(Number.parseInt(element.attributes.height ?? '', 10) < smallestPicture))
			this.pictures++;
		if (/mso-list:\s?Ignore/i.test(element.attributes.style ?? '')) {
			this.#line += shownText(element).trim();
			return;
		}
		const value = filledIn(element);
		if (value !== null) {
			if (this.#isOfForm(element, setting, siblings))
				this.#text(value, { ...setting, pre: name === 'textarea' });
			return;
		}
		this.#within.push(element);
		if (isBlock(name)) this.#block(element, setting);
		else {
			const struck = struckText(element);
			if (struck !== null) this.struck.push(struck);
			else this.read(element.children, isOff(element) ? { ...setting, off: true } : setting);
		}
		this.#within.pop();
	}

	/** Whether a field stands in a table or a sentence; one by itself searches the site or takes a comment. */
	#isOfForm(element: HtmlElement, { look }: Setting, siblings: readonly HtmlNode[]): boolean {
		if (look.inTable || this.#line.trim() !== '') return true;
		const next = siblings[siblings.indexOf(element) + 1];
		return typeof next === 'string' && next.trim() !== '';
	}

	#block(element: HtmlElement, setting: Setting): void {
		const { name } = element;
		this.#endBlock();
		if (name === 'table') return this.#table(element, setting);
		if (name === 'ol') return this.#list(element, setting);
		this.#heading = isHeading(name) || setting.heading;
		const { look, article } = setting;
		const pre = setting.pre || isPre(element);
		this.read(element.children, {
			heading: this.#heading,
			pre,
			article: article || name === 'article' || name === 'main',
			off: false,
			look,
			among: false
		});
		this.#endBlock();
		this.#heading = setting.heading;
	}

	#text(written: string, { pre, off, look, among }: Setting): void {
		if (!this.#looks.isSeen(look, among) && written.trim()) {
			this.unseen.push(written);
			return;
		}
		const text = off ? offTheLine(written) : written;
		if (!pre && this.#markup) {
			this.#line += text;
			return;
		}
		text.split(/\r\n|[\n\r]/).forEach((line, i) => {
			if (i > 0) this.#endLine();
			this.#line += pre ? line.replaceAll(' ', '\u00A0') : line;
		});
	}

	/** Items of a numbered list are shown with their number. */
	#list({ attributes, children }: HtmlElement, setting: Setting): void {
		const numbered = !attributes.type || attributes.type === '1';
		let number = Number.parseInt(attributes.start ?? '1', 10);
		for (const child of children) {
			if (!numbered || typeof child === 'string' || child.name !== 'li') {
				this.read([child], setting);
				continue;
			}
			const inside = this.#settingOf(child, setting, children);
			if (!inside) continue;
			this.#endBlock();
			const before = this.#flow.length;
			this.#within.push(child);
			this.read(child.children, inside);
			this.#within.pop();
			this.#endBlock();
			const first = this.#flow[before];
			if (first?.kind === 'line') first.text = `${number}.${first.text}`;
			number++;
		}
	}

	#table({ children }: HtmlElement, setting: Setting): void {
		const table: FlowTable = { kind: 'table', rows: [] };
		const isTorn = tornRows(children);
		for (const row of children) {
			if (typeof row === 'string') continue;
			if (row.name === 'caption') {
				this.read(row.children, setting);
				this.#endBlock();
			}
			const inside = row.name === 'tr' && this.#settingOf(row, setting, children);
			if (!inside) continue;
			this.#within.push(row);
			const around = { ...inside, article: true };
			const cells = row.children.filter(
				(cell): cell is HtmlElement =>
					typeof cell !== 'string' && /^t[dh]$/.test(cell.name) && !this.#isOut(cell)
			);
			table.rows.push(
				cells.map((cell) => ({
					content: this.#apart(cell, this.#settingOf(cell, around, [])),
					across: span(cell.attributes.colspan, 1),
					down: span(cell.attributes.rowspan, 0),
					...(isTorn.has(row) && { doubt: 'mended' as const })
				}))
			);
			this.#within.pop();
		}
		if (table.rows.length) this.#flow.push(table);
	}

	/** Whether a cell takes no place in its row. */
	#isOut(cell: HtmlElement): boolean {
		return isHidden(cell) || this.#looks.isTakenOff(cell, this.#within);
	}

	/** What stands in a cell, by itself. */
	#apart(cell: HtmlElement, setting: Setting | null): Flow {
		if (!setting) return [];
		const outer = this.#flow;
		this.#flow = [];
		this.#within.push(cell);
		this.read(cell.children, isPre(cell) ? { ...setting, pre: true } : setting);
		this.#within.pop();
		this.#endBlock();
		const content = this.#flow;
		this.#flow = outer;
		return content;
	}

	#endLine(): void {
		this.#flow.push({ kind: 'line', text: shown(this.#line), heading: this.#heading });
		this.#line = '';
	}

	/** Ends a line where there is one; white space between blocks is none, a no-break space is. */
	#endBlock(): void {
		if (/[^ \t\n\r\f]/.test(this.#line)) this.#endLine();
		this.#line = '';
	}
}

function isOff({ name, attributes }: HtmlElement): boolean {
	return /^su[bp]$/.test(name) || /vertical-align\s*:\s*su(?:b|per)/i.test(attributes.style ?? '');
}

function isPre({ name, attributes }: HtmlElement): boolean {
	return (
		name === 'pre' ||
		name === 'xmp' ||
		name === 'listing' ||
		/white-space\s*:\s*(?:pre|break-spaces)/i.test(attributes.style ?? '')
	);
}

/** A span as written; `least` is the least number that means something. */
function span(written: string | undefined, least: number): number {
	const count = Number.parseInt(written ?? '', 10);
	return count >= least ? count : 1;
}

function shownText(element: HtmlElement): string {
	return element.children
		.map((child) => (typeof child === 'string' ? child : shownText(child)))
		.join('');
}

/**
 * A line as it is shown: white space of the source becomes one space, none at the ends or where the
 * source breaks a line between Chinese characters. Tabs inside a line are kept: they cut a pasted row.
 */
function shown(line: string): string {
	if (!/\s/.test(line)) return line;
	return line
		.replace(/[ \t\n\r\f]+/g, (space) =>
			/[\n\r\f]/.test(space) ? '\n' : space.includes('\t') ? space.replaceAll(' ', '') : ' '
		)
		.replace(/^[ \n]|[ \n]$/g, '')
		.replace(/(?<=[\u2E80-\u9FFF\uFF00-\uFFEF])\n(?=[\u2E80-\u9FFF\uFF00-\uFFEF])/g, '')
		.replaceAll('\n', ' ')
		.replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ');
}

/** Part of a table's cells that no end tag closes beyond which it is the way the table is written. */
const mostOpen = 0.2;

/** Rows with a cell that lost its end tag, in a table that has them. */
function tornRows(rows: readonly HtmlNode[]): Set<HtmlNode> {
	const torn = new Set<HtmlNode>();
	let [cells, open] = [0, 0];
	for (const row of rows)
		for (const cell of typeof row === 'string' ? [] : row.children) {
			if (typeof cell === 'string') continue;
			cells++;
			if (!cell.isOpen) continue;
			open++;
			torn.add(row);
		}
	return open < cells * mostOpen ? torn : new Set();
}
