import { decodeText } from '#document/decode.ts';
import { readMarkup } from '#document/markup.ts';
import { listIn, parsedData } from './data-list.ts';
import { readFeed } from './feed.ts';
import { attributeOf, mostOfHead, PageReader, spaced, unwrapped } from './page-reader.ts';
import type { Link, Page } from './web-page.ts';

/**
 * The links of a web page, in their order, each address once with what it says first: anchors, areas,
 * frames, what scripts open by a literal address, pages of a list that a script would number, and lists
 * that lie in the page as data. Never runs anything.
 * @throws {Refusal} where the bytes are no text
 */
export function readPage(bytes: Uint8Array, address: string): Page {
	const { text, encoding } = decodeText(bytes);
	const reader = new PageReader(address, encoding);
	const entries = readFeed(text, address);
	if (entries) return { ...reader.finish(), form: 'feed', links: entries.map(linkOf) };
	const data = parsedData(text);
	const list = data === undefined ? null : listIn(data, address);
	if (list) {
		const scripted = list.hasMore ? ['下一页'] : [];
		return { ...reader.finish(), form: 'feed', links: list.entries.map(linkOf), scripted };
	}
	if (data !== undefined)
		return { ...reader.finish(), form: 'data', head: text.slice(0, mostOfHead) };
	// A list that is served as data alone keeps its items where markup is not looked for.
	const isStore = /^\s*(?:<\?xml[^>]*>\s*)?<(?:datastore|recordset)\b/i.test(text);
	readMarkup(isStore ? unwrapped(text) : text, 'html', attributeOf, reader);
	return reader.finish();
}

function linkOf({ url, text }: Pick<Link, 'url' | 'text'>): Link {
	return { url, text: spaced(text), context: '', frame: false };
}
