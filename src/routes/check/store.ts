import type { SavedDesk } from '#review/saved.ts';
import { deskFrom, plainDesk } from '#review/saved.ts';

const database = 'ogi-lens-office';
const stores = 'desk';
/** What grows large is kept apart from what changes with every decision. */
const large = ['papers', 'last'] as const;

/** The office's desk in this browser alone. Every call rejects where the browser refuses to keep anything. */
export class DeskStore {
	#open: Promise<IDBDatabase> | null = null;
	#kept: SavedDesk | null = null;

	/** What the last visit left; null where that was nothing. */
	async recall(): Promise<SavedDesk | null> {
		const [all, papers, last] = await Promise.all(
			['all', ...large].map((key) => this.#run('readonly', (store) => store.get(key)))
		);
		if (!all) return null;
		this.#kept = deskFrom({ ...(all as object), papers: papers ?? [], last: last ?? [] });
		return this.#kept;
	}

	/** Keeps the desk; resolves when it would outlast a crash. */
	async keep(kept: SavedDesk): Promise<void> {
		const before = this.#kept;
		this.#kept = kept;
		try {
			const changed = large.filter((name) => kept[name] !== before?.[name]);
			await Promise.all(
				changed.map((name) => this.#run('readwrite', (store) => store.put([...kept[name]], name)))
			);
			const small = { ...plainDesk(kept), papers: [], last: [] };
			await this.#run('readwrite', (store) => store.put(small, 'all'));
		} catch (error) {
			this.#kept = before;
			throw error;
		}
	}

	async forget(): Promise<void> {
		this.#kept = null;
		await this.#run('readwrite', (store) => store.clear());
	}

	async #run(
		mode: IDBTransactionMode,
		act: (store: IDBObjectStore) => IDBRequest
	): Promise<unknown> {
		const opened = await (this.#open ??= openDatabase());
		return new Promise((resolve, reject) => {
			const transaction = opened.transaction(stores, mode, { durability: 'strict' });
			const request = act(transaction.objectStore(stores));
			transaction.oncomplete = () => resolve(request.result);
			transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
		});
	}
}

function openDatabase(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(database, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(stores);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('refused'));
	});
}
