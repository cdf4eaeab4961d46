import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webAddress } from '#collect/address.ts';
import { readRobots } from '#collect/robots.ts';
import { listOf, report } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';

const gathered = new Gathered();
beforeAll(() => gathered.web.start());
afterAll(() => gathered.close());

const titled = (count: number): [string, string][] =>
	Array.from({ length: count }, (_, at) => [
		`/${at}.html`,
		`云台县第${at}局2023年政府信息公开工作年度报告`
	]);
const bomb = gzipSync(Buffer.alloc(40 * 2 ** 20));
const packed = { headers: { 'Content-Encoding': 'gzip' } };

test('cookies without end are sent as far as a server takes them, the newest of them', async () => {
	let set = 0;
	const sent: string[] = [];
	const page = (body: string) => (request: { headers: { cookie?: string } }) => {
		const { cookie = '' } = request.headers;
		sent.push(cookie);
		if (cookie.length > 8000) return { status: 431 };
		const header = Array.from({ length: 30 }, () => `c${set++}=${'v'.repeat(400)}`);
		return { body, headers: { 'Set-Cookie': header as unknown as string } };
	};
	const { coverage } = await gathered.site('www.cookies', {
		'/': page(listOf(titled(5))),
		...Object.fromEntries(titled(5).map(([path]) => [path, page(report('云台县', 2023))]))
	});
	expect(coverage.filter(({ state }) => state === 'collected')).toHaveLength(5);
	expect(sent[0]).toBe('');
	expect(sent.at(-1)).toContain(`c${set - 31}=`);
	expect(sent.at(-1)).not.toContain('c0=');
});

test('what unpacks to too much, or does not unpack, is told so, robots.txt too', async () => {
	const paths = {
		'/': listOf(titled(2)),
		'/0.html': { body: bomb, ...packed },
		'/1.html': { body: 'plain', ...packed }
	};
	const { byHand } = await gathered.site('www.bomb', paths);
	expect(toldOf(byHand, 'why')).toEqual([
		'/0.html it unpacks to more than 32 MiB',
		'/1.html it does not unpack as its headers say'
	]);
	const robots = { '/robots.txt': { body: bomb, ...packed } };
	const none = await gathered.site('www.bombed', { ...paths, ...robots });
	expect(toldOf(none.byHand, 'why')).toEqual([
		'/ robots.txt cannot be read: it unpacks to more than 32 MiB'
	]);
	expect(none.paths).toEqual([]);
});

test('a robots.txt that would take long to hold an address against is left to a person', () => {
	const rules = `Disallow: /${'*a'.repeat(200)}b$\n`;
	const robots = readRobots(200, `User-agent: *\n${rules.repeat(1000)}`);
	expect(robots.forbids('http://a.example/')).toBe('robots.txt has more than 5000 wildcards');
	expect(robots.unsettled).toBe(true);
	expect(readRobots(200, `User-agent: *\n${rules.repeat(20)}`).unsettled).toBe(false);
});

test('a page by several names is one', () => {
	for (const name of [
		'http://www.yuntai.example./r.html',
		'http://www.yuntai.example:80/r.html',
		'http://WWW.yuntai。example/r.html',
		'http://www.yuntai.example/r.html?',
		'http://www.yuntai.example/a/../r.html#top',
		'http:\\\\www.yuntai.example\\r.html'
	])
		expect(webAddress(name)?.href).toBe('http://www.yuntai.example/r.html');
});
