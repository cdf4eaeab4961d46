import fs from 'node:fs/promises';
import path from 'node:path';
import { Lock, type OnWait } from './lock.ts';

/**
 * The staging folder: hidden next to a corpus, in which the new one is made, so that the corpus itself is only ever the
 * old one or the new one.
 */
export class Staging {
	/** Where the new corpus is written. */
	readonly corpus: string;
	/** For files that are not part of it. */
	readonly folder: string;
	readonly #out: string;
	readonly #lock: Lock;
	/** The manifest that was there when this was opened. */
	#replaced: string | null = null;

	private constructor(out: string, folder: string, lock: Lock) {
		this.#out = out;
		this.#lock = lock;
		this.folder = folder;
		this.corpus = path.join(folder, 'corpus');
	}

	/**
	 * Nobody else opens one for the same `out` until it is discarded or released. Rejects when somebody else has, unless
	 * that is waited for, and when `out` holds other things than a corpus. What a killed process left is removed; with
	 * `resume` its folder is taken over instead, without the half-made corpus in it.
	 */
	static async open(
		out: string,
		{ resume = false, onWait }: { resume?: boolean; onWait?: OnWait } = {}
	): Promise<Staging> {
		const target = path.resolve(out);
		// It says why a folder cannot be there; making one only that something is.
		await namesIn(path.dirname(target));
		await fs.mkdir(path.dirname(target), { recursive: true });
		const lock = await Lock.take(`${hidden(target)}.lock`, out, onWait);
		if (!lock.firm)
			console.error(
				`${out}: 这个磁盘不支持文件锁，请勿同时运行两个写入程序 this disk knows no locks: let no two programs write here at once`
			);
		try {
			const staging = new Staging(target, stagingFolder(target, process.pid), lock);
			await clearAway(target, resume ? staging.folder : null, lock.firm);
			const held = await namesIn(target);
			if (held.length > 0 && !held.includes('corpus.json') && !held.includes('refused.csv'))
				throw new Error(
					`${out}: the folder holds other things than a corpus; choose another --out`
				);
			staging.#replaced = await manifestText(target);
			await fs.mkdir(staging.corpus, { recursive: true });
			return staging;
		} catch (error) {
			await lock.release();
			throw error;
		}
	}

	/** Whether there is a corpus at the place of the new one. */
	async replaces(): Promise<boolean> {
		return (await namesIn(this.#out)).includes('corpus.json');
	}

	/**
	 * Swaps the new corpus for the old one by renames (atomic), which is then in this folder until it is discarded.
	 * Every byte is on the disk (fsync) before the old one gives way, so that not even a power cut leaves neither.
	 * Rejects where the old one is no longer the one that was there at first, whoever wrote past the lock.
	 */
	async publish(): Promise<void> {
		await settleOnDisk(this.corpus);
		if ((await manifestText(this.#out)) !== this.#replaced)
			throw new Error(
				`${this.#out}: 语料在此期间被别的程序改动，没有写入；请再次运行 another program changed the corpus meanwhile, nothing was written; run it again`
			);
		const old = path.join(this.folder, 'old');
		await renameIfThere(this.#out, old);
		try {
			await fs.rename(this.corpus, this.#out);
		} catch (error) {
			await renameIfThere(old, this.#out);
			throw error;
		}
		await flush(path.dirname(this.#out));
	}

	/** Makes room: of what was made for the corpus only `kept` stays, for a retry. */
	async clear(kept: string): Promise<void> {
		for (const name of await namesIn(this.folder))
			if (name !== kept)
				await fs.rm(path.join(this.folder, name), { recursive: true, force: true });
	}

	/** Lets others write, and leaves what was made for a retry. Idempotent. */
	async release(): Promise<void> {
		await this.#lock.release();
	}

	/** Idempotent. */
	async discard(): Promise<void> {
		await fs.rm(this.folder, { recursive: true, force: true });
		await this.release();
	}
}

/** Files flushed at a time. */
const flushedAtOnce = 8;

/** Flushes everything below a folder to the disk (fsync). */
async function settleOnDisk(folder: string): Promise<void> {
	const below = await fs.readdir(folder, { recursive: true });
	const paths = [folder, ...below.map((name) => path.join(folder, name))];
	let next = 0;
	const flushOn = async () => {
		while (next < paths.length) await flush(paths[next++]!);
	};
	await Promise.all(Array.from({ length: flushedAtOnce }, flushOn));
}

/** Flushes a file or the names in a folder (fsync); returns at once where the disk has no such order. */
async function flush(at: string): Promise<void> {
	const unable = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EACCES', 'EISDIR', 'EBADF'];
	try {
		const file = await fs.open(at);
		try {
			await file.sync();
		} finally {
			await file.close();
		}
	} catch (error) {
		if (!unable.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
	}
}

function stagingFolder(out: string, process: number): string {
	return `${hidden(out)}.${process}.making`;
}

/** How the names of the hidden files next to a corpus begin. */
function hidden(out: string): string {
	return path.join(path.dirname(out), `.${path.basename(out)}`);
}

/** The manifest of a corpus as it stands; null where there is none. */
async function manifestText(out: string): Promise<string | null> {
	return fs.readFile(path.join(out, 'corpus.json'), 'utf8').catch((): null => null);
}

/**
 * Removes the folders of processes that are no more; one killed between two renames gives the corpus
 * back. The first becomes `heir`, where one is named.
 * @param alone whether a lock shows that none of them is at work any more
 */
async function clearAway(out: string, heir: string | null, alone: boolean): Promise<void> {
	const folder = path.dirname(out);
	for (const name of await namesIn(folder)) {
		const id = /\.(\d+)\.making$/.exec(name)?.[1];
		if (!id || path.join(folder, name) !== stagingFolder(out, Number(id))) continue;
		if (!alone && Number(id) !== process.pid && isRunning(Number(id))) continue;
		const left = path.join(folder, name);
		if ((await namesIn(out)).length === 0) await renameIfThere(path.join(left, 'old'), out);
		if (heir === null) {
			await fs.rm(left, { recursive: true, force: true });
			continue;
		}
		// A rename has one winner: two processes never take over the same folder.
		if (left !== heir) await fs.rename(left, heir);
		for (const part of ['corpus', 'old'])
			await fs.rm(path.join(heir, part), { recursive: true, force: true });
		heir = null;
	}
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

async function namesIn(folder: string): Promise<string[]> {
	return fs.readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
}

async function renameIfThere(from: string, to: string): Promise<void> {
	await fs.rename(from, to).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
	});
}
