import type { Name } from '#form/vocabulary.ts';
import { runStatement, StatementProblem, TooWide, type ConsoleAnswer } from '#query/console.ts';
import type { Corpus } from '#query/corpus.ts';
import { asProblem } from '#query/problem.ts';
import { RefusedStatement } from '#query/statement.ts';
import { remedies } from '#ui/messages.ts';
import { refusals, words } from './words.ts';

const timeLimit = 60_000;
/** Rows in the table, and in a file. */
const mostRows = 2000;
export const mostFileRows = 200_000;

/** Why a statement has no answer, and where in it that is. */
export interface Said {
	what: Name | string;
	/** From 1; null where no place is known. */
	line: number | null;
	column: number | null;
}

/** Where statements are run, one at a time: the last answer, or why there is none. */
export class StatementDesk {
	answer: (ConsoleAnswer & { text: string; milliseconds: number }) | null = $state.raw(null);
	said: Said | null = $state.raw(null);
	#running: AbortController | null = $state.raw(null);

	isBusy = $derived(this.#running !== null);

	/** Runs a statement; true where it was answered. One that takes longer than a minute is stopped. */
	async run(corpus: Corpus, text: string): Promise<boolean> {
		if (this.#running) return false;
		this.answer = null;
		const begun = performance.now();
		const found = await this.#ask(corpus, text, mostRows);
		if (found)
			this.answer = { ...found, text, milliseconds: Math.round(performance.now() - begun) };
		return found !== null;
	}

	/** The whole answer on screen, for a file: its statement is run again where the table has not all rows. */
	async whole(corpus: Corpus): Promise<ConsoleAnswer | null> {
		if (!this.answer?.more) return this.answer;
		return this.#running ? null : this.#ask(corpus, this.answer.text, mostFileRows);
	}

	async #ask(corpus: Corpus, text: string, most: number): Promise<ConsoleAnswer | null> {
		const stop = new AbortController();
		const timer = setTimeout(() => stop.abort('time'), timeLimit);
		[this.#running, this.said] = [stop, null];
		try {
			const asked = runStatement(corpus, text, {
				most,
				reports: corpus.manifest.counts.reports,
				stop: stop.signal
			});
			const found = await Promise.race([asked, aborted(stop.signal)]);
			asked.catch(() => {});
			return found;
		} catch (error) {
			this.said = told(error, stop.signal);
			return null;
		} finally {
			clearTimeout(timer);
			this.#running = null;
		}
	}

	stop(): void {
		this.#running?.abort();
	}
}

function aborted(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) =>
		signal.addEventListener('abort', () => reject(new Error('stopped')))
	);
}

function told(error: unknown, { aborted, reason }: AbortSignal): Said {
	const nowhere = { line: null, column: null };
	if (aborted) return { what: reason === 'time' ? words.timeLimit : words.stopped, ...nowhere };
	if (error instanceof RefusedStatement) return { what: refusals[error.code], ...nowhere };
	if (error instanceof TooWide) return { what: words.tooWide, ...nowhere };
	if (error instanceof StatementProblem)
		return { what: error.message, line: error.line, column: error.column };
	const { what, todo } = remedies[asProblem(error).code];
	return { what: { zh: what.zh + todo.zh, en: `${what.en} ${todo.en}` }, ...nowhere };
}
