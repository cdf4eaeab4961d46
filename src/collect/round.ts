import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileName } from './address.ts';
import type { Found } from './entry.ts';
import { Journal } from './journal.ts';
import type { Hosts } from './lists.ts';

/** The part of all hosts that falls to one machine: `index` from 1. */
export interface Shard {
	index: number;
	of: number;
}

/** One run over a folder: which it is, whose hosts are whose, and where each has its files. */
export class Round {
	readonly run: number;
	readonly out: string;
	handedOver = 0;
	readonly #shard: Shard;
	readonly #state: string;
	readonly #known?: number;

	constructor(out: string, shard: Shard, known?: number) {
		this.out = out;
		this.#known = known;
		this.#shard = shard;
		this.#state = path.join(out, `run-${shard.index}-of-${shard.of}.json`);
		const last = fs.existsSync(this.#state)
			? (JSON.parse(fs.readFileSync(this.#state, 'utf8')) as { run: number; finished: boolean })
			: { run: 0, finished: true };
		// A run among another number of machines came between.
		const others = fs
			.readdirSync(out)
			.filter(
				(name) => /^run-\d+-of-\d+\.json$/.test(name) && !name.endsWith(`-of-${shard.of}.json`)
			)
			.map(
				(name) => (JSON.parse(fs.readFileSync(path.join(out, name), 'utf8')) as { run: number }).run
			);
		this.run = Math.max(last.finished ? last.run + 1 : last.run, ...others.map((run) => run + 1));
		this.#note(false);
	}

	finish(): void {
		this.#note(true);
	}

	/** Whether a host is asked by this machine. */
	isOurs(host: string): boolean {
		return shardOf(host, this.#shard.of) === this.#shard.index;
	}

	/** Folder of a host. */
	folder(host: string): string {
		return path.join(this.out, 'hosts', digest(host).slice(0, 2), fileName(host));
	}

	/** Opens a host's journal that nobody else has open. */
	journal<T>(host: string, use: (journal: Journal) => T): T {
		const folder = this.folder(host);
		const journal = new Journal(path.join(folder, 'journal.jsonl'), this.run, this.#known);
		try {
			fs.writeFileSync(path.join(folder, 'host'), host);
			return use(journal);
		} finally {
			journal.close();
		}
	}

	/** Hosts of this machine that have a journal. */
	known(): string[] {
		return this.#all().filter((host) => this.isOurs(host));
	}

	/** All hosts that lie in the folder, to be read. */
	hosts(): Hosts {
		return {
			names: this.#all(),
			isOf: (host, index) => shardOf(host, this.#shard.of) === index,
			read: (host) => {
				const file = path.join(this.folder(host), 'journal.jsonl');
				const journal = new Journal(file, this.run, this.#known, true);
				return { entries: [...journal.entries.values()], left: journal.leftOut };
			}
		};
	}

	#all(): string[] {
		const hosts = path.join(this.out, 'hosts');
		return (
			fs
				.readdirSync(hosts)
				.sort()
				.flatMap((part) =>
					fs
						.readdirSync(path.join(hosts, part))
						.sort()
						.map((name) => path.join(hosts, part, name, 'host'))
				)
				// Another machine may be about to write it.
				.filter((file) => fs.existsSync(file))
				.map((file) => fs.readFileSync(file, 'utf8'))
				.filter(Boolean)
		);
	}

	/** Leaves addresses of other machines' hosts where those find them. */
	handOver(found: readonly Found[]): void {
		this.handedOver += found.length;
		for (const [host, some] of byHost(found)) {
			const file = this.#handed(shardOf(host, this.#shard.of), this.#shard.index);
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.appendFileSync(file, some.map((one) => JSON.stringify(one) + '\n').join(''));
		}
	}

	/** What other machines left here, written into the journals. */
	received(): Found[] {
		const folder = path.join(this.out, 'handed');
		const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
		// What was left for another number of machines is for whoever has the host now.
		const all = files
			.filter(
				(name) =>
					name.startsWith(`to-${this.#shard.index}-`) ||
					!name.endsWith(`-of-${this.#shard.of}.jsonl`)
			)
			.flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split('\n').slice(0, -1))
			.map((line) => JSON.parse(line) as Found)
			.filter(({ address }) => this.isOurs(new URL(address).host));
		for (const [host, found] of byHost(all)) this.journal(host, (journal) => journal.find(found));
		return all;
	}

	#handed(to: number, from: number): string {
		return path.join(this.out, 'handed', `to-${to}-from-${from}-of-${this.#shard.of}.jsonl`);
	}

	#note(finished: boolean): void {
		const draft = `${this.#state}.draft`;
		fs.writeFileSync(draft, JSON.stringify({ run: this.run, finished }));
		fs.renameSync(draft, this.#state);
	}
}

/** The machine a host falls to, from 1: the same whatever the list and its order. */
function shardOf(host: string, of: number): number {
	return (Number.parseInt(digest(host).slice(0, 8), 16) % of) + 1;
}

function digest(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** Addresses by the host they are of, with its port. */
export function byHost(found: readonly Found[]): Map<string, Found[]> {
	const hosts = new Map<string, Found[]>();
	for (const one of found) {
		const { host } = new URL(one.address);
		const some = hosts.get(host);
		if (some) some.push(one);
		else hosts.set(host, [one]);
	}
	return hosts;
}
