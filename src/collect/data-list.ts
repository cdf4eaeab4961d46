import { webAddress } from './address.ts';

/** A list that is served as data. */
export interface DataList {
	entries: { url: URL; text: string }[];
	/** Whether it says that there is more than it holds. */
	hasMore: boolean;
}

/** The value a text of JSON is, bare or in the call of a function; undefined of any other text. */
export function parsedData(text: string): unknown {
	const bare = text.trim();
	const call = /^[\w$.]{1,100}\(/.exec(bare)?.[0];
	const data = call ? bare.slice(call.length, bare.lastIndexOf(')')) : bare;
	if (!/^\s*[[{]/.test(data)) return undefined;
	try {
		return JSON.parse(data);
	} catch {
		return undefined;
	}
}

const mostEntries = 5000;
/** How deep a list may lie in the data. */
const mostDepth = 6;
const titleKey = /^(?:(?:doc|art|article|info|news)?_?title|name|subject|bt|标题)$/i;
const addressKey = /^(?:(?:doc|pub|docpub|art|article|info|link|page)?_?url|link|href|链接)$/i;
const totalKey =
	/^(?:total|count|rowcount|totalcount|total_?(?:num|rows?|elements|records)|records)$/i;
const pagesKey = /^(?:pages|page_?count|total_?pages?|pages?_?total)$/i;

/**
 * The list data is, where it is plainly one of titles with their addresses: one array, every item of which has one text
 * by a key for titles and one by a key for addresses. Null of any other data.
 */
export function listIn(data: unknown, address: string): DataList | null {
	const found: DataList['entries'][] = [];
	let least = 0;
	let isPaged = false;
	const look = (value: unknown, depth: number): void => {
		if (typeof value !== 'object' || value === null || depth > mostDepth) return;
		if (Array.isArray(value)) {
			const entries = entriesOf(value, address);
			if (entries) found.push(entries);
			return;
		}
		for (const [key, one] of Object.entries(value)) {
			const number = typeof one === 'string' && /^\d{1,9}$/.test(one) ? Number(one) : one;
			if (typeof number === 'number' && totalKey.test(key)) least = Math.max(least, number);
			else if (typeof number === 'number' && pagesKey.test(key)) isPaged ||= number > 1;
			else look(one, depth + 1);
		}
	};
	look(data, 0);
	const [entries, ...others] = found;
	if (!entries || others.length) return null;
	return { entries, hasMore: isPaged || least > entries.length };
}

/** The entries of an array, where every item is one. */
function entriesOf(items: readonly unknown[], address: string): DataList['entries'] | null {
	if (!items.length || items.length > mostEntries) return null;
	const entries = [];
	for (const item of items) {
		if (typeof item !== 'object' || item === null) return null;
		const texts = Object.entries(item).filter(
			(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''
		);
		const [title, ...titles] = texts.filter(([key]) => titleKey.test(key));
		const [at, ...ats] = texts.filter(([key]) => addressKey.test(key));
		if (!title || !at || titles.length || ats.length) return null;
		const url = /^(?:https?:\/\/|\.{0,2}\/)|\.\w{2,5}(?:\?|$)/i.test(at[1].trim())
			? webAddress(at[1], address)
			: null;
		if (!url) return null;
		entries.push({ url, text: title[1].replace(/<[^>]{0,100}>/g, '') });
	}
	return entries;
}
