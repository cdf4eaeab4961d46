import { readMarkup, type Attributes } from '#document/markup.ts';
import { webAddress, withFile } from './address.ts';
import { TableYears } from './table-years.ts';
import {
	dataIn,
	documentsIn,
	hasFurtherPages,
	literalIn,
	numberedPages,
	redirectIn
} from './script.ts';
import type { Link, Page } from './web-page.ts';

/** Most links of a page that are looked at. */
const mostLinks = 5000;
const longestText = 200;
/** Characters of what a reader sees first, what links say left out. */
export const mostOfHead = 300;

const kept = new Set(
	'href src title value onclick http-equiv content name rel type alt data data-href data-url colspan rowspan'.split(
		' '
	)
);
/** The name an attribute of use has here; null of any other. */
export function attributeOf(name: string): string | null {
	return kept.has(name) ? name : null;
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'title']);
/** What an item of a list stands in: a row, a list item, an entry. */
const items = new Set(['li', 'tr', 'dt', 'dd', 'p', 'h3', 'h4', 'h5']);
/** Markup that ends no link, and elements without an end. */
const inline =
	/^(?:span|b|em|i|u|font|strong|small|img|br|hr|wbr|input|meta|link|param|source|col|base|area|embed)$/;

/** A link that is open. */
interface Anchor {
	urls: URL[];
	text: string;
	title: string;
	script?: boolean;
	/** Blocks that stand in it and are open. */
	inside: string[];
}

/** Reads the markup of a web page as it comes. */
export class PageReader {
	#base: string;
	readonly #address: string;
	readonly #encoding: string;
	readonly #links = new Map<string, Link>();
	#title = '';
	#text = '';
	#head = '';
	#seen = 0;
	#linked = 0;
	#scripts = 0;
	#images = 0;
	#passwords = 0;
	readonly #data = new Map<string, Page['data'][number]>();
	readonly #scripted = new Set<string>();
	#redirect: URL | null = null;
	#unseen = '';
	#script = '';
	#anchor: Anchor | null = null;
	/** What the last term of a list of descriptions says. */
	#term = '';
	/** Whether what is read are the further pages of a list that is kept as data. */
	#further = false;
	readonly #years = new TableYears<Link>();
	/** Links of the item that is open, and its text. */
	#item: { text: string; links: Link[] } = { text: '', links: [] };

	constructor(address: string, encoding: string) {
		this.#base = address;
		this.#address = address;
		this.#encoding = encoding;
	}

	#at(text: string): URL | null {
		return webAddress(text, this.#base, this.#encoding);
	}

