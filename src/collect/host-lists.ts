import { agencyNamed, bodyKey } from '#build/coverage.ts';
import { isLine, isOfReport, type Entry, type Ended } from './entry.ts';
import type { Left } from './journal.ts';
import { yearOf } from './recognise.ts';

/** What is known of a host. */
export interface HostEntries {
	entries: readonly Entry[];
	left: Left | null;
}

/** What collecting came to at one host, line by line. */
export interface Told {
	/** Lines of `coverage.csv`. */
	coverage: string[][];
	/** Lines of `by-hand.csv`. */
	byHand: string[][];
	/** Lines of `sources.csv`. */
	sources: string[][];
	counts: Counts;
}

/** How much there is of what, of a host or of all. */
export interface Counts {
	/** Reports and documents of reports that lie in the archive. */
	collected: number;
	/** Of these: answered in other bytes than before in a later run. */
	changed: number;
	/** Reports that are no longer where they were. */
	vanished: number;
	/** Addresses listed for a person. */
	byHand: number;
	/** Links that were not kept in memory, their host having too many; the same one may count twice. */
	left: number;
}

/**
 * What became of an address that should lead to a report, or of a year that was wanted.
 * `vanished`: captured once, and gone since; the captured page stands.
 */
type State = 'collected' | 'vanished' | 'blocked' | 'not_found' | 'not_asked';

/**
 * What the lists say of a host.
 * @param elsewhere reports of a site on its other hosts
 */
export function toldOf(
	{ entries, left }: HostEntries,
	elsewhere: (site: string) => readonly Said[]
): Told {
	const coverage: string[][] = [];
	const byHand: string[][] = [];
	const sources: string[][] = [];
	const counts = { collected: 0, changed: 0, vanished: 0, byHand: 0, left: 0 };
	const titled = titlesOf(entries);
	for (const entry of entries) {
		const { address, kind, text, from, last, kept, agency = '', region = '' } = entry;
		if (entry.off && !kept) continue;
		const said = last?.outcome === 'by_hand' ? (last.why ?? '') : last && kept?.rest;
		const why = entry.off ? null : said;
		if (why !== undefined && why !== null)
			byHand.push([address, kind, why, String(last?.status || ''), text, from]);
		// What an address led to stands for it.
		if (!isOfReport(entry) || (last?.outcome === 'moved' && !kept)) continue;
		const state = stateOf(entry);
		if (kept) counts.collected++;
		if (state === 'vanished') counts.vanished++;
		if ((kept?.captures ?? 0) > 1) counts.changed++;
		const words = titled(entry);
		coverage.push([
			agency,
			region,
			String(saidOf(entry, words).year ?? ''),
			state,
			words.title,
			address,
			kept?.captured ?? '',
			String(kept?.captures ?? 0),
			last?.why ?? (last?.outcome === 'gone' ? `HTTP ${last.status}` : ''),
			last?.at ?? ''
		]);
		if (kept) sources.push([`${kept.held}/${address}`, address, agency, region]);
	}
	const bounds = boundsOf(entries);
	for (const { address, why, at } of bounds)
		coverage.push(['', '', '', 'not_asked', '', address, '', '0', why, at]);
	if (left) {
		counts.left += left.links;
		const address = `${new URL(left.first).origin}/`;
		coverage.push(['', '', '', 'not_asked', '', address, '', '0', whyLeft(left), '']);
	}
	const here = bySite(reportsOf(entries));
	const unread = firstUnread(entries);
	for (const line of linesOf(entries)) {
		const { agency = '', region = '', address, last, text } = line;
		let reports = here.get(line.site) ?? [];
		if (missing(line, reports).length) reports = [...reports, ...elsewhere(line.site)];
		const bound = bounds.find(({ site }) => site === line.site)?.why;
		const [state, why] = whyMissing(line, unread.get(line.site), bound);
		const none = reports.length ? why : why || noReport;
		for (const year of missing(line, reports))
			coverage.push([
				...[agency, region, String(year ?? ''), state, '', address, '', '0', none],
				last?.at ?? ''
			]);
		if (!reports.length && !why && last?.outcome === 'kept')
			byHand.push([address, line.kind, none, String(last.status), text, '']);
	}
	counts.byHand = byHand.length;
	return { coverage, byHand, sources, counts };
}

/** The reports of a host, as far as collecting knows them. */
export function reportsOf(entries: readonly Entry[]): Said[] {
	const titled = titlesOf(entries);
	return entries
		.filter(isOfReport)
		.map((entry) => ({ site: entry.site, ...saidOf(entry, titled(entry)) }));
}

/** Lines of the list of sites. Where the address of one leads elsewhere, what it led to stands for it. */
function linesOf(entries: readonly Entry[]): Entry[] {
	return entries.filter((entry) => isLine(entry) && !entry.off && entry.last?.outcome !== 'moved');
}

/** Sites of which a line lacks a report among those of its host. */
export function lackingOf(entries: readonly Entry[]): string[] {
	const here = bySite(reportsOf(entries));
	return linesOf(entries)
		.filter((line) => missing(line, here.get(line.site) ?? []).length)
		.map(({ site }) => site);
}

/** What is known of a report by the words of its link or page. */
export interface Said {
	site: string;
	year: number | null;
	agency: string | null;
}

