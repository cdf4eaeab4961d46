import { DataType, type Table } from 'apache-arrow';

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

/** The rows of an Arrow result as plain objects. Throws on a column that is neither text, number, truth nor date. */
export function plainRows<Row extends object>(table: Table): Row[] {
	const columns = table.schema.fields.map(({ name, type }, index) => ({
		name,
		isDate: DataType.isDate(type),
		vector: table.getChildAt(index)
	}));
	return Array.from({ length: table.numRows }, (_, index) =>
		Object.fromEntries(
			columns.map(({ name, isDate, vector }) => {
				const value = plain(name, vector?.get(index));
				return [name, isDate && typeof value === 'number' ? isoDate(value) : value];
			})
		)
	) as Row[];
}

function plain(name: string, value: unknown): Value {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	if (value instanceof Date) return isoDate(value.getTime());
	throw new Error(`query result ${name}: cast ${typeof value} to a plain value in the statement`);
}

function isoDate(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 10);
}
