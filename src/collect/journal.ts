import {
	closeSync,
	existsSync,
	fdatasyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	truncateSync,
	writeSync
} from 'node:fs';
import path from 'node:path';
import type { Ended, Entry, Found } from './entry.ts';
import { isSought } from './recognise.ts';

/** What a host's robots.txt said in a run; status 0 where the host did not answer. */
export interface RobotsSaid {
	run: number;
	status: number;
	text: string;
}

/**
 * Links of a host that were found in a run and not kept in memory, for there were too many; the same one may count
 * twice.
 */
export interface Left {
	run: number;
	links: number;
	/** Address of the first. */
	first: string;
}

type Line =
	| { found: Found }
	| { ended: Ended }
	| { robots: RobotsSaid }
	| { asking: string; at: number }
	| { listed: Found; reading: string }
	| { off: string[] }
	| { left: Left };

/** Most addresses of a host that are kept in memory. */
export const mostKnown = 100_000;

/**
 * What is known of one host, a line a fact, append-only, and on the disk (fdatasync) before it counts. A
 * line that a kill cut off is dropped; so is whatever the archive holds beyond what is written here.
 */
export class Journal {
	readonly entries = new Map<string, Entry>();
	robots: RobotsSaid | null = null;
	/** Time of the last request that was begun, in milliseconds; 0 for none. */
	asked = 0;
	/** Where each archive file ends. */
	readonly archives = new Map<string, number>();
	/** Links of the last page that may not have reached their hosts before a kill. */
	unhanded: Found[] = [];
	/** What was left out in the last run in which anything was; null where nothing ever was. */
	left: Left | null = null;
	/** File that is written; null where it is only read. */
	readonly #descriptor: number | null;
	readonly #run: number;
	readonly #most: number;

	/**
	 * @param run the run that writes it
	 * @param most addresses kept in memory at most; those of the list of sites come on top
	 * @param reads only: another process may be writing it
	 */
	constructor(file: string, run: number, most = mostKnown, reads = false) {
		this.#run = run;
		this.#most = most;
		mkdirSync(path.dirname(file), { recursive: true });
		if (existsSync(file)) this.#replay(file, reads);
		this.#descriptor = reads ? null : openSync(file, 'a');
	}

	/** What is still left out: nothing once every page there is was answered again with room for its links. */
	get leftOut(): Left | null {
		const { left } = this;
		const owed =
			left !== null &&
			[...this.entries.values()].some(
				({ kept, last }) =>
					kept?.type === 'html' &&
					kept.run <= left.run &&
					!['gone', 'moved'].includes(last?.outcome ?? 'kept')
			);
		return owed || left?.run === this.#run ? left : null;
	}

	/** Adds addresses that are not known yet; says which they were. */
	find(found: readonly Found[]): Entry[] {
		const { fresh, lines } = this.#fresh(found);
		this.#write(lines);
		return fresh.map((one) => this.entries.get(one.address)!);
	}

	/** Takes lines of the list of sites as they now are: one that is known has its years, agency and region from here on. */
	list(found: readonly Found[], reading: string): void {
		this.#write(found.map((listed) => ({ listed, reading })));
	}

	/** Leaves what the list of sites has no longer, and what it led to here; known captures stay. */
	leaveUnlisted(reading: string): void {
		const gone = [...this.entries.values()].filter(
			({ kind, from, listed, off }) => kind === 'seed' && !from && !off && listed !== reading
		);
		if (gone.length) this.#write([{ off: gone.map(({ address }) => address) }]);
	}

	/** Notes an end, and in the same breath what the page led to on this host; says what of it was new. */
	end(ended: Ended, found: readonly Found[]): Entry[] {
		const { fresh, lines } = this.#fresh(found);
		this.#write([...lines, { ended }]);
		return fresh.map((one) => this.entries.get(one.address)!);
	}

	/** Notes the ends of addresses that are not asked. */
	leave(ends: readonly Ended[]): void {
		this.#write(ends.map((ended) => ({ ended })));
	}

	keepRobots(robots: RobotsSaid): void {
		this.#write([{ robots }]);
	}

	/** Notes that a request goes out, so that a pause outlasts a kill. */
	asking(address: string): void {
		this.#write([{ asking: address, at: Date.now() }], false);
	}

