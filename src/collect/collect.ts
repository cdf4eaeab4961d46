import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Lock } from '#build/lock.ts';
import { siteOf } from './address.ts';
import { Host, type Manners } from './host.ts';
import { isOfReport, type Ended, type Found } from './entry.ts';
import { readSites, type Site } from './sites.ts';
import type { Counts } from './host-lists.ts';
import { writeLists } from './lists.ts';
import { byHost, Round, type Shard } from './round.ts';

export interface CollectOptions extends Manners {
	/** Folder the collection lies in; one that is there is resumed. */
	out: string;
	/** Hosts asked at once. */
	hosts: number;
	/** The part of the hosts that falls to this machine. */
	shard: Shard;
	progress?: (state: Progress) => void;
}

/** How far a run is. */
export interface Progress {
	/** Hosts that are done, and those known so far. */
	done: number;
	hosts: number;
	/** Addresses asked, and those of them asked for as reports or documents of reports and kept. */
	asked: number;
	kept: number;
	/** Hosts that wished to be left alone, and until when in milliseconds. */
	resting: ReadonlyMap<string, { until: number; why: string }>;
}

/** What a run came to. */
export interface Collected extends Counts {
	run: number;
	hosts: number;
	asked: number;
	/** Addresses of other machines' hosts that were found here. */
	handedOver: number;
}

/** Sites of the list read before they are written down. */
const portion = 20_000;
/** Most hosts open for each that is asked: the others rest, as their servers wished. */
const mostResting = 8;
/** Addresses of open hosts kept in memory at once; a host more is opened only where they are fewer. */
const mostOpen = 400_000;

/**
 * Asks the sites of a list for their annual reports and keeps the answers in `out`. A run that was cut off is resumed;
 * after one that ended the next begins, which asks everything known once more, by what the servers say has changed.
 * @throws {Error} on a list that is none, naming the line
 */
export async function collect(list: string, options: CollectOptions): Promise<Collected> {
	const { out, shard } = options;
	fs.mkdirSync(path.join(out, 'hosts'), { recursive: true });
	const lock = await lockShard(out, shard);
	try {
		return await visitAll(list, options);
	} finally {
		await lock.release();
	}
}

/**
 * Locks a shard, so that only one run asks its hosts, and none those of a list split among another number of machines.
 * Throws where one does.
 */
async function lockShard(out: string, { index, of }: CollectOptions['shard']): Promise<Lock> {
	const own = await Lock.take(path.join(out, `.shard-${index}-of-${of}.lock`), out);
	try {
		for (const name of fs.readdirSync(out)) {
			const others = /^\.shard-\d+-of-(\d+)\.lock$/.exec(name)?.[1];
			if (others && Number(others) !== of)
				await (await Lock.take(path.join(out, name), out)).release();
		}
		return own;
	} catch (error) {
		await own.release();
		throw error;
	}
}

async function visitAll(list: string, options: CollectOptions): Promise<Collected> {
	const { out } = options;
	const round = new Round(out, options.shard, options.known);
	const hosts = await takeSites(list, round);
	for (const found of round.received()) hosts.add(new URL(found.address).host);
	for (const name of round.known()) hosts.add(name);
	const visit = new Visit(round, options, hosts);
	await visit.all();
	const lists = writeLists(out, round.hosts(), options.shard);
	round.finish();
	return {
		run: round.run,
		hosts: hosts.size,
		asked: visit.asked,
		handedOver: round.handedOver,
		...lists
	};
}

/** Writes the sites of the list into their hosts' journals; the hosts that fall to this machine. */
async function takeSites(list: string, round: Round): Promise<Set<string>> {
	const hosts = new Set<string>();
	const reading = randomUUID();
	let waiting: Found[] = [];
	const write = () => {
		for (const [host, found] of byHost(waiting)) {
			round.journal(host, (journal) => journal.list(found, reading));
			hosts.add(host);
		}
		waiting = [];
	};
	for await (const site of readSites(list)) {
		const found = seedOf(site);
		if (!round.isOurs(new URL(found.address).host)) continue;
		waiting.push(found);
		if (waiting.length >= portion) write();
	}
	write();
	for (const host of round.known())
		round.journal(host, (journal) => journal.leaveUnlisted(reading));
	return hosts;
}

