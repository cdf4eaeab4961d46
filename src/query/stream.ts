import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';

/** Asks over a connection of its own, which other statements do not disturb. */
export async function* streamOf(
	engine: AsyncDuckDB,
	{ schema, guard }: { schema: string; guard: <T>(call: Promise<T>) => Promise<T> },
	sql: string,
	values: readonly unknown[]
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const connection = await guard(engine.connect());
	const id = connection.useUnsafe((_, own) => own);
	try {
		await guard(connection.query(`USE ${schema}`));
		const statement = await guard(engine.createPrepared(id, sql));
		const head = await guard(engine.sendPrepared(id, statement, [...values]));
		for (;;) {
			const part = await guard(engine.fetchQueryResults(id));
			// Null where the engine has not come to the next rows.
			if (part?.length === 0) return;
			if (part) yield withHead(head, part);
		}
	} finally {
		await guard(connection.close());
	}
}

/** A part of a stream as one that can be read by itself. */
export function withHead(head: Uint8Array, part: Uint8Array): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(head.length + part.length);
	whole.set(head);
	whole.set(part, head.length);
	return whole;
}
