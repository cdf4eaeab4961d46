import fs from 'node:fs';
import path from 'node:path';
import { csvText } from '#build/csv.ts';
import { isOfReport, type Entry, type Ended, type Left } from './journal.ts';

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
	/** Links that were not kept in mind, their host having too many; the same one may count twice. */
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

const coverageHeader = 'agency,region,year,state,title,address,captured,captures,why'.split(',');
const byHandHeader = 'address,kind,why,status,title,from'.split(',');
const sourcesHeader = 'file,url,agency,region'.split(',');

/**
 * Writes `coverage.csv`, `by-hand.csv` and `sources.csv` of a collection, a host at a time.
 * @param hosts the entries of each host, one after the other
 */
export function writeLists(out: string, hosts: Iterable<HostEntries>): Lists {
	const lists = { collected: 0, changed: 0, vanished: 0, byHand: 0, left: 0 };
	const [coverage, byHand, sources] = [
		new ListFile(path.join(out, 'coverage.csv'), coverageHeader),
		new ListFile(path.join(out, 'by-hand.csv'), byHandHeader),
		new ListFile(path.join(out, 'sources.csv'), sourcesHeader)
	];
	for (const { entries, left } of hosts) {
		for (const entry of entries) {
			const { address, kind, text, from, last, kept, agency = '', region = '' } = entry;
			if (last?.outcome === 'by_hand') {
				lists.byHand++;
				byHand.add([address, kind, last.why ?? '', String(last.status || ''), text, from]);
			}
			if (!isOfReport(entry)) continue;
			const state = stateOf(entry);
			if (kept) lists.collected++;
			if (state === 'vanished') lists.vanished++;
			if ((kept?.captures ?? 0) > 1) lists.changed++;
			const year = String(entry.year ?? '');
			coverage.add([
				agency,
				region,
				year,
				state,
				text,
				address,
				kept?.captured ?? '',
				String(kept?.captures ?? 0),
				last?.why ?? ''
			]);
			if (kept) sources.add([`${kept.held}/${address}`, address, agency, region]);
		}
		if (left) {
			lists.left += left.links;
			const address = `${new URL(left.first).origin}/`;
			coverage.add(['', '', '', 'not_asked', '', address, '', '0', whyLeft(left)]);
		}
		for (const seed of entries.filter(({ kind }) => kind === 'seed'))
			for (const [year, state] of wanted(seed, entries)) {
				const { agency = '', region = '', text, address, last } = seed;
				coverage.add([
					agency,
					region,
					String(year),
					state,
					text,
					address,
					'',
					'0',
					last?.why ?? ''
				]);
			}
	}
	for (const list of [coverage, byHand, sources]) list.close();
	return lists;
}

/** Years a line of the list asks for that no report of its site was collected for, and why. */
function wanted(seed: Entry, entries: readonly Entry[]): [year: number, state: State][] {
	const reports = entries.filter((entry) => entry.site === seed.site && isOfReport(entry));
	return seed.years
		.filter((year) => !reports.some((report) => report.year === year))
		.map((year) => [
			year,
			seed.last?.outcome === 'kept' || seed.last?.outcome === 'moved' ? 'not_found' : stateOf(seed)
		]);
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
	readonly #file: number;

	constructor(path: string, header: readonly string[]) {
		this.#path = path;
		this.#file = fs.openSync(`${path}.draft`, 'w');
		fs.writeSync(this.#file, csvText(header, []));
	}

	add(line: readonly string[]): void {
		fs.writeSync(this.#file, csvText(line, []).slice(1));
	}

	close(): void {
		fs.closeSync(this.#file);
		fs.renameSync(`${this.#path}.draft`, this.#path);
	}
}
