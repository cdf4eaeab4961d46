import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lock } from '#build/lock.ts';
import { ask } from '#collect/ask.ts';
import { collect, type CollectOptions } from '#collect/collect.ts';
import type { Found } from '#collect/entry.ts';
import { Journal, mostKnown } from '#collect/journal.ts';
import { run } from '../command.ts';
import { made } from '../office.ts';
import { Web } from './web.ts';

let web: Web;
let folder: string;
let list: string;
const report =
	'<title>云台县政府信息公开工作年度报告</title><h1>云台县2023年政府信息公开工作年度报告</h1>';

beforeAll(async () => {
	web = await new Web().start();
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collect-bounds-'));
	const links = Array.from(
		{ length: 30 },
		(_, at) => `<a href="/nb/${at}.html">第${at}局2023年政府信息公开工作年度报告</a>`
	);
	web.site('www.many', {
		'/robots.txt': { status: 404 },
		'/': (request) =>
			request.headers['if-none-match'] === '"1"'
				? { status: 304 }
				: {
						body: `<title>云台县人民政府</title>${links.join('\n')}`,
						headers: { ETag: '"1"' }
					},
		...Object.fromEntries(links.map((_, at) => [`/nb/${at}.html`, { body: report, slow: 20 }]))
	});
	list = path.join(folder, 'SITES.csv');
	fs.writeFileSync(list, `address,agency,region,years,notes\n${web.at('www.many')},,,,\n`);
});
afterAll(async () => {
	await web.stop();
	fs.rmSync(folder, { recursive: true });
});

const options = (out: string): CollectOptions => ({
	out,
	contact: 'keeper@example.org',
	pause: 5,
	hosts: 2,
	pages: 60,
	depth: 6,
	loopback: true,
	shard: { index: 1, of: 1 }
});

function coverage(out: string): Record<string, string>[] {
	return parse(fs.readFileSync(path.join(out, 'coverage.csv')), { bom: true, columns: true });
}

test('links of a host beyond what is kept in mind are told, by how many', async () => {
	const out = path.join(folder, 'few');
	const collected = await collect(list, { ...options(out), known: 11 });
	expect(collected).toMatchObject({ collected: 10, left: 20 });
	const lines = coverage(out);
	expect(lines.filter(({ state }) => state === 'collected')).toHaveLength(10);
	expect(lines.filter(({ state }) => state === 'not_asked')).toEqual([
		expect.objectContaining({
			address: web.at('www.many'),
			why: expect.stringMatching(
				/^too many addresses .*: 20 links not kept in mind, .*\/nb\/10\.html/
			)
		})
	]);
	// Who asks nothing finds no link again.
	expect(await collect(list, { ...options(out), pages: 0, known: 11 })).toMatchObject({ left: 20 });
	const again = await collect(list, { ...options(out), known: 40 });
	expect(again).toMatchObject({ collected: 30, left: 0 });
	expect(coverage(out).filter(({ state }) => state !== 'collected')).toEqual([]);
	// What an unchanged page left out is read in the archive: it is not sent again.
	await collect(list, { ...options(out), known: 40 });
	const first = web.log.filter(({ host, path }) => host.startsWith('www.many') && path === '/');
	expect(first.map(({ status, conditional }) => [status, conditional])).toEqual([
		[200, false],
		[304, true],
		[304, true]
	]);
});

test('a host that is full takes no more, and what the list names all the same', () => {
	const found = (at: number, kind: Found['kind'] = 'report'): Found => ({
		...{ address: `http://www.full.example/${at}`, kind, depth: 1, from: '', text: '' },
		site: 'full.example',
		year: null,
		years: [],
		hops: 0
	});
	const file = path.join(folder, 'full', 'journal.jsonl');
	const journal = new Journal(file, 1, 3);
	expect(journal.find([1, 2].map((at) => found(at)))).toHaveLength(2);
	expect(journal.find([2, 3, 4, 5].map((at) => found(at)))).toHaveLength(1);
	expect(journal.left).toMatchObject({ links: 2 });
	expect(journal.find([6, 7].map((at) => found(at)))).toEqual([]);
	expect(journal.find([8, 9].map((at) => found(at, 'seed')))).toHaveLength(2);
	expect(journal.find([10].map((at) => found(at)))).toEqual([]);
	expect([...journal.entries.keys()].map((address) => address.at(-1))).toEqual([...'12389']);
	journal.close();
	const again = new Journal(file, 2, 3);
	expect(again.left).toEqual({ run: 1, links: 5, first: 'http://www.full.example/4' });
	again.close();
	expect(mostKnown).toBe(100_000);
});

