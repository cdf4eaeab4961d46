import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from '#query/compressors.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { listFiles, readSource } from '#build/source.ts';
import { capturesOf } from '#build/warc.ts';
import { run } from '../command.ts';
import { zipOf } from '../generator/zip.ts';
import { made } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'warc-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const at = '2024-03-02T01:02:03Z';

interface Answered {
	url: string;
	body: string | Uint8Array;
	headers?: Record<string, string>;
	status?: string;
	type?: 'response' | 'revisit' | 'request';
}

/** Records as other tools write them: packed each by itself or plain, digests of several kinds. */
async function archive(
	answers: readonly Answered[],
	{ gzip = true, digest = { algo: 'sha-1', prefix: 'sha1:', base32: true } } = {}
): Promise<Uint8Array[]> {
	const info = WARCRecord.createWARCInfo({ filename: 'x.warc', date: at }, { software: 'made up' });
	const records = answers.map(({ url, body, headers = {}, status = '200 OK', type = 'response' }) =>
		WARCRecord.create(
			{ url, date: at, type, httpHeaders: headers, statusline: `HTTP/1.1 ${status}` },
			[typeof body === 'string' ? new TextEncoder().encode(body) : body]
		)
	);
	return Promise.all(
		[info, ...records].map((record) => WARCSerializer.serialize(record, { gzip, digest }))
	);
}

function write(name: string, parts: readonly Uint8Array[]): string {
	const file = path.join(work, name);
	fs.writeFileSync(file, Buffer.concat(parts));
	return file;
}

/** The members of an archive and what each holds, or why it cannot be had. */
async function read(file: string): Promise<[name: string, text: string][]> {
	const all: [string, string][] = [];
	for (const document of await listFiles([file]))
		all.push([
			document.member!,
			await readSource(document).then(
				({ bytes }) => new TextDecoder().decode(bytes),
				(error: { code: string }) => error.code
			)
		]);
	return all;
}

const mega = 2 ** 20;
const html = { 'Content-Type': 'text/html' };
const chunked = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;

test('a page that only links its report is refused with absolute addresses', async () => {
	const title = '云溪市档案管理局2023年政府信息公开工作年度报告';
	const body = `<html><body><h1>${title}</h1><p>附件：<a href="../P020240119.docx">${title}.docx</a></p></body></html>`;
	const url = 'http://yunxi.test/gk/nb/t20240119.html';
	const file = write('links.warc.gz', await archive([{ url, body, headers: html }]));
	const { stdout } = await run('parse', file);
	const { reason } = JSON.parse(stdout) as { reason: { code: string; links: string[] } };
	expect([reason.code, reason.links]).toEqual([
		'elsewhere',
		['http://yunxi.test/gk/P020240119.docx']
	]);
});

