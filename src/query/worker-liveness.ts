import { DataProblem } from './problem.ts';

/**
 * A worker may die without a word: out of memory, or ended by the browser. As long as it lives it holds a
 * lock of its own, which its page is given when it is gone. Browsers offer locks on https and localhost;
 * elsewhere only deaths that raise an error are noticed.
 */

/** In a worker: holds a lock from now to its end, and passes its name on. */
export function holdLivenessLock(tell: (life: string) => void): void {
	const life = `life-${Date.now()}-${Math.random()}`;
	void globalThis.navigator.locks?.request(life, () => {
		tell(life);
		return new Promise(() => {});
	});
}

/** In the page: calls back when the worker that holds the lock has gone. Nothing happens where no one holds it. */
export async function onWorkerDeath(
	life: string,
	gone: () => void,
	signal?: AbortSignal
): Promise<void> {
	const { locks } = globalThis.navigator;
	try {
		// A busy browser may not have given it the lock yet.
		const { held = [], pending = [] } = (await locks?.query()) ?? {};
		if (![...held, ...pending].some(({ name }) => name === life)) return;
		await locks.request(life, { signal }, gone);
	} catch {
		// Aborted, or locks are not allowed.
	}
}

/** Runs a task, and retries it once where a worker died under it. */
export async function retryAfterDeath<Result>(task: () => Promise<Result>): Promise<Result> {
	try {
		return await task();
	} catch (error) {
		if (!isWorkerDeath(error)) throw error;
		return task();
	}
}

export function isWorkerDeath(error: unknown): boolean {
	return error instanceof DataProblem && error.code === 'crashed';
}
