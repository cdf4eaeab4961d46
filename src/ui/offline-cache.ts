/**
 * What a service worker caches for readers without a network: the pages they visited and what these
 * fetched. Online nothing is ever answered from the cache but files that are named by their content.
 */

/** How a request is answered. */
export type Strategy = 'page' | 'fixed' | 'data' | 'fresh' | 'pass';

/** Files of a corpus that are named by their content, or lie in a folder that is; as deploy/nginx.conf has them. */
const namedByContent =
	/^corpora\/[^/]+\/(?:reports|findings|evidence|cubes|places|versions|superseded)\/.*[0-9a-f]{16}/;

/**
 * How a request of this site is answered: a page, and what has a fixed name (`fresh`), by the network,
 * and from the cache where there is none; scripts of the build (`fixed`) and files of a corpus (`data`)
 * from the cache; everything else passes through.
 * @param scope address of the site's root, with its last slash
 */
export function strategyOf(
	{ method, url, mode, headers }: Pick<Request, 'method' | 'url' | 'mode' | 'headers'>,
	scope: string
): Strategy {
	if (method !== 'GET' || !url.startsWith(scope) || headers.has('range')) return 'pass';
	const path = new URL(url).pathname.slice(new URL(scope).pathname.length);
	// The engine is cached by who asks for it, once for all versions.
	if (/\.wasm\.gz$|^service-worker\.js$|^_app\/version\.json$/.test(path)) return 'pass';
	if (mode === 'navigate') return /\.[^/]+$/.test(path) ? 'pass' : 'page';
	if (path.startsWith('_app/immutable/')) return 'fixed';
	return namedByContent.test(path) ? 'data' : 'fresh';
}

/** Names of this site's caches begin with this; the rest is the build whose pages and scripts they hold. */
const siteCaches = 'ogi-lens-site-';
const dataCache = 'ogi-lens-data';

/** When a response was cached, as an ISO date and time. */
const cachedAt = 'x-kept';

/** Limits of the cache; the oldest is evicted first. */
const mostBytes = 120_000_000;
const mostPages = 200;

/** The page that is shown instead of one that was never visited. */
const offlinePage = 'offline/';

/** A request as a service worker gets it. */
export interface Asked {
	request: Request;
	/** The browser's preload of it, made while the worker was starting. */
	ahead?: Promise<Response | undefined>;
	/** Work that goes on after the answer. */
	after: (work: Promise<unknown>) => void;
	/** Posts to the page that asked when its answer was cached. */
	tell: (kept: string) => void;
}

export class OfflineCache {
	readonly #scope: string;
	readonly #build: string;
	readonly #caches: CacheStorage;
	readonly #fetch: typeof fetch;

	/**
	 * @param scope address of the site's root, with its last slash
	 * @param build what every page of this build names and no other build's: its first script
	 */
	constructor(
		scope: string,
		build: string,
		storage: CacheStorage = globalThis.caches,
		ask: typeof fetch = (...asked) => fetch(...asked)
	) {
		this.#scope = scope;
		this.#build = build;
		this.#caches = storage;
		this.#fetch = ask;
	}

