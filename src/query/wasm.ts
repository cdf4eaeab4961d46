import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table } from 'apache-arrow';
import { plainRows } from './columns.ts';
import { queryConfig, sealStatements, type Database } from './database.ts';
import { fetchBytes, fetchJson } from './fetch.ts';
import { onWorkerDeath } from './worker-liveness.ts';
import { DataProblem } from './problem.ts';
import type { OnProgress } from './progress.ts';
import { streamOf } from './stream.ts';
import { fields, insidePath, sha256, whole } from './validate.ts';

/** A database of its own inside the engine: one schema, one connection. */
export interface Room extends Database {
	/** Makes a table of the rows of an Arrow IPC stream. Its name is the caller's own, never a reader's. */
	insert(table: string, stream: Uint8Array): Promise<void>;
	/** Compresses what was inserted so far. */
	compact(): Promise<void>;
	/** Forgets the tables; the room is not used again. */
	clear(): Promise<void>;
}

export interface Engine {
	/** An empty room. */
	room(): Promise<Room>;
	/** Rejects when the engine dies; its rooms are lost with it. */
	crashed: Promise<never>;
}

interface EngineFiles {
	wasm: { path: string; bytes: number; unpacked: number; sha256: string };
	worker: { path: string };
}

const filesShape = fields({
	wasm: fields({ path: insidePath, bytes: whole, unpacked: whole, sha256 }),
	worker: fields({ path: insidePath })
});

let opening: Promise<Engine> | undefined;

/** The one engine of the page; a failed start is not cached: calling again retries. Throws DataProblem. */
export function openEngine(site: string, onProgress: OnProgress): Promise<Engine> {
	opening ??= start(new URL('engine/', site), onProgress).catch((error: unknown) => {
		opening = undefined;
		throw asProblem(error);
	});
	return opening;
}

