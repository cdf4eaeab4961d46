import type { DecodeTask } from './decode.ts';
import type { Answer, Result, Task } from './decode.worker.ts';
import { DataProblem } from './problem.ts';
import type { Table } from './table.ts';

interface Caller {
	resolve: (result: Result) => void;
	reject: (problem: DataProblem) => void;
}

/** Turns Parquet files into Arrow streams or tables away from the page's own thread. */
export class Decoder {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Caller>();
	#asked = 0;

	constructor() {
		this.#worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			const caller = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if ('problem' in data)
				caller?.reject(new DataProblem(data.problem.code, data.problem.message));
			else caller?.resolve(data);
		};
		this.#worker.onerror = (event) =>
			this.#fail(new DataProblem('engine', `decoder: ${event.message || 'did not start'}`));
	}

	/** The file's columns as an Arrow stream; the pieces are given away. Rejects with DataProblem. */
	async decode(task: DecodeTask): Promise<Uint8Array> {
		const result = await this.#ask({ as: 'stream', ...task });
		return (result as { stream: Uint8Array }).stream;
	}

	/** A whole file as typed arrays, see `decodeTable`; the buffer is given away. Rejects with DataProblem. */
	async table(file: ArrayBuffer, words: readonly string[]): Promise<Table> {
		const result = await this.#ask({ as: 'table', file, words });
		return (result as { table: Table }).table;
	}

	close(): void {
		this.#worker.terminate();
		this.#fail(new DataProblem('engine', 'decoder: closed'));
	}

	#ask(task: Task): Promise<Result> {
		const id = ++this.#asked;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			const given = task.as === 'table' ? [task.file] : task.pieces.map(({ bytes }) => bytes);
			this.#worker.postMessage({ id, task }, given);
		});
	}

	#fail(problem: DataProblem): void {
		for (const { reject } of this.#waiting.values()) reject(problem);
		this.#waiting.clear();
	}
}