	/** Caches the page shown for what was never visited, with the files it names. */
	async begin(): Promise<void> {
		const page = new URL(offlinePage, this.#scope).href;
		await this.keep([page]);
		const html = await (await this.#match('page', page))?.text();
		const named = (html ?? '').matchAll(/["'](?:\.\.\/)(_app\/[^"']+|[\w-]+\.(?:js|svg))["']/g);
		await this.keep([...named].map(([, path]) => new URL(path!, this.#scope).href));
	}

	async forgetOthers(): Promise<void> {
		const names = await this.#caches.keys();
		const old = names.filter((name) => name.startsWith(siteCaches) && name !== this.#site);
		await Promise.all(old.map((name) => this.#caches.delete(name)));
	}

	/** The answer to a request; null where the network answers it alone. */
	answer(asked: Asked): Promise<Response> | null {
		const manner = strategyOf(asked.request, this.#scope);
		if (manner === 'pass') return null;
		if (manner === 'page') return this.#page(asked);
		return manner === 'fresh' ? this.#fresh(asked) : this.#named(manner, asked);
	}

	/** Caches what a page fetched before the service worker was there, and the page itself. */
	async keep(urls: readonly string[]): Promise<void> {
		for (const url of urls) {
			const page = url.startsWith(this.#scope) && /\/(?:[?#].*)?$/.test(url);
			const request = new Request(page ? pageKey(url) : url, {
				cache: page ? 'default' : 'force-cache'
			});
			const manner = page ? 'page' : strategyOf(request, this.#scope);
			if (manner === 'pass') continue;
			try {
				if (manner !== 'page' && (await this.#match(manner, url))) continue;
				await this.#store(manner, url, await this.#fetch(request));
				// What a page fetches where a reader comes to it from another.
				if (manner === 'page') await this.keep([`${pageKey(url)}__data.json`]);
			} catch {
				// It is cached another time.
			}
		}
	}

	async #page({ request, ahead, after }: Asked): Promise<Response> {
		try {
			const response = (await ahead) ?? (await this.#fetch(request));
			after(this.#store('page', request.url, response.clone()));
			return response;
		} catch (error) {
			const kept = await this.#match('page', request.url);
			if (kept) return marked(kept);
			const below = request.url.replace(/(?=[?#]|$)/, '/');
			if (await this.#match('page', below)) return Response.redirect(below);
			const offline = new URL(offlinePage, this.#scope);
			if (pageKey(request.url) === offline.href || !(await this.#match('page', offline.href)))
				throw error;
			offline.searchParams.set('from', request.url.slice(this.#scope.length));
			return Response.redirect(offline.href);
		}
	}

	async #fresh({ request, after, tell }: Asked): Promise<Response> {
		try {
			const response = await this.#fetch(request);
			after(this.#store('fresh', request.url, response.clone()));
			return response;
		} catch (error) {
			const kept = await this.#match('fresh', request.url);
			if (!kept) throw error;
			tell(kept.headers.get(cachedAt) ?? '');
			return kept;
		}
	}

	async #named(manner: 'fixed' | 'data', { request, after }: Asked): Promise<Response> {
		// Who finds a file damaged asks past the cache.
		const kept = request.cache === 'reload' ? undefined : await this.#match(manner, request.url);
		if (kept) return kept;
		const response = await this.#fetch(request);
		after(this.#store(manner, request.url, response.clone()));
		return response;
	}

	async #store(manner: Strategy, url: string, response: Response): Promise<void> {
		if (response.status !== 200 || response.redirected) return;
		const isPage = /^text\/html\b/.test(response.headers.get('content-type') ?? '');
		if (isPage !== (manner === 'page')) return;
		try {
			const body = await response.arrayBuffer();
			if (isPage && !new TextDecoder().decode(body).includes(this.#build)) {
				// The site has been built anew: what is cached would be stale under a new page.
				await this.#caches.delete(this.#site);
				return;
			}
			if (manner === 'data' && !(await isItself(url, body))) return;
			const headers = new Headers(response.headers);
			for (const name of ['content-encoding', 'content-length']) headers.delete(name);
			headers.set(cachedAt, new Date().toISOString());
			headers.set('content-length', String(body.byteLength));
			const cache = await this.#open(manner);
			await cache.put(keyOf(manner, url), new Response(body, { headers }));
			await trim(cache, manner);
		} catch {
			// There is no room, or nothing may be cached here.
		}
	}

	async #match(manner: Strategy, url: string): Promise<Response | undefined> {
		try {
			return await (await this.#open(manner)).match(keyOf(manner, url), { ignoreVary: true });
		} catch {
			return undefined;
		}
	}

	#open(manner: Strategy): Promise<Cache> {
		return this.#caches.open(manner === 'data' ? dataCache : this.#site);
	}

	get #site(): string {
		return siteCaches + this.#build;
	}
}

/** Paths below the site's root of the pages that are cached, as `requests/`; for a page of the site to list. */
export async function cachedPages(scope: string): Promise<string[]> {
	try {
		const names = (await caches.keys()).filter((name) => name.startsWith(siteCaches));
		const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return kept
			.flat()
			.map(({ url }) => url)
			.filter((url) => url.startsWith(scope) && url.endsWith('/'))
			.map((url) => url.slice(scope.length))
			.filter((path) => path !== offlinePage);
	} catch {
		return [];
	}
}

/** The cache key of a page is its address without the search, which only its scripts read. */
function pageKey(url: string): string {
	return url.replace(/[?#].*$/s, '');
}

function keyOf(manner: Strategy, url: string): string {
	// SvelteKit says in the search which parts of its data it lacks.
	return manner === 'page' || url.includes('/__data.json') ? pageKey(url) : url;
}

/** The first sixteen digits of a file's SHA-256 are its name; files of a folder that is named so are taken as they are. */
async function isItself(url: string, body: ArrayBuffer): Promise<boolean> {
	const [, name] = /([0-9a-f]{16})\.parquet$/.exec(new URL(url).pathname) ?? [];
	if (!name) return true;
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).subarray(0, 8);
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') === name;
}

/** A page that says when it was cached. */
async function marked(kept: Response): Promise<Response> {
	const html = await kept.text();
	const since = kept.headers.get(cachedAt) ?? '';
	const headers = new Headers(kept.headers);
	headers.delete('content-length');
	return new Response(html.replace('<html', `<html data-kept="${since}"`), { headers });
}

async function trim(cache: Cache, manner: Strategy): Promise<void> {
	if (manner === 'data') {
		const keys = [...(await cache.keys())];
		const sizes = await Promise.all(
			keys.map(async (key) => Number((await cache.match(key))?.headers.get('content-length') ?? 0))
		);
		let total = sizes.reduce((sum, size) => sum + size, 0);
		for (let at = 0; total > mostBytes && at < keys.length; at++) {
			total -= sizes[at]!;
			await cache.delete(keys[at]!);
		}
	} else if (manner === 'page') {
		const pages = (await cache.keys()).filter(({ url }) => url.endsWith('/'));
		for (const old of pages.slice(0, Math.max(0, pages.length - mostPages)))
			await cache.delete(old);
	}
}