	close(): void {
		if (this.#descriptor !== null) closeSync(this.#descriptor);
	}

	/** Which addresses are not known yet and kept, and the lines that say so; of the others how many are left. */
	#fresh(found: readonly Found[]): { fresh: Found[]; lines: Line[] } {
		const unknown = new Map(found.map((one) => [one.address, one]));
		for (const address of unknown.keys()) {
			const known = this.entries.get(address);
			if (known && !known.off) unknown.delete(address);
		}
		let room = this.#most - this.entries.size;
		const fresh: Found[] = [];
		const left: Found[] = [];
		for (const one of unknown.values()) {
			const kept = one.kind === 'seed' || room-- > 0;
			(kept ? fresh : left).push(one);
		}
		const lines: Line[] = fresh.map((one) => ({ found: one }));
		if (left.length) {
			const before =
				this.left?.run === this.#run ? this.left : { links: 0, first: left[0]!.address };
			const links = before.links + left.length;
			lines.push({ left: { run: this.#run, links, first: before.first } });
		}
		return { fresh, lines };
	}

	#write(lines: readonly Line[], sync = true): void {
		if (!lines.length) return;
		if (this.#descriptor === null) throw new Error('a journal that is only read');
		writeSync(this.#descriptor, lines.map((line) => JSON.stringify(line) + '\n').join(''));
		if (sync) fdatasyncSync(this.#descriptor);
		for (const line of lines) this.#take(line);
	}

	#replay(file: string, reads: boolean): void {
		const bytes = readFileSync(file);
		const whole = bytes.lastIndexOf(10) + 1;
		if (whole < bytes.length && !reads) truncateSync(file, whole);
		for (const line of bytes.subarray(0, whole).toString().split('\n'))
			if (line) this.#take(JSON.parse(line) as Line);
	}

	#take(line: Line): void {
		if ('found' in line) this.#put(line.found);
		else if ('listed' in line) this.#takeListed(line.listed, line.reading);
		else if ('off' in line) this.#takeOff(line.off);
		else if ('robots' in line) this.robots = line.robots;
		else if ('asking' in line) this.asked = line.at;
		else if ('left' in line) this.left = line.left;
		else {
			const { ended } = line;
			const entry = this.entries.get(ended.address);
			if (entry) {
				entry.last = ended;
				if (ended.outcome === 'kept') entry.kept = ended;
				// The same bytes are no longer taken for what was sought.
				else if (ended.digest && ended.digest === entry.kept?.digest) entry.kept = null;
			}
			if (ended.archive) this.archives.set(ended.archive.file, ended.archive.end);
			this.unhanded = ended.handed ?? [];
		}
	}

	/** An address as it was now found, with what became of it before. */
	#put(found: Found): Entry {
		const { last = null, kept = null } = this.entries.get(found.address) ?? {};
		const entry: Entry = { ...found, last, kept };
		this.entries.set(found.address, entry);
		return entry;
	}

	#takeListed(found: Found, reading: string): void {
		const before = this.entries.get(found.address);
		// What was a link of another page stays one, and a document a document.
		const place = before && (before.from || isSought(before.kind)) ? before : null;
		const entry = this.#put(place ? { ...found, ...linkOf(place) } : found);
		entry.listed = reading;
		if (!before) return;
		const stays = before.years.join() === found.years.join() && !before.off;
		const { agency, region, years } = found;
		if (stays && before.agency === agency && before.region === region) return;
		for (const one of this.#ledTo([found.address])) {
			delete one.off;
			if (!stays) one.years = years;
			// What a line's address was redirected to stands for it.
			if (one.hops > 0 && one.kind === 'seed') Object.assign(one, { agency, region });
		}
	}

	#takeOff(addresses: readonly string[]): void {
		const lines = addresses.map((address) => this.entries.get(address)!);
		for (const one of [...lines, ...this.#ledTo(addresses)]) one.off = true;
	}

	/** What addresses led to on this host, and what that did; not what is a line of its own. */
	#ledTo(addresses: readonly string[]): Entry[] {
		const found: Entry[] = [];
		const from = new Set(addresses);
		for (let before = 0; before < from.size;) {
			before = from.size;
			for (const one of this.entries.values())
				if (from.has(one.from) && !from.has(one.address) && one.listed === undefined) {
					from.add(one.address);
					found.push(one);
				}
		}
		return found;
	}
}

/** What of an address is its link's, whatever the list of sites says of it. */
function linkOf({ kind, depth, from, text, year }: Found): Partial<Found> {
	return { kind, depth, from, text, year };
}
