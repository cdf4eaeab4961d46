import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Need, Rows } from '#query/aggregates.ts';
import { sealStatements, type Database, type Value } from '#query/database.ts';
import { pickedFrom, viewOf } from '#corpus/sql.ts';

/** What a statement may take, whoever wrote it. */
export interface Limits {
	/** Milliseconds. */
	time: number;
	/** Of the engine, as DuckDB reads it. */
	memory: string;
}

/** The most engines still busy with an abandoned statement; beyond them nothing is asked until one is done. */
const mostStray = 2;

/** A statement ran longer than it may. */
class TooLong extends Error {
	constructor(time: number) {
		super(`the statement was stopped after ${time / 1000} s; ask for less`);
	}
}

/**
 * The rows of a corpus behind an engine that reads its files and can do nothing else: no other file, no
 * network, no extension, no setting. Statements follow one another. One that cannot be stopped in time
 * is left behind with its engine, and the next has another.
 */
export class Engine implements Rows {
	readonly #files: () => Promise<{ reports: string[]; findings: string[] }>;
	readonly #limits: Limits;
	#open: Promise<{ connection: DuckDBConnection; close: () => void }> | undefined;
	#last: Promise<unknown> = Promise.resolve();
	#stray = 0;

	/** @param files brings the Parquet files, on this machine, when they are first asked for */
	constructor(files: () => Promise<{ reports: string[]; findings: string[] }>, limits: Limits) {
		this.#files = files;
		this.#limits = limits;
	}

	rows({ picked }: Need): Promise<Database> {
		const before = picked ? pickedFrom(picked.places) : '';
		return Promise.resolve({
			query: <Row extends object>(sql: string, values: readonly Value[] = []) => {
				const asked = this.#last.then(() => this.#ask<Row>(before + sql, values));
				this.#last = asked.catch(() => {});
				return asked;
			}
		});
	}

	async close(): Promise<void> {
		(await this.#open)?.close();
		this.#open = undefined;
	}

	async #ask<Row extends object>(sql: string, values: readonly Value[]): Promise<Row[]> {
		if (this.#stray >= mostStray)
			throw new Error(
				'the engine is still busy with statements that were stopped; try again later'
			);
		this.#open ??= this.#start();
		const engine = await this.#open.catch((error: unknown) => {
			this.#open = undefined;
			throw error;
		});
		const { time } = this.#limits;
		let timer: NodeJS.Timeout | undefined;
		const running = engine.connection.runAndReadAll(sql, [...values]);
		const late = new Promise<never>((_, reject) => {
			timer = setTimeout(() => {
				engine.connection.interrupt();
				// A function over one long text looks at no interruption: nobody waits for it.
				this.#open = undefined;
				this.#stray++;
				void running
					.catch(() => {})
					.finally(() => {
						this.#stray--;
						engine.close();
					});
				reject(new TooLong(time));
			}, time);
		});
		try {
			const found = await Promise.race([running, late]);
			return found.getRowObjectsJS().map((row) => plain(row) as Row);
		} finally {
			clearTimeout(timer);
		}
	}

	async #start() {
		const { reports, findings } = await this.#files();
		const instance = await DuckDBInstance.create(':memory:', {
			threads: '2',
			memory_limit: this.#limits.memory,
			temp_directory: '',
			// Nothing of the person's own is looked for.
			allow_persistent_secrets: 'false'
		});
		const connection = await instance.connect();
		await connection.run(viewOf('reports', reports));
		await connection.run(viewOf('findings', findings));
		const quoted = [...reports, ...findings].map((file) => `'${file.replaceAll("'", "''")}'`);
		await connection.run(`SET allowed_paths = [${quoted.join(', ')}]`);
		for (const statement of sealStatements) await connection.run(statement);
		return {
			connection,
			close() {
				connection.closeSync();
				instance.closeSync();
			}
		};
	}
}

/** Counts as numbers, days as ISO text. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name,
			typeof value === 'bigint'
				? Number(value)
				: value instanceof Date
					? value.toISOString().slice(0, 10)
					: value
		])
	);
}
