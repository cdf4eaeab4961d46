import { expect, test } from 'vitest';
import { columnsIn, columnsOf, rowsOf } from '#query/columns.ts';
import { openDatabase } from '../database.ts';

const texts = [
	'甲局',
	null,
	'',
	'a',
	'𠮷野家',
	'\uFEFFa',
	'é\u0301',
	null,
	'"\r\n',
	'z'.repeat(70),
	'乙'
];

test('texts are cut where each begins, whatever characters they are of; null is not empty', async () => {
	const { database, close } = await openDatabase();
	const listed = texts.map((_, at) => `(${at}, ?)`).join(', ');
	const sql = `SELECT text, number FROM (VALUES ${listed}) AS given(number, text) ORDER BY number`;
	const rows = await database.query<{ text: string | null; number: number }>(sql, texts);
	expect(rows.map(({ text }) => text)).toEqual(texts);
	expect(rows.map(({ number }) => number)).toEqual(texts.map((_, at) => at));
	const plain = await database.query("SELECT * FROM (VALUES ('ab'), (NULL), ('c')) AS given(text)");
	expect(plain).toEqual([{ text: 'ab' }, { text: null }, { text: 'c' }]);
	close();
});

test('numbers, truths and days are what they are in any order of nulls; another type is refused by name', async () => {
	const { database, close } = await openDatabase();
	const sql = `SELECT * FROM (VALUES (1::INTEGER, 2.5::DOUBLE, 9007199254740991::BIGINT, true, DATE '2024-02-29', 1.25::DECIMAL(9,2)),
		(NULL, NULL, NULL, NULL, NULL, NULL), (-1, -0.5, 0, false, DATE '1969-12-31', 0)) AS given(i, d, b, t, day, m)`;
	expect(await database.query(sql)).toEqual([
		{ i: 1, d: 2.5, b: 9_007_199_254_740_991, t: true, day: '2024-02-29', m: 1.25 },
		{ i: null, d: null, b: null, t: null, day: null, m: null },
		{ i: -1, d: -0.5, b: 0, t: false, day: '1969-12-31', m: 0 }
	]);
	expect(await database.query('SELECT 1 AS i WHERE false')).toEqual([]);
	await expect(database.query('SELECT [1, 2] AS list')).rejects.toThrow('list');
	close();
});

test('every part of a stream can be read by itself', async () => {
	const { database, close } = await openDatabase();
	const sql =
		'SELECT i::INTEGER AS i, CASE WHEN i % 3 > 0 THEN i::VARCHAR END AS text FROM range(?::BIGINT) AS r(i) ORDER BY i';
	const rows: object[] = [];
	for await (const part of database.stream!(sql, [7000])) rows.push(...rowsOf(columnsIn(part)));
	expect(rows).toEqual(
		Array.from({ length: 7000 }, (_, i) => ({ i, text: i % 3 > 0 ? String(i) : null }))
	);
	for await (const part of database.stream!(sql, [0])) expect(columnsIn(part).length).toBe(0);
	close();
});

test('rows are columns and back; what a row does not have is null', () => {
	const columns = columnsOf([{ a: 1 }, { b: 'x' }]);
	expect(rowsOf(columns)).toEqual([
		{ a: 1, b: null },
		{ a: null, b: 'x' }
	]);
	expect(columnsOf([]).length).toBe(0);
});
