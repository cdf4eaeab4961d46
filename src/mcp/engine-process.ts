import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { viewOf } from '#corpus/sql.ts';
import { sealStatements, type Value } from '#query/database.ts';

/** What an engine is opened with. */
export interface Opening {
	/** Folder its files lie in: the engine's own, so that no path shows in what it says. */
	folder: string;
	/** Parquet files, from there. */
	reports: readonly string[];
	findings: readonly string[];
	/** Most memory, as DuckDB reads it. */
	memory: string;
}

/** What the process is told: to open, to answer, or to stop what it is at. */
export interface Asked {
	id: number;
	opening?: Opening;
	sql?: string;
	values?: readonly Value[];
	stop?: true;
}

/** What it answers. */
export interface Replied {
	id: number;
	rows?: object[];
	error?: string;
}

let connection: DuckDBConnection | undefined;

process.on('message', ({ id, opening, sql = '', values = [], stop }: Asked) => {
	if (stop) return connection?.interrupt();
	void (opening ? open(opening) : answer(sql, values)).then(
		(rows) => process.send!({ id, rows } satisfies Replied),
		(error: Error) => process.send!({ id, error: error.message } satisfies Replied)
	);
});
// A statement that cannot be stopped would keep the process when whoever asked has gone.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function open({ reports, findings, memory }: Opening): Promise<object[]> {
	const instance = await DuckDBInstance.create(':memory:', {
		threads: '2',
		memory_limit: memory,
		temp_directory: '',
		// Nothing of the person's own is looked for.
		allow_persistent_secrets: 'false'
	});
	connection = await instance.connect();
	await connection.run(viewOf('reports', reports));
	await connection.run(viewOf('findings', findings));
	const quoted = [...reports, ...findings].map((file) => `'${file.replaceAll("'", "''")}'`);
	await connection.run(`SET allowed_paths = [${quoted.join(', ')}]`);
	for (const statement of sealStatements) await connection.run(statement);
	return [];
}

async function answer(sql: string, values: readonly Value[]): Promise<object[]> {
	const found = await connection!.runAndReadAll(sql, [...values]);
	return found.getRowObjectsJS().map(plain);
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
