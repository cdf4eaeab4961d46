import { isLine, type Entry } from './entry.ts';
import { isFurther, isSought, urgency } from './recognise.ts';

/** The addresses of a host that are to be asked in a run, by what is asked first. */
export class Frontier {
	readonly #run: number;
	readonly #queues = new Map<number, Entry[]>();

	constructor(run: number) {
		this.#run = run;
	}

	/** Adds addresses, but for those that were asked in this run or are asked no more. */
	add(entries: Iterable<Entry>): void {
		for (const entry of entries) {
			if (entry.off || (entry.last && entry.last.run >= this.#run)) continue;
			const rank = rankOf(entry) * 100 + Math.min(entry.depth, 99);
			const queue = this.#queues.get(rank);
			if (queue) queue.push(entry);
			else this.#queues.set(rank, [entry]);
		}
	}

	/** Takes the address that is asked next; null where none is left. */
	next(): Entry | null {
		for (const rank of [...this.#queues.keys()].sort((a, b) => a - b)) {
			const entry = this.#queues.get(rank)!.shift();
			if (entry) return entry;
			this.#queues.delete(rank);
		}
		return null;
	}

	get isEmpty(): boolean {
		return [...this.#queues.values()].every((queue) => queue.length === 0);
	}

	/** Takes all that is left. */
	clear(): Entry[] {
		const left = [...this.#queues.values()].flat();
		this.#queues.clear();
		return left;
	}
}

/**
 * Lines of the list of sites come first, then what is sought before what leads to it. Of what was kept before, the
 * pages that would name something new come before what is asked once more, and new pages of a list that may have no
 * end come last: a bound never cuts off the way to what is new.
 */
function rankOf(entry: Entry): number {
	const { kind, kept, text } = entry;
	if (isLine(entry)) return 0;
	if (!kept) return (isSought(kind) ? 10 : 60) + urgency[kind];
	if (isSought(kind)) return 40;
	return isFurther({ text, context: text }) ? 50 : 20 + urgency[kind];
}
