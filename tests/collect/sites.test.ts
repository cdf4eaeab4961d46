import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSites, type Site } from '#collect/sites.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-sites-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

async function sitesOf(bytes: string | Uint8Array): Promise<Site[]> {
	const file = path.join(work, 'SITES.csv');
	fs.writeFileSync(file, bytes);
	const sites: Site[] = [];
	for await (const site of readSites(file)) sites.push(site);
	return sites;
}

test('a list is read in UTF-8 and as Chinese Windows writes it', async () => {
	const utf8 = await sitesOf('address,agency\nhttps://a.example/,青溪\n');
	expect(utf8).toMatchObject([{ address: 'https://a.example/', agency: '青溪' }]);
	const gbk = Uint8Array.from([0xc7, 0xe0, 0xcf, 0xaa]);
	const written = Buffer.concat([Buffer.from('address,agency\r\nhttps://a.example/, '), gbk]);
	expect(await sitesOf(written)).toEqual(utf8);
	expect(await sitesOf(`\uFEFFaddress,agency\nhttps://a.example/,青溪`)).toEqual(utf8);
});

test('a line that is there twice is taken once', async () => {
	const line = 'https://a.example/,甲局,,2021-2023;2025,\n';
	expect(await sitesOf(line + line)).toMatchObject([{ years: [2021, 2022, 2023, 2025] }]);
});

test.each([
	[
		'two bodies of one page',
		'https://a.example/,甲局\nhttps://a.example,乙局',
		'line 2: https://a.example/ is in line 1 already; a page of several bodies has one line'
	],
	[
		'other years of one page',
		'https://a.example/,,,2021\nhttps://a.example/,,,2022',
		'line 2: https://a.example/ is in line 1'
	],
	['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), ': no text in UTF-8 or GB18030'],
	[
		'bytes that are no text',
		Uint8Array.from([0xff, 0xff, 0x81, 0x20]),
		': no text in UTF-8 or GB18030'
	],
	['an empty file', '', ': no line has an address'],
	['a header alone', 'address,agency\n', ': no line has an address'],
	[
		'years that go backwards',
		'address,years\nhttps://a.example/,2023-2021',
		'line 2: years go from the earlier to the later: 2023-2021'
	],
	[
		'a column twice',
		'address,address\nhttps://a.example/,x',
		'line 1: the column address is there twice'
	],
	[
		'a column under two names',
		'url,site\nhttps://a.example/,x',
		'line 1: the column address is there twice'
	],
	['an open quote', 'address,notes\nhttps://a.example/,"x\n', 'line 2: Quote Not Closed'],
	['a quote within', 'address,notes\nhttps://a.example/,x"y"z\n', 'line 2: Invalid'],
	['no address', 'address\n甲局\n', 'line 2: no web address: 甲局; write it like https://'],
	[
		'no address without a header',
		'https://a.example/\n//b.example/x\n',
		'line 2: no web address: //b.example/x; write it like https://'
	]
])('%s is told in one line', async (_, bytes, told) => {
	const file = path.join(work, 'SITES.csv');
	const error = await sitesOf(bytes).catch((error: unknown) => error as Error);
	expect(error).toBeInstanceOf(Error);
	const { message } = error as Error;
	expect(message).toContain(told);
	expect(message.startsWith(file)).toBe(true);
	expect(message).not.toContain('\n');
});
