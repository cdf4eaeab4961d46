import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCapture } from '#build/warc.ts';
import { fileName, isWithin, siteOf } from './address.ts';
import { Archive, warcDate } from './archive.ts';
import { isElsewhere } from './answers.ts';
import { AskError, bodyOf, headerOf, redirectOf } from './ask.ts';
import { Client, type Politeness } from './client.ts';
import { standing, type Ended, type Entry, type Found, type Outcome } from './entry.ts';
import { Frontier } from './frontier.ts';
import { Journal } from './journal.ts';
import { judge } from './judge.ts';
import { linksOf, type Leads } from './links.ts';
import type { Page } from './web-page.ts';
import { isSought, type Kind } from './recognise.ts';
import { askRobots, readRobots, type Robots } from './robots.ts';
import { sitemapsOf } from './sitemaps.ts';

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

/** Where and how a host is asked. */
interface Circumstances {
	folder: string;
	archives: string;
	run: number;
	manners: Manners;
	events: HostEvents;
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
	readonly #frontier: Frontier;
	#failures = 0;
	#asked: number;

	/** @param folder of the host; archives lie in `archives` */
	constructor(name: string, { folder, archives, run, manners, events }: Circumstances) {
		this.name = name;
		this.#run = run;
		this.#manners = manners;
		this.#events = events;
		this.#journal = new Journal(path.join(folder, 'journal.jsonl'), run, manners.known);
		const file = `${fileName(name)}-${String(run).padStart(4, '0')}.warc.gz`;
		this.#client = new Client(manners, this.#journal, events);
		this.#archive = new Archive(path.join(archives, file), this.#journal.archives.get(file) ?? 0);
		const entries = [...this.#journal.entries.values()];
		this.#asked = entries.filter(({ last }) => last?.run === run).length;
		this.#frontier = new Frontier(run);
		this.#frontier.add(entries);
		events.handOn(this.#journal.unhanded);
	}

	/** Adds addresses another host led to, or the list. */
	find(found: readonly Found[]): void {
		this.#frontier.add(this.#journal.find(found));
	}

	/** Asks what is left. Resolves when nothing is. */
	async ask(): Promise<void> {
		const next = () => this.#frontier.next() ?? this.#nextOfSitemaps();
		for (let entry = next(); entry; entry = next()) {
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
		return this.#frontier.isEmpty;
	}

	close(): void {
		this.#journal.close();
		this.#archive.close();
	}

	/** Ends what is left of the host in this run, one address and all others. */
	#leave(entry: Entry, why: string): void {
		const left = [entry, ...this.#frontier.clear()];
		const at = new Date().toISOString();
		const ends = left.map(({ address }): Ended => {
			return { address, run: this.#run, at, outcome: 'not_asked', status: 0, why };
		});
		this.#journal.leave(ends);
		ends.forEach((ended, index) => this.#events.ended(left[index]!, ended));
	}

	/** A sitemap, where nothing else led to a report; null where none is left. */
	#nextOfSitemaps(): Entry | null {
		const { robots, entries } = this.#journal;
		if (robots?.run === this.#run) this.find(sitemapsOf(this.name, robots, [...entries.values()]));
		return this.#frontier.next();
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
		const { kept } = entry;
		const held = kept && (await this.#archived(kept));
		const conditions = {
			...(held && kept.etag && { 'If-None-Match': kept.etag }),
			...(held && kept.modified && { 'If-Modified-Since': kept.modified })
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
		const stands = status === 304 && held !== null;
		let body: Uint8Array;
		try {
			body = stands ? held : bodyOf(answer);
		} catch (error) {
			return this.#end(entry, 'by_hand', { status, why: (error as Error).message });
		}
		// What did not change is judged anew too: what is wanted or what the program knows may have changed.
		const judged = status === 200 || stands ? judge(body, entry.address, entry.kind) : null;
		const digest = sha256(body);
		const isSame = held !== null && judged !== null && digest === kept!.digest;
		const lies = await this.#archive.append(
			entry.address,
			answer,
			// Whether a page that was sought as a report is one, the reader says.
			!judged || judged.as === 'list' ? entry.kind : judged.as,
			isSame ? { address: entry.address, at: kept!.captured! } : null,
			judged?.mayBeReport ?? true
		);
		const archive = { file: path.basename(this.#archive.file), end: this.#archive.end, ...lies };
		const to = redirectOf(answer, entry.address);
		if (to) return this.#follow(entry, to, status, archive);
		if (status === 404 || status === 410) return this.#end(entry, 'gone', { status, archive });
		if (!judged) return this.#end(entry, 'by_hand', { status, archive, why: answer.statusLine });
		const { amiss, page, as, told } = judged;
		if (amiss) return this.#end(entry, amiss.outcome, { status, archive, digest, why: amiss.why });
		const { found, deeper } = page ? this.#linksOf(entry, as, page) : { found: [], deeper: 0 };
		const more: Partial<Ended> = {
			status,
			archive,
			digest,
			...(isSame
				? standing(kept!)
				: {
						captured: warcDate(answer.at),
						held: archive.file,
						offset: lies.offset,
						captures: (kept?.captures ?? 0) + (digest === kept?.digest ? 0 : 1)
					}),
			etag: headerOf(answer, 'etag') ?? (isSame ? kept!.etag : undefined),
			modified: headerOf(answer, 'last-modified') ?? (isSame ? kept!.modified : undefined),
			...told,
			deeper: deeper || undefined
		};
		this.#end(entry, 'kept', more, found);
	}

	/** The bytes of an earlier answer; null where the archive has them no longer. */
	async #archived({ held, offset, digest }: Ended): Promise<Uint8Array | null> {
		if (held === undefined || offset === undefined) return null;
		const file = path.join(path.dirname(this.#archive.file), held);
		if (!existsSync(file)) return null;
		const body = await readCapture(file, offset).catch(() => null);
		return body && sha256(body) === digest ? body : null;
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

	#linksOf(entry: Entry, as: Kind, page: Page): Leads {
		const { entries } = this.#journal;
		return linksOf(entry, as, page, this.#manners.depth, (address) => entries.has(address));
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
		this.#frontier.add(this.#journal.end(ended, here));
		this.#events.handOn(handed);
		this.#events.ended(entry, ended);
	}
}

function entryFound({ kind, depth, text, year, years, agency, region }: Entry) {
	return { kind, depth, text, year, years, ...(agency && { agency }), ...(region && { region }) };
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
