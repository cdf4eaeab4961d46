import { decodeText } from '#document/decode.ts';
import { readMarkup, type Attributes } from '#document/markup.ts';
import { webAddress } from './address.ts';

/** A link of a page. */
export interface Link {
	url: URL;
	/** What it says, its title where that says more; at most 200 characters. */
	text: string;
	/** What stands with it in its row or item; at most 200 characters. */
	context: string;
	/** A frame of the page, not a link to follow by hand. */
	frame: boolean;
}

/** What collecting sees of a page. */
export interface Page {
	title: string;
	links: Link[];
	/** Characters a reader sees, spaces left out. */
	seen: number;
	/** Scripts in it. */
	scripts: number;
	/** What a reader sees first, at most 2,000 characters. */
	text: string;
}

/** Most links of a page that are looked at. */
const mostLinks = 5000;
const longestText = 200;

const kept = new Set(
	'href src title value onclick http-equiv content name rel type alt data'.split(' ')
);
const unseen = new Set(['script', 'style', 'template', 'noscript', 'title']);
/** What an item of a list stands in: a row, a list item, an entry. */
const items = new Set(['li', 'tr', 'dd', 'p', 'h3', 'h4', 'h5']);

/**
 * The links of a web page, in their order, each address once with what it says first: anchors, areas,
 * frames, what scripts open by a literal address, pages of a list that a script would number, and lists
 * that lie in the page as data. Never runs anything.
 * @throws {Refusal} where the bytes are no text
 */
export function readPage(bytes: Uint8Array, address: string): Page {
	const { text } = decodeText(bytes);
	const reader = new PageReader(address);
	readMarkup(text, 'html', (name) => (kept.has(name) ? name : null), reader);
	return reader.finish();
}

class PageReader {
	#base: string;
	readonly #address: string;
	readonly #links = new Map<string, Link>();
	#title = '';
	#text = '';
	#seen = 0;
	#scripts = 0;
	#unseen = '';
	#script = '';
	#anchor: { urls: URL[]; text: string; title: string } | null = null;
	/** Links of the item that is open, and its text. */
	#item: { text: string; links: Link[] } = { text: '', links: [] };

	constructor(address: string) {
		this.#base = address;
		this.#address = address;
	}

