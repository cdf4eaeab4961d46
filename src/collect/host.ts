import { createHash } from 'node:crypto';
import path from 'node:path';
import { signatureOf } from '#document/signature.ts';
import { fileName, isWithin, siteOf } from './address.ts';
import { Archive, warcDate } from './archive.ts';
import { AskError, bodyOf, headerOf, redirectOf } from './ask.ts';
import { Client, type Politeness } from './client.ts';
import { Journal, type Ended, type Entry, type Found, type Outcome } from './journal.ts';
import { readPage, type Page } from './page.ts';
import {
	folderYear,
	isElsewhere,
	isFurther,
	isSought,
	kindAs,
	kindOf,
	needsPerson,
	onlyByScript,
	reportHead,
	roleOf,
	saidOf,
	saysGone,
	staysIn,
	urgency,
	yearOf,
	type Kind
} from './recognise.ts';
import { askRobots, readRobots, type Robots } from './robots.ts';

/** How a host is asked, and how much of it. */
export interface Manners extends Politeness {
	/** Most addresses of a host that are asked in a run. */
	pages: number;
	/** Most steps from an address that was given. */
	depth: number;
	/** Most addresses of a host that are kept in memory; see `mostKnown`. */
	known?: number;
}

/** Addresses in a row that may fail before the host is left for this run. */
const mostFailures = 3;
const mostHops = 10;

/** What goes on at a host, for whoever shows it. */
export interface HostEvents {
	/** A request ended. */
	ended(entry: Found, ended: Ended): void;
	/** Nothing is asked until then: time in milliseconds and why. */
	rests(until: number, why: string): void;
	/** Addresses of other hosts; they are on a disk when it returns. */
	handOn(found: readonly Found[]): void;
}

/** One host in one run: its addresses asked one after the other, until none is left. */
export class Host {
	readonly name: string;
	readonly #run: number;
	readonly #manners: Manners;
	readonly #events: HostEvents;
	readonly #journal: Journal;
	readonly #archive: Archive;
	readonly #client: Client;
	#robots: Robots | null = null;
	/** Why the host gave no robots.txt, where it gave no answer at all. */
	#unreachable: string | null = null;
	/** Addresses not asked in this run, by what is asked first. */
	readonly #waiting = new Map<number, Entry[]>();
	#failures = 0;
	#asked: number;

	/** @param folder of the host; archives lie in `archives` */
	constructor(
		name: string,
		{
			folder,
			archives,
			run,
			manners,
			events
		}: { folder: string; archives: string; run: number; manners: Manners; events: HostEvents }
	) {
		this.name = name;
		this.#run = run;
		this.#manners = manners;
		this.#events = events;
		this.#journal = new Journal(path.join(folder, 'journal.jsonl'), run, manners.known);
		const file = `${fileName(name)}-${String(run).padStart(4, '0')}.warc.gz`;
		this.#client = new Client(manners, this.#journal, events);
		this.#archive = new Archive(path.join(archives, file), this.#journal.archives.get(file) ?? 0);
		this.#asked = [...this.#journal.entries.values()].filter(
			({ last }) => last?.run === run
		).length;
		this.#await(this.#journal.entries.values());
		events.handOn(this.#journal.unhanded);
	}

	/** Adds addresses another host led to, or the list. */
	find(found: readonly Found[]): void {
		this.#await(this.#journal.find(found));
	}

