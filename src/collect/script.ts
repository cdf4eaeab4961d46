import { webAddress } from './address.ts';

/** What a script opens by a literal address. */
const opened =
	/(?:location(?:\.href)?\s*=|(?:location\.(?:assign|replace)|window\.open|open)\s*\()\s*['"]([^'"]+)['"]/;
/** Whatever else a script of a link is given that is plainly an address. */
const literalAddress = /['"]((?:https?:\/\/|\.{0,2}\/)[^'"\s]+|[^'"\s]+\.s?html?)['"]/i;

/** The literal address a link's script opens; undefined where none stands there. Nothing is run. */
export function literalIn(code: string): string | undefined {
	return (code.match(opened) ?? code.match(literalAddress))?.[1];
}

/** Where a script on the way sends its visitor by a literal address. */
export function redirectIn(script: string, base: string): URL | null {
	const to = script.match(
		/(?:^|[\s;{}(.])location(?:\.href)?\s*(?:=|\.(?:replace|assign)\s*\()\s*['"]([^'"]+)['"]/
	)?.[1];
	return to && !/^\s*(?:javascript:|#)/i.test(to) ? webAddress(to, base) : null;
}

/** Documents a script shows by a literal address. */
export function documentsIn(script: string, base: string): URL[] {
	const found = script.matchAll(/['"]([^'"\s<>]{1,500}\.(?:pdf|docx?|wps|ofd))['"]/gi);
	return [...found]
		.slice(0, 20)
		.map(([, address]) => webAddress(address!, base))
		.filter((url) => url !== null);
}

/** Addresses of data that a script asks for by a literal, whole or the beginning of one. */
export function dataIn(script: string, base: string): URL[] {
	const found = script.matchAll(
		/(?:\burl\s*:|\b(?:getJSON|ajax|fetch|get|post|load)\s*\(|\.open\s*\(\s*['"]\w+['"]\s*,)\s*['"`]([^'"`\s<>]{2,500})['"`]/gi
	);
	return [...found]
		.slice(0, 20)
		.filter(([, address]) => /[/.?]/.test(address!))
		.map(([, address]) => webAddress(address!, base))
		.filter((url) => url !== null);
}

/** Most pages of one list. */
const mostPages = 200;

/**
 * The other pages of a list whose page bar is written by a script: `createPageHTML(5, 0, "index", "html")`,
 * which stands for index.html, index_1.html … index_4.html; the number may be a variable's.
 */
export function numberedPages(script: string, address: string): URL[] {
	const call = script.match(
		/createPageHTML\w*\s*\(\s*(?:['"][^'"]*['"]\s*,\s*)?(\d{1,6}|[a-z_$][\w$]*)\s*,\s*(?:\d{1,6}|[a-z_$][\w$]*)\s*,\s*['"]([\w-]{1,60})['"]\s*,\s*['"](\w{1,10})['"]/i
	);
	if (!call) return [];
	const [, count, name, ending] = call as unknown as [string, string, string, string];
	const pages = Math.min(/^\d/.test(count) ? Number(count) : valueOf(count, script), mostPages);
	return Array.from({ length: Math.max(0, pages - 1) }, (_, at) =>
		webAddress(`${name}_${at + 1}.${ending}`, address)
	).filter((url) => url !== null);
}

/** The number a script gives a variable; 0 where it gives none. */
function valueOf(variable: string, script: string): number {
	const name = variable.replaceAll('$', String.raw`\$`);
	return Number(
		script.match(new RegExp(String.raw`(?<![\w$])${name}\s*=\s*['"]?(\d{1,6})\b`))?.[1] ?? 0
	);
}