describe('documents of a web archive', () => {
	test.each([true, false])(
		'are its answers, however they were packed for the way (gzip %s)',
		async (gzip) => {
			const answers: Answered[] = [
				{ url: 'http://a.example/1.html', body: 'plain', headers: html },
				{
					url: 'http://a.example/2',
					body: gzipSync('gzip'),
					headers: { 'Content-Encoding': 'gzip' }
				},
				{
					url: 'http://a.example/3',
					body: brotliCompressSync('br'),
					headers: { 'Content-Encoding': 'br' }
				},
				{
					url: 'http://a.example/4',
					body: deflateRawSync('deflate'),
					headers: { 'Content-Encoding': 'deflate' }
				},
				{
					url: 'http://a.example/5',
					body: chunked('chunks'),
					headers: { 'Transfer-Encoding': 'chunked' }
				},
				{
					url: 'http://a.example/6',
					body: 'joined already',
					headers: { 'Transfer-Encoding': 'chunked' }
				},
				{ url: 'http://a.example/1.html', body: 'again', headers: html },
				{
					url: 'http://a.example/x.png',
					body: 'picture',
					headers: { 'Content-Type': 'image/png' }
				},
				{
					url: 'http://a.example/x.js',
					body: 'script',
					headers: { 'Content-Type': 'text/javascript' }
				},
				{ url: 'http://a.example/gone', body: 'gone', headers: html, status: '404 Not Found' },
				{ url: 'http://a.example/same', body: '', headers: html, type: 'revisit' },
				{
					url: 'http://a.example/robots.txt',
					body: 'User-agent: *',
					headers: { 'Content-Type': 'text/plain' }
				}
			];
			const file = write(`all-${gzip}.warc${gzip ? '.gz' : ''}`, await archive(answers, { gzip }));
			expect(await read(file)).toEqual([
				['http://a.example/1.html', 'plain'],
				['http://a.example/1.html (2)', 'again'],
				['http://a.example/2', 'gzip'],
				['http://a.example/3', 'br'],
				['http://a.example/4', 'deflate'],
				['http://a.example/5', 'chunks'],
				['http://a.example/6', 'joined already']
			]);
		}
	);

	test.each([true, false])(
		'a damaged place is refused by itself; what is whole is read (gzip %s)',
		async (gzip) => {
			const answers = [1, 2, 3, 4].map((number) => ({
				url: `http://a.example/${number}`,
				body: `page ${number}`.repeat(50),
				headers: html
			}));
			const parts = (await archive(answers, { gzip })).map((part) => Uint8Array.from(part));
			parts[2]!.fill(0, parts[2]!.length - 40, parts[2]!.length - 10);
			const file = write(`damaged-${gzip}.warc`, parts);
			const found = await read(file);
			const whole = found.filter(([, text]) => text.startsWith('page'));
			expect(whole.map(([name]) => name)).toEqual([
				'http://a.example/1',
				'http://a.example/3',
				'http://a.example/4'
			]);
			expect(found.filter(([, text]) => text === 'corrupt').length).toBeGreaterThan(0);
			expect(found.every(([, text]) => text.startsWith('page') || text === 'corrupt')).toBe(true);
		}
	);

	test('are read where the whole archive is one member of gzip, whole or cut off', async () => {
		const answers = [1, 2, 3].map((number) => ({
			url: `http://a.example/${number}`,
			body: long(number),
			headers: html
		}));
		const one = gzipSync(Buffer.concat(await archive(answers, { gzip: false })));
		const whole = answers.map(({ url, body }): [string, string] => [url, body]);
		expect(await read(write('one.warc.gz', [one]))).toEqual(whole);
		const wacz = zipOf([
			{ name: 'archive/one.warc.gz', content: one },
			{ name: 'datapackage.json', content: '{"profile":"data-package"}' }
		]);
		expect(await read(write('one.wacz', [wacz]))).toEqual(whole);
		const cut = await read(write('one-cut.warc.gz', [one.subarray(0, one.length - 2000)]));
		expect(cut.slice(0, 2)).toEqual(whole.slice(0, 2));
		expect(cut.slice(2).map(([, text]) => text)).toEqual(['corrupt']);
		const { stdout } = await run('parse', path.join(work, 'one.warc.gz'));
		expect(stdout).toContain('http://a.example/2');
	});

	test('an archive that is one member and unpacks to too much is refused with a word', async () => {
		const [first, second] = await archive(
			[{ url: 'http://a.example/1', body: 'x', headers: html }],
			{ gzip: false }
		);
		const one = gzipSync(Buffer.concat([first!, second!, Buffer.alloc(257 * mega)]));
		const file = write('one-bomb.warc.gz', [one]);
		const [only, ...more] = await listFiles([file]);
		expect(more).toEqual([]);
		const why = await readSource(only!).catch((error: Error & { code: string }) => error);
		expect(why).toMatchObject({ code: 'too_large', message: expect.stringContaining('gunzip') });
	});

	/** Text that packs to about a third. */
	const long = (seed: number) =>
		Array.from({ length: 40_000 }, (_, at) => ((at * at * seed) % 9973).toString(36)).join(' ');

	test.each([true, false])(
		'a long record that is cut off in its midst is told of, and reading ends (gzip %s)',
		async (gzip) => {
			const parts = await archive(
				[1, 2].map((number) => ({
					url: `http://a.example/${number}`,
					body: long(number),
					headers: html
				})),
				{ gzip }
			);
			const whole = Buffer.concat(parts);
			const file = write(`cut-long-${gzip}.warc`, [whole.subarray(0, whole.length - 2000)]);
			const found = await read(file);
			expect(found[0]).toEqual(['http://a.example/1', long(1)]);
			expect(found.slice(1).map(([, text]) => text)).toEqual(['corrupt']);
			// The same inside a WACZ.
			const wacz = zipOf([
				{ name: 'archive/data.warc', content: whole.subarray(0, whole.length - 2000) },
				{ name: 'archive/more.warc', content: Buffer.concat(parts.slice(0, 2)) },
				{ name: 'datapackage.json', content: '{"profile":"data-package"}' }
			]);
			const inside = await read(write(`cut-${gzip}.wacz`, [wacz]));
			expect(inside.filter(([, text]) => text === long(1))).toHaveLength(2);
			expect(inside.filter(([, text]) => text === 'corrupt')).toHaveLength(1);
		}
	);

	test.each([
		['beyond the end', 5_000_000],
		['into the next record', 1000],
		['over the next record', 1_000_000]
	])('a record said to be longer than it is, %s, hides no other', async (_, more) => {
		const answers = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
			url: `http://a.example/${number}`,
			body: long(number),
			headers: html
		}));
		const parts = await archive(answers, {
			gzip: false,
			digest: { algo: '', prefix: '', base32: false }
		});
		parts[2] = Buffer.from(
			Buffer.from(parts[2]!)
				.toString('latin1')
				.replace(/Content-Length: (\d+)/, (_all, own) => `Content-Length: ${Number(own) + more}`),
			'latin1'
		);
		const found = await read(write(`longer-${more}.warc`, parts));
		expect(found.map(([name, text]) => (text === 'corrupt' ? text : name))).toEqual([
			'http://a.example/1',
			...[3, 4, 5, 6, 7, 8].map((number) => `http://a.example/${number}`),
			'corrupt'
		]);
		expect(found[1]![1]).toBe(long(3));
	});

	test('an archive that is cut off gives what is whole, and a reason for the rest', async () => {
		const parts = await archive(
			[1, 2].map((number) => ({
				url: `http://a.example/${number}`,
				body: `page ${number}`.repeat(500),
				headers: html
			}))
		);
		const whole = Buffer.concat(parts);
		const file = write('cut.warc.gz', [whole.subarray(0, whole.length - 30)]);
		const found = await read(file);
		expect(found[0]).toEqual(['http://a.example/1', 'page 1'.repeat(500)]);
		expect(found.slice(1).map(([, text]) => text)).toEqual(['corrupt']);
	});

	test('a body that is not what the archive noted is refused', async () => {
		const parts = await archive(
			[{ url: 'http://a.example/1', body: 'received 12', headers: html }],
			{ gzip: false }
		);
		const text = Buffer.concat(parts).toString('latin1').replace('received 12', 'received 13');
		expect(await read(write('forged.warc', [Buffer.from(text, 'latin1')]))).toEqual([
			['http://a.example/1', 'corrupt']
		]);
	});

	test('what unpacks to too much is refused', async () => {
		const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
		const parts = await archive([
			{ url: 'http://a.example/b', body: bomb, headers: { 'Content-Encoding': 'gzip' } }
		]);
		expect(await read(write('bomb.warc.gz', parts))).toEqual([['http://a.example/b', 'too_large']]);
	});

	test.each([
		['a head', 30, 0],
		['a body', 0, 200 * mega]
	])(
		'%s that unpacks to very much is given up, and hides no other record',
		async (_, head, body) => {
			const [info, one, two] = await archive(
				[1, 2].map((number) => ({
					url: `http://a.example/${number}`,
					body: `page ${number}`,
					headers: html
				}))
			);
			const http = 'HTTP/1.1 200 OK\r\n\r\n';
			const bomb = gzipSync(
				Buffer.concat([
					Buffer.from('WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/b\r\n'),
					Buffer.from(
						Array.from({ length: head }, (_, at) => `X-${at}: ${long(at + 3)}\r\n`).join('')
					),
					Buffer.from(`Content-Length: ${http.length + body}\r\n\r\n${http}`),
					Buffer.alloc(body),
					Buffer.from('\r\n\r\n')
				])
			);
			const found = await capturesOf(Buffer.concat([info!, one!, bomb, two!]));
			expect(found.map(({ address }) => address)).toEqual([
				'http://a.example/1',
				'',
				'http://a.example/2'
			]);
		}
	);

	test('where listing takes too long, what is whole until then is read and the rest told of', async () => {
		const parts = await archive(
			[1, 2, 3].map((number) => ({
				url: `http://a.example/${number}`,
				body: `page ${number}`,
				headers: html
			}))
		);
		parts[2] = Uint8Array.from(parts[2]!).fill(0, 30, 60);
		const whole = await capturesOf(Buffer.concat(parts));
		expect(whole.map(({ address }) => address)).toContain('http://a.example/3');
		const found = await capturesOf(Buffer.concat(parts), 0);
		expect(found.at(-1)).toMatchObject({ address: '', late: true });
		expect(found.map(({ address }) => address)).not.toContain('http://a.example/3');
		const file = { path: write('late.warc.gz', parts), capture: found.at(-1)! };
		await expect(readSource(file)).rejects.toMatchObject({ code: 'timeout' });
	});

	test('a WACZ is read like the archive in it', async () => {
		const inside = Buffer.concat(
			await archive([{ url: 'http://a.example/1', body: 'page', headers: html }])
		);
		const wacz = zipOf([
			{ name: 'archive/data.warc.gz', content: inside },
			{ name: 'datapackage.json', content: '{"profile":"data-package"}' },
			{ name: 'pages/pages.jsonl', content: '{}' }
		]);
		expect(await read(write('one.wacz', [wacz]))).toEqual([['http://a.example/1', 'page']]);
	});
});

test('a corpus of a web archive knows the address of each report', async () => {
	const body = made({ agency: '云溪市卫生局', year: 2023, requests: 3 });
	const url = 'http://yunxi.example/nb/2023.txt';
	write(
		'corpus.warc.gz',
		await archive([{ url, body, headers: { 'Content-Type': 'text/plain' } }])
	);
	const out = path.join(work, 'corpus');
	const ran = await run('ingest', path.join(work, 'corpus.warc.gz'), '--out', out);
	expect(ran.code, ran.stderr).toBe(0);
	const [part] = fs.readdirSync(path.join(out, 'reports/year=2023'));
	const file = fs.readFileSync(path.join(out, 'reports/year=2023', part!));
	const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
	const [row] = await parquetReadObjects({ file: bytes, compressors });
	expect(row).toMatchObject({ url, agency: '云溪市卫生局', file: `corpus.warc.gz/${url}` });
});
