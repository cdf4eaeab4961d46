import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { OfflineCache, strategyOf, type Asked, type Strategy } from '#ui/offline-cache.ts';

const scope = 'https://example.test/lens/';
const build = 'start.AbCd1234.js';

/** Caches as a browser has them, in memory. */
class Caches {
	readonly all = new Map<string, Map<string, Response>>();

	async open(name: string) {
		const kept = this.all.get(name) ?? new Map<string, Response>();
		this.all.set(name, kept);
		const keyOf = (asked: RequestInfo | URL) =>
			asked instanceof Request ? asked.url : String(asked);
		return {
			match: async (asked: RequestInfo) => kept.get(keyOf(asked))?.clone(),
			put: async (asked: RequestInfo, response: Response) => void kept.set(keyOf(asked), response),
			delete: async (asked: RequestInfo) => kept.delete(keyOf(asked)),
			keys: async () => [...kept.keys()].map((url) => new Request(url))
		};
	}
	keys = async () => [...this.all.keys()];
	delete = async (name: string) => this.all.delete(name);

	get urls(): string[] {
		return [...this.all.values()].flatMap((kept) => [...kept.keys()]);
	}
}

/** What the site answers, by path; what it does not name cannot be reached. */
let site: Record<string, () => Response>;
let storage: Caches;
let asked: string[];
let told: string[];
let keeper: OfflineCache;

beforeEach(() => {
	site = {};
	storage = new Caches();
	asked = [];
	told = [];
	keeper = keeperOf(build);
});

