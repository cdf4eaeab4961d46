import fs from 'node:fs';
import path from 'node:path';
import { coverageColumns } from '#build/coverage.ts';
import { isWithin, siteOf } from './address.ts';
import {
	lackingOf,
	reportsOf,
	toldOf,
	type Counts,
	type HostEntries,
	type Said
} from './host-lists.ts';
import { ListFile } from './list-file.ts';

/** The hosts of a collection, whoever asks them. */
export interface Hosts {
	/** Names of all that lie in the folder. */
	names: readonly string[];
	/** Whether one falls to a machine, from 1. */
	isOf: (host: string, index: number) => boolean;
	/** What is known of one; it is not changed. */
	read: (host: string) => HostEntries;
}

const headers = {
	coverage: coverageColumns,
	byHand: 'address,kind,why,status,title,from'.split(','),
	sources: 'file,url,agency,region'.split(',')
};
const files = { coverage: 'coverage.csv', byHand: 'by-hand.csv', sources: 'sources.csv' };
type ListName = keyof typeof files;
const listNames = Object.keys(files) as ListName[];

/** The part of the hosts a machine asks: `index` from 1. */
interface Share {
	index: number;
	of: number;
}

/**
 * Writes `coverage.csv`, `by-hand.csv` and `sources.csv` of a collection, a host at a time. Of a shard they lie
 * in `lists/`, and those in the folder are of all shards: as each wrote them when it ended, or where it has not yet,
 * as its hosts stand.
 */
export function writeLists(out: string, hosts: Hosts, share: Share): Counts {
	const { index, of } = share;
	const elsewhere = reportsElsewhere(hosts);
	const counts = { collected: 0, changed: 0, vanished: 0, byHand: 0, left: 0 };
	const own = new ThreeLists(folderOf(out, share));
	for (const host of hosts.names.filter((name) => hosts.isOf(name, index))) {
		const told = toldOf(hosts.read(host), (site) => elsewhere.get(site) ?? []);
		own.add(told);
		for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += told.counts[name];
	}
	own.close();
	// Those of another number of machines are older.
	const parts = path.join(out, 'lists');
	for (const name of fs.existsSync(parts) ? fs.readdirSync(parts) : [])
		if (of === 1 || !name.endsWith(`-of-${of}`))
			fs.rmSync(path.join(parts, name), { recursive: true, force: true });
	if (of > 1) join(out, hosts, share, (site) => elsewhere.get(site) ?? []);
	return counts;
}

/** Reports of the sites that lie on several hosts, where a line of one host lacks some. */
function reportsElsewhere({ names, read }: Hosts): Map<string, Said[]> {
	const lacking = new Map<string, Said[]>();
	const hostsOf = (site: string) => names.filter((name) => isWithin(name, site));
	const sizes = new Map<string, number>();
	for (const name of names)
		for (const part of partsOf(name)) sizes.set(part, (sizes.get(part) ?? 0) + 1);
	for (const name of names)
		if (sizes.get(siteOf(name))! > 1)
			for (const site of lackingOf(read(name).entries)) lacking.set(site, []);
	for (const [site, reports] of lacking)
		for (const name of hostsOf(site))
			reports.push(...reportsOf(read(name).entries).filter((report) => report.site === site));
	return lacking;
}

/** A host and the names it lies below. */
function partsOf(host: string): string[] {
	const labels = host.split('.');
	return labels.map((_, at) => labels.slice(at).join('.'));
}

/** Where a shard's own lists lie; those of a machine that asks all hosts are the lists themselves. */
function folderOf(out: string, { index, of }: Share): string {
	return of === 1 ? out : path.join(out, 'lists', `${index}-of-${of}`);
}

/** Makes one list of those of all shards, in their order. */
function join(
	out: string,
	hosts: Hosts,
	{ index: own, of }: Share,
	elsewhere: (site: string) => readonly Said[]
): void {
	const parts = () =>
		Array.from({ length: of }, (_, at) => partAt(folderOf(out, { index: at + 1, of })));
	// A shard that ends meanwhile reads this one's list, or is read here once more.
	for (let before = '', now = parts(); now.join() !== before; now = parts()) {
		before = now.join();
		const lists = new ThreeLists(out, `.${own}`);
		for (const [at, part] of now.entries()) {
			if (part) lists.append(folderOf(out, { index: at + 1, of }));
			else
				for (const host of hosts.names.filter((name) => hosts.isOf(name, at + 1)))
					lists.add(toldOf(hosts.read(host), elsewhere));
		}
		lists.close();
	}
}

/** What tells one writing of a shard's lists from another; empty where they are not all there. */
function partAt(folder: string): string {
	const stats = listNames.map((name) =>
		fs.statSync(path.join(folder, files[name]), { bigint: true, throwIfNoEntry: false })
	);
	return stats.every((stat) => stat)
		? stats.map((stat) => `${stat!.ino} ${stat!.mtimeNs}`).join()
		: '';
}

/** The three lists in one folder, put in place whole. */
class ThreeLists {
	readonly #lists: [ListName, ListFile][];

	/** @param mark of the drafts' names, where others may write the same lists */
	constructor(folder: string, mark = '') {
		fs.mkdirSync(folder, { recursive: true });
		this.#lists = listNames.map((name) => [
			name,
			new ListFile(path.join(folder, files[name]), headers[name], mark)
		]);
	}

	add(told: Record<ListName, string[][]>): void {
		for (const [name, list] of this.#lists) for (const line of told[name]) list.add(line);
	}

	/** Adds the lists of another folder. */
	append(folder: string): void {
		for (const [name, list] of this.#lists) list.append(path.join(folder, files[name]));
	}

	close(): void {
		for (const [, list] of this.#lists) list.close();
	}
}
