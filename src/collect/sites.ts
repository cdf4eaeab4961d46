import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { webAddress } from './address.ts';

/** One line of SITES.csv: where to begin, and what is known of it. */
export interface Site {
	address: string;
	/** Whose site, list or report it is; empty where the list does not say. */
	agency: string;
	/** GB/T 2260 code of six digits, or empty. */
	region: string;
	/** Report years that are wanted; empty for all there are. */
	years: number[];
	notes: string;
}

const columns = ['address', 'agency', 'region', 'years', 'notes'];
const firstYear = 2008;
const lastYear = 2100;

/**
 * Reads SITES.csv a line at a time: columns `address` (`site` and `url` are taken for it), `agency`, `region`,
 * `years` (2021-2023;2025), `notes`; only the first must be there, and a list without a header is one of addresses
 * alone. UTF-8 with or without a mark, else GB18030. A line that is there twice is taken once.
 * @throws {Error} naming the line, on a line that is none or says of an address what an earlier one does not
 */
export async function* readSites(file: string): AsyncGenerator<Site> {
	const lines = parse({
		bom: true,
		trim: true,
		relax_column_count: true,
		skip_empty_lines: true,
		info: true
	});
	const text = Readable.from(textOf(file, await encodingOf(file)));
	text.on('error', (error) => lines.destroy(error));
	// Of each address a digest, and in the same order its line and a digest of what that says: a list may have millions.
	const places = new Map<string, number>();
	const earlier: { lines: number[]; digests: number[] } = { lines: [], digests: [] };
	let header: string[] | null = null;
	try {
		for await (const { info, record } of text.pipe(lines) as AsyncIterable<Row>) {
			const fail = (why: string): never => {
				throw new Error(`${file}, line ${info.lines}: ${why}`);
			};
			if (record[0]?.startsWith('#')) continue;
			if (header === null) {
				header = headerOf(record, fail);
				if (header.length) continue;
				header = columns;
			}
			if (record.length > header.length && record.slice(header.length).some(Boolean))
				fail(`${record.length} cells where the header has ${header.length}`);
			const site = siteOf(
				Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])),
				fail
			);
			const address = digest(site.address).toString('latin1', 0, 12);
			const whole = digest(JSON.stringify(site)).readUIntBE(0, 6);
			const place = places.get(address);
			if (place !== undefined) {
				if (earlier.digests[place] === whole) continue;
				fail(
					`${site.address} is in line ${earlier.lines[place]} already; a page of several bodies has one line, without an agency`
				);
			}
			places.set(address, earlier.lines.push(info.lines) - 1);
			earlier.digests.push(whole);
			yield site;
		}
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new Error(`${file}, line ${Number(error.lines)}: ${error.message}`, { cause: error });
	}
	if (!places.size) throw new Error(`${file}: no line has an address`);
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}

interface Row {
	info: { lines: number };
	record: string[];
}

/** The columns a first line names; none where it is an address itself. */
function headerOf(cells: readonly string[], fail: (why: string) => never): string[] {
	if (webAddress(withScheme(cells[0] ?? ''))) return [];
	const names = cells.map((cell) => cell.toLowerCase().replace(/^(?:site|url)$/, 'address'));
	for (const name of names)
		if (!columns.includes(name)) fail(`unknown column ${name}; known are ${columns.join(', ')}`);
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	if (twice) fail(`the column ${twice} is there twice`);
	if (!names.includes('address')) fail('the column address is missing');
	return names;
}

function siteOf(told: Record<string, string>, fail: (why: string) => never): Site {
	const { address = '', agency = '', region = '', years = '', notes = '' } = told;
	const url = webAddress(withScheme(address));
	if (!url)
		return fail(`no web address: ${address}; write it like https://www.qingxi.example/zwgk/`);
	if (region && !/^\d{6}$/.test(region)) fail(`region is no code of six digits: ${region}`);
	return { address: url.href, agency, region, years: yearsOf(years, fail), notes };
}

/** A site's name alone is taken for its address. */
function withScheme(text: string): string {
	return /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(text) ? `http://${text}` : text;
}

function yearsOf(text: string, fail: (why: string) => never): number[] {
	const years = new Set<number>();
	for (const part of text.split(/[\s,;，；、]+/).filter(Boolean)) {
		const [, from, to] = part.match(/^(\d{4})(?:[-–~至](\d{4}))?$/) ?? [];
		if (!from) fail(`years takes 2021 or 2021-2023, set apart by “;”: ${part}`);
		if (to && to < from!) fail(`years go from the earlier to the later: ${part}`);
		for (let year = Number(from); year <= Number(to ?? from); year++) {
			if (year < firstYear || year > lastYear) fail(`no report has the year ${year}`);
			years.add(year);
		}
	}
	return [...years].sort();
}

/** The encoding a list is whole in. Throws where it is no text. */
async function encodingOf(file: string): Promise<string> {
	for (const encoding of ['utf-8', 'gb18030'])
		try {
			for await (const text of textOf(file, encoding))
				if (text.includes('\0')) throw new TypeError('a zero byte');
			return encoding;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
		}
	throw new Error(`${file}: no text in UTF-8 or GB18030; save the list as CSV`);
}

/** @throws {TypeError} on bytes that are none in the encoding */
async function* textOf(file: string, encoding: string): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	for await (const chunk of createReadStream(file))
		yield decoder.decode(chunk as Buffer, { stream: true });
	yield decoder.decode();
}