function keeperOf(build: string): OfflineCache {
	return new OfflineCache(scope, build, storage as unknown as CacheStorage, async (request) => {
		const path = (request as Request).url.slice(scope.length);
		asked.push(path);
		const answer = site[path.replace(/[?#].*/, '')];
		if (!answer) throw new TypeError('Failed to fetch');
		return answer();
	});
}

function requestFor(path: string, more: RequestInit & { navigates?: boolean } = {}): Request {
	const { navigates, ...init } = more;
	const request = new Request(scope + path, init);
	return navigates ? Object.defineProperty(request, 'mode', { value: 'navigate' }) : request;
}

/** The text of the answer to a request, once everything is kept; null where nobody stands between. */
async function ask(path: string, more: Parameters<typeof requestFor>[1] = {}) {
	const works: Promise<unknown>[] = [];
	const of: Asked = {
		request: requestFor(path, more),
		after: (work) => works.push(work),
		tell: (kept) => told.push(kept)
	};
	const response = await keeper.answer(of);
	await Promise.all(works);
	return (
		response && {
			status: response.status,
			text: await response.text(),
			to: response.headers.get('location')
		}
	);
}

const html = (text: string, of = build) =>
	new Response(`<html lang="zh">${text}<script src="${of}"></script>`, {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
const hashed = (text: string) =>
	`corpora/demo/cubes/told-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.parquet`;

test.each<[string, Parameters<typeof requestFor>[1], Strategy]>([
	['', { navigates: true }, 'page'],
	['requests/?year=2023', { navigates: true }, 'page'],
	['corpora/demo/refused.csv', { navigates: true }, 'pass'],
	['_app/immutable/entry/start.x.js', {}, 'fixed'],
	['_app/version.json', {}, 'pass'],
	['service-worker.js', {}, 'pass'],
	['engine/duckdb-eh.wasm.gz', {}, 'pass'],
	['engine/engine.json', {}, 'fresh'],
	['corpora/index.json', {}, 'fresh'],
	['corpora/demo/corpus.json', {}, 'fresh'],
	['corpora/demo/reports/year=2023/0123456789abcdef.parquet', {}, 'data'],
	['corpora/demo/evidence/year=2023/0123456789abcdef/0f.json', {}, 'data'],
	[
		'corpora/demo/reports/year=2023/0123456789abcdef.parquet',
		{ headers: { range: 'bytes=0-9' } },
		'pass'
	],
	['corpora/demo/reports/', {}, 'fresh'],
	['anything', { method: 'POST' }, 'pass']
])('%s %o is answered as %s', (path, more, manner) => {
	expect(strategyOf(requestFor(path, more), scope)).toBe(manner);
});

test('what lies outside the site is none of its business', () => {
	expect(strategyOf(new Request('https://example.test/other/'), scope)).toBe('pass');
	expect(strategyOf(new Request('https://example.org/lens/'), scope)).toBe('pass');
});

describe('online', () => {
	test.each(['requests/', 'corpora/index.json'])(
		'%s is asked of the site every time',
		async (path) => {
			const navigates = path.endsWith('/');
			for (const text of ['one', 'two']) {
				site[path] = () => (navigates ? html(text) : new Response(text));
				expect((await ask(path, { navigates }))!.text).toContain(text);
			}
			expect(asked).toEqual([path, path]);
			expect(told).toEqual([]);
		}
	);

	test('what is named by its content is asked once', async () => {
		const path = hashed('numbers');
		site[path] = () => new Response('numbers');
		for (let time = 0; time < 3; time++) expect((await ask(path))!.text).toBe('numbers');
		expect(asked).toEqual([path]);
	});

	test('a file that came damaged is handed on but not kept, and can be asked anew', async () => {
		const path = hashed('numbers');
		site[path] = () => new Response('numbfrs');
		expect((await ask(path))!.text).toBe('numbfrs');
		expect(storage.urls).toEqual([]);
		site[path] = () => new Response('numbers');
		await ask(path);
		await ask(path, { cache: 'reload' });
		expect(asked).toHaveLength(3);
	});

	test.each([404, 500])('an answer of %i is handed on and not kept', async (status) => {
		site['requests/'] = () =>
			new Response('no', { status, headers: { 'content-type': 'text/html' } });
		site['corpora/index.json'] = () => new Response('no', { status });
		expect((await ask('requests/', { navigates: true }))!.status).toBe(status);
		expect((await ask('corpora/index.json'))!.status).toBe(status);
		expect(storage.urls).toEqual([]);
	});

	test('a page in place of a file, as some hosts send, is not kept as the file', async () => {
		site['corpora/index.json'] = () => html('not found');
		await ask('corpora/index.json');
		expect(storage.urls).toEqual([]);
	});
});

describe('offline', () => {
	test('a page is the one visited last, whatever is asked of it, and tells since when it is kept', async () => {
		site['requests/'] = () => html('visited');
		await ask('requests/?year=2023', { navigates: true });
		site = {};
		const { text } = (await ask('requests/?lang=en', { navigates: true }))!;
		expect(text).toMatch(/^<html data-kept="\d{4}-\d\d-\d\dT[\d:.]+Z" lang="zh">visited/);
	});

	test('a file that may have changed is the one kept last, and the page is told', async () => {
		site['corpora/index.json'] = () => new Response('{}');
		await ask('corpora/index.json');
		site = {};
		expect((await ask('corpora/index.json'))!.text).toBe('{}');
		expect(told).toEqual([expect.stringMatching(/^\d{4}-/)]);
	});

	test('what is not kept fails as it would', async () => {
		await expect(ask('corpora/index.json')).rejects.toThrow('Failed to fetch');
		await expect(ask('requests/', { navigates: true })).rejects.toThrow('Failed to fetch');
	});

	test('a page that was never visited gives way to one that says so', async () => {
		site['offline/'] = () => html('<link href="../_app/immutable/a.js"><script src="../boot.js">');
		site['offline/__data.json'] = () => new Response('{}');
		site['_app/immutable/a.js'] = site['boot.js'] = () => new Response('script');
		await keeper.begin();
		site = {};
		const { status, to } = (await ask('rules/T3-03/', { navigates: true }))!;
		expect([status, to]).toEqual([302, `${scope}offline/?from=rules%2FT3-03%2F`]);
		expect((await ask('offline/?from=x', { navigates: true }))!.text).toContain('data-kept');
		expect((await ask('_app/immutable/a.js'))!.text).toBe('script');
		expect((await ask('boot.js'))!.text).toBe('script');
	});

	test('a page without its last slash is the page with it', async () => {
		site['requests/'] = () => html('visited');
		await ask('requests/', { navigates: true });
		site = {};
		expect((await ask('requests?year=2023', { navigates: true }))!.to).toBe(
			`${scope}requests/?year=2023`
		);
	});
});

describe('a site that was built anew', () => {
	test('a page of it clears away what was kept for the old one', async () => {
		site['corpora/demo/corpus.json'] = () => new Response('old');
		site['requests/'] = () => html('old');
		await ask('corpora/demo/corpus.json');
		await ask('requests/', { navigates: true });
		site = { 'zero/': () => html('new', 'start.New12345.js') };
		await ask('zero/', { navigates: true });
		site = {};
		await expect(ask('corpora/demo/corpus.json')).rejects.toThrow();
		await expect(ask('requests/', { navigates: true })).rejects.toThrow();
	});

	test('its service worker forgets the old one’s pages and nobody else’s', async () => {
		site['requests/'] = () => html('old');
		await ask('requests/', { navigates: true });
		await storage.open('ogi-lens-engine');
		await storage.open('another site');
		keeper = keeperOf('start.New12345.js');
		await keeper.forgetOthers();
		expect([...storage.all.keys()]).toEqual(['ogi-lens-engine', 'another site']);
	});
});

test('what a page used before is fetched and kept once, without what is not to be kept', async () => {
	site['about/'] = () => html('about');
	site['about/__data.json'] = site['boot.js'] = () => new Response('{}');
	const urls = ['about/?lang=en', 'boot.js', 'engine/duckdb-eh.wasm.gz', 'gone.js'].map(
		(path) => scope + path
	);
	await keeper.keep([...urls, 'https://example.org/', 'blob:https://example.test/1']);
	await keeper.keep([scope + 'boot.js']);
	expect(asked).toEqual(['about/', 'about/__data.json', 'boot.js', 'gone.js']);
	expect(storage.urls.map((url) => url.slice(scope.length))).toEqual([
		'about/',
		'about/__data.json',
		'boot.js'
	]);
});

test('no more than 120 MB of data and 200 pages are kept, the oldest go first', async () => {
	const large = new Uint8Array(50_000_000);
	const paths = ['a', 'b', 'c'].map(
		(name) => `corpora/demo/evidence/year=1/0123456789abcdef/${name}.json`
	);
	for (const path of paths) {
		site[path] = () => new Response(large);
		await ask(path);
	}
	expect(storage.urls).toEqual(paths.slice(1).map((path) => scope + path));
	for (let page = 0; page < 203; page++) {
		site[`rules/${page}/`] = () => html(String(page));
		await ask(`rules/${page}/`, { navigates: true });
	}
	const pages = storage.urls.filter((url) => url.endsWith('/'));
	expect([pages.length, pages[0]]).toEqual([200, `${scope}rules/3/`]);
});

test('a browser that keeps nothing is served all the same', async () => {
	const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
	const denied = { open: refuse, keys: refuse, delete: refuse, match: refuse, has: refuse };
	keeper = new OfflineCache(scope, build, denied as unknown as CacheStorage, async () =>
		html('there')
	);
	expect((await ask('requests/', { navigates: true }))!.text).toContain('there');
});