	/** Asks what is left. Resolves when nothing is. */
	async ask(): Promise<void> {
		for (let entry = this.#next(); entry; entry = this.#next()) {
			if (this.#asked >= this.#manners.pages) {
				this.#leave(entry, `more than ${this.#manners.pages} pages`);
				continue;
			}
			if (this.#failures >= mostFailures) {
				this.#leave(entry, 'the host does not answer');
				continue;
			}
			const robots = (this.#robots ??= await this.#askRobots());
			this.#client.delay = robots.delay;
			const why = robots.forbids(entry.address);
			if (why) {
				const outcome = robots.unsettled ? 'by_hand' : 'robots';
				this.#end(entry, outcome, { why: this.#unreachable ?? why });
				continue;
			}
			this.#asked++;
			await this.#askEntry(entry);
		}
	}

	/** How many addresses of the host are in memory. */
	get size(): number {
		return this.#journal.entries.size;
	}

	/** Whether anything is left to ask. */
	get isDone(): boolean {
		return [...this.#waiting.values()].every((queue) => queue.length === 0);
	}

	close(): void {
		this.#journal.close();
		this.#archive.close();
	}

	/** Ends what is left of the host in this run, one address and all others. */
	#leave(entry: Entry, why: string): void {
		const left = [entry, ...[...this.#waiting.values()].flat()];
		this.#waiting.clear();
		const at = new Date().toISOString();
		const ends = left.map(({ address }): Ended => {
			return { address, run: this.#run, at, outcome: 'not_asked', status: 0, why };
		});
		this.#journal.leave(ends);
		ends.forEach((ended, index) => this.#events.ended(left[index]!, ended));
	}

	/** The address that is asked next: what is sought before what leads to it, nearer ones first. */
	#next(): Entry | null {
		for (const rank of [...this.#waiting.keys()].sort((a, b) => a - b)) {
			const entry = this.#waiting.get(rank)!.shift();
			if (entry) return entry;
			this.#waiting.delete(rank);
		}
		return null;
	}

	#await(entries: Iterable<Entry>): void {
		for (const entry of entries) {
			if (entry.off || (entry.last && entry.last.run >= this.#run)) continue;
			const rank = urgency[entry.kind] * 100 + Math.min(entry.depth, 99);
			const queue = this.#waiting.get(rank);
			if (queue) queue.push(entry);
			else this.#waiting.set(rank, [entry]);
		}
	}

	async #askRobots(): Promise<Robots> {
		const { origin } = new URL(this.#journal.entries.values().next().value!.address);
		const before = this.#journal.robots;
		if (before?.run === this.#run && before.status !== 0)
			return readRobots(before.status, before.text);
		const { status, text, why } = await askRobots(origin, (url) => this.#client.get(url));
		this.#unreachable = why;
		this.#journal.keepRobots({ run: this.#run, status, text });
		return readRobots(status, text);
	}

	async #askEntry(entry: Entry): Promise<void> {
		const url = new URL(entry.address);
		const before = entry.kept;
		const owed = this.#journal.isOwedLinks(entry);
		const conditions = owed
			? {}
			: {
					...(before?.etag && { 'If-None-Match': before.etag }),
					...(before?.modified && { 'If-Modified-Since': before.modified })
				};
		let answer = await this.#client.get(url, conditions);
		// A server that sends a visitor back with a cookie is asked once more with it.
		if (
			!(answer instanceof AskError) &&
			redirectOf(answer, url.href)?.href === url.href &&
			headerOf(answer, 'set-cookie')
		)
			answer = await this.#client.get(url, conditions);
		if (answer instanceof AskError) {
			this.#failures++;
			return this.#end(entry, 'by_hand', { why: `${answer.code}: ${answer.message}` });
		}
		this.#failures = 0;
		const { status } = answer;
		let body: Uint8Array;
		try {
			body = bodyOf(answer);
		} catch (error) {
			return this.#end(entry, 'by_hand', { status, why: (error as Error).message });
		}
		const page = status === 200 ? pageOf(body, entry.address) : null;
		const as = status === 200 ? kindAs(entry.kind, page) : entry.kind;
		const role = page && roleOf(page);
		const isReport = !page || (role === 'report' && as !== 'list' && as !== 'section');
		const same =
			before !== null && (status === 304 || (status === 200 && before.digest === sha256(body)));
		const lies = await this.#archive.append(
			entry.address,
			answer,
			// Whether a page that was sought as a report is one, the reader says.
			as === 'list' ? entry.kind : as,
			same ? { address: entry.address, at: before.captured! } : null,
			isReport || isSought(as)
		);
		const archive = { file: path.basename(this.#archive.file), end: this.#archive.end, ...lies };
		const to = redirectOf(answer, entry.address);
		if (to) return this.#follow(entry, to, status, archive);
		if (status === 404 || status === 410) return this.#end(entry, 'gone', { status, archive });
		if (same) {
			const { digest, captured, held, captures, etag, modified, type, report } = before;
			const stands = { digest, captured, held, captures, etag, modified, type, report };
			const { found: links, deeper } =
				owed && page ? this.#linksOf(entry, as, page) : { found: [], deeper: before.deeper ?? 0 };
			const { as: was, title, rest } = before;
			const more = {
				...(was && { as: was }),
				...(title && { title }),
				...(rest && { rest }),
				...(deeper && { deeper })
			};
			return this.#end(entry, 'kept', { status, archive, ...stands, ...more }, links);
		}
		if (status !== 200)
			return this.#end(entry, 'by_hand', { status, archive, why: answer.statusLine });
		if (page && saysGone(page))
			return this.#end(entry, 'gone', { status, archive, why: 'the page says it is not there' });
		const why = page && needsPerson(page);
		if (why) return this.#end(entry, 'by_hand', { status, archive, why });
		const rest = page && onlyByScript(page, as);
		const { found, deeper } = page ? this.#linksOf(entry, as, page) : { found: [], deeper: 0 };
		this.#end(
			entry,
			'kept',
			{
				status,
				archive,
				digest: sha256(body),
				captured: warcDate(answer.at),
				etag: headerOf(answer, 'etag') ?? undefined,
				modified: headerOf(answer, 'last-modified') ?? undefined,
				held: archive.file,
				captures: (before?.captures ?? 0) + 1,
				report: isReport,
				type: page ? 'html' : (signatureOf(body) ?? 'other'),
				...(as !== entry.kind && { as }),
				...(role === 'report' && { title: reportHead(page!)! }),
				...(rest && { rest }),
				...(deeper && { deeper })
			},
			found
		);
	}

	#follow(entry: Entry, to: URL, status: number, archive: Ended['archive']): void {
		if (isSought(entry.kind) && isElsewhere(to))
			return this.#end(entry, 'gone', { status, archive, why: `sent to ${to.href}` });
		if (to.href === entry.address || entry.hops >= mostHops)
			return this.#end(entry, 'by_hand', { status, archive, why: 'redirects without end' });
		const site =
			entry.hops === 0 && entry.kind === 'seed' && !isWithin(to.host, entry.site)
				? siteOf(to.host)
				: entry.site;
		const target: Found = {
			...entryFound(entry),
			address: to.href,
			from: entry.address,
			hops: entry.hops + 1,
			site
		};
		this.#end(entry, 'moved', { status, archive, why: to.href }, [target]);
	}

	/**
	 * What a page leads to.
	 * @param as what the page turned out to be
	 * @returns links that are asked, and how many lie too deep
	 */
	#linksOf(entry: Entry, as: Kind, page: Page): { found: Found[]; deeper: number } {
		const reading = [entry.kind, as].some((kind) => kind === 'report' || kind === 'frame');
		const most = this.#manners.depth;
		const all = this.#allLinksOf(entry, as, page, reading);
		const found = all.filter(({ depth }) => reading || depth <= most);
		const deeper = all.filter(
			({ address, depth }) => !reading && depth > most && !this.#journal.entries.has(address)
		).length;
		return { found, deeper };
	}

	#allLinksOf(entry: Entry, as: Kind, page: Page, reading: boolean): Found[] {
		return page.links.flatMap((link): Found[] => {
			const kind = kindOf(link, entry.kind, page) ?? kindOf(link, as, page);
			if (!kind || link.url.href === entry.address) return [];
			if (kind !== 'document' && kind !== 'frame' && !isWithin(link.url.host, entry.site))
				return [];
			const text = saidOf(link);
			const named = yearOf(text);
			const { years, site } = entry;
			if (kind !== 'list' && named !== null && years.length && !years.includes(named)) return [];
			const year =
				named ?? (reading || kind !== 'list' || staysIn(link) ? entry.year : folderYear(link));
			return [
				{
					address: link.url.href,
					kind,
					// Another page of the same list is no deeper.
					depth: entry.depth + (kind === as && isFurther(link) ? 0 : 1),
					from: entry.address,
					text,
					site,
					year,
					years,
					hops: 0
				}
			];
		});
	}

	#end(entry: Entry, outcome: Outcome, more: Partial<Ended>, found: readonly Found[] = []): void {
		const here = found.filter(({ address }) => new URL(address).host === this.name);
		const handed = found.filter(({ address }) => new URL(address).host !== this.name);
		const ended: Ended = {
			address: entry.address,
			run: this.#run,
			at: new Date().toISOString(),
			outcome,
			status: 0,
			...more,
			...(handed.length && { handed })
		};
		this.#await(this.#journal.end(ended, here));
		this.#events.handOn(handed);
		this.#events.ended(entry, ended);
	}
}

/** The page an answer is; null for any other document. What the headers call it counts for nothing. */
function pageOf(body: Uint8Array, address: string): Page | null {
	if (signatureOf(body)) return null;
	try {
		return readPage(body, address);
	} catch {
		return null;
	}
}

function entryFound({ kind, depth, text, year, years, agency, region }: Entry) {
	return { kind, depth, text, year, years, ...(agency && { agency }), ...(region && { region }) };
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
