import type { Table } from 'apache-arrow';

/** What may be bound to a `?` of a statement. */
export type Value = string | number | boolean | null;

/** The one door to a database. */
export interface Database {
	/**
	 * Runs one statement and returns its rows as plain objects with plain numbers (dates as ISO text).
	 * Values are always bound; names of tables and columns in `sql` come from the form and the schema only.
	 */
	query<Row extends object>(sql: string, values?: readonly Value[]): Promise<Row[]>;
}

/** How DuckDB is opened everywhere: counts and sums arrive as plain numbers. */
export const queryConfig = { castBigIntToDouble: true, castDecimalToDouble: true } as const;

/** The rows of an Arrow result as plain objects; bigints outside the safe range throw rather than round. */
export function plainRows<Row extends object>(table: Table): Row[] {
	const names = table.schema.fields.map((field) => field.name);
	const vectors = names.map((_, column) => table.getChildAt(column));
	return Array.from({ length: table.numRows }, (_, index) =>
		Object.fromEntries(
			names.map((name, column) => [name, plain(name, vectors[column]?.get(index))])
		)
	) as Row[];
}

function plain(name: string, value: unknown): Value {
	if (value === null || value === undefined) return null;
	if (typeof value === 'bigint') {
		const number = Number(value);
		if (Number.isSafeInteger(number)) return number;
		throw new Error(`query result ${name}: ${value} is larger than a number can hold`);
	}
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	throw new Error(`query result ${name}: cast ${typeof value} to a plain value in the statement`);
}
