import { merged } from '#review/merge.ts';
import type { SavedDesk } from '#review/saved.ts';
import { deskFrom, emptyDesk, plainDesk } from '#review/saved.ts';

const database = 'ogi-lens-office';
const stores = 'desk';
/** What grows large is kept apart from what changes with every decision. */
const large = ['papers', 'last', 'aside'] as const;

/** How often the whole and each large part have been written; every writing counts the first up. */
type Stamp = Record<'all' | (typeof large)[number], number>;

const neverWritten: Stamp = { all: 0, papers: 0, last: 0, aside: 0 };

/**
 * The office's desk in this browser alone; several windows keep one desk. Every call rejects where the
 * browser refuses to keep anything.
 */
export class DeskStore {
	#open: Promise<IDBDatabase> | null = null;
	/** What was kept when this window last looked. */
	#known: SavedDesk = emptyDesk;
	#stamp: Stamp = neverWritten;
	#windows = typeof BroadcastChannel === 'function' ? new BroadcastChannel(database) : null;

	/** Calls when another window has kept something; one listener. */
	listen(heard: () => void): void {
		if (this.#windows) this.#windows.onmessage = heard;
	}

	close(): void {
		this.#windows?.close();
		this.#windows = null;
	}

	/** What is kept, and what was when this window looked before. */
	async recall(): Promise<{ before: SavedDesk; now: SavedDesk }> {
		const before = this.#known;
		await this.#run('readonly', (store) => this.#look(store));
		return { before, now: this.#known };
	}

	/**
	 * Keeps the desk, with what other windows have kept since this one looked; resolves to that when it
	 * would outlast a crash.
	 */
	async keep(ours: SavedDesk): Promise<SavedDesk> {
		const [known, stamp] = [this.#known, this.#stamp];
		if (ours === known) return known;
		try {
			await this.#run('readwrite', async (store) => {
				await this.#look(store);
				const now = merged(known, ours, this.#known);
				const all = this.#stamp.all + 1;
				const next: Stamp = { ...this.#stamp, all };
				for (const name of large) {
					if (now[name] === this.#known[name]) continue;
					next[name] = all;
					store.put([...now[name]], name);
				}
				store.put({ ...plainDesk(now), papers: [], last: [], aside: [], stamp: next }, 'all');
				[this.#known, this.#stamp] = [now, next];
			});
		} catch (error) {
			[this.#known, this.#stamp] = [known, stamp];
			throw error;
		}
		this.#windows?.postMessage(null);
		return this.#known;
	}

	/** Leaves an empty desk, whatever was on it. */
	async forget(): Promise<void> {
		await this.#run('readwrite', async (store) => {
			const kept = await asked<{ stamp?: Stamp } | undefined>(store.get('all'));
			const all = Math.max(kept?.stamp?.all ?? 1, this.#stamp.all) + 1;
			const stamp = { all, papers: all, last: all, aside: all };
			store.clear();
			store.put({ ...plainDesk(emptyDesk), stamp }, 'all');
			[this.#known, this.#stamp] = [emptyDesk, stamp];
		});
		this.#windows?.postMessage(null);
	}

	/** Reads what has been written since this window looked. */
	async #look(store: IDBObjectStore): Promise<void> {
		const all = await asked<({ stamp?: Stamp } & object) | undefined>(store.get('all'));
		// What an earlier version kept has no stamp.
		const stamp = all
			? { ...neverWritten, ...(all.stamp ?? { all: 1, papers: 1, last: 1 }) }
			: neverWritten;
		if (stamp.all === this.#stamp.all) return;
		const parts: Record<string, unknown> = {};
		for (const name of large)
			parts[name] =
				stamp[name] === this.#stamp[name]
					? this.#known[name]
					: ((await asked(store.get(name))) ?? []);
		this.#known = all ? deskFrom({ ...all, ...parts }) : emptyDesk;
		this.#stamp = stamp;
	}

	/** Resolves when what was done is on the disk; what fails on the way undoes all of it. */
	async #run(
		mode: IDBTransactionMode,
		act: (store: IDBObjectStore) => Promise<void>
	): Promise<void> {
		const opened = await (this.#open ??= openDatabase());
		const transaction = opened.transaction(stores, mode, { durability: 'strict' });
		const done = new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
		});
		done.catch(() => {});
		try {
			await act(transaction.objectStore(stores));
		} catch (error) {
			try {
				transaction.abort();
			} catch {
				// It has ended already.
			}
			throw error;
		}
		return done;
	}
}

function asked<Answer>(request: IDBRequest): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result as Answer);
		request.onerror = () => reject(request.error ?? new Error('refused'));
	});
}

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(database, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(stores);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('refused'));
	});
}