function saidOf(entry: Entry, { title, years }: Words): Omit<Said, 'site'> {
	// A line of the list that is a report itself may state its one year.
	const [only, ...others] = entry.kind === 'seed' ? entry.years : [];
	const [named] = years;
	return {
		year: named ?? entry.year ?? (others.length ? null : (only ?? null)),
		agency: entry.agency ?? agencyNamed(title)
	};
}

/** What the words of an address's link, its page and the page it hangs on say. */
interface Words {
	/** Those that say whose report it is: of the link, or where they name nobody of the others. */
	title: string;
	/** Years they name, those of the link first. */
	years: number[];
}

function titlesOf(entries: readonly Entry[]): (entry: Entry) => Words {
	const byAddress = new Map(entries.map((entry) => [entry.address, entry]));
	return (entry) => {
		const page = isOfReport(entry) ? byAddress.get(entry.from) : undefined;
		const on = page && isOfReport(page) ? [page.text, page.kept?.title] : [];
		// What stands with a line of the list are notes, and no words of a link.
		const link = entry.kind === 'seed' ? undefined : entry.text;
		const words = [link, entry.kept?.title, ...on].filter((one) => one !== undefined);
		return {
			title: words.find((one) => agencyNamed(one)) ?? words[0] ?? '',
			years: words.map(yearOf).filter((year) => year !== null)
		};
	};
}

/** What of a site a bound left out that may have led to reports. */
interface Bound {
	site: string;
	address: string;
	why: string;
	at: string;
}

/** What bounds left out: pages with links that lie too deep, and of each site the lists that were not asked. */
function boundsOf(entries: readonly Entry[]): Bound[] {
	const deep = entries.flatMap(({ site, address, last, kept }): Bound[] => {
		if (!kept?.deeper || last?.outcome !== 'kept') return [];
		return [{ site, address, why: `too deep: ${kept.deeper} links of it not asked`, at: last.at }];
	});
	const unasked = new Map<string, Entry[]>();
	for (const entry of entries) {
		if (entry.last?.outcome !== 'not_asked' || entry.kind === 'seed' || isOfReport(entry)) continue;
		const before = unasked.get(entry.site);
		if (before) before.push(entry);
		else unasked.set(entry.site, [entry]);
	}
	const lists = [...unasked].map(([site, [first, ...others]]): Bound => {
		const { address, last } = first!;
		const why = `${last!.why ?? ''}: ${others.length + 1} lists not asked, this the first`;
		return { site, address, why, at: last!.at };
	});
	return [...deep, ...lists];
}

/**
 * Years a line asks for that none of the reports of its site that may be its agency's is of. Where it asks for none,
 * any report will do, and null stands for all years.
 */
function missing(line: Entry, reports: readonly Said[]): (number | null)[] {
	const own = reports.filter(({ agency }) => mayBe(agency, line));
	if (!line.years.length) return own.length || isOfReport(line) ? [] : [null];
	return line.years.filter((year) => !own.some((report) => report.year === year));
}

/** What became of the years a line asks for that no report was found of, and why. */
function whyMissing(
	line: Entry,
	unread: string | undefined,
	bound: string | undefined
): [state: State, why: string] {
	const { last, kept } = line;
	// Kept in an earlier run and not asked in this one is not the report.
	if (kept && last?.outcome === 'not_asked') return ['not_asked', last.why ?? ''];
	if (last?.outcome !== 'kept') return [stateOf(line), last?.why ?? ''];
	// A list that was not read to its end may name it.
	return [unread ? 'blocked' : bound ? 'not_asked' : 'not_found', unread ?? bound ?? ''];
}

/** Of each site the first page that leads to reports and was not read to its end, and why. */
function firstUnread(entries: readonly Entry[]): Map<string, string> {
	const first = new Map<string, string>();
	for (const entry of entries) {
		const why = unreadFor(entry);
		if (why && !first.has(entry.site)) first.set(entry.site, why);
	}
	return first;
}

function bySite(reports: readonly Said[]): Map<string, Said[]> {
	const sites = new Map<string, Said[]>();
	for (const report of reports) {
		const some = sites.get(report.site);
		if (some) some.push(report);
		else sites.set(report.site, [report]);
	}
	return sites;
}

/** Why a page that leads to reports was not read to its end; undefined where it was, or is no such page. */
function unreadFor(entry: Entry): string | undefined {
	const { kept, last, address, off } = entry;
	if (off || kept?.rest) return kept?.rest;
	if (isOfReport(entry) || !blocked(last)) return undefined;
	return `${address} ${last!.why}`;
}

const noReport = 'no report of any year was found on this site';

/** Whether a report may be that of a line's agency: it names nobody, or the same body or its office. */
function mayBe(agency: string | null, seed: Entry): boolean {
	return !agency || !seed.agency || bodyKey(agency) === bodyKey(seed.agency);
}

function whyLeft({ links, first }: Left): string {
	return `too many addresses on this host: ${links} links not kept in mind, ${first} the first`;
}

function stateOf({ last, kept }: Entry): State {
	if (last?.outcome === 'gone') return kept ? 'vanished' : 'not_found';
	if (kept) return 'collected';
	return blocked(last) ? 'blocked' : 'not_asked';
}

function blocked(last: Ended | null): boolean {
	return last?.outcome === 'by_hand' || last?.outcome === 'robots';
}
