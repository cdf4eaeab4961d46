import ipaddr from 'ipaddr.js';

/** Longest address that is asked, in characters. */
const longest = 2000;

/** Parts of an address that name a visit, not a page. */
const visit = /;jsessionid=[^?#/]*/gi;
const visitKeys = /^(?:jsessionid|phpsessid|sessionid|aspsessionid\w*)$/i;

/** Endings of the documents that reports come as. */
export const documentEnding =
	/\.(?:pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|7z|txt|csv|mht(?:ml)?)$/i;

/**
 * A web address as it is asked: absolute, http or https, without a fragment, a user's name or the number
 * of a session. Null for anything else.
 * @param base address of the page the text stands on
 * @param encoding of that page: browsers write a query in it, and only a query
 */
export function webAddress(text: string, base?: string, encoding = 'utf-8'): URL | null {
	const trimmed = text.trim();
	const written = encoding === 'gb18030' ? trimmed.replace(/\?[^#]*/, inGbk) : trimmed;
	if (!written || written.length > longest || !URL.canParse(written, base)) return null;
	const url = new URL(written, base);
	if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
	if (!url.hostname || url.username || url.password) return null;
	url.hash = '';
	// One page by several names: the host with the dot of its root, an empty query.
	url.hostname = url.hostname.replace(/\.$/, '');
	if (!url.search) url.search = '';
	url.pathname = url.pathname.replace(visit, '');
	const visits = [...url.searchParams.keys()].filter((key) => visitKeys.test(key));
	for (const key of visits) url.searchParams.delete(key);
	return url.href.length > longest ? null : url;
}

/** An address; where it is a page that shows a document, that document's, and the page only where it may be what serves it. */
export function withFile(url: URL, base: string): URL[] {
	for (const value of url.searchParams.values()) {
		if (!/[/\\]/.test(value) || value.includes('\ufffd') || !documentEnding.test(value)) continue;
		const file = webAddress(value, /^https?:/i.test(value) ? undefined : base);
		if (file) return /view/i.test(url.pathname) ? [file] : [url, file];
	}
	return [url];
}

/** Text with every character outside ASCII as the percent-encoded bytes of GBK, where that has it. */
function inGbk(text: string): string {
	gbk ??= gbkCharacters();
	return text.replace(/[^\0-\x7f]/g, (character) => gbk!.get(character) ?? character);
}

let gbk: Map<string, string> | null = null;

function gbkCharacters(): Map<string, string> {
	const decoder = new TextDecoder('gbk');
	const characters = new Map<string, string>();
	for (let lead = 0x81; lead <= 0xfe; lead++)
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			const character = decoder.decode(Uint8Array.of(lead, trail));
			if (character.length !== 1 || character === '\ufffd') continue;
			characters.set(character, `%${lead.toString(16)}%${trail.toString(16)}`.toUpperCase());
		}
	return characters;
}

/**
 * The site a host belongs to: the host without `www.`, so that `jyj.qingxi.gov.cn` is part of
 * `www.qingxi.gov.cn`. A name too short to belong to one body stands for itself alone.
 */
export function siteOf(host: string): string {
	const bare = host.replace(/^www\d?\./, '');
	return bare.split('.').length > 2 || /\.localhost(?::\d+)?$/.test(bare) ? bare : host;
}

/** Whether a host is a site's or lies below it. */
export function isWithin(host: string, site: string): boolean {
	return host === site || host.endsWith(`.${site}`);
}

/**
 * Whether a numeric address is one of the public Internet's. Anything in a private, local, reserved or
 * test network is not, wrapped in IPv6 or not.
 * @param loopback whether this machine itself may be asked, for tests
 */
export function isPublic(address: string, loopback = false): boolean {
	if (!ipaddr.isValid(address)) return false;
	const range = ipaddr.process(address).range();
	return range === 'unicast' || (loopback && range === 'loopback');
}

/** A host as part of a file's name. */
export function fileName(host: string): string {
	return host.replace(/[^\w.-]/g, '_');
}
