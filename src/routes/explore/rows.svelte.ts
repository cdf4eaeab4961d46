import { SvelteMap } from 'svelte/reactivity';
import type { ReportRow } from '#corpus/schema.ts';
import { reportsFrom, type ReportsAsked } from '#query/explore.ts';
import type { Corpus } from '#query/corpus.ts';
import { asProblem, type DataProblem } from '#query/problem.ts';

/** Rows asked for at once. */
const pageRows = 100;

/** Pages cached; the oldest are evicted first. */
const mostPages = 60;

/** The rows of the table, brought page by page as they come in sight. */
export class RowPages {
	problem: DataProblem | null = $state.raw(null);
	#pages = new SvelteMap<number, ReportRow[]>();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nobody watches it
	#asked = new Set<number>();
	#key = '';
	#resting: ReturnType<typeof setTimeout> | undefined;

	/** The row at a place; undefined until it is there. */
	at(place: number): ReportRow | undefined {
		return this.#pages.get(Math.floor(place / pageRows))?.[place % pageRows];
	}

	/** Brings the rows from `first` to `end`, once scrolling rests; run as an effect, so that it follows. */
	follow(corpus: Corpus, asked: ReportsAsked, first: number, end: number): void {
		const key = JSON.stringify([corpus.manifest.contentHash, asked]);
		const isNew = key !== this.#key;
		this.#key = key;
		clearTimeout(this.#resting);
		this.#resting = setTimeout(
			() => {
				if (isNew) this.#forget();
				const last = Math.floor(Math.max(first, end - 1) / pageRows);
				for (let page = Math.floor(first / pageRows); page <= last; page++)
					if (!this.#asked.has(page)) void this.#bring(corpus, asked, page, key);
			},
			isNew ? 0 : 60
		);
	}

	/** Retries what failed. */
	again(): void {
		this.#forget();
	}

	#forget(): void {
		this.#pages.clear();
		this.#asked.clear();
		this.problem = null;
	}

	async #bring(corpus: Corpus, asked: ReportsAsked, page: number, key: string): Promise<void> {
		this.#asked.add(page);
		try {
			const rows = await reportsFrom(corpus, asked, page * pageRows, pageRows);
			if (key !== this.#key) return;
			this.#pages.set(page, rows);
			const oldest = this.#pages.keys().next().value!;
			if (this.#pages.size > mostPages) {
				this.#pages.delete(oldest);
				this.#asked.delete(oldest);
			}
		} catch (error) {
			if (key !== this.#key) return;
			this.#asked.delete(page);
			this.problem = asProblem(error);
		}
	}
}