test('of two runs in one folder one is refused, and nothing is asked twice', async () => {
	const out = path.join(folder, 'twice');
	const before = web.log.length;
	const ends = await Promise.allSettled([1, 2].map(() => collect(list, options(out))));
	expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(web.log.length - before).toBe(32);
	const held = await Lock.take(path.join(out, '.shard-1-of-1.lock'), out);
	const args = [list, '--out', out, '--allow-loopback', '--pause', '0'];
	for (const shard of ['1/1', '1/2', '2/2']) {
		const { code, stderr } = await run('collect', ...args, '--shard', shard);
		expect({ code, stderr }).toEqual({
			code: 1,
			stderr: expect.stringMatching(/^[^\n]*is writing there；[^\n]*nothing was changed\n$/)
		});
	}
	await held.release();
	expect(fs.readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('shards of one list may share a folder at the same time', async () => {
	const out = path.join(folder, 'shards');
	const both = [1, 2].map((index) => collect(list, { ...options(out), shard: { index, of: 2 } }));
	const [one, two] = await Promise.all(both);
	expect(one!.hosts + two!.hosts).toBe(1);
});

test('what was collected and the reader refused is a missing report with the reader’s reason', async () => {
	const agency = '青溪县水务局';
	const title = (year: number) => `${agency}${year}年政府信息公开工作年度报告`;
	web.site('www.scan', {
		'/robots.txt': { status: 404 },
		'/': `<title>青溪县人民政府信息公开年报</title>${[2021, 2022, 2023]
			.map((year) => `<a href="/${year}.${year === 2022 ? 'html' : 'txt'}">${title(year)}</a>`)
			.join('')}<a href="/other.txt">青溪县司法局2022年政府信息公开工作年度报告</a>`,
		'/other.txt': made({ agency: '青溪县司法局', year: 2022 }),
		'/2021.txt': made({ agency, year: 2021 }),
		'/2022.html': `<title>${title(2022)}</title><h1>${title(2022)}</h1><img src="/scan.png">`,
		'/2023.txt': made({ agency, year: 2023 })
	});
	const [out, corpus] = ['scan', 'scan-corpus'].map((name) => path.join(folder, name)) as [
		string,
		string
	];
	const sites = path.join(folder, 'scan.csv');
	fs.writeFileSync(
		sites,
		`address,agency,region,years,notes\n${web.at('www.scan')},青溪县人民政府,,,\n`
	);
	await collect(sites, options(out));
	const { code, stderr } = await run('ingest', out, '--out', corpus);
	expect(code, stderr).toBe(0);
	const missing: Record<string, string>[] = parse(
		fs.readFileSync(path.join(corpus, 'missing.csv')),
		{ bom: true, columns: true }
	);
	expect(missing.filter(({ state }) => state === 'gap')).toEqual([
		expect.objectContaining({
			agency,
			year: '2022',
			reason: 'refused',
			address: web.at('www.scan', '/2022.html'),
			why: expect.stringMatching(/^[a-z_]+: ./)
		})
	]);
});

test('a server that writes a header wrongly is read all the same', async () => {
	const server = net.createServer((socket) =>
		socket.once('data', () =>
			socket.end('HTTP/1.1 200 OK\r\nX-Powered-By: a\u0001b\r\nContent-Length: 2\r\n\r\nhi')
		)
	);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const { body } = await ask(new URL(`http://127.0.0.1:${port}/`), { headers: {}, loopback: true });
	expect(body.toString()).toBe('hi');
	server.close();
});
