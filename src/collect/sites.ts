import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
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
 * Reads SITES.csv a line at a time, so that a list of a million takes no memory: columns `address` (`site`
 * and `url` are taken for it), `agency`, `region`, `years` (2021-2023;2025), `notes`; only the first must be
 * there, and a list without a header is one of addresses alone. UTF-8 with or without a mark, else GB18030.
 * @throws {Error} naming the line, on a line that is none
 */
export async function* readSites(file: string): AsyncGenerator<Site> {
	const lines = parse({
		bom: true,
		encoding: (await isUtf8(file)) ? 'utf8' : null,
		trim: true,
		relax_column_count: true,
		skip_empty_lines: true,
		info: true
	});
	const decoder = new TextDecoder('gb18030');
	const rows = createReadStream(file).pipe(lines);
	let header: string[] | null = null;
	for await (const { info, record } of rows as AsyncIterable<Row>) {
		const cells = record.map((cell) => (typeof cell === 'string' ? cell : decoder.decode(cell)));
		const fail = (why: string): never => {
			throw new Error(`${file}, line ${info.lines}: ${why}`);
		};
		if (cells[0]?.startsWith('#')) continue;
		if (header === null) {
			header = headerOf(cells, fail);
			if (header.length) continue;
			header = columns;
		}
		if (cells.length > header.length && cells.slice(header.length).some(Boolean))
			fail(`${cells.length} cells where the header has ${header.length}`);
		yield siteOf(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])), fail);
	}
}

interface Row {
	info: { lines: number };
	record: (string | Buffer)[];
}

/** The columns a first line names; none where it is an address itself. */
function headerOf(cells: readonly string[], fail: (why: string) => never): string[] {
	if (webAddress(withScheme(cells[0] ?? ''))) return [];
	const names = cells.map((cell) => cell.toLowerCase().replace(/^(?:site|url)$/, 'address'));
	for (const name of names)
		if (!columns.includes(name)) fail(`unknown column ${name}; known are ${columns.join(', ')}`);
	if (!names.includes('address')) fail('the column address is missing');
	return names;
}

function siteOf(told: Record<string, string>, fail: (why: string) => never): Site {
	const { address = '', agency = '', region = '', years = '', notes = '' } = told;
	const url = webAddress(withScheme(address));
	if (!url) return fail(`no web address: ${address}`);
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
		for (let year = Number(from); year <= Number(to ?? from); year++) {
			if (year < firstYear || year > lastYear) fail(`no report has the year ${year}`);
			years.add(year);
		}
	}
	return [...years].sort();
}

async function isUtf8(file: string): Promise<boolean> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for await (const chunk of createReadStream(file))
			decoder.decode(chunk as Buffer, { stream: true });
		decoder.decode();
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}
