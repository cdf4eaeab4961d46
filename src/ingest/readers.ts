import { Tinypool } from 'tinypool';
import type { Refusal } from '#document/document.ts';
import type { Answer, Ask } from './reader.ts';

/** Reading threads. A document that hangs or crashes one is refused; the next gets a new thread. */
export class Readers {
	readonly threads: number;
	readonly #pool: Tinypool;
	readonly #patience: number;

	/**
	 * @param threads how many documents are read at a time
	 * @param patience longest a single document may take, in milliseconds
	 * @param module what runs in a thread: its default export answers an `Ask`
	 */
	constructor(
		threads: number,
		{
			patience = 60_000,
			module = new URL('./reader-thread.js', import.meta.url)
		}: { patience?: number; module?: URL } = {}
	) {
		this.threads = threads;
		this.#patience = patience;
		this.#pool = new Tinypool({
			filename: module.href,
			minThreads: threads,
			maxThreads: threads,
			resourceLimits: { maxOldGenerationSizeMb: 1024 }
		});
	}

	/** What became of one file; its bytes move to the thread. Never rejects. */
	async read(ask: Ask): Promise<Answer> {
		const signal = AbortSignal.timeout(this.#patience);
		try {
			return await this.#pool.run(ask, { signal, transferList: [ask.bytes.buffer] });
		} catch (error) {
			return signal.aborted
				? refused('timeout', `读取超过 ${this.#patience / 1000} 秒，已放弃。`)
				: refused('internal', `读取时程序出错：${(error as Error).message}`);
		}
	}

	async close(): Promise<void> {
		await this.#pool.destroy();
	}
}

function refused(code: Refusal['code'], message: string): Answer {
	return { refused: { code, message } };
}
