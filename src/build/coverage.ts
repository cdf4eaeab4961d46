import { isUnplaced } from '#check/placed.ts';
import { titleIn } from '#report/identity/title.ts';
import { compare, readList } from './csv.ts';
import type { Refused } from './refused.ts';

/** What collecting came to where a report of an agency and year was looked for. */
export interface Sought {
	/** As `coverage.csv` has it; `refused` where what was collected could not be read. */
	state: string;
	why: string;
	address: string;
}

/** All addresses of one agency and year whose state ranks highest. */
export interface SoughtReport {
	agency: string;
	/** Code of GB/T 2260, by the list of sites; empty where it has none. */
	region: string;
	year: number;
	found: readonly Sought[];
}

/** By agency and year, see `soughtKey`. */
export type Coverage = ReadonlyMap<string, SoughtReport>;

/** Columns of `coverage.csv`. */
export const coverageColumns = [
	'agency',
	'region',
	'year',
	'state',
	'title',
	'address',
	'captured',
	'captures',
	'why',
	'asked'
] as const;

/** Of several addresses of one agency and year the first of these states counts: what was there before what was not. */
const ranks = ['collected', 'vanished', 'blocked', 'not_found', 'not_asked'];

/**
 * Reads `coverage.csv` of a collection. Where the list of sites does not say whose report a line is about, the link's
 * own words do; a line without agency or year, or whose link names a body without its place, is of no use here. Throws
 * on what is no such list.
 */
export async function readCoverage(file: string): Promise<Coverage> {
	const coverage = new Map<string, SoughtReport & { found: Sought[] }>();
	const lines = await readList(file, coverageColumns, ['state', 'address']);
	lines.sort(
		({ fields: a }, { fields: b }) =>
			rankOf(a.state!) - rankOf(b.state!) || compare(a.address!, b.address!)
	);
	for (const { fields: told } of lines) {
		const title = titleOf(told.title ?? '');
		const agency = told.agency || title?.agency;
		const year = Number(told.year || title?.year);
		if (!agency || !year) continue;
		const site = told.address!.match(/^\w+:\/\/[^/]+/)?.[0];
		const own = told.agency && site ? `${agency} of ${site} ${year}` : null;
		const key = soughtKey({ agency, region: told.region || null }, year) ?? own;
		if (!key) continue;
		const known = coverage.get(key);
		const found = { state: told.state!, why: told.why!, address: told.address! };
		if (!known) coverage.set(key, { agency, region: told.region ?? '', year, found: [found] });
		else {
			known.region ||= told.region ?? '';
			if (known.found[0]!.state === found.state) known.found.push(found);
		}
	}
	return coverage;
}

/** What could not be read of web archives, by address. */
export type RefusedAddresses = ReadonlyMap<string, Refused>;

/** A file of a web archive is named by its archive and address. */
export function refusedAddresses(refused: readonly Refused[]): RefusedAddresses {
	return new Map(
		refused.flatMap((one) => {
			const address = one.file.match(/\/(https?:\/\/.*)$/)?.[1];
			return address ? [[address, one] as const] : [];
		})
	);
}

/** Where a report of an agency and year was looked for, and with what end; null where nobody looked. */
export function soughtOf(
	coverage: Coverage,
	refused: RefusedAddresses,
	body: { agency: string | null; region: string | null },
	year: number
): Sought | null {
	const sought = coverage.get(soughtKey(body, year) ?? '');
	return sought ? endOf(sought, refused) : null;
}

/** What collecting came to where one report was looked for. */
export function endOf({ found }: SoughtReport, refused: RefusedAddresses): Sought {
	const first = found[0]!;
	if (first.state !== 'collected') return first;
	const lost = found.map((one) => {
		const why = refused.get(one.address);
		return why && { ...one, state: 'refused', why: `${why.code}: ${why.message}` };
	});
	const read = lost.findIndex((one) => !one);
	if (read >= 0) return found[read]!;
	// A page that only links its report says less than the report that could not be read.
	return lost.find((one) => !one!.why.startsWith('elsewhere'))! ?? lost[0]!;
}

/** Whose report words of a link or page name; null where they name nobody's. */
export function agencyNamed(words: string): string | null {
	return titleOf(words)?.agency ?? null;
}

function titleOf(words: string) {
	return titleIn(words.replace(/\s/g, ''));
}

/** A name without spaces; a government and its office are one body. */
export function bodyKey(agency: string): string {
	return agency
		.normalize('NFKC')
		.replace(/\s/g, '')
		.replace(/(?:人民)?政府(?:办公[室厅])?$/, '');
}

/** The key of a body and year; null of a body that names no place and has none, which may be any of many. */
function soughtKey(
	{ agency, region }: { agency: string | null; region: string | null },
	year: number
): string | null {
	if (!agency) return null;
	const place = isUnplaced(agency) ? region : '';
	return place === null ? null : `${bodyKey(agency)} ${place} ${year}`;
}

function rankOf(state: string): number {
	const at = ranks.indexOf(state);
	return at < 0 ? ranks.length : at;
}
