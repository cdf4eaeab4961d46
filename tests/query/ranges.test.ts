import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { CorpusFile } from '#corpus/manifest.ts';
import type { Column } from '#corpus/schema.ts';
import { decodeParquet } from '#query/decode.ts';
import { RemoteFile } from '#query/ranges.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-lens-ranges-'));
const rows = 60_000;
const column = (name: string): Column => ({ name, type: 'INTEGER', label: { zh: name, en: name } });
let bytes: Uint8Array<ArrayBuffer>;
let file: CorpusFile;
let asked: (string | null)[] = [];

beforeAll(async () => {
	const out = path.join(root, 'rows.parquet');
	const connection = await (await DuckDBInstance.create()).connect();
	const columns = Array.from(
		{ length: 12 },
		(_, at) => `(hash(i + ${at}) % 900000)::INTEGER AS c${at}`
	);
	await connection.run(
		`COPY (SELECT ${columns.join(', ')} FROM range(${rows}) AS t(i)) TO '${out}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000)`
	);
	bytes = new Uint8Array(fs.readFileSync(out));
	file = {
		path: 'rows.parquet',
		rows,
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex')
	};
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => fs.rmSync(root, { recursive: true }));

/** A host of the one file that knows ranges or does not, and may answer a range wrongly. */
function serve({ ranges = true, change = (part: Uint8Array) => part } = {}): void {
	asked = [];
	vi.stubGlobal('fetch', async (_: URL, { headers }: { headers?: { range?: string } }) => {
		const range = headers?.range ?? null;
		asked.push(range);
		const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
		if (!ranges || from === undefined) return new Response(change(bytes.slice()) as BodyInit);
		const part = change(bytes.slice(Number(from), Number(to) + 1));
		return new Response(part as BodyInit, { status: 206 });
	});
}

const remote = (of = file) => new RemoteFile(of, new URL('https://example.test/lens/'));

async function decoded(from: RemoteFile, names: string[]) {
	const pieces = await from.pieces(names, () => {});
	const stream = await decodeParquet({
		pieces,
		bytes: file.bytes,
		columns: names.map(column),
		told: {}
	});
	return tableFromIPC(stream);
}

async function truth(name: string): Promise<number> {
	const connection = await (await DuckDBInstance.create()).connect();
	const found = await connection.runAndReadAll(
		`SELECT sum(${name})::DOUBLE FROM '${path.join(root, 'rows.parquet')}'`
	);
	return found.getRows()[0]![0] as number;
}

function sum(table: Awaited<ReturnType<typeof decoded>>, name: string): number {
	let total = 0;
	for (const value of table.getChild(name)!) total += value as number;
	return total;
}

test('of a large file only the footer and the columns wanted are fetched, the footer once', async () => {
	serve();
	const from = remote();
	let fetched = 0;
	await from.pieces(['c3'], (more) => (fetched += more));
	expect(fetched).toBeLessThan(bytes.length / 4);
	expect(asked).toHaveLength(2);
	const table = await decoded(from, ['c3', 'c9']);
	expect(asked).toHaveLength(4);
	for (const name of ['c3', 'c9']) expect(sum(table, name)).toBe(await truth(name));
});

test('columns that lie side by side come by one request', async () => {
	serve();
	const table = await decoded(remote(), ['c4', 'c5', 'c6']);
	expect(asked).toHaveLength(2);
	expect(sum(table, 'c6')).toBe(await truth('c6'));
});

test('a host that knows no ranges is asked once, and what it sent is kept', async () => {
	serve({ ranges: false });
	const from = remote();
	expect(sum(await decoded(from, ['c1']), 'c1')).toBe(await truth('c1'));
	expect(sum(await decoded(from, ['c2']), 'c2')).toBe(await truth('c2'));
	expect(asked).toHaveLength(1);
});

test('what a host without ranges sent is held to the hash of the file', async () => {
	serve({ ranges: false, change: (part) => part.fill(0, 100, 200) });
	await expect(remote().pieces(['c1'], () => {})).rejects.toMatchObject({ code: 'hash_mismatch' });
});

test('a small file is fetched whole and held to its hash', async () => {
	serve({ change: (part) => part.fill(0, 100, 200) });
	const small = { ...file, bytes: 999_999 };
	await expect(remote(small).pieces(['c1'], () => {})).rejects.toMatchObject({
		code: 'hash_mismatch'
	});
});

const wrong: [string, (part: Uint8Array) => Uint8Array, Partial<CorpusFile>][] = [
	['is too short', (part) => part.subarray(1), {}],
	['is of a file with other rows', (part) => part, { rows: 7 }]
];
test.each(wrong)('a range that %s is not taken', async (_, change, other) => {
	serve({ change });
	await expect(remote({ ...file, ...other }).pieces(['c1'], () => {})).rejects.toMatchObject({
		code: 'hash_mismatch'
	});
});

test('a file whose footer is no footer is not read', async () => {
	serve({ change: (part) => part.fill(0) });
	await expect(remote().pieces(['c1'], () => {})).rejects.toThrow();
});
