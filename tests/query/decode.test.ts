import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workedOut } from '#corpus/measures.ts';
import { reportColumns, type Column } from '#corpus/schema.ts';
import { topics } from '#corpus/topics.ts';
import { arrowStream } from '#query/arrow.ts';
import { decodeParquet } from '#query/decode.ts';
import { openDatabase } from '../database.ts';

function column(name: string, type: Column['type']): Column {
	return { name, type, label: { zh: name, en: name } };
}

const columns = [
	column('name', 'VARCHAR'),
	column('count', 'INTEGER'),
	column('visits', 'BIGINT'),
	column('amount', 'DOUBLE'),
	column('zero', 'BOOLEAN'),
	column('published', 'DATE')
];
const rowCount = 5000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-lens-decode-'));
const parquet = path.join(folder, 'rows.parquet');

beforeAll(async () => {
	const connection = await (await DuckDBInstance.create()).connect();
	// Every seventh row is null throughout; row groups and dictionaries are small so that there are several.
	await connection.run(`COPY (
		SELECT CASE WHEN i % 7 = 0 THEN NULL ELSE x END AS name, * EXCLUDE (i, x) FROM (
			SELECT i, '机关' || (i % 900) || chr(128512) AS x,
				CASE WHEN i % 7 = 0 THEN NULL ELSE (i * 429497 - 1073741824)::INTEGER END AS count,
				CASE WHEN i % 7 = 0 THEN NULL ELSE i::BIGINT * 1000000007 END AS visits,
				CASE WHEN i % 7 = 0 THEN NULL ELSE i / 8 - 3.5 END::DOUBLE AS amount,
				CASE WHEN i % 7 = 0 THEN NULL ELSE i % 3 = 0 END AS zero,
				CASE WHEN i % 7 = 0 THEN NULL ELSE DATE '1969-12-25' + (i % 20000)::INTEGER END AS published
			FROM range(${rowCount}) AS t(i)
		)
	) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)`);
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function fileBytes(): ArrayBuffer {
	return new Uint8Array(fs.readFileSync(parquet)).buffer;
}

function fileWhole() {
	const bytes = fileBytes();
	return { pieces: [{ start: 0, bytes }], bytes: bytes.byteLength };
}

test('what Parquet holds arrives in DuckDB-WASM unchanged: every type, nulls, several row groups', async () => {
	const { database, insert } = await openDatabase();
	insert('t', await decodeParquet({ ...fileWhole(), columns, told: {} }));
	const arrived = await database.query('SELECT * FROM t');
	const connection = await (await DuckDBInstance.create()).connect();
	const reader = await connection.runAndReadAll(
		`SELECT * REPLACE (visits::DOUBLE AS visits, published::VARCHAR AS published) FROM '${parquet}'`
	);
	expect(arrived).toHaveLength(rowCount);
	expect(arrived).toEqual(reader.getRowObjects());
	expect(
		await database.query('SELECT count(*) AS nulls FROM t WHERE name IS NULL AND published IS NULL')
	).toEqual([{ nulls: Math.ceil(rowCount / 7) }]);
	const types = await database.query<{ column_name: string; data_type: string }>(
		`SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 't'`
	);
	expect(types.map((row) => [row.column_name, row.data_type])).toEqual(
		columns.map(({ name, type }) => [name, type])
	);
});

test('only the columns asked for are decoded, in the order asked for', async () => {
	const { database, insert } = await openDatabase();
	insert(
		't',
		await decodeParquet({ ...fileWhole(), columns: [columns[4]!, columns[1]!], told: {} })
	);
	const [row] = await database.query('SELECT * FROM t');
	expect(Object.keys(row!)).toEqual(['zero', 'count']);
});

test('a column the path tells is filled from it, in every file the same way', async () => {
	const { database, insert } = await openDatabase();
	const year = column('year', 'INTEGER');
	for (const [index, told] of [2021, null].entries())
		insert(
			't',
			await decodeParquet({ ...fileWhole(), columns: [year], told: { year: told } }),
			index === 0
		);
	expect(await database.query('SELECT year, count(*) AS n FROM t GROUP BY 1 ORDER BY 1')).toEqual([
		{ year: 2021, n: rowCount },
		{ year: null, n: rowCount }
	]);
});

test('a column that is neither in the file nor told is named', async () => {
	const task = { ...fileWhole(), columns: [column('received_total', 'INTEGER')], told: {} };
	await expect(decodeParquet(task)).rejects.toMatchObject({
		code: 'wrong_schema',
		message: expect.stringContaining('received_total')
	});
});

test.each([
	['INTEGER', 1.5],
	['INTEGER', 2 ** 31],
	['INTEGER', '7'],
	['BIGINT', 0.5],
	['DOUBLE', '1'],
	['BOOLEAN', 1],
	['DATE', '2024-01-31'],
	['VARCHAR', 7]
] as const)('%s refuses %j rather than changing it', (type, value) => {
	expect(() => arrowStream([column('c', type)], [[value]])).toThrow(`column c`);
});

test('a required column refuses null', () => {
	const required = { ...column('id', 'VARCHAR'), required: true as const };
	expect(() => arrowStream([required], [['a', null]])).toThrow('column id');
});

test('every measure tells the columns it reads, and they are in the corpus', async () => {
	const names = new Set(reportColumns.map(({ name }) => name));
	const { database, insert } = await openDatabase();
	for (const [topic, measures] of Object.entries(topics)) {
		const told = [...new Set(measures.flatMap((measure) => measure.columns))];
		expect(told.filter((name) => !names.has(name))).toEqual([]);
		const held = reportColumns.filter(({ name }) => told.includes(name));
		insert(
			topic,
			arrowStream(
				held,
				held.map(() => [])
			)
		);
		// A column that is read and not told is not there, and the statement fails.
		const { given, sums } = workedOut(measures);
		const select = sums.map((sum) => `sum(${sum})`).join(', ');
		await database.query(
			`SELECT count(*) FROM (SELECT ${select} FROM (SELECT ${given} FROM ${topic}))`
		);
	}
});
