import { Tinypool } from 'tinypool';
import type { Refusal } from '#document/document.ts';
import { packExamined } from './journal.ts';
import type { Answer, Ask } from './reader.ts';
import { keyOf, stampOf, type SourceFile } from './source.ts';

/**
 * How long a thread reads before it answers, in milliseconds: long compared with a message, short compared with a run.
 */
const moment = 100;

/** How long a new thread may take until it reads, in milliseconds. */
const start = 120_000;

/** What a thread may put into memory before it clears up, in MB: twice the usual, for a document leaves little behind. */
const youngMemory = 96;

/**
 * A pool of worker threads that read. A document that hangs one, or crashes it and the next one it is given to by
 * itself, is refused; the next gets a new thread.
 */
export class Readers {
	readonly threads: number;
	readonly #pool: Tinypool;
	readonly #patience: number;
	readonly #ocr: boolean;

	/**
	 * @param threads how many documents are read at a time
	 * @param patience longest a single document may take, in milliseconds
	 * @param ocr whether scans are read too, by text recognition
	 * @param module what runs in a thread: its default export gives an `Answer` to an `Ask`
	 */
	constructor(
		threads: number,
		{
			patience = 30_000,
			ocr = false,
			module = new URL('./reader-thread.js', import.meta.url)
		}: { patience?: number; ocr?: boolean; module?: URL } = {}
	) {
		this.threads = threads;
		this.#patience = patience;
		this.#ocr = ocr;
		this.#pool = new Tinypool({
			filename: module.href,
			minThreads: threads,
			maxThreads: threads,
			resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: youngMemory }
		});
		// A thread that breaks when it has answered takes nothing with it; another is started.
		this.#pool.on('error', () => {});
	}

	/** What became of some files, a few at a time. Rejects only when no thread can be started. */
	async *read(files: readonly SourceFile[]): AsyncGenerator<Answer> {
		let suspect: SourceFile | null = null;
		for (let left = [...files]; left.length > 0;) {
			const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
			const asked: SourceFile[] = suspect ? [suspect] : left;
			let answer: Answer;
			try {
				answer = await this.#run({ files: asked, at, moment, ocr: this.#ocr });
				suspect = null;
			} catch (error) {
				const failed = Atomics.load(at, 0);
				if (failed < 0) throw error;
				// What the thread had read in this moment is lost with it, and retried.
				const file = asked[failed]!;
				const late = (error as Error).name === 'AbortError';
				left.splice(left.indexOf(file), 1);
				if (!late && !suspect) {
					// It may be one before that broke the thread, or all that they left in its memory.
					left.unshift((suspect = file));
					continue;
				}
				suspect = null;
				yield late
					? refused(file, 'timeout', `读取超过 ${this.#patience / 1000} 秒，已放弃。`)
					: refused(file, 'internal', `读取时程序出错：${(error as Error).message}`);
				continue;
			}
			left = left.slice(answer.done);
			yield answer;
		}
	}

	async close(): Promise<void> {
		await this.#pool.destroy();
	}

	/** Asks a thread; gives up when it stays at one document for too long. */
	async #run(ask: Ask): Promise<Answer> {
		const giveUp = new AbortController();
		let last = -1;
		let since = performance.now();
		const watch = setInterval(
			() => {
				const now = performance.now();
				const at = Atomics.load(ask.at, 0);
				if (at !== last) [last, since] = [at, now];
				else if (now - since > (at < 0 ? start : this.#patience)) giveUp.abort();
			},
			Math.min(this.#patience / 4, 250)
		);
		try {
			return await this.#pool.run(ask, { signal: giveUp.signal });
		} finally {
			clearInterval(watch);
		}
	}
}

function refused(file: SourceFile, code: Refusal['code'], message: string): Answer {
	const examined = packExamined({
		key: keyOf(file),
		stamp: stampOf(file.path),
		format: null,
		refused: { code, message }
	});
	return { done: 1, examined };
}
