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

/** Addresses of data that a script asks for by a literal; `whole` where it is not the beginning of one alone. */
export function dataIn(script: string, base: string): { url: URL; whole: boolean }[] {
	const found = script.matchAll(
		/(?:\burl\s*:|\b(?:getJSON|ajax|fetch|get|post|load)\s*\(|\.open\s*\(\s*['"]\w+['"]\s*,)\s*['"`]([^'"`\s<>]{2,500})['"`](\s*[,)};])?/gi
	);
	return [...found]
		.slice(0, 20)
		.filter(([, address]) => /[/.?]/.test(address!))
		.flatMap(([all, address, end]) => {
			const url = webAddress(address!, base);
			const whole = end !== undefined && !/[$]\{|=$/.test(address!) && !/^post/i.test(all);
			return url ? { url, whole } : [];
		});
}

/** Most pages of one list. */
const mostPages = 200;

/**
 * The other pages of a list whose page bar is written by a script: `createPageHTML(5, 0, "index", "html")`,
 * which stands for index.html, index_1.html … index_4.html; the number may be a variable's.
 */
export function numberedPages(script: string, address: string): URL[] {
	const call = script.match(
		/create\w{0,10}Page\w*\s*\(\s*(?:['"][^'"]*['"]\s*,\s*)?(\d{1,6}|[a-z_$][\w$]*)\s*,\s*(?:\d{1,6}|[a-z_$][\w$]*)\s*,\s*['"]([\w-]{1,60})['"]\s*,\s*['"](\w{1,10})['"]/i
	);
	const [, count, name, ending] = call ?? writtenPages(script) ?? [];
	if (!count || !name || !ending) return [];
	const pages = Math.min(/^\d/.test(count) ? Number(count) : valueOf(count, script), mostPages);
	return Array.from({ length: Math.max(0, pages - 1) }, (_, at) =>
		webAddress(`${name}_${at + 1}.${ending}`, address)
	).filter((url) => url !== null);
}

/** The same where the script writes the links itself: `"index_" + next + ".html"`, with the number of pages in a variable. */
function writtenPages(script: string): string[] | null {
	const written = /([\w-]{1,60})_['"]\s*\+[\w ()+-]{1,60}\+\s*['"]\.(\w{1,10})/.exec(script);
	const count = pageCount(script);
	return written && count ? ['', String(count), written[1]!, written[2]!] : null;
}

/** How many pages a script says a list has; 0 where it does not say. */
function pageCount(script: string): number {
	const [, count] =
		/\b(?:count_?page|page_?count|total_?pages?|pages?_?total)\s*[=:]\s*['"]?(\d{1,6})\b/i.exec(
			script
		) ?? [];
	return Number(count ?? 0);
}

/** Whether a script says that a list has further pages, and no address of theirs stands in it. */
export function hasFurtherPages(script: string): boolean {
	const count =
		pageCount(script) ||
		Number(/\bnew\s+Pag\w*\s*\(\s*\{[^}]{0,200}\bcount\s*:\s*(\d{1,6})/i.exec(script)?.[1] ?? 0);
	return count > 1;
}

/** The number a script gives a variable; 0 where it gives none. */
function valueOf(variable: string, script: string): number {
	const name = variable.replaceAll('$', String.raw`\$`);
	return Number(
		script.match(new RegExp(String.raw`(?<![\w$])${name}\s*=\s*['"]?(\d{1,6})\b`))?.[1] ?? 0
	);
}
