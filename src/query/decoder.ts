import type { DecodeTask } from './decode.ts';
import type { Answer, Ask } from './decode.worker.ts';
import { DataProblem } from './problem.ts';

/** Turns Parquet files into Arrow streams away from the page's own thread. */
export class Decoder {
	readonly #worker: Worker;
	readonly #waiting = new Map<
		number,
		{ resolve: (stream: Uint8Array) => void; reject: (problem: DataProblem) => void }
	>();
	#asked = 0;

	constructor() {
		this.#worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			const caller = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if ('stream' in data) caller?.resolve(data.stream);
			else caller?.reject(new DataProblem(data.problem.code, data.problem.message));
		};
		this.#worker.onerror = (event) =>
			this.#fail(new DataProblem('engine', `decoder: ${event.message || 'did not start'}`));
	}

	/** The file's columns as an Arrow stream; the file's buffer is given away. Rejects with DataProblem. */
	decode(task: DecodeTask): Promise<Uint8Array> {
		const id = ++this.#asked;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#worker.postMessage({ id, ...task } satisfies Ask, [task.file]);
		});
	}

	close(): void {
		this.#worker.terminate();
		this.#fail(new DataProblem('engine', 'decoder: closed'));
	}

	#fail(problem: DataProblem): void {
		for (const { reject } of this.#waiting.values()) reject(problem);
		this.#waiting.clear();
	}
}
