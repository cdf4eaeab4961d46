import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { csvText, readList } from '#build/csv.ts';
import { guarded, unguarded } from '#corpus/guard.ts';
import fc from '../chance.ts';
import { repeats } from '../repeat.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-guard-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const rewritten = [
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
	'2025 年',
	'12:30',
	'8時',
	'12.50',
	'50%',
	'¥5',
	'(5)',
	' 7',
	'2019-2025',
	'MAR1',
	'May 2021'
];

describe('what a spreadsheet would run is guarded', () => {
	test.each([
		'=1+1',
		'=1',
		'+86 10',
		'+1+2',
		'-1-2',
		'-a',
		'-',
		'--1',
		'+cmd|x',
		'-1e3',
		'@SUM(A1)',
		'\tx',
		'\r1',
		'\n',
		'＝1',
		'＋1',
		'－2+3',
		'＠x',
		"'=1",
		"''=1"
	])('%j', (text) => {
		expect(guarded(text)).toBe(`'${text}`);
		expect(unguarded(guarded(text))).toBe(text);
	});
});

describe('what is no formula stands as it is', () => {
	test.each([
		...rewritten,
		'-12',
		'+86',
		'-3%',
		'-1,234.5',
		'900101-0000001085',
		'1234567890123456',
		'',
		'0',
		'530100',
		'2024-01-20',
		'云台县教育局',
		'第3局',
		'a=1',
		'3号楼',
		'[空]',
		"it's",
		"'",
		"'云",
		'3f2a91c0de77b410',
		'条例第14条'
	])('%j', (text) => {
		expect(guarded(text)).toBe(text);
		expect(unguarded(text)).toBe(text);
	});
});

test.each([...rewritten, '-12', '+86', '1234567890123456'])(
	'%j is read back from an older file, which guarded it',
	(text) => {
		expect(unguarded(`'${text}`)).toBe(text);
		// One that has an apostrophe of its own keeps it.
		expect(unguarded(guarded(`'${text}`))).toBe(`'${text}`);
	}
);

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
