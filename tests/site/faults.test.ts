import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Locator, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, startBrowser, visit } from './visit.ts';

const build = path.resolve(import.meta.dirname, '../../build');
let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const reports = (page: Page) => page.locator('[data-figure=reports] .value').textContent();
const engineScript = /\/engine\/.*\.worker\.js$/;

/** The lines of the table of reports, which the engine answers. */
async function listed(page: Page): Promise<Locator> {
	const section = page.locator('#reports');
	await section.scrollIntoViewIfNeeded();
	return section.locator('tbody tr');
}

/** Makes the engine's script another one. */
function withEngine(change: (script: string) => string) {
	return (page: Page) =>
		page.route(engineScript, async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: change(await response.text()) });
		});
}

describe('a worker that dies', () => {
	/** Lets a worker hear no more, so that what it is asked is under way when it ends. */
	const deafen = (worker: Worker) => worker.evaluate(() => void (self.onmessage = null));
	const end = (worker: Worker) => worker.evaluate(() => self.close()).catch(() => {});

	test('with the engine in it is started again, and what was asked is answered', async () => {
		const { page } = await visit(browser, '?corpus=sample');
		const lines = await listed(page);
		await expect.poll(() => lines.count()).toBe(5);
		const first = await lines.first().textContent();
		const worker = page.workers().find((one) => engineScript.test(one.url()))!;
		await deafen(worker);
		await page.locator('#reports thead button').first().click();
		await end(worker);
		await expect.poll(() => lines.first().textContent()).not.toBe(first);
		expect(await page.getByRole('alert').count()).toBe(0);
		expect(page.workers().filter((one) => engineScript.test(one.url()))).toHaveLength(1);
		await page.context().close();
	});

	test('while it decodes a cube is started again, and the filter is answered', async () => {
		const { page } = await visit(browser);
		await answered(page);
		const before = await reports(page);
		const decoding = () => page.workers().filter((one) => /decode\.worker/.test(one.url()));
		// They start when the page has nothing else to do.
		await expect.poll(() => decoding().length).toBeGreaterThan(0);
		const decoders = decoding();
		for (const one of decoders) await deafen(one);
		await page.getByText('领域').first().click();
		await page.getByRole('checkbox').first().check();
		for (const one of decoders) await end(one);
		await expect.poll(() => reports(page)).not.toBe(before);
		await answered(page);
		expect(await page.getByRole('alert').count()).toBe(0);
		await page.context().close();
	});

	test('while an agency is looked for is started again', async () => {
		const { page } = await visit(browser, 'agencies/');
		const field = page.getByRole('searchbox');
		await field.fill('教育');
		await page.getByRole('list', { name: '找到的机关' }).locator('a').first().waitFor();
		for (const one of page.workers()) await deafen(one);
		await field.fill('公安');
		for (const one of page.workers()) await end(one);
		await expect
			.poll(() => page.getByRole('list', { name: '找到的机关' }).locator('a').first().textContent())
			.toContain('公安');
		await page.context().close();
	});

	test('again and again is told, and can be tried again', async () => {
		const dies = withEngine(
			(script) => `${script}
			{
				const hear = self.onmessage;
				self.onmessage = (event) =>
					event.data.type === 'RUN_PREPARED' ? self.close() : hear(event);
			}`
		);
		const { page } = await visit(browser, '?corpus=sample', { before: dies });
		await answered(page);
		const lines = await listed(page);
		const alert = page.locator('#reports').getByRole('alert');
		await alert.waitFor();
		expect(await alert.textContent()).toContain('查询程序中途停了');
		expect(await reports(page)).toBe('5');
		await page.unroute(engineScript);
		await alert.getByRole('button', { name: '重试' }).click();
		await expect.poll(() => lines.count()).toBe(5);
		await page.context().close();
	});
});

test('two tabs at once both answer, and keep the engine once', async () => {
	const { page } = await visit(browser, 'about/');
	const address = page.url().replace('about/', '?corpus=sample');
	const tabs = [page, await page.context().newPage()];
	await Promise.all(tabs.map((tab) => tab.goto(address)));
	for (const tab of tabs) {
		await tab.bringToFront();
		const lines = await listed(tab);
		await expect.poll(() => lines.count()).toBe(5);
	}
	const kept = () =>
		page.evaluate(async () => (await (await caches.open('ogi-lens-engine')).keys()).length);
	await expect.poll(kept).toBe(1);
	await page.context().close();
});

