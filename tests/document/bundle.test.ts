import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bundle, documentsIn } from '#document/bundle.ts';
import { Refusal } from '#document/document.ts';
import { run, type Ran } from '../command.ts';
import { archiveOf } from '../generator/docx.ts';
import { zipOf, type ZipFile } from '../generator/zip.ts';
import { bytesOf, csvLines, made, put, reportsOf } from '../office.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const gbk = (...bytes: number[]) => Uint8Array.from(bytes);

function bundleOf(...files: ZipFile[]): Bundle {
	return Bundle.open(zipOf(files))!;
}

function codeOf(act: () => unknown): string | undefined {
	try {
		act();
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
}

describe('a ZIP archive of documents', () => {
	test('gives each under its name, in the order of the names whatever the order inside', () => {
		const bundle = bundleOf(
			{ name: '乙/2.txt', content: 'second' },
			{ name: '乙/', content: '' },
			{ name: '丙.txt', content: 'third' },
			{ name: '一.txt', content: 'first' }
		);
		expect(bundle.names).toEqual(['一.txt', '丙.txt', '乙/2.txt']);
		expect(bundle.names.map((name) => text(bundle.read(name)))).toEqual([
			'first',
			'third',
			'second'
		]);
	});

	test.each<[raw: string | Uint8Array, shown: string]>([
		['../../etc/passwd', 'etc/passwd'],
		['/root/a.txt', 'root/a.txt'],
		['C:\\reports\\..\\a.txt', 'reports/a.txt'],
		['c:a.txt', 'a.txt'],
		['a/./b//c.txt', 'a/b/c.txt'],
		['a.txt\u0000.exe', 'a.txt.exe'],
		['\u202Etxt.exe', 'txt.exe'],
		['年报\u200B.txt', '年报.txt'],
		['e\u0301.txt', 'é.txt'],
		['..', '（无名）'],
		[gbk(0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74), '年报.txt'],
		// The second byte of 乗 is a backslash in GBK: no folder begins there.
		[gbk(0x81, 0x5c, 0x2e, 0x74, 0x78, 0x74), '乗.txt'],
		[new TextEncoder().encode('年报.txt'), '年报.txt']
	])('shows the name %j as %s', (raw, shown) => {
		const bundle = bundleOf({ name: raw, content: 'inside' });
		expect(bundle.names).toEqual([shown]);
		expect(text(bundle.read(shown))).toBe('inside');
	});

	test('keeps apart files whose names become the same', () => {
		const bundle = bundleOf({ name: 'a.txt', content: '1' }, { name: '../a.txt', content: '2' });
		expect(bundle.names.map((name) => [name, text(bundle.read(name))])).toEqual([
			['a.txt', '2'],
			['a.txt (2)', '1']
		]);
	});

	test('keeps apart files of the very same name, one in an archive inside it too', () => {
		const twice = [
			{ name: '年报.txt', content: '1' },
			{ name: '年报.txt', content: '2' }
		];
		const bundle = bundleOf({ name: 'in.zip', content: zipOf(twice) }, ...twice);
		expect(bundle.names.map((name) => [name, text(bundle.read(name))])).toEqual([
			['in.zip/年报.txt', '1'],
			['in.zip/年报.txt (2)', '2'],
			['年报.txt', '1'],
			['年报.txt (2)', '2']
		]);
	});

	test('leaves out what systems and editors leave in it', () => {
		const names = '__MACOSX/._a.txt|.DS_Store|b/Thumbs.db|desktop.ini|~$a.docx|.git/x|a.txt';
		const bundle = bundleOf(...names.split('|').map((name) => ({ name, content: 'x' })));
		expect(bundle.names).toEqual(['a.txt']);
	});

	test('opens archives inside it, but none inside those', () => {
		const deepest = zipOf([{ name: 'deepest.txt', content: 'deepest' }]);
		const inner = zipOf([
			{ name: 'b.txt', content: 'b' },
			{ name: 'c.zip', content: deepest }
		]);
		const bundle = bundleOf({ name: 'inner.ZIP', content: inner }, { name: 'a.txt', content: 'a' });
		expect(bundle.names).toEqual(['a.txt', 'inner.ZIP/b.txt', 'inner.ZIP/c.zip']);
		expect(text(bundle.read('inner.ZIP/b.txt'))).toBe('b');
		expect(bundle.read('inner.ZIP/c.zip')).toEqual(new Uint8Array(deepest));
	});

	test('is not what an office document is', () => {
		expect(Bundle.open(archiveOf({ 'word/document.xml': '<w:document/>' }))).toBeNull();
		expect(Bundle.open(zipOf([{ name: 'OFD.xml', content: '<ofd/>' }]))).toBeNull();
		expect(Bundle.open(new TextEncoder().encode('plain'))).toBeNull();
	});

	test('refuses a locked or swollen file alone', () => {
		const vast = new Uint8Array(33 * 1024 * 1024);
		const bundle = bundleOf(
			{ name: 'fine.txt', content: 'fine' },
			{ name: 'liar.txt', content: vast, size: 20 },
			{ name: 'locked.txt', content: 'locked', encrypted: true },
			{ name: 'vast.txt', content: vast }
		);
		const codes = bundle.names.map((name) => codeOf(() => bundle.read(name)));
		expect(codes).toEqual([undefined, 'corrupt', 'encrypted', 'too_large']);
		expect(codeOf(() => bundle.read('none.txt'))).toBe('internal');
	});

	test.each<[what: string, code: string, files: () => ZipFile[]]>([
		[
			'says it has half a gigabyte and more',
			'too_large',
			() => Array.from({ length: 20 }, (_, i) => ({ name: `${i}`, content: '', size: 2 ** 25 }))
		],
		[
			'has too many files',
			'too_large',
			() => Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.txt`, content: '' }))
		],
		[
			'has too many with those in the archives in it',
			'too_large',
			() => {
				const many = Array.from({ length: 4000 }, (_, i) => ({ name: `${i}.txt`, content: '' }));
				return ['a', 'b', 'c'].map((name) => ({ name: `${name}.zip`, content: zipOf(many) }));
			}
		]
	])('is refused as a whole when it %s', (_, code, files) => {
		expect(codeOf(() => Bundle.open(zipOf(files())))).toBe(code);
	});

	test('is refused when its files share bytes, as those of a bomb do', () => {
		const honest = zipOf([
			{ name: 'a.txt', content: 'a'.repeat(5000) },
			{ name: 'b.txt', content: 'b' }
		]);
		const bomb = Buffer.from(honest);
		const second = bomb.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
		bomb.writeUInt32LE(4, second + 42);
		expect(codeOf(() => Bundle.open(bomb))).toBe('corrupt');
	});
});

test('documentsIn gives a file that is no archive, or an empty one, as itself', () => {
	const plain = new TextEncoder().encode('plain');
	expect(documentsIn(plain, 'a.txt').map(({ name, bytes }) => [name, bytes()])).toEqual([
		['a.txt', plain]
	]);
	const archive = zipOf([{ name: '县局/年报.txt', content: 'x' }]);
	expect(documentsIn(archive, '2023.zip').map(({ name }) => name)).toEqual([
		'2023.zip/县局/年报.txt'
	]);
	expect(documentsIn(zipOf([]), 'none.zip').map(({ name }) => name)).toEqual(['none.zip']);
});

describe('archives given to the command lines', () => {
	const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-bundle-'));
	afterAll(() => fs.rmSync(work, { recursive: true }));
	const report = (agency: string, received = 1) => made({ agency, year: 2023, received });
	const files: Record<string, string> = {
		'a.txt': report('云台县教育局'),
		'县直/b.txt': report('云台县水务局', 3),
		'县直/空.txt': ''
	};
	const archive = zipOf(Object.entries(files).map(([name, content]) => ({ name, content })));
	const folder = put(path.join(work, 'documents'), {
		'2023.zip': Buffer.from(archive),
		'copy.txt': files['a.txt']!,
		'none.zip': Buffer.from(zipOf([])),
		'torn.zip': Buffer.from(archive.subarray(0, archive.length - 40))
	});

	test('parse prints a line for each document', async () => {
		const ran = await run('parse', path.join(folder, '2023.zip'), path.join(folder, 'none.zip'));
		const lines = ran.stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(
			lines.map(({ file, status, report, reason }) => [file, status, report?.agency ?? reason.code])
		).toEqual([
			['2023.zip/a.txt', 'read', '云台县教育局'],
			['2023.zip/县直/b.txt', 'read', '云台县水务局'],
			['2023.zip/县直/空.txt', 'refused', 'empty'],
			['none.zip', 'refused', 'empty']
		]);
		expect(ran.code).toBe(1);
	});

	describe('ingest', () => {
		const out = path.join(work, 'whole');
		let ran: Ran;
		beforeAll(async () => {
			ran = await run('ingest', folder, '--out', out);
		});

		test('makes a report of each, once', async () => {
			expect(ran).toMatchObject({ code: 0, stderr: '' });
			expect(await reportsOf(out, 'file, agency, received_total')).toEqual([
				{ file: '2023.zip/a.txt', agency: '云台县教育局', received_total: 1 },
				{ file: '2023.zip/县直/b.txt', agency: '云台县水务局', received_total: 3 }
			]);
			expect(csvLines(path.join(out, 'refused.csv')).map((line) => line.slice(0, 2))).toEqual([
				['2023.zip/县直/空.txt', 'empty'],
				['none.zip', 'empty'],
				['torn.zip', 'corrupt']
			]);
			const duplicates = csvLines(path.join(out, 'duplicates.csv'));
			expect(duplicates.map((line) => [line[1], line[2], line.at(-1)])).toEqual([
				['2023.zip/a.txt', 'copy.txt', 'bytes']
			]);
		});

		test('gives the same bytes again, and from shards that are merged', async () => {
			const again = path.join(work, 'again', 'whole');
			await run('ingest', folder, '--out', again);
			expect(bytesOf(again)).toEqual(bytesOf(out));
			const shards = ['1/2', '2/2'].map((shard) => path.join(work, `shard${shard[0]}`, 'whole'));
			for (const [i, shard] of shards.entries())
				await run('ingest', folder, '--shard', `${i + 1}/2`, '--out', shard);
			const merged = path.join(work, 'merged', 'whole');
			await run('ingest', 'merge', ...shards, '--out', merged);
			expect(await reportsOf(merged, '*')).toEqual(await reportsOf(out, '*'));
		});
	});
});