async function start(folder: URL, onProgress: OnProgress): Promise<Engine> {
	const found = await fetchJson(new URL('engine.json', folder));
	filesShape(found, 'engine/engine.json');
	const files = found as EngineFiles;
	// The script holds a lock of this name while it lives: see `prepareEngine`. It comes with the module.
	const life = `engine-${Date.now()}-${Math.random()}`;
	const worker = new Worker(new URL(files.worker.path, folder), { name: life });
	let end: (problem: DataProblem) => void = () => {};
	const crashed = new Promise<never>((_, reject) => (end = reject));
	crashed.catch(() => {});
	let started = false;
	const die = (why: string) => {
		opening = undefined;
		worker.terminate();
		end(new DataProblem(started ? 'crashed' : 'engine', `database engine: ${why}`));
	};
	worker.onerror = ({ message }) => die(message || 'did not start');
	// DuckDB leaves calls unanswered when its worker dies.
	const guard = <T>(call: Promise<T>): Promise<T> =>
		Promise.race([call, crashed]).catch((error: unknown) => {
			const problem = asProblem(error);
			// Its memory never shrinks: who tries again begins with an empty engine.
			if (started && problem.code === 'memory') die('ran out of memory');
			if (!started || !isBroken(problem)) throw problem;
			die(problem.message);
			throw new DataProblem('broken', problem.message, { cause: problem.cause });
		});
	let address = '';
	try {
		address = URL.createObjectURL(await guard(bringModule(folder, files, onProgress)));
		const engine = new AsyncDuckDB(new VoidLogger(), worker);
		await guard(engine.instantiate(address, null));
		await guard(engine.open({ path: ':memory:', query: queryConfig }));
		started = true;
		performance.mark('engine');
		void onWorkerDeath(life, () => die('its worker died'));
		return { ...roomsOf(engine, guard), crashed };
	} catch (error) {
		worker.terminate();
		throw error;
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** The database of all rooms; the one an engine opens with cannot compress. */
const catalog = 'rooms';
const attach = `ATTACH ':memory:' AS ${catalog} (COMPRESS)`;

function roomsOf(
	engine: AsyncDuckDB,
	guard: <T>(call: Promise<T>) => Promise<T>
): Pick<Engine, 'room'> {
	let rooms = 0;
	return {
		async room() {
			const connection = await guard(engine.connect());
			const schema = `${catalog}.room_${++rooms}`;
			if (rooms === 1)
				for (const statement of [attach, ...sealStatements])
					await guard(connection.query(statement));
			await guard(connection.query(`CREATE SCHEMA ${schema}`));
			await guard(connection.query(`USE ${schema}`));
			return {
				query: (sql, values = [], stop) =>
					guard(stop ? askUntil(engine, schema, sql, stop) : ask(connection, sql, values)),
				stream: (sql, values = []) => streamOf(engine, { schema, guard }, sql, values),
				async insert(table, stream) {
					const options = { name: table, create: true };
					await guard(connection.insertArrowFromIPCStream(stream, options));
				},
				async compact() {
					await guard(connection.query(`CHECKPOINT ${catalog}`));
				},
				async clear() {
					await guard(connection.query('USE memory.main'));
					await guard(connection.query(`DROP SCHEMA ${schema} CASCADE`));
					await guard(connection.close());
				}
			};
		}
	};
}

async function ask<Row extends object>(
	connection: AsyncDuckDBConnection,
	sql: string,
	values: readonly unknown[]
): Promise<Row[]> {
	let statement;
	try {
		statement = await connection.prepare(sql);
		const rows = plainRows<Row>(await statement.query(...values));
		await statement.close();
		return rows;
	} catch (error) {
		leave(statement);
		throw asProblem(error);
	}
}

/** Closes what a failure has left open. An engine that broke may never answer: nobody waits to be told of the failure. */
function leave(open: { close(): Promise<unknown> } | undefined): void {
	open?.close().catch(() => {});
}

/** The cache that keeps the engine from one visit to the next. */
const cacheName = 'ogi-lens-engine';

/**
 * The engine's module. It is cached under its hash, so that a second visit starts from disk; a browser that caches
 * nothing (a private window, no room) fetches it again.
 */
async function bringModule(
	folder: URL,
	{ wasm }: EngineFiles,
	onProgress: OnProgress
): Promise<Blob> {
	const url = new URL(wasm.path, folder);
	const key = new URL(`?${wasm.sha256}`, url).href;
	const cache = await openCache();
	const kept = await cache?.match(key).catch(() => undefined);
	let loadedBytes = 0;
	const onBytes = (bytes: number) => {
		loadedBytes += bytes;
		// A host that unpacks on the way sends more bytes than the file has.
		const totalBytes = loadedBytes > wasm.bytes ? wasm.unpacked : wasm.bytes;
		onProgress({ phase: 'engine', loadedBytes, totalBytes });
	};
	const packed = kept
		? new Uint8Array(await kept.arrayBuffer())
		: await fetchBytes(url, { onBytes });
	if (kept) onBytes(packed.length);
	try {
		const module = await unpackModule(packed, wasm.unpacked);
		// Nothing waits for the disk.
		if (!kept) void keep(cache, key, packed);
		return module;
	} catch (error) {
		// What is no engine must not stay cached for the next visit.
		if (kept) void forgetKept();
		throw error;
	}
}

async function keep(
	cache: Cache | null,
	key: string,
	packed: Uint8Array<ArrayBuffer>
): Promise<void> {
	try {
		for (const old of (await cache?.keys()) ?? []) await cache?.delete(old);
		await cache?.put(key, new Response(packed));
	} catch {
		// There is no room for it; the next visit fetches it again.
	}
}

async function openCache(): Promise<Cache | null> {
	try {
		return (await globalThis.caches?.open(cacheName)) ?? null;
	} catch {
		// Not even asking is allowed where nothing may be cached.
		return null;
	}
}

async function forgetKept(): Promise<void> {
	try {
		await globalThis.caches?.delete(cacheName);
	} catch {
		// Nothing is cached.
	}
}

/** Asks over a connection of its own, piece by piece, so that the engine notices when it shall stop. */
async function askUntil<Row extends object>(
	engine: AsyncDuckDB,
	schema: string,
	sql: string,
	stop: AbortSignal
): Promise<Row[]> {
	const connection = await engine.connect();
	const cancel = () => void connection.cancelSent();
	stop.addEventListener('abort', cancel, { once: true });
	try {
		await connection.query(`USE ${schema}`);
		stop.throwIfAborted();
		const reader = await connection.send(sql);
		const batches = [];
		for await (const batch of reader) batches.push(batch);
		const rows = batches.length > 0 ? plainRows<Row>(new Table(batches)) : [];
		await connection.close();
		return rows;
	} catch (error) {
		leave(connection);
		throw asProblem(error);
	} finally {
		stop.removeEventListener('abort', cancel);
	}
}

/** The engine's module from what the host sent: gzip as it lies there, or unpacked on the way. */
export async function unpackModule(
	sent: Uint8Array<ArrayBuffer>,
	unpackedBytes: number
): Promise<Blob> {
	const type = 'application/wasm';
	const isModule = sent[0] === 0 && sent[1] === 0x61 && sent[2] === 0x73 && sent[3] === 0x6d;
	const module = isModule
		? new Blob([sent], { type })
		: await new Response(new Blob([sent]).stream().pipeThrough(new DecompressionStream('gzip')), {
				headers: { 'content-type': type }
			})
				.blob()
				.catch((cause: unknown) => {
					throw new DataProblem('hash_mismatch', 'database engine: is not packed as gzip', {
						cause
					});
				});
	if (module.size !== unpackedBytes)
		throw new DataProblem(
			'hash_mismatch',
			`database engine: ${unpackedBytes} bytes expected, ${module.size} arrived`
		);
	return module;
}

/** What fails without a word of the database's own has left the engine as it must not be asked again. */
function isBroken({ code, cause }: DataProblem): boolean {
	const { message } = (cause ?? {}) as Partial<Error>;
	if (code !== 'engine' || typeof message !== 'string') return false;
	return !/\bError: /.test(message) || /\b(?:FATAL|INTERNAL) Error: /.test(message);
}

function asProblem(error: unknown): DataProblem {
	if (error instanceof DataProblem) return error;
	const { message } = error as Error;
	const outOfMemory = error instanceof RangeError || /out of memory|allocat/i.test(message);
	return new DataProblem(outOfMemory ? 'memory' : 'engine', `database engine: ${message}`, {
		cause: error
	});
}