	open(name: string, attributes: Attributes): void {
		if (this.#unseen) return;
		if (items.has(name)) this.#endItem();
		if (unseen.has(name)) {
			this.#unseen = name;
			this.#script = '';
			if (name === 'script') this.#scripts++;
			return;
		}
		const { href, src, value, onclick = '', title = '' } = attributes;
		if (name === 'base' && href) this.#base = webAddress(href, this.#base)?.href ?? this.#base;
		if (name === 'a' || name === 'area') {
			this.#endAnchor();
			this.#anchor = { urls: this.#addresses(href ?? '', onclick), text: '', title };
			if (name === 'area') this.#endAnchor();
		} else if (name === 'iframe' || name === 'frame' || name === 'embed') {
			for (const url of this.#addresses(src ?? '')) this.#add(url, title, true);
		} else if (name === 'object' && attributes.type !== 'application/x-shockwave-flash') {
			for (const url of this.#addresses(attributes.data ?? '')) this.#add(url, title, true);
		} else if (name === 'link' && attributes.rel === 'next') {
			for (const url of this.#addresses(href ?? '')) this.#add(url, '下一页', false);
		} else if (name === 'option' && value && /[/.]/.test(value)) {
			this.#anchor = { urls: this.#addresses(value), text: '', title };
		} else if (name === 'meta' && /^refresh$/i.test(attributes['http-equiv'] ?? '')) {
			const to = attributes.content?.match(/url\s*=\s*['"]?([^'"]+)/i)?.[1];
			for (const url of this.#addresses(to ?? '')) this.#add(url, '', true);
		} else if (onclick && !this.#anchor) {
			this.#anchor = { urls: this.#addresses('', onclick), text: '', title };
		}
	}

	close(name: string): void {
		if (this.#unseen) {
			if (name !== this.#unseen) return;
			if (name === 'script') this.#readScript(this.#script);
			this.#unseen = '';
			return;
		}
		if (
			name === 'a' ||
			name === 'option' ||
			(this.#anchor && !/^(?:span|b|em|i|font|strong|img)$/.test(name))
		)
			this.#endAnchor();
		if (items.has(name)) this.#endItem();
	}

	text(text: string): void {
		if (this.#unseen === 'title') this.#title = (this.#title + text).slice(0, longestText);
		if (this.#unseen) {
			if (this.#script.length < 1_000_000) this.#script += text;
			return;
		}
		this.#seen += text.replace(/\s+/g, '').length;
		if (this.#text.length < 2000) this.#text += text.replace(/\s+/g, ' ');
		if (this.#anchor && this.#anchor.text.length < longestText) this.#anchor.text += text;
		if (this.#item.text.length < longestText) this.#item.text += text;
	}

	finish(): Page {
		this.#endAnchor();
		this.#endItem();
		return {
			title: spaced(this.#title),
			links: [...this.#links.values()],
			seen: this.#seen,
			scripts: this.#scripts,
			text: this.#text.slice(0, 2000)
		};
	}

	/** The addresses an attribute leads to: itself, or a literal one a script in it opens. */
	#addresses(href: string, script = ''): URL[] {
		const plain = /^\s*(?:javascript:|#|$)/i.test(href) ? null : webAddress(href, this.#base);
		if (plain) return [plain];
		const literal = `${href} ${script}`.match(
			/(?:location(?:\.href)?\s*=|(?:location\.(?:assign|replace)|window\.open|open)\s*\()\s*['"]([^'"]+)['"]/
		)?.[1];
		const url = literal ? webAddress(literal, this.#base) : null;
		return url ? [url] : [];
	}

	#add(url: URL, text: string, frame: boolean): void {
		const link: Link = { url, text: spaced(text), context: '', frame };
		this.#item.links.push(link);
		const before = this.#links.get(url.href);
		if (before) {
			if (!before.text) before.text = link.text;
		} else if (this.#links.size < mostLinks) this.#links.set(url.href, link);
	}

	#endAnchor(): void {
		const anchor = this.#anchor;
		this.#anchor = null;
		if (!anchor) return;
		const text = spaced(anchor.text);
		const title = spaced(anchor.title);
		for (const url of anchor.urls) this.#add(url, title.length > text.length ? title : text, false);
	}

	#endItem(): void {
		this.#endAnchor();
		const context = spaced(this.#item.text);
		for (const link of this.#item.links) link.context ||= context;
		this.#item = { text: '', links: [] };
	}

	/** What the common systems leave to a script: numbers of a list's pages, and lists kept as data. */
	#readScript(script: string): void {
		for (const url of numberedPages(script, this.#address)) this.#add(url, '下一页', false);
		if (!/<(?:record|datastore|li)\b/i.test(script)) return;
		const inside = new PageReader(this.#base);
		readMarkup(
			script.replace(/<!\[CDATA\[|\]\]>/g, ''),
			'html',
			(name) => (kept.has(name) ? name : null),
			inside
		);
		for (const link of inside.finish().links)
			if (this.#links.size < mostLinks && !this.#links.has(link.url.href))
				this.#links.set(link.url.href, link);
	}
}

/** Most pages of one list. */
const mostPages = 200;

/**
 * The other pages of a list whose page bar is written by a script: `createPageHTML(5, 0, "index", "html")`,
 * which stands for index.html, index_1.html … index_4.html.
 */
function numberedPages(script: string, address: string): URL[] {
	const call = script.match(
		/createPageHTML\w*\s*\(\s*(?:['"][^'"]*['"]\s*,\s*)?(\d{1,6})\s*,\s*(\d{1,6})\s*,\s*['"]([\w-]{1,60})['"]\s*,\s*['"](\w{1,10})['"]/
	);
	if (!call) return [];
	const [, count, , name, ending] = call;
	const pages = Math.min(Number(count), mostPages);
	return Array.from({ length: Math.max(0, pages - 1) }, (_, at) =>
		webAddress(`${name}_${at + 1}.${ending}`, address)
	).filter((url) => url !== null);
}

function spaced(text: string): string {
	return text.replace(/\s+/g, ' ').trim().slice(0, longestText);
}
