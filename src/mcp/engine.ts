import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pickedFrom } from '#corpus/sql.ts';
import type { Need, Rows } from '#query/aggregates.ts';
import type { Database, Value } from '#query/database.ts';
import type { Asked, Opening, Replied } from './engine-process.ts';

/** What a statement may take, whoever wrote it. */
export interface Limits {
	/** Milliseconds. */
	time: number;
	/** Of the engine, as DuckDB reads it. */
	memory: string;
}

/** Milliseconds between the interruption of a statement and the end of its process. */
const grace = 500;

/**
 * The rows of a corpus behind an engine that reads its files and can do nothing else: no other file, no
 * network, no extension, no setting. It runs in a process of its own. Statements follow one another; one
 * that is not done in time ends with the process, for some look at no interruption, and the next process is
 * started at once.
 */
export class Engine implements Rows {
	readonly #files: () => Promise<Omit<Opening, 'memory'>>;
	readonly #limits: Limits;
	#process: Promise<EngineProcess> | undefined;
	#last: Promise<unknown> = Promise.resolve();
	#closed = false;

	/** @param files brings the Parquet files, on this machine, when they are first asked for */
	constructor(files: () => Promise<Omit<Opening, 'memory'>>, limits: Limits) {
		this.#files = files;
		this.#limits = limits;
	}

	rows({ picked }: Need): Promise<Database> {
		const before = picked ? pickedFrom(picked.places) : '';
		return Promise.resolve({
			query: <Row extends object>(sql: string, values: readonly Value[] = []) => {
				const asked = this.#last.then(() => this.#ask(before + sql, values));
				this.#last = asked.catch(() => {});
				return asked as Promise<Row[]>;
			}
		});
	}

	async close(): Promise<void> {
		this.#closed = true;
		const running = this.#process;
		this.#process = undefined;
		await (await running?.catch(() => undefined))?.end();
	}

	async #ask(sql: string, values: readonly Value[]): Promise<object[]> {
		const running = await this.#running();
		const { time } = this.#limits;
		let isLate = false;
		const timer = setTimeout(() => {
			isLate = true;
			running.stop(grace);
		}, time);
		try {
			return await running.ask(sql, values);
		} catch (error) {
			if (!isLate) await this.#prove(running);
			throw isLate
				? new Error(`the statement was stopped after ${time / 1000} s; ask for less`, {
						cause: error
					})
				: error;
		} finally {
			clearTimeout(timer);
			if (!running.isAlive && !this.#closed) {
				this.#process = undefined;
				// So that the next statement need not wait for it.
				void this.#running().catch(() => {});
			}
		}
	}

	/** Ends a process that answers nothing more, whatever a statement did to it. */
	async #prove(running: EngineProcess): Promise<void> {
		await running.ask('SELECT 1', []).catch(() => running.end());
	}

	#running(): Promise<EngineProcess> {
		this.#process ??= this.#start().catch((error: unknown) => {
			this.#process = undefined;
			throw error;
		});
		return this.#process;
	}

	async #start(): Promise<EngineProcess> {
		const opening = { ...(await this.#files()), memory: this.#limits.memory };
		return EngineProcess.start(opening);
	}
}

/** One process with the engine in it. */
class EngineProcess {
	readonly #child: ChildProcess;
	#next = 0;
	#done: ((replied: Replied | null) => void) | null = null;
	isAlive = true;

	private constructor(folder: string) {
		this.#child = fork(new URL('./engine-process.js', import.meta.url), [], {
			cwd: folder,
			// Nothing of the person's own is looked for.
			env: { ...process.env, HOME: '' },
			execArgv: [],
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'inherit', 'ipc']
		});
		const end = () => {
			this.isAlive = false;
			this.#done?.(null);
		};
		this.#child.on('exit', end).on('error', end);
		this.#child.on('message', (replied: Replied) => this.#done?.(replied));
	}

	static async start(opening: Opening): Promise<EngineProcess> {
		const started = new EngineProcess(opening.folder);
		await started.#tell({ opening });
		return started;
	}

	ask(sql: string, values: readonly Value[]): Promise<object[]> {
		return this.#tell({ sql, values });
	}

	async #tell(what: Omit<Asked, 'id'>): Promise<object[]> {
		const id = ++this.#next;
		const replied = await new Promise<Replied | null>((done) => {
			this.#done = (replied) => (replied === null || replied.id === id) && done(replied);
			if (!this.isAlive) done(null);
			else this.#child.send({ ...what, id }, (error) => error && done(null));
		});
		this.#done = null;
		if (!replied) throw new Error('the engine broke off; ask again');
		if (replied.error !== undefined) throw new Error(replied.error);
		return replied.rows ?? [];
	}

	/** Interrupts what is asked, and ends the process where that is of no use. */
	stop(patience: number): void {
		this.#child.send({ id: 0, stop: true }, () => {});
		const asked = this.#next;
		setTimeout(() => {
			if (this.#done && this.#next === asked) this.#child.kill('SIGKILL');
		}, patience);
	}

	async end(): Promise<void> {
		if (!this.isAlive) return;
		const ended = once(this.#child, 'exit');
		this.#child.kill('SIGKILL');
		await ended;
	}
}
