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

/** By agency and year, see `soughtKey`. */
export type Coverage = ReadonlyMap<string, Sought>;

const columns = [
	'agency',
	'region',
	'year',
	'state',
	'title',
	'address',
	'captured',
	'captures',
	'why'
];

/** Of several addresses of one agency and year the one that tells most: what was there before what was not. */
const ranks = ['collected', 'vanished', 'blocked', 'not_found', 'not_asked'];

/**
 * Reads `coverage.csv` of a collection. Whose report a line is about the link's own words tell where the list
 * of sites does not; a line that tells no agency or year is of no use here. Throws on what is no such list.
 */
export async function readCoverage(file: string): Promise<Coverage> {
	const coverage = new Map<string, Sought>();
	const lines = await readList(file, columns, ['state', 'address']);
	lines.sort(
		({ fields: a }, { fields: b }) =>
			rankOf(a.state!) - rankOf(b.state!) || compare(a.address!, b.address!)
	);
	for (const { fields: told } of lines) {
		const title = titleIn((told.title ?? '').replace(/\s/g, ''));
		const agency = told.agency || title?.agency;
		const year = told.year || title?.year;
		if (!agency || !year) continue;
		const key = soughtKey(agency, String(year));
		if (coverage.has(key)) continue;
		coverage.set(key, { state: told.state!, why: told.why!, address: told.address! });
	}
	return coverage;
}

/** Where a report of an agency and year was looked for, and with what end; null where nobody looked. */
export function soughtOf(
	coverage: Coverage,
	refused: readonly Refused[],
	agency: string | null,
	year: number | string
): Sought | null {
	const sought = coverage.get(soughtKey(agency ?? '', String(year)));
	if (sought?.state !== 'collected') return sought ?? null;
	// A file of a web archive is named by its archive and address.
	const lost = refused.find(({ file }) => file.endsWith(`/${sought.address}`));
	return lost ? { ...sought, state: 'refused', why: `${lost.code}: ${lost.message}` } : sought;
}

function soughtKey(agency: string, year: string): string {
	return `${agency.normalize('NFKC').replace(/\s/g, '')} ${year}`;
}

function rankOf(state: string): number {
	const at = ranks.indexOf(state);
	return at < 0 ? ranks.length : at;
}
