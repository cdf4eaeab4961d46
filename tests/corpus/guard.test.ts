import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { csvText, readList } from '#build/csv.ts';
import { guarded, guardedId, unguarded } from '#corpus/guard.ts';
import fc from '../chance.ts';
import { repeats } from '../repeat.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-guard-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('what a spreadsheet would run or rewrite is guarded', () => {
	test.each([
		'=1+1',
		'+86',
		'-3%',
		'@SUM(A1)',
		'\tx',
		'＝1',
		'＠x',
		"'=1",
		"''1-2",
		'090203',
		'123456789012',
		'１２３４５６７８９０１２３',
		'12e34',
		'1.5E10',
		'1,234,567',
		'1-2',
		'3/4',
		'3／4',
		'2024-1-5',
		'2024/01/05',
		'5月3日',
		'2023年1月',
		'2023年1月5日',
		'12:30',
		'8時',
		'12.50',
		'50%',
		'¥5',
		'(5)',
		' 7',
		'5 ',
		'2019-2025',
		'MAR1',
		'1-Sept',
		'May 2021',
		'jan-5'
	])('%j', (text) => {
		expect(guarded(text)).toBe(`'${text}`);
		expect(unguarded(guarded(text))).toBe(text);
	});
});

describe('what stays what it is in a spreadsheet is not', () => {
	test.each([
		'',
		'0',
		'7',
		'530100',
		'2023',
		'12345678901',
		'2024-01-20',
		'云台县教育局',
		'第3局',
		'一、二',
		'mark',
		'may',
		'March',
		'a1',
		'3号楼',
		'[空]',
		'[/]',
		"it's",
		"'",
		"'云",
		'2019–2025',
		'e5',
		'0f1e2d3c4b5a6978',
		'条例第14条'
	])('%j', (text) => {
		expect(guarded(text)).toBe(text);
		expect(unguarded(text)).toBe(text);
	});
});

test('whatever is guarded comes back, however often it was guarded before', () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.stringMatching(/^'{0,3}[=+\-@0-9./:年月日e ]{0,20}$/)
	);
	fc.assert(
		fc.property(text, (one) => {
			expect(unguarded(guarded(one))).toBe(one);
		}),
		{ numRuns: repeats(500, 20_000), seed: 12 }
	);
});

test('long texts are looked at in no time', () => {
	const long = '1 '.repeat(500_000);
	expect(guarded(long)).toBe(long);
});

test('a list that was guarded is read as it was written', async () => {
	const lines = [
		['1234567890123456', '=1', '1-2'],
		["'1-2", '云台县', '2024-01-20']
	];
	const file = path.join(folder, 'list.csv');
	fs.writeFileSync(file, csvText(['a', 'b', 'c'], lines));
	const read = await readList(file, ['a', 'b', 'c'], []);
	expect(read.map(({ fields: told }) => Object.values(told))).toEqual(lines);
});

test.each([
	['900101-0000001085', '900101-0000001085'],
	['3f2a91c0de77b410', '3f2a91c0de77b410'],
	['510102', '510102'],
	['1234567890123456', "'1234567890123456"],
	['090203', "'090203"],
	['12e34', "'12e34"],
	['2021-3', "'2021-3"],
	['=1+1', "'=1+1"],
	["'=1+1", "''=1+1"],
	['-12', "'-12"],
	['＝a', "'＝a"]
])('the id %s stands as %s', (id, written) => {
	expect(guardedId(id)).toBe(written);
	expect(unguarded(guardedId(id))).toBe(id);
});
