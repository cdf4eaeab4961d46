import { webAddress } from './address.ts';
import { isLine, isOfReport, type Entry, type Found } from './entry.ts';
import type { RobotsSaid } from './journal.ts';
import { readRobots } from './robots.ts';

/** Sitemaps of a host that are asked. */
const mostSitemaps = 5;

/**
 * The sitemaps a host's robots.txt names, to be read as lists where a line of the list of sites was answered in this
 * run and nothing on the host led to a report.
 */
export function sitemapsOf(host: string, robots: RobotsSaid, entries: readonly Entry[]): Found[] {
	const line = entries.find(
		(entry) =>
			isLine(entry) && !entry.off && entry.last?.run === robots.run && entry.last.outcome === 'kept'
	);
	if (!line || entries.some(isOfReport)) return [];
	const { address: from, site, years } = line;
	return readRobots(robots.status, robots.text)
		.sitemaps.slice(0, mostSitemaps)
		.map((text) => webAddress(text, from))
		.filter((url) => url?.host === host)
		.map((url) => ({
			...({ kind: 'list', depth: 1, text: 'sitemap', year: null, hops: 0 } as const),
			...{ address: url!.href, from, site, years }
		}));
}
