import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { collect, type CollectOptions } from '#collect/collect.ts';
import { Web } from './web.ts';

/** A line of one of the lists. */
export type Line = Record<string, string>;

/** Made-up sites and collections of them, in a folder of their own. */
export class Gathered {
	readonly web = new Web();
	readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collect-sites-'));

	async close(): Promise<void> {
		await this.web.stop();
		fs.rmSync(this.folder, { recursive: true });
	}

	/** Collects what lines of a list of sites name; run again, it is the next run. */
	async collect(name: string, lines: readonly string[], options: Partial<CollectOptions> = {}) {
		const list = path.join(this.folder, `${name}.csv`);
		fs.writeFileSync(list, ['address,agency,region,years,notes', ...lines].join('\n'));
		const out = path.join(this.folder, name);
		const before = this.web.log.length;
		const counts = await collect(list, {
			...{ out, contact: 'keeper@example.org', pause: 0, hosts: 4, pages: 60, depth: 6 },
			...{ loopback: true, shard: { index: 1, of: 1 } },
			...options
		});
		const listed = (file: string): Line[] =>
			parse(fs.readFileSync(path.join(out, file)), { bom: true, columns: true });
		return {
			...counts,
			out,
			coverage: listed('coverage.csv'),
			byHand: listed('by-hand.csv'),
			sources: listed('sources.csv'),
			/** Paths that were asked, without those of robots.txt. */
			paths: this.web.log
				.slice(before)
				.map((asked) => asked.path)
				.filter((one) => one !== '/robots.txt')
		};
	}

	/** Collects one site from its first page. */
	site(
		name: string,
		paths: Parameters<Web['site']>[1],
		{ years = '', ...options }: Partial<CollectOptions> & { years?: string } = {}
	) {
		this.web.site(name, { '/robots.txt': { status: 404 }, ...paths });
		return this.collect(name, [`${this.web.at(name)},云台县人民政府,,${years},`], options);
	}
}

/** What lists say of each path, in a line each. */
export function toldOf(lines: readonly Line[], ...columns: string[]): string[] {
	return lines
		.map((line) =>
			[new URL(line.address!).pathname, ...columns.map((column) => line[column])].join(' ')
		)
		.sort();
}
