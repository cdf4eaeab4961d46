import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { collect, type CollectOptions, type Collected } from '#collect/collect.ts';
import { makeCountry, type Truth } from './country.ts';
import { Web } from './web.ts';

const pause = 20;
let web: Web;
let truth: Truth;
let folder: string;
let first: Collected;

const options = (): CollectOptions => ({
	out: path.join(folder, 'out'),
	contact: 'keeper@example.org',
	pause,
	hosts: 8,
	pages: 60,
	depth: 6,
	loopback: true,
	shard: { index: 1, of: 1 }
});

beforeAll(async () => {
	web = await new Web().start();
	truth = makeCountry(web);
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collect-'));
	fs.writeFileSync(
		path.join(folder, 'SITES.csv'),
		`address,agency,region,years,notes\n${truth.lines.join('\n')}\n`
	);
	first = await collect(path.join(folder, 'SITES.csv'), options());
});

afterAll(async () => {
	await web.stop();
	fs.rmSync(folder, { recursive: true });
});

/** The responses of all archives of a collection: address, status, digest, what it was asked for. */
async function responses(out = path.join(folder, 'out')) {
	const found: { address: string; status: number; digest: string; type: string; file: string }[] =
		[];
	const archives = path.join(out, 'warc');
	for (const file of fs.readdirSync(archives).sort())
		for await (const record of new WARCParser(fs.createReadStream(path.join(archives, file)))) {
			await record.readFully(false);
			if (record.warcType === 'response' || record.warcType === 'revisit')
				found.push({
					address: record.warcTargetURI!,
					status: Number(record.httpHeaders!.statusCode),
					digest: record.warcPayloadDigest!,
					type: record.warcType,
					file
				});
		}
	return found;
}

function listed(name: string, out = path.join(folder, 'out')): Record<string, string>[] {
	return parse(fs.readFileSync(path.join(out, name)), { bom: true, columns: true });
}

describe('forty made-up sites', () => {
	test('every report is found and kept with its bytes', async () => {
		const kept = new Set(
			(await responses()).filter(({ status }) => status === 200).map(({ address }) => address)
		);
		expect(truth.reports.filter((address) => !kept.has(address))).toEqual([]);
		expect(truth.reports.length).toBeGreaterThan(45);
	});

	test('nothing forbidden, private or of another scheme is asked', () => {
		const asked = new Set(web.log.map(({ host, path }) => `http://${host}${path}`));
		expect(truth.forbidden.filter((address) => asked.has(address))).toEqual([]);
		expect(
			listed('by-hand.csv').filter(({ why }) => why!.startsWith('private_address')).length
		).toBe(3);
	});

	test('a host is asked one thing at a time, with a pause, and by name', () => {
		for (const host of new Set(web.log.map(({ host }) => host))) {
			const own = web.log.filter((asked) => asked.host === host).sort((a, b) => a.from - b.from);
			const least = host.startsWith('www.site20.') ? 200 : pause;
			for (const [at, asked] of own.entries()) {
				if (at > 1) expect(asked.from - own[at - 1]!.to, host).toBeGreaterThanOrEqual(least - 2);
				expect(asked.agent).toBe('OGILens/0.1 (+keeper@example.org)');
			}
			expect(own[0]!.path, host).toBe('/robots.txt');
		}
	});

	test('a server that says when to come back is left alone until then', () => {
		const [, refused, after] = web.log.filter(
			({ host, path }) => host.startsWith('www.site22.') && /nb\/$|robots/.test(path)
		);
		expect(refused!.status).toBe(429);
		expect(after!.from - refused!.to).toBeGreaterThanOrEqual(1000 - 2);
	});

	test('what needs a person is listed, and not got round', () => {
		const list = listed('by-hand.csv');
		for (const [address, why] of truth.byHand) {
			expect(list.find((line) => line.address === address)?.why).toContain(why);
			expect(web.log.filter(({ host, path }) => `http://${host}${path}` === address)).toHaveLength(
				1
			);
		}
	});

	test('pages without end stop at the bound', () => {
		const own = web.log.filter(({ host }) => host.startsWith('www.site28.'));
		expect(own.length).toBeLessThanOrEqual(61);
	});

	test('what the next run finds is only what is new, changed or gone', async () => {
		const before = web.log.length;
		const site = (number: number) => web.sites.get(`www.site${number}`)!;
		const changed = site(31).get('/nb/2023.html') as string;
		site(31).set(
			'/nb/2023.html',
			changed.replace('收到政府信息公开申请3件', '收到政府信息公开申请4件')
		);
		site(32).delete('/nb/2023.html');
		const again = await collect(path.join(folder, 'SITES.csv'), options());
		expect(again).toMatchObject({ run: 2, changed: 1, vanished: 1, collected: first.collected });
		const records = (await responses()).filter(({ file }) => file.includes('-0002.'));
		const full = records.filter(({ type, status }) => type === 'response' && status === 200);
		const answered = new Set([...truth.byHand.map(([address]) => address), ...truth.gone]);
		const other = full.filter(({ address }) => !answered.has(address));
		expect(other.map(({ address }) => address)).toEqual([web.at('www.site31', '/nb/2023.html')]);
		const own = web.log.slice(before).filter(({ host }) => host.startsWith('www.site33.'));
		expect(own.find(({ path }) => path === '/nb/2023.html')).toMatchObject({
			status: 304,
			conditional: true
		});
	});

	test('a year that was wanted and not found is told', () => {
		const own = listed('coverage.csv').filter(({ agency }) => agency === '青溪39县人民政府');
		expect(own.map(({ year, state }) => [year, state])).toEqual([
			['2021', 'not_found'],
			['2022', 'not_found']
		]);
		expect(first.collected).toBe(truth.reports.length + 1);
	});

	test('shared by two machines no host is asked by both, and nothing is missed', async () => {
		const out = path.join(folder, 'shards');
		const hosts: Set<string>[] = [new Set(), new Set()];
		for (const index of [1, 2, 1, 2]) {
			const before = web.log.length;
			await collect(path.join(folder, 'SITES.csv'), { ...options(), out, shard: { index, of: 2 } });
			for (const { host } of web.log.slice(before)) hosts[index - 1]!.add(host);
		}
		expect([...hosts[0]!].filter((host) => hosts[1]!.has(host))).toEqual([]);
		expect(Math.min(...hosts.map(({ size }) => size))).toBeGreaterThan(10);
		const kept = new Set((await responses(out)).map(({ address }) => address));
		const gone = web.at('www.site32', '/nb/2023.html');
		expect(truth.reports.filter((address) => !kept.has(address) && address !== gone)).toEqual([]);
		const told = new Set(listed('coverage.csv', out).map(({ address }) => address));
		expect(truth.reports.filter((address) => !told.has(address!) && address !== gone)).toEqual([]);
		expect(
			new Set(listed('sources.csv', out).map(({ url }) => new URL(url!).host)).size
		).toBeGreaterThan(20);
	});
});
