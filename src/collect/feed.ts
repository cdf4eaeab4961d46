import { readMarkup } from '#document/markup.ts';
import { webAddress } from './address.ts';

/** What an entry of a feed or sitemap leads to. */
interface FeedEntry {
	url: URL;
	/** Its title; of a part of a sitemap that it is one more page; empty where there is none. */
	text: string;
}

/** Most entries of a feed that are looked at, and most parts of a sitemap. */
const mostEntries = 50_000;
const mostParts = 20;

/**
 * The entries of an RSS or Atom feed or of a sitemap with their titles; null of any other text. A sitemap without
 * titles has the words of its addresses.
 */
export function readFeed(text: string, address: string): FeedEntry[] | null {
	if (
		!/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<(?:!|\?)[^>]*>\s*)*<(?:rss|rdf:rdf|feed|urlset|sitemapindex)\b/i.test(
			text
		)
	)
		return null;
	const reader = new FeedReader(address);
	readMarkup(text, 'xml', (name) => (/^(?:href|rel)$/.test(name) ? name : null), reader);
	return reader.found;
}

class FeedReader {
	readonly found: FeedEntry[] = [];
	readonly #address: string;
	#parts = 0;
	/** The entry that is open, and what of it is read. */
	#entry: { part: boolean; link: string; title: string } | null = null;
	#field: 'link' | 'title' | null = null;

	constructor(address: string) {
		this.#address = address;
	}

	open(name: string, { href, rel }: Readonly<Record<string, string>>): void {
		const plain = name.toLowerCase();
		if (/^(?:item|entry|url|sitemap)$/.test(plain))
			this.#entry = { part: plain === 'sitemap', link: '', title: '' };
		else if (!this.#entry) return;
		else if (/^(?:link|loc)$/.test(plain)) {
			if (href && (!rel || rel === 'alternate')) this.#entry.link ||= href;
			this.#field = href ? null : 'link';
		} else if (/^(?:\w+:)?title$/.test(plain)) this.#field = 'title';
	}

	close(name: string): void {
		if (/^(?:item|entry|url|sitemap)$/i.test(name)) this.#end();
		this.#field = null;
	}

	text(text: string): void {
		const entry = this.#entry;
		if (entry && this.#field && entry[this.#field].length < 4000) entry[this.#field] += text;
	}

	#end(): void {
		const entry = this.#entry;
		this.#entry = null;
		const url = entry && webAddress(entry.link, this.#address);
		if (!url || this.found.length >= mostEntries) return;
		if (!entry.part) this.found.push({ url, text: entry.title || wordsOf(url) });
		else if (this.#parts++ < mostParts) this.found.push({ url, text: '下一页' });
	}
}

/** What an address says in Chinese, if anything. */
function wordsOf({ pathname }: URL): string {
	try {
		const words = decodeURIComponent(pathname);
		return /\p{Script=Han}/u.test(words) ? words.replace(/\/|\.\w{1,5}$/g, ' ') : '';
	} catch {
		return '';
	}
}
