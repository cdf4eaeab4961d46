import fs from 'node:fs';
import path from 'node:path';
import { agencyNamed, bodyKey, coverageColumns } from '#build/coverage.ts';
import { csvText } from '#build/csv.ts';
import { isOfReport, type Entry, type Ended, type Left } from './journal.ts';
import { yearOf } from './recognise.ts';

/** What the lists of a collection hold. */
export interface Lists {
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

/** What is known of a host. */
export interface HostEntries {
	entries: readonly Entry[];
	left: Left | null;
}

/**
 * What became of an address that should lead to a report, or of a year that was wanted.
 * `vanished`: captured once, and gone since; the captured page stands.
 */
type State = 'collected' | 'vanished' | 'blocked' | 'not_found' | 'not_asked';

const headers = {
	'coverage.csv': coverageColumns,
	'by-hand.csv': 'address,kind,why,status,title,from'.split(','),
	'sources.csv': 'file,url,agency,region'.split(',')
};
type ListName = keyof typeof headers;
const listNames = Object.keys(headers) as ListName[];

/** The part of the hosts a machine asks: `index` from 1. */
interface Share {
	index: number;
	of: number;
}

/**
 * Writes `coverage.csv`, `by-hand.csv` and `sources.csv` of a collection, a host at a time. Of a shard they lie
 * in `lists/`, and those in the folder are of all shards that have ended.
 * @param hosts the entries of each host, one after the other
 */
export function writeLists(out: string, hosts: Iterable<HostEntries>, share: Share): Lists {
	const lists = { collected: 0, changed: 0, vanished: 0, byHand: 0, left: 0 };
	fs.mkdirSync(path.dirname(pathOf(out, 'coverage.csv', share)), { recursive: true });
	const [coverage, byHand, sources] = listNames.map(
		(name) => new ListFile(pathOf(out, name, share), headers[name])
	) as [ListFile, ListFile, ListFile];
	for (const { entries, left } of hosts) {
		const titled = titlesOf(entries);
		for (const entry of entries) {
			const { address, kind, text, from, last, kept, agency = '', region = '' } = entry;
			if (entry.off && !kept) continue;
			const said = last?.outcome === 'by_hand' ? (last.why ?? '') : last && kept?.rest;
			const why = entry.off ? null : said;
			if (why !== undefined && why !== null) {
				lists.byHand++;
				byHand.add([address, kind, why, String(last?.status || ''), text, from]);
			}
			// What an address led to stands for it.
			if (!isOfReport(entry) || (last?.outcome === 'moved' && !kept)) continue;
			const state = stateOf(entry);
			if (kept) lists.collected++;
			if (state === 'vanished') lists.vanished++;
			if ((kept?.captures ?? 0) > 1) lists.changed++;
			const words = titled(entry);
			coverage.add([
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
			if (kept) sources.add([`${kept.held}/${address}`, address, agency, region]);
		}
		const bounds = boundsOf(entries);
		for (const { address, why, at } of bounds)
			coverage.add(['', '', '', 'not_asked', '', address, '', '0', why, at]);
		if (left) {
			lists.left += left.links;
			const address = `${new URL(left.first).origin}/`;
			coverage.add(['', '', '', 'not_asked', '', address, '', '0', whyLeft(left), '']);
		}
		const reports = entries
			.filter(isOfReport)
			.map((entry) => ({ site: entry.site, ...saidOf(entry, titled(entry)) }));
		// Where a line's address leads elsewhere, what it led to stands for it.
		const lines = entries.filter(
			({ kind, last, off }) => kind === 'seed' && !off && last?.outcome !== 'moved'
		);
		for (const seed of lines)
			for (const [year, state, why] of wanted(seed, reports, entries, bounds)) {
				const { agency = '', region = '', address } = seed;
				const asked = seed.last?.at ?? '';
				coverage.add([agency, region, String(year), state, '', address, '', '0', why, asked]);
			}
	}
	for (const list of [coverage, byHand, sources]) list.close();
	if (share.of > 1) for (const name of listNames) join(out, name, share);
	return lists;
}

/** Where a shard's own list lies; that of a machine that asks all hosts is the list itself. */
function pathOf(out: string, name: ListName, { index, of }: Share): string {
	return of === 1 ? path.join(out, name) : path.join(out, 'lists', `${index}-of-${of}`, name);
}

/** Makes one list of those of all shards that have written theirs, in their order. */
function join(out: string, name: ListName, { index: own, of }: Share): void {
	const parts = () =>
		Array.from({ length: of }, (_, at) => pathOf(out, name, { index: at + 1, of })).flatMap(
			(file) => {
				const stat = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
				return stat ? [{ file, is: `${stat.ino} ${stat.mtimeNs}` }] : [];
			}
		);
	// A shard that ends meanwhile reads this one's list, or is read here once more.
	for (let before = '', now = parts(); told(now) !== before; now = parts()) {
		before = told(now);
		const list = new ListFile(path.join(out, name), headers[name], `.${own}`);
		for (const { file } of now) list.append(file);
		list.close();
	}
}

function told(parts: readonly { file: string; is: string }[]): string {
	return parts.map(({ file, is }) => `${file} ${is}`).join('\n');
}

/** What is known of a report by the words of its link or page. */
interface Said {
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
		const words = [entry.text, entry.kept?.title, ...on].filter((one) => one !== undefined);
		return {
			title: words.find((one) => agencyNamed(one)) ?? entry.text,
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

/** Years a line of the list asks for that no report of its site was found for that may be its agency's, and why. */
function wanted(
	seed: Entry,
	reports: readonly Said[],
	entries: readonly Entry[],
	bounds: readonly Bound[]
): [year: number, state: State, why: string][] {
	const own = reports.filter(({ site, agency }) => site === seed.site && mayBe(agency, seed));
	// A list that was not read to its end may name it.
	const rest = entries.find(({ site, kept }) => site === seed.site && kept?.rest)?.kept?.rest;
	const looked = seed.last?.outcome === 'kept';
	const bound = bounds.find(({ site }) => site === seed.site)?.why;
	// Kept in an earlier run and not asked in this one is not the report.
	const unlooked = seed.kept && seed.last?.outcome === 'not_asked' ? 'not_asked' : stateOf(seed);
	const state = !looked ? unlooked : rest ? 'blocked' : bound ? 'not_asked' : 'not_found';
	return seed.years
		.filter((year) => !own.some((report) => report.year === year))
		.map((year) => [year, state, (looked && (rest ?? bound)) || (seed.last?.why ?? '')]);
}

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

/** A list that is put in place whole. */
class ListFile {
	readonly #path: string;
	readonly #draft: string;
	readonly #file: number;
	readonly #head: string;

	/** @param mark of the draft's name, where others may write the same list */
	constructor(path: string, header: readonly string[], mark = '') {
		this.#path = path;
		this.#draft = `${path}${mark}.draft`;
		this.#file = fs.openSync(this.#draft, 'w');
		this.#head = csvText(header, []);
		fs.writeSync(this.#file, this.#head);
	}

	add(line: readonly string[]): void {
		fs.writeSync(this.#file, csvText(line, []).slice(1));
	}

	/** Adds the lines of another list of the same columns. */
	append(file: string): void {
		const from = fs.openSync(file, 'r');
		const some = Buffer.alloc(1 << 16);
		let at = Buffer.byteLength(this.#head);
		for (let read; (read = fs.readSync(from, some, 0, some.length, at)); at += read)
			fs.writeSync(this.#file, some, 0, read);
		fs.closeSync(from);
	}

	close(): void {
		fs.closeSync(this.#file);
		fs.renameSync(this.#draft, this.#path);
	}
}