/** What browsers refuse, as scripts that run before the page's own. */
const refusals: [string, () => void][] = [
	[
		'refuses all storage',
		() => {
			for (const name of ['caches', 'localStorage', 'sessionStorage', 'indexedDB'])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException('denied', 'SecurityError');
					}
				});
		}
	],
	[
		'has no room left',
		() => {
			const full = () => new DOMException('full', 'QuotaExceededError');
			Cache.prototype.put = () => Promise.reject(full());
			Storage.prototype.setItem = () => {
				throw full();
			};
		}
	],
	[
		'is not asked safely, as on http: without caches, locks, hashes and service workers',
		() => {
			Reflect.deleteProperty(window, 'caches');
			for (const [object, name] of [
				[Navigator.prototype, 'locks'],
				[Navigator.prototype, 'serviceWorker'],
				[Crypto.prototype, 'subtle']
			] as const)
				Object.defineProperty(object, name, { get: () => undefined });
		}
	]
];
test.each(refusals)('all works in a browser that %s', async (_, refuse) => {
	const { page, complaints } = await visit(browser, '?corpus=sample', {
		before: (page) => page.addInitScript(refuse)
	});
	await answered(page);
	expect(await reports(page)).toBe('5');
	const lines = await listed(page);
	await expect.poll(() => lines.count()).toBe(5);
	await page.locator('a[href*="method/"]').first().click();
	await page.waitForURL(/method\//);
	await page.getByRole('button', { name: '大字' }).click();
	expect(await page.locator('html').getAttribute('data-size')).toBe('large');
	expect(complaints).toEqual([]);
	await page.context().close();
});

/** A host whose line may break in the middle of a file, or bring it drop by drop. */
async function servePoorly(line: { state: 'broken' | 'slow' | 'whole' }) {
	const types: Record<string, string> = {
		'.html': 'text/html',
		'.js': 'text/javascript',
		'.css': 'text/css',
		'.svg': 'image/svg+xml'
	};
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url!, 'http://localhost');
		const file = path.join(build, decodeURIComponent(pathname));
		const at = pathname.endsWith('/') ? path.join(file, 'index.html') : file;
		if (!fs.existsSync(at)) return void response.writeHead(404).end();
		const bytes = fs.readFileSync(at);
		const type = types[path.extname(at)];
		if (type) response.setHeader('Content-Type', type);
		response.setHeader('Content-Length', bytes.length);
		const poor = at.endsWith('.parquet') ? line.state : 'whole';
		if (poor === 'whole') return void response.end(bytes);
		const half = bytes.length >> 1;
		response.write(bytes.subarray(0, half));
		setTimeout(
			() => (poor === 'broken' ? response.destroy() : response.end(bytes.subarray(half))),
			300
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}/`,
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}

test('a line that breaks in the middle of a file is told, and a slow one brings it all when tried again', async () => {
	const line: Parameters<typeof servePoorly>[0] = { state: 'broken' };
	const host = await servePoorly(line);
	try {
		const { page } = await visit(browser, '?corpus=sample', { site: host.url });
		const alert = page.getByRole('alert').first();
		await alert.waitFor();
		expect(await alert.textContent()).toContain('网络中断');
		line.state = 'slow';
		await alert.getByRole('button', { name: '重试' }).click();
		await answered(page);
		expect(await reports(page)).toBe('5');
		line.state = 'broken';
		const lines = await listed(page);
		const second = page.locator('#reports').getByRole('alert');
		await second.waitFor();
		expect(await second.textContent()).toContain('网络中断');
		expect(await reports(page)).toBe('5');
		line.state = 'slow';
		await second.getByRole('button', { name: '重试' }).click();
		await expect.poll(() => lines.count()).toBe(5);
		await page.context().close();
	} finally {
		host.close();
	}
});

test('where memory runs out the charts stand and can be filtered, and the table says so', async () => {
	const poor = withEngine(
		(script) => `
		WebAssembly.Memory.prototype.grow = () => {
			throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
		};
		${script}`
	);
	const { page } = await visit(browser, '', { before: poor });
	await answered(page);
	await listed(page);
	const alert = page.locator('#reports').getByRole('alert');
	await alert.waitFor();
	expect(await alert.textContent()).toContain('浏览器内存不足');
	const before = await reports(page);
	await page.getByRole('button', { name: '2022', exact: true }).click();
	await expect.poll(() => reports(page)).not.toBe(before);
	// A handler under way is waited for: the script may be asked for a second time by the cache.
	await page.unrouteAll({ behavior: 'wait' });
	// What the filter asked of the poor engine may still fail after the first press.
	const retry = alert.getByRole('button', { name: '重试' });
	await expect
		.poll(async () => {
			if (await retry.isVisible()) await retry.click();
			return page.locator('#reports tbody tr').count();
		})
		.toBe(50);
	await page.context().close();
});
