import { noticesOfStruck, Refusal, type SourceDocument } from './document.ts';
import { blocksOf, offTheLine, type Flow, type FlowTable } from './flow.ts';
import { Chrome, isHidden, struckText, withoutChrome } from './html/chrome.ts';
import {
	isBlock,
	isHeading,
	isUnread,
	readTree,
	type HtmlElement,
	type HtmlNode,
	type Meta
} from './html/tree.ts';

/**
 * Reads a web page, or what Word saved as one, into blocks as a browser shows them; what stands round
 * the article is left out. Lines are numbered as they are shown, from 1.
 * @throws {Refusal} `too_large` when the page has too many elements or cells, `no_text` when it shows but
 * pictures, `empty` when nothing
 */
export function readHtml(text: string): SourceDocument {
	const { root, meta } = readTree(text);
	const page = new Page(new Chrome(root), /^[\s\uFEFF]*</.test(text));
	page.read(root.children, { heading: false, pre: false, article: false });
	const flow: Flow = page.finish().flatMap((item) => {
		if (item.kind === 'table') return item;
		const shown = withoutChrome(item.text);
		return shown === null ? [] : { ...item, text: shown };
	});
	const { blocks, notices } = blocksOf([...toldInHead(meta), ...flow]);
	if (!blocks.length)
		throw /<img\b/i.test(text)
			? new Refusal('no_text', '网页里只有图片，没有文字。请提供可复制文字的版本，或先做文字识别。')
			: new Refusal('empty', '网页里没有任何文字。');
	notices.push(...noticesOfStruck(page.struck));
	return { format: 'html', blocks, notices, pictures: page.pictures };
}

/** What the state's rules for web sites have a page say in its head. */
const headTags: [name: string, label: string][] = [
	['articletitle', '标题：'],
	['pubdate', '发布日期：'],
	['contentsource', '来源：']
];

function toldInHead(meta: Meta): Flow {
	return headTags.flatMap(([name, label]) => {
		const told = meta.get(name)?.replace(/\s+/g, ' ').slice(0, 200);
		return told ? { kind: 'line', text: label + told, heading: false } : [];
	});
}

/** Height of a picture below which it is an icon, in pixels. */
const smallestPicture = 60;

interface Setting {
	heading: boolean;
	/** Spaces and line ends stand as written. */
	pre: boolean;
	/** Inside the part of the page marked as its article. */
	article: boolean;
	/** Set above or below the line. */
	off?: boolean;
}

/** Gathers the lines and tables of a page. Nested no deeper than the tree allows. */
class Page {
	/** Pictures shown that are large enough to hold a table. */
	pictures = 0;
	/** Words struck out. */
	readonly struck: string[] = [];
	readonly #chrome: Chrome;
	/** Whether the source is markup throughout; else its own line ends count. */
	readonly #markup: boolean;
	#flow: Flow = [];
	#line = '';
	#heading = false;

	constructor(chrome: Chrome, markup: boolean) {
		this.#chrome = chrome;
		this.#markup = markup;
	}

	finish(): Flow {
		this.#endBlock();
		return this.#flow;
	}

	read(nodes: readonly HtmlNode[], setting: Setting): void {
		for (const node of nodes)
			if (typeof node === 'string') this.#text(node, setting);
			else this.#element(node, setting);
	}

	#element(element: HtmlElement, setting: Setting): void {
		const { name, children } = element;
		if (name === 'br') return this.#endLine();
		if (isUnread(name) || this.#chrome.leavesOut(element, setting.article)) {
			if (isBlock(name)) this.#endBlock();
			return;
		}
		if (name === 'img' && !(Number.parseInt(element.attributes.height ?? '', 10) < smallestPicture))
			this.pictures++;
		if (/mso-list:\s?Ignore/i.test(element.attributes.style ?? '')) {
			this.#line += shownText(element).trim();
			return;
		}
		if (!isBlock(name)) {
			const struck = struckText(element);
			if (struck === null)
				this.read(children, isOff(element) ? { ...setting, off: true } : setting);
			else this.struck.push(struck);
			return;
		}
		this.#endBlock();
		if (name === 'table') return this.#table(element, setting);
		if (name === 'ol') return this.#list(element, setting);
		this.#heading = isHeading(name) || setting.heading;
		this.read(children, {
			heading: this.#heading,
			pre: setting.pre || isPre(element),
			article: setting.article || name === 'article' || name === 'main'
		});
		this.#endBlock();
		this.#heading = setting.heading;
	}

	#text(written: string, { pre, off }: Setting): void {
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
			if (this.#chrome.leavesOut(child, setting.article)) continue;
			this.#endBlock();
			const before = this.#flow.length;
			this.read(child.children, setting);
			this.#endBlock();
			const first = this.#flow[before];
			if (first?.kind === 'line') first.text = `${number}.${first.text}`;
			number++;
		}
	}

	#table({ children }: HtmlElement, setting: Setting): void {
		const table: FlowTable = { kind: 'table', rows: [] };
		for (const row of children) {
			if (typeof row === 'string') continue;
			if (row.name === 'caption') {
				this.read(row.children, setting);
				this.#endBlock();
			}
			if (row.name !== 'tr' || this.#chrome.leavesOut(row, setting.article)) continue;
			const cells = row.children.filter(
				(cell): cell is HtmlElement =>
					typeof cell !== 'string' && /^t[dh]$/.test(cell.name) && !isHidden(cell)
			);
			table.rows.push(
				cells.map((cell) => ({
					content: this.#chrome.leavesOut(cell, true) ? [] : this.#apart(cell, setting),
					across: span(cell.attributes.colspan, 1),
					down: span(cell.attributes.rowspan, 0)
				}))
			);
		}
		if (table.rows.length) this.#flow.push(table);
	}

	/** What stands in a cell, by itself. */
	#apart(cell: HtmlElement, setting: Setting): Flow {
		const outer = this.#flow;
		this.#flow = [];
		this.read(cell.children, { ...setting, pre: setting.pre || isPre(cell) });
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
