import fs from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CorpusFile, PlainFile } from '#corpus/manifest.ts';
import { sha256 } from './source.ts';

/** A corpus folder that is being made. */
export class CorpusFolder {
	readonly path: string;
	readonly #made = new Set<string>();

	constructor(folder: string) {
		this.path = folder;
	}

	/** Where a file of the corpus lies. */
	at(file: string): string {
		return path.join(this.path, file);
	}

	/** Writes a file; returns what a manifest says of it. */
	async place(
		file: string,
		content: string | Uint8Array
	): Promise<{ path: string; bytes: number; sha256: string }> {
		await this.#makeFolderOf(file);
		await fs.writeFile(this.at(file), content);
		return { path: file, bytes: Buffer.byteLength(content), sha256: sha256(content) };
	}

	/** Writes a JSON file and names it by its content: `PREFIXhash.json`. */
	async named(prefix: string, content: string): Promise<PlainFile> {
		return this.place(`${prefix}${sha256(content).slice(0, 16)}.json`, content);
	}

	/** Writes one Parquet file and names it by its content: `PREFIXhash.parquet`. */
	async parquet(
		connection: DuckDBConnection,
		prefix: string,
		copyTo: (file: string) => string
	): Promise<CorpusFile> {
		const draft = `${prefix}draft.parquet`;
		await this.#makeFolderOf(draft);
		const { rowsChanged: rows } = await connection.run(copyTo(this.at(draft)));
		const bytes = await fs.readFile(this.at(draft));
		const hash = sha256(bytes);
		const file = `${prefix}${hash.slice(0, 16)}.parquet`;
		await fs.rename(this.at(draft), this.at(file));
		return { path: file, rows, bytes: bytes.length, sha256: hash };
	}

	/**
	 * Adopts a file or folder of another corpus as it stands: the same bytes and times, linked where possible.
	 * What is there stays.
	 */
	async adopt(corpus: string, file: string, as = file): Promise<void> {
		await this.#makeFolderOf(as);
		await linkTree(path.join(corpus, file), this.at(as));
	}

	async #makeFolderOf(file: string): Promise<void> {
		const folder = path.dirname(this.at(file));
		if (!this.#made.has(folder)) await fs.mkdir(folder, { recursive: true });
		this.#made.add(folder);
	}
}

/** Links a file, or every file of a folder; copies where the disk has no links. */
async function linkTree(from: string, to: string): Promise<void> {
	const stat = await fs.stat(from);
	if (stat.isDirectory()) {
		await fs.mkdir(to, { recursive: true });
		for (const name of await fs.readdir(from))
			await linkTree(path.join(from, name), path.join(to, name));
		return;
	}
	await fs.link(from, to).catch(async (error: NodeJS.ErrnoException) => {
		if (error.code === 'EEXIST') return;
		await fs.copyFile(from, to);
		await fs.utimes(to, stat.atime, stat.mtime);
	});
}
