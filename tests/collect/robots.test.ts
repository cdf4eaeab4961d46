import { expect, test } from 'vitest';
import { AskError, type Answer } from '#collect/ask.ts';
import { askRobots, readRobots } from '#collect/robots.ts';

function answer(status: number, body: string | Buffer, location?: string): Answer {
	return {
		status,
		statusLine: `HTTP/1.1 ${status}`,
		headers: location ? [['Location', location]] : [],
		body: Buffer.from(body),
		request: { line: '', headers: [] },
		at: new Date(0)
	};
}

/** What may be asked of a site whose addresses answer so, and what was asked for to know it. */
async function rulesOf(web: Record<string, Answer | AskError>) {
	const asked: string[] = [];
	const { status, text, why } = await askRobots('http://a.example', (url) => {
		asked.push(url.href);
		return Promise.resolve(web[url.href] ?? answer(404, ''));
	});
	const robots = readRobots(status, text);
	return {
		asked,
		why,
		robots,
		forbids: (path: string) => robots.forbids(`http://a.example${path}`)
	};
}

const rules = 'User-agent: *\nDisallow: /secret/\n';

test('rules on another host hold for the site that sends there', async () => {
	const { forbids, asked } = await rulesOf({
		'http://a.example/robots.txt': answer(301, '', 'https://b.example/r.txt'),
		'https://b.example/r.txt': answer(302, '', 'http://c.example/robots.txt'),
		'http://c.example/robots.txt': answer(200, rules)
	});
	expect(asked).toHaveLength(3);
	expect(forbids('/secret/1.html')).toBe('robots.txt forbids it');
	expect(forbids('/open/1.html')).toBeNull();
});

test('five redirects are followed and no sixth', async () => {
	const web = Object.fromEntries(
		Array.from({ length: 9 }, (_, at) => [
			at ? `http://h${at}.example/` : 'http://a.example/robots.txt',
			answer(301, '', `http://h${at + 1}.example/`)
		])
	);
	const { asked, forbids } = await rulesOf(web);
	expect(asked).toHaveLength(6);
	expect(forbids('/secret/')).toBeNull();
});

test('where a redirect leads to no answer, nothing is asked', async () => {
	const { forbids, robots, why } = await rulesOf({
		'http://a.example/robots.txt': answer(301, '', 'http://10.0.0.1/robots.txt'),
		'http://10.0.0.1/robots.txt': new AskError('private_address', '10.0.0.1 is private')
	});
	expect(forbids('/open/')).toBe('robots.txt cannot be had');
	expect([robots.unsettled, why]).toEqual([true, 'private_address: 10.0.0.1 is private']);
});

test.each([
	['/secret/', '/%73ecret/1.html'],
	['/%73ecret/', '/secret/1.html'],
	['/a-b~c/', '/a%2db%7Ec/'],
	['/公开/', '/%E5%85%AC%E5%BC%80/1.html']
])('octets compare as what they stand for: %s forbids %s', (rule, path) => {
	const { forbids } = readRobots(200, `User-agent: *\nDisallow: ${rule}\n`);
	expect(forbids(`https://a.example:8443${path}`)).toBe('robots.txt forbids it');
});

test('an encoded slash is no slash', () => {
	expect(readRobots(200, rules).forbids('http://a.example/secret%2F1')).toBeNull();
});

test.each([
	['UTF-16', Buffer.from(`\ufeff${rules}`, 'utf16le')],
	['UTF-16 without a mark', Buffer.from(rules, 'utf16le')],
	[
		'no UTF-8',
		Buffer.concat([Buffer.from('User-agent: *\nDisallow: /'), Buffer.from([0xb9, 0xab])])
	]
])('a file that cannot be read allows nothing: %s', async (_, body) => {
	const { forbids, robots, why } = await rulesOf({
		'http://a.example/robots.txt': answer(200, body)
	});
	expect(forbids('/open/')).not.toBeNull();
	expect([robots.unsettled, why]).toEqual([true, expect.stringContaining('cannot be read')]);
});

test('a comment in GBK leaves the rules readable', async () => {
	const comment = Buffer.from([0x23, 0xb9, 0xab, 0xbf, 0xaa, 0x0a]);
	const { forbids } = await rulesOf({
		'http://a.example/robots.txt': answer(200, Buffer.concat([comment, Buffer.from(rules)]))
	});
	expect([forbids('/secret/'), forbids('/open/')]).toEqual(['robots.txt forbids it', null]);
});

test.each([429, 500, 503])('a server that fails is told with its status: %i', async (status) => {
	const { forbids } = await rulesOf({ 'http://a.example/robots.txt': answer(status, '') });
	expect(forbids('/')).toBe(`robots.txt cannot be had (HTTP ${status})`);
});