function seedOf({ address, agency, region, years, notes }: Site): Found {
	return {
		address,
		kind: 'seed',
		depth: 0,
		from: '',
		text: notes,
		site: siteOf(new URL(address).host),
		year: null,
		years,
		hops: 0,
		...(agency && { agency }),
		...(region && { region })
	};
}

/** The hosts of a run, a few at once. */
class Visit {
	asked = 0;
	#kept = 0;
	#done = 0;
	readonly #round: Round;
	readonly #options: CollectOptions;
	/** Hosts to be asked; those that come again wait for their turn once more. */
	readonly #waiting: string[];
	readonly #known: Set<string>;
	readonly #open = new Map<string, Host>();
	#wake = () => {};
	readonly #resting = new Map<string, { until: number; why: string }>();

	constructor(round: Round, options: CollectOptions, hosts: Set<string>) {
		this.#round = round;
		this.#options = options;
		this.#known = hosts;
		this.#waiting = [...hosts];
	}

	async all(): Promise<void> {
		const active = new Set<Promise<void>>();
		for (;;) {
			// A host that wished to be left alone keeps no other waiting.
			while (
				this.#waiting.length &&
				active.size - this.#resting.size < this.#options.hosts &&
				active.size < this.#options.hosts * mostResting &&
				(active.size === 0 || this.#inMind < mostOpen)
			) {
				const one: Promise<void> = this.#one(this.#waiting.shift()!).finally(() =>
					active.delete(one)
				);
				active.add(one);
			}
			if (!active.size) return;
			const rested = new Promise<void>((wake) => (this.#wake = wake));
			await Promise.race([...active, rested]);
		}
	}

	/** Addresses of the hosts that are open. */
	get #inMind(): number {
		return [...this.#open.values()].reduce((sum, { size }) => sum + size, 0);
	}

	async #one(name: string): Promise<void> {
		const { out } = this.#options;
		const folder = this.#round.folder(name);
		const host = new Host(name, {
			folder,
			archives: path.join(out, 'warc'),
			run: this.#round.run,
			manners: this.#options,
			events: {
				ended: (entry, ended) => this.#ended(name, entry, ended),
				rests: (until, why) => this.#rests(name, until, why),
				handOn: (found) => this.#handOn(found)
			}
		});
		this.#open.set(name, host);
		try {
			await host.ask();
		} finally {
			this.#open.delete(name);
			host.close();
			if (!host.isDone) this.#waiting.push(name);
			this.#resting.delete(name);
			this.#done++;
			this.#tell();
		}
	}

	#handOn(found: readonly Found[]): void {
		for (const [host, some] of byHost(found)) {
			if (!this.#round.isOurs(host)) {
				this.#round.handOver(some);
				continue;
			}
			const open = this.#open.get(host);
			if (open) open.find(some);
			else {
				const fresh = this.#round.journal(host, (journal) => journal.find(some));
				if (fresh.length && !this.#waiting.includes(host)) this.#waiting.push(host);
			}
			this.#known.add(host);
		}
	}

	#ended(host: string, entry: Found, ended: Ended): void {
		const { outcome, status } = ended;
		this.#resting.delete(host);
		if (status) this.asked++;
		if (outcome === 'kept' && isOfReport({ kind: entry.kind, kept: ended })) this.#kept++;
		this.#tell();
	}

	#rests(host: string, until: number, why: string): void {
		this.#resting.set(host, { until, why });
		this.#wake();
		this.#tell();
	}

	#tell(): void {
		this.#options.progress?.({
			done: this.#done,
			hosts: this.#known.size,
			asked: this.asked,
			kept: this.#kept,
			resting: this.#resting
		});
	}
}
