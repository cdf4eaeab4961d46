import {
	DuckDBDataChunk,
	DuckDBDateValue,
	DuckDBInstance,
	BIGINT,
	BOOLEAN,
	DATE,
	DOUBLE,
	INTEGER,
	VARCHAR,
	type DuckDBAppender,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import type { ColumnType } from '#corpus/schema.ts';

type Value = string | number | boolean | null;

const types: Record<ColumnType, DuckDBType> = {
	VARCHAR,
	INTEGER,
	BIGINT,
	DOUBLE,
	BOOLEAN,
	DATE
};

/** Rows DuckDB takes at a time, and chunks after which it puts them away. */
const chunkRows = 2048;
const chunksKept = 16;

/** What DuckDB may hold in memory by default. */
const usualMemory = '512MB';

/**
 * A DuckDB database in memory, and in a folder once it outgrows it, so that more rows than memory holds
 * can be gathered and sorted. One thread: the same rows come out as the same bytes.
 */
export async function openDatabase(
	overflow: string,
	memory = usualMemory
): Promise<{
	connection: DuckDBConnection;
	/** Idempotent. */
	close: () => void;
}> {
	const instance = await DuckDBInstance.create(':memory:', {
		threads: '1',
		memory_limit: memory,
		temp_directory: overflow
	});
	const connection = await instance.connect();
	await connection.run('SET preserve_insertion_order = true');
	let open = true;
	return {
		connection,
		close() {
			if (!open) return;
			open = false;
			connection.closeSync();
			instance.closeSync();
		}
	};
}

/** Appends rows to a table, a chunk at a time. */
export class Table {
	readonly #columns: readonly { name: string; type: ColumnType }[];
	// One chunk for all: the memory of each would wait for the garbage collector, which cannot see it.
	readonly #chunk: DuckDBDataChunk;
	readonly #appender: DuckDBAppender;
	#values: DuckDBValue[][] = [];
	#pending = 0;
	#chunks = 0;
	rows = 0;

	private constructor(
		columns: readonly { name: string; type: ColumnType }[],
		appender: DuckDBAppender
	) {
		this.#columns = columns;
		this.#chunk = DuckDBDataChunk.create(columns.map((column) => types[column.type]));
		this.#appender = appender;
		this.#clear();
	}

	static async open(
		connection: DuckDBConnection,
		name: string,
		columns: readonly { name: string; type: ColumnType }[]
	): Promise<Table> {
		return new Table(columns, await connection.createAppender(name));
	}

	add(row: Readonly<Record<string, Value>>): void {
		this.#columns.forEach(({ name, type }, at) => {
			this.#values[at]!.push(toDuckDB(row[name] ?? null, type));
		});
		this.rows++;
		if (++this.#pending === chunkRows) this.#flush();
	}

	close(): void {
		this.#flush();
		this.#appender.closeSync();
	}

	#flush(): void {
		if (this.#pending === 0) return;
		this.#chunk.reset();
		this.#chunk.setColumns(this.#values);
		this.#appender.appendDataChunk(this.#chunk);
		if (++this.#chunks % chunksKept === 0) this.#appender.flushSync();
		this.#clear();
	}

	#clear(): void {
		this.#values = this.#columns.map(() => []);
		this.#pending = 0;
	}
}

function toDuckDB(value: Value, type: ColumnType): DuckDBValue {
	if (value === null) return null;
	if (type === 'BIGINT') return BigInt(value);
	if (type === 'DATE') return new DuckDBDateValue(daysSinceEpoch(String(value)));
	return value;
}

/** Throws on what is no day of the calendar in ISO 8601. */
function daysSinceEpoch(date: string): number {
	const time = Date.parse(`${date}T00:00:00Z`);
	if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
		throw new RangeError(`date: not a day: ${date}`);
	return time / 86_400_000;
}
