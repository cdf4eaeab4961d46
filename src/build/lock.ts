import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';

/** Called once, with who has the lock in words, by a process that waits for it; without this it is refused at once. */
export type OnWait = (holder: string) => void;

/** Somebody else writes there. */
class Locked extends Error {
	constructor(what: string, holder: string) {
		super(`${what}: ${holder}；稍后再试，没有改动任何内容 try again later, nothing was changed`);
	}
}

/** Times a lock file that is just being made, or just gone, is looked at again. */
const mostLooks = 20;
const lookAfter = 50;
/** Milliseconds between two retries of one who waits. */
const tryAfter = 300;

/** Locks of this process: the kernel does not distinguish the threads and descriptors of one process. */
const ours = new Set<string>();

/**
 * An exclusive lock on writing somewhere: on this machine or, over a network disk that passes locks on, on any. It is
 * the kernel's lock on a file (fcntl), which ends with the process however that ends: no process number, clock or sign
 * of life has to be believed. Node has no such lock; DuckDB takes one on every database it opens for writing, so the
 * file is an empty database. Nobody in this process may open the file while it is locked: closing it again would end
 * the lock.
 */
export class Lock {
	/** Whether it keeps others out: some network disks know no locks. */
	readonly firm: boolean;
	readonly #file: string;
	readonly #database: DuckDBInstance | null;
	#held = true;

	private constructor(file: string, database: DuckDBInstance | null) {
		this.#file = file;
		this.#database = database;
		this.firm = database !== null;
	}

	/**
	 * Takes a lock. Throws a line for the person at the keyboard where somebody else has it, unless it is
	 * waited for.
	 * @param file made for it and removed with it, in a folder that is there
	 * @param what it is about, for the message
	 */
	static async take(file: string, what: string, onWait?: OnWait): Promise<Lock> {
		const at = path.join(await fs.realpath(path.dirname(file)), path.basename(file));
		for (let told = false; ; told = true) {
			const taken = await attempt(at);
			if (typeof taken !== 'string') return new Lock(at, taken);
			if (!onWait) throw new Locked(what, taken);
			if (!told) onWait(taken);
			await sleep(tryAfter * (1 + Math.random()));
		}
	}

	/** Releases the lock. Idempotent. */
	async release(): Promise<void> {
		if (!this.#held) return;
		this.#held = false;
		try {
			// Whoever opens it now finds that it is no longer the file of that name, and looks again.
			await fs.rm(this.#file, { force: true });
		} catch {
			// Where an open file cannot be removed it stays, and serves the next.
		} finally {
			this.#database?.closeSync();
			ours.delete(this.#file);
		}
	}
}

/**
 * Takes a lock if it is free: the database that holds it, null where the disk has no locks, or whose it is.
 * From then on it is one of `ours`.
 */
async function attempt(file: string): Promise<DuckDBInstance | null | string> {
	if (ours.has(file)) return heldBy(process.pid);
	ours.add(file);
	let taken: DuckDBInstance | null | string = '';
	try {
		return (taken = await attemptAlone(file));
	} finally {
		if (typeof taken === 'string') ours.delete(file);
	}
}

/** As `attempt`, where nobody in this process is at it. */
async function attemptAlone(file: string): Promise<DuckDBInstance | null | string> {
	for (let look = 1; ; look++) {
		let database: DuckDBInstance | undefined;
		try {
			await provide(file);
			const named = await fs.stat(file, { bigint: true });
			database = await DuckDBInstance.create(file, { threads: '1' });
			const held = await fs.stat(file, { bigint: true });
			if (held.ino === named.ino) {
				await clearDrafts(file);
				return database;
			}
		} catch (error) {
			const { message, code } = error as NodeJS.ErrnoException;
			const holder = /Conflicting lock is held.*?(?:PID (\d+))?\)?(?:\.|$)/.exec(message);
			if (holder) return heldBy(holder[1]);
			if (message.includes('Could not set lock')) return null;
			const passes = code === 'ENOENT' || /not a valid DuckDB|does not exist/.test(message);
			if (!passes || look === mostLooks) throw error;
		}
		database?.closeSync();
		await sleep(lookAfter);
	}
}

function heldBy(id: number | string | undefined): string {
	return `另一个进程${id ? ` ${id} ` : ''}正在写入 process ${id ?? 'of another machine'} is writing there`;
}

/** Makes the file of a lock where there is none; never is there half of one. */
async function provide(file: string): Promise<void> {
	if (await isThere(file)) return;
	const draft = `${file}.${randomUUID()}`;
	try {
		(await DuckDBInstance.create(draft, { threads: '1' })).closeSync();
		await fs.link(draft, file).catch(async (error: NodeJS.ErrnoException) => {
			if (error.code === 'EEXIST' || error.code === 'ENOENT') return;
			// A disk without links.
			await fs.copyFile(draft, file, fs.constants.COPYFILE_EXCL).catch(() => {});
		});
	} finally {
		await fs.rm(draft, { force: true });
	}
}

/** Removes what others left who were killed while they made the file. */
async function clearDrafts(file: string): Promise<void> {
	const start = `${path.basename(file)}.`;
	for (const name of await fs.readdir(path.dirname(file)))
		if (name.startsWith(start)) await fs.rm(path.join(path.dirname(file), name), { force: true });
}

async function isThere(file: string): Promise<boolean> {
	return fs.access(file).then(
		() => true,
		() => false
	);
}
