import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

test('the page about data describes its corpora to search engines, refused by no policy', async () => {
	const { page, complaints } = await visit(browser, 'data/');
	await page.waitForSelector('h1');
	const block = page.locator('head script[type="application/ld+json"]');
	expect(await block.count()).toBe(1);
	const { '@graph': datasets } = JSON.parse((await block.textContent())!);
	expect(datasets.map((one: { '@type': string }) => one['@type'])).toContain('Dataset');
	for (const { distribution, version } of datasets) {
		const shown = await page.locator('.hash', { hasText: version }).count();
		expect(shown).toBeGreaterThan(0);
		const { status } = await page.evaluate(
			async (url: string) => ({ status: (await fetch(url, { method: 'HEAD' })).status }),
			distribution[0].contentUrl
		);
		expect(status).toBe(200);
	}
	expect(complaints).toEqual([]);
});

test('the feed is linked, well formed, and has every corpus’s version', async () => {
	const { page } = await visit(browser, 'data/');
	const link = page.locator('head link[rel=alternate][type="application/atom+xml"]');
	const href = await link.evaluate((element) => (element as HTMLLinkElement).href);
	expect(href).toBe(`${inject('site')}data/feed.xml`);
	const told = await page.evaluate(async (url) => {
		const text = await (await fetch(url)).text();
		const feed = new DOMParser().parseFromString(text, 'application/xml');
		return {
			broken: feed.querySelector('parsererror')?.textContent ?? null,
			root: feed.documentElement.localName,
			links: [...feed.querySelectorAll('entry > link')].map(
				(one) => new URL(one.getAttribute('href')!, url).href
			)
		};
	}, href);
	expect([told.broken, told.root]).toEqual([null, 'feed']);
	expect(told.links.length).toBeGreaterThan(0);
	for (const url of told.links) {
		const response = await page.request.get(url);
		expect([url, response.status()]).toEqual([url, 200]);
		expect(url).toContain(
			((await response.json()) as { contentHash: string }).contentHash.slice(0, 16)
		);
	}
});
