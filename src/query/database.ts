/** What may be bound to a `?` of a statement. */
export type Value = string | number | boolean | null;

/** The one door to a database. */
export interface Database {
	/**
	 * Runs one statement and returns its rows as plain objects with plain numbers (dates as ISO text).
	 * Values are always bound; names of tables and columns in `sql` come from the form and the schema only.
	 * `stop` aborts a long statement, where the engine can be stopped; it binds no values.
	 */
	query<Row extends object>(
		sql: string,
		values?: readonly Value[],
		stop?: AbortSignal
	): Promise<Row[]>;
	/**
	 * The rows of one long statement, some thousands at a time, as they lie in the engine: see `columnsIn`. The
	 * statement runs once, and as far as it is read. Left out where the engine cannot do so.
	 */
	stream?: (sql: string, values?: readonly Value[]) => AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** How DuckDB is opened everywhere: counts and sums arrive as plain numbers. */
export const queryConfig = { castBigIntToDouble: true, castDecimalToDouble: true } as const;

/**
 * What every connection says first: extensions live on a third party's host, and a reader's page
 * asks no host but its own.
 */
export const sealStatements = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false',
	'SET enable_external_access = false',
	// Nothing a reader types unseals it.
	'SET lock_configuration = true'
] as const;