	open(name: string, attributes: Attributes): void {
		if (this.#unseen) return;
		if (this.#isInside(name)) {
			this.#anchor!.inside.push(name);
			this.#anchor!.text += ' ';
		} else if (items.has(name)) {
			this.#endItem();
			if (name === 'dt') this.#term = '';
			if (name === 'dd' && this.#term) this.#item.text = `${this.#term} `;
		}
		this.#years.open(name, attributes);
		if (unseen.has(name)) {
			this.#unseen = name;
			this.#script = '';
			if (name === 'script') this.#scripts++;
			return;
		}
		const { src, value, onclick = '', title = '', alt } = attributes;
		const href = [attributes.href, attributes['data-href'], attributes['data-url']].find(leads);
		if (name === 'nextgroup') this.#further = true;
		if (name === 'img') this.#images++;
		if (name === 'input' && /^password$/i.test(attributes.type ?? '')) this.#passwords++;
		if (name === 'img' && alt && this.#anchor) this.#anchor.title ||= alt;
		if (name === 'base' && href) this.#base = webAddress(href, this.#base)?.href ?? this.#base;
		if (name === 'a' || name === 'area') {
			this.#endAnchor();
			const urls = this.#addresses(href ?? attributes.href ?? '', onclick);
			const script = Boolean(onclick) || /^\s*javascript:/i.test(attributes.href ?? '');
			this.#anchor = {
				urls,
				text: '',
				title: title || (name === 'area' ? (alt ?? '') : ''),
				script,
				inside: []
			};
			if (name === 'area') this.#endAnchor();
		} else if (name === 'iframe' || name === 'frame' || name === 'embed') {
			for (const url of this.#addresses(src ?? '')) this.#add(url, title, true);
		} else if (name === 'object' && attributes.type !== 'application/x-shockwave-flash') {
			for (const url of this.#addresses(attributes.data ?? '')) this.#add(url, title, true);
		} else if (name === 'link' && attributes.rel === 'next') {
			for (const url of this.#addresses(href ?? '')) this.#add(url, '下一页', false);
		} else if (name === 'link' && /^application\/(?:rss|atom)\+xml$/i.test(attributes.type ?? '')) {
			for (const url of this.#addresses(href ?? '')) this.#add(url, 'RSS', false);
		} else if (name === 'option' && value && /[/.]/.test(value)) {
			this.#anchor = { urls: this.#addresses(value), text: '', title, inside: [] };
		} else if (name === 'meta' && /^refresh$/i.test(attributes['http-equiv'] ?? '')) {
			const to = attributes.content?.match(/url\s*=\s*['"]?([^'"]+)/i)?.[1];
			for (const url of this.#addresses(to ?? '')) this.#add(url, '', true);
		} else if (onclick && !this.#anchor) {
			const said = name === 'input' ? (value ?? '') : title;
			const urls = this.#addresses('', onclick);
			this.#anchor = { urls, text: '', title: said, script: true, inside: [] };
			if (name === 'input') this.#endAnchor();
		}
	}

	close(name: string): void {
		if (this.#unseen) {
			if (name !== this.#unseen) return;
			if (name === 'script') this.#readScript(this.#script);
			this.#unseen = '';
			return;
		}
		const at = this.#anchor?.inside.lastIndexOf(name) ?? -1;
		if (at >= 0) {
			this.#anchor!.inside.length = at;
			this.#anchor!.text += ' ';
			return;
		}
		if (!inline.test(name)) this.#endAnchor();
		if (name === 'dt') this.#term = this.#item.text;
		if (name === 'dl') this.#term = '';
		if (name === 'nextgroup') this.#further = false;
		if (items.has(name)) this.#endItem();
		this.#years.close(name);
	}

	text(text: string): void {
		if (this.#unseen === 'title') this.#title = (this.#title + text).slice(0, longestText);
		if (this.#unseen) {
			if (this.#script.length < 1_000_000) this.#script += text;
			return;
		}
		const seen = text.replace(/\s+/g, '').length;
		this.#seen += seen;
		if (this.#anchor) this.#linked += seen;
		else if (this.#head.length < mostOfHead) this.#head += text.replace(/\s+/g, ' ');
		if (this.#text.length < 2000) this.#text += text.replace(/\s+/g, ' ');
		if (this.#anchor && this.#anchor.text.length < longestText) this.#anchor.text += text;
		if (this.#item.text.length < longestText) this.#item.text += text;
		this.#years.text(text);
	}

	finish(): Page {
		this.#endAnchor();
		this.#endItem();
		if (this.#redirect && this.#links.size === 0 && this.#seen < mostOnTheWay)
			this.#add(this.#redirect, '', true);
		return {
			form: 'page',
			title: spaced(this.#title),
			links: [...this.#links.values()],
			seen: this.#seen,
			linked: this.#linked,
			scripts: this.#scripts,
			data: [...this.#data.values()],
			images: this.#images,
			passwords: this.#passwords,
			scripted: [...this.#scripted],
			text: this.#text.slice(0, 2000),
			head: this.#head.slice(0, mostOfHead)
		};
	}

	/** The addresses an attribute leads to: itself, or a literal one a script in it opens. */
	#addresses(href: string, script = ''): URL[] {
		const plain = leads(href) ? this.#at(href) : null;
		if (plain) return withFile(plain, this.#base);
		const literal = literalIn(`${href} ${script}`);
		const url = literal ? this.#at(literal) : null;
		return url ? withFile(url, this.#base) : [];
	}

	#add(url: URL, text: string, frame: boolean): void {
		const link: Link = { url, text: spaced(text), context: '', frame };
		this.#item.links.push(link);
		this.#years.link(link);
		const before = this.#links.get(url.href);
		if (before) {
			if (!before.text) before.text = link.text;
		} else if (this.#links.size < mostLinks) this.#links.set(url.href, link);
	}

	/** Whether an element that begins is part of the link that is open; an item is only where its list is. */
	#isInside(name: string): boolean {
		if (!this.#anchor || name === 'a' || name === 'option') return false;
		if (inline.test(name) || unseen.has(name)) return false;
		return (
			!/^(?:li|tr|dt|dd)$/.test(name) ||
			this.#anchor.inside.some((each) => /^(?:ul|ol|dl|table)$/.test(each))
		);
	}

	#endAnchor(): void {
		const anchor = this.#anchor;
		this.#anchor = null;
		if (!anchor) return;
		const text = spaced(anchor.text);
		const title = spaced(anchor.title);
		const said = title.length > text.length ? title : text;
		for (const url of anchor.urls) this.#add(url, this.#further ? '下一页' : said, false);
		if (anchor.script && anchor.urls.length === 0 && said && this.#scripted.size < mostLinks)
			this.#scripted.add(said);
	}

	#endItem(): void {
		this.#endAnchor();
		const context = spaced(this.#item.text);
		for (const link of this.#item.links) link.context ||= context;
		this.#item = { text: '', links: [] };
	}

	/** What the common systems leave to a script: numbers of a list's pages, lists and documents kept as data. */
	#readScript(script: string): void {
		this.#redirect ??= redirectIn(script, this.#base);
		const pages = numberedPages(script, this.#address);
		for (const url of pages) this.#add(url, '下一页', false);
		if (!pages.length && hasFurtherPages(script)) this.#scripted.add('下一页');
		for (const url of documentsIn(script, this.#base)) this.#add(url, '', false);
		for (const one of dataIn(script, this.#base)) this.#data.set(one.url.href, one);
		if (!/<(?:record|datastore|li)\b/i.test(script)) return;
		const inside = new PageReader(this.#base, this.#encoding);
		readMarkup(unwrapped(script), 'html', attributeOf, inside);
		for (const link of inside.finish().links)
			if (this.#links.size < mostLinks && !this.#links.has(link.url.href))
				this.#links.set(link.url.href, link);
	}
}

/** Characters of a page that only sends its visitor on by a script, at most. */
const mostOnTheWay = 100;
/** Whether an attribute is an address, no script and no place on the page. */
function leads(href: string | undefined): href is string {
	return href !== undefined && !/^\s*(?:javascript:|#|$)/i.test(href);
}

/** Markup that is kept as data, bare. */
export function unwrapped(data: string): string {
	return data.replace(/<!\[CDATA\[|\]\]>/g, '');
}

export function spaced(text: string): string {
	return text.replace(/\s+/g, ' ').trim().slice(0, longestText);
}
