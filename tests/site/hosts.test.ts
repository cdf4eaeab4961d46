import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '#site/serve.ts';
import { moved } from '#ui/pages.ts';
import { debianSite, noNginx, serveByNginx } from './nginx.ts';
import { answered, startBrowser, visit } from './visit.ts';

const root = path.resolve(import.meta.dirname, '../..');
const build = path.join(root, 'build');
const deployed = fs.readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8');

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

/** What the least of hosts knows of files: their names' endings. */
const types: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml'
};

/**
 * The least a host can be: whole files, unpacked, without validators, ranges, charsets or redirects.
 * @param base path the site lies below
 * @param unpacks says of a .gz that it is to be unpacked on the way, as Apache does where it is told to
 */
async function servePlainly(base: string, unpacks: boolean): Promise<Served> {
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url!, 'http://localhost');
		const inside = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : '/nowhere';
		const file = path.join(
			build,
			decodeURIComponent(inside),
			inside.endsWith('/') ? 'index.html' : ''
		);
		fs.readFile(file, (error, bytes) => {
			if (error) return response.writeHead(404).end();
			const type = types[path.extname(file)];
			if (type) response.setHeader('Content-Type', type);
			if (unpacks && file.endsWith('.gz')) response.setHeader('Content-Encoding', 'gzip');
			response.end(bytes);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}${base}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** nginx with the file of `deploy/`, the site in a folder of its root. */
async function serveDeployed(): Promise<Served> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-root-'));
	fs.symlinkSync(build, path.join(folder, 'ogi-lens'));
	const served = await serveByNginx(deployed, folder);
	return {
		url: `${served.url}ogi-lens/`,
		close: async () => {
			await served.close();
			fs.rmSync(folder, { recursive: true });
		}
	};
}

/** The overview's numbers, a filter, the engine, another page: all that differs between hosts. */
async function showsEverything(site: string): Promise<void> {
	const { page, strangers, complaints } = await visit(browser, '', { site });
	await answered(page);
	const reports = page.locator('[data-figure=reports] .value');
	expect(await reports.textContent()).toMatch(/^\d{2},\d{3}$/);
	await page.getByRole('button', { name: '2022', exact: true }).click();
	await expect.poll(() => reports.textContent()).toMatch(/^\d,\d{3}$/);
	// Single reports are rows of Parquet asked with the engine, which comes packed and from a folder of its own.
	await page.locator('#reports').scrollIntoViewIfNeeded();
	await expect.poll(() => page.locator('#reports tbody tr').count()).toBe(50);
	await page.locator('a[href*="method/"]').first().click();
	await page.waitForURL((url) => url.href.startsWith(`${site}method/`));
	await page.reload();
	await page.locator('h1').waitFor();
	expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
	await page.context().close();
}

const hosts: [string, string | null, () => Promise<Served>][] = [
	['a plain host without compression, ranges or caching', null, () => servePlainly('', false)],
	['a path of a host that unpacks .gz', null, () => servePlainly('/data/ogi-lens', true)],
	['nginx as Debian sets it up', noNginx, () => serveByNginx(debianSite, build)],
	['nginx as deploy/nginx.conf sets it up, below a path', noNginx, serveDeployed]
];

describe.each(hosts)('%s', (_, missing, start) => {
	test.skipIf(missing)(
		`shows everything and asks no one else${missing ? ` (${missing})` : ''}`,
		async () => {
			const served = await start();
			try {
				await showsEverything(served.url);
			} finally {
				await served.close();
			}
		}
	);
});

test.skipIf(noNginx)(
	'an address that is none of the site’s is shown its page, at any depth',
	async () => {
		const served = await serveDeployed();
		try {
			for (const lost of ['nowhere', 'no/such/place', 'requests/deeper?x=1']) {
				const { page } = await visit(browser, lost, { site: served.url });
				await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
				const link = page.getByRole('link', { name: /申请与结果/ });
				await expect.poll(() => link.getAttribute('href')).toMatch(/\/ogi-lens\/requests\/$/);
				await link.click();
				await answered(page);
				await page.context().close();
			}
			expect((await fetch(`${served.url}nowhere`)).status).toBe(404);
		} finally {
			await served.close();
		}
	}
);

test.skipIf(noNginx)(
	'deploy/nginx.conf keeps what never changes, asks anew for the rest, and binds workers',
	async () => {
		const served = await serveDeployed();
		const files = fs.readdirSync(build, { recursive: true, encoding: 'utf8' });
		const one = (pattern: RegExp) => files.find((file) => pattern.test(file))!;
		const headersOf = async (file: string) => {
			const answer = await fetch(served.url + file, { headers: { 'accept-encoding': 'gzip' } });
			await answer.body?.cancel();
			expect([file, answer.status]).toEqual([file, 200]);
			return answer.headers;
		};
		try {
			for (const pattern of [
				/immutable\/entry\/.*\.js$/,
				/reports\/.*\.parquet$/,
				/cubes\/.*\.parquet$/
			])
				expect((await headersOf(one(pattern))).get('cache-control')).toContain('immutable');
			for (const file of [
				'',
				'corpora/index.json',
				'corpora/demo/corpus.json',
				'engine/engine.json'
			])
				expect((await headersOf(file)).get('cache-control')).toBe('no-cache');
			for (const pattern of [/immutable\/workers\/.*\.js$/, /engine\/.*worker\.js$/]) {
				const headers = await headersOf(one(pattern));
				expect(headers.get('content-security-policy')).toContain("default-src 'none'");
				expect(headers.get('content-encoding')).toBe('gzip');
			}
			expect((await headersOf('')).has('content-security-policy')).toBe(false);
		} finally {
			await served.close();
		}
	}
);

test('no file of the build is beyond what static hosts take, 25 MiB, nor the 20 MB we promise', () => {
	const files = fs.readdirSync(build, { recursive: true, withFileTypes: true });
	const large = files
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((file) => fs.statSync(file).size > 20_000_000);
	expect(files.length).toBeGreaterThan(100);
	expect(large).toEqual([]);
});

/** Scripts a page names in its markup, as paths in the build: what comes before any chart is drawn. */
function firstScripts(page: string): string[] {
	const html = fs.readFileSync(path.join(build, page), 'utf8');
	const named = [...html.matchAll(/[^"'( ]*_app\/[^"') ]+\.js/g)].map(([address]) => address);
	return [...new Set(named.map((address) => path.join(path.dirname(page), address)))];
}

test('the first scripts of every page are under 152 KB, packed', () => {
	const pages = fs
		.readdirSync(build, { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === 'index.html')
		// What leads on from an old address has no script of the site's.
		.filter((file) => !(path.dirname(file) in moved));
	expect(pages.length).toBeGreaterThan(15);
	const packed = new Map<string, number>();
	const size = (file: string) => {
		const known = packed.get(file) ?? gzipSync(fs.readFileSync(path.join(build, file))).length;
		packed.set(file, known);
		return known;
	};
	const heavy = pages.flatMap((page) => {
		const scripts = firstScripts(page);
		const bytes = scripts.reduce((sum, file) => sum + size(file), 0);
		return scripts.length > 5 && bytes <= 152 * 1024 ? [] : [[page, bytes]];
	});
	expect(heavy).toEqual([]);
});
