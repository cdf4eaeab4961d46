import type { Answer, Task, Tasks } from './decode.worker.ts';
import { onWorkerDeath } from './worker-liveness.ts';
import { DataProblem } from './problem.ts';

interface Caller {
	resolve: (result: Tasks[keyof Tasks][1]) => void;
	reject: (problem: DataProblem) => void;
}

/** Reads Parquet files away from the page's own thread; see `Tasks`. A worker that died is replaced when next asked. */
export class Decoder {
	#worker: Worker | null = null;
	#rest: ReturnType<typeof setTimeout> | undefined;
	readonly #restsAfter: number | null;
	readonly #waiting = new Map<number, Caller>();
	#asked = 0;

	/**
	 * @param restsAfter milliseconds without a task after which the worker is terminated, which frees its memory; null
	 * keeps it
	 */
	constructor(restsAfter: number | null = null) {
		this.#restsAfter = restsAfter;
	}

	/** Buffers of the task are given away. Rejects with DataProblem, `crashed` where the worker died. */
	ask<As extends keyof Tasks>(as: As, asked: Tasks[As][0]): Promise<Tasks[As][1]> {
		const id = ++this.#asked;
		clearTimeout(this.#rest);
		const task = { as, ...asked } as Task;
		return new Promise<Tasks[keyof Tasks][1]>((resolve, reject) => {
			this.#worker ??= this.#start();
			this.#waiting.set(id, { resolve, reject });
			this.#worker.postMessage({ id, task }, givenWith(task));
		});
	}

	close(): void {
		if (this.#worker) this.#end(this.#worker, new DataProblem('engine', 'decoder: closed'));
	}

	#start(): Worker {
		const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
		let began = false;
		const died = () => this.#end(worker, new DataProblem('crashed', 'decoder: its worker died'));
		worker.onmessage = ({ data }: MessageEvent<Answer | { life: string }>) => {
			began = true;
			if ('life' in data) return void onWorkerDeath(data.life, died);
			const caller = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if (this.#waiting.size === 0 && this.#restsAfter !== null)
				this.#rest = setTimeout(() => this.close(), this.#restsAfter);
			if ('problem' in data)
				caller?.reject(new DataProblem(data.problem.code, data.problem.message));
			else caller?.resolve(data.result);
		};
		worker.onerror = ({ message }) => {
			if (began) died();
			else this.#end(worker, new DataProblem('engine', `decoder: ${message || 'did not start'}`));
		};
		return worker;
	}

	#end(worker: Worker, problem: DataProblem): void {
		worker.terminate();
		if (this.#worker !== worker) return;
		this.#worker = null;
		for (const { reject } of this.#waiting.values()) reject(problem);
		this.#waiting.clear();
	}
}

function givenWith(task: Task): Transferable[] {
	if (task.as === 'stream') return task.pieces.map(({ bytes }) => bytes);
	return 'file' in task ? [task.file] : [];
}
