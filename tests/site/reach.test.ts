import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entries, moved } from '#ui/pages.ts';
import { answered, startBrowser, visit } from './visit.ts';

const build = path.resolve(import.meta.dirname, '../../build');
let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

/** Pages of the build by their addresses, relative to its root. */
const built = fs
	.readdirSync(build, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(path.sep).join('/'))
	.filter((file) => file === 'index.html' || file.endsWith('/index.html'))
	.map((file) => file.slice(0, -'index.html'.length));

/** Pages a page's markup links to, by their addresses. */
function linkedFrom(page: string): string[] {
	const html = fs.readFileSync(path.join(build, page, 'index.html'), 'utf8');
	return [...html.matchAll(/<a [^>]*href="([^"#?]*)/g)]
		.map(([, href]) => new URL(href!, `http://site/${page}`))
		.filter(({ host }) => host === 'site')
		.map(({ pathname }) => pathname.slice(1));
}

/** Pages of one thing, which are linked where it was found, and an address that finds one. */
const ofOne = { 'agency/': 'agencies/?q=局', 'place/': 'agencies/?province=云岚省' };
/** Reached by no link: what stands for a page that is not kept, and what leads on from old addresses. */
const apart = ['offline/', ...Object.keys(moved).map((old) => `${old}/`)];

test('every page is reached from the first by links of pages', () => {
	expect(built.length).toBeGreaterThan(100);
	const reached = new Set(['', ...Object.keys(ofOne)]);
	for (const page of reached)
		for (const next of linkedFrom(page)) if (built.includes(next)) reached.add(next);
	expect(built.filter((page) => !reached.has(page) && !apart.includes(page))).toEqual([]);
});

test.each(Object.entries(ofOne))('%s is linked from what was found at %s', async (to, from) => {
	const { page } = await visit(browser, from);
	const link = page.locator(`main a[href*="${to}?"]`).first();
	await link.click();
	await page.waitForURL((url) => url.pathname.endsWith(`/${to}`));
});

test('the menu stands on every page, with its ten entries and the page it is at', () => {
	const html = fs.readFileSync(path.join(build, 'map/index.html'), 'utf8');
	const [menu, beside] = [...html.matchAll(/<nav [^>]*>[\s\S]*?<\/nav>/g)].map(([nav]) => nav);
	expect(menu!.match(/<a /g)).toHaveLength(entries.length);
	expect(menu).toMatch(/aria-current="true"[^>]*>\s*查地方与机关/);
	expect(beside).toMatch(/aria-current="page"[^>]*>\s*地图/);
});

test.each(Object.entries(moved))(
	'the address %s once had leads on, with its filters and the place on the page',
	async (old, { page: to, anchor }) => {
		const { page, complaints } = await visit(browser, `${old}/?year=2023&by=level`);
		await page.waitForURL((url) => url.pathname.endsWith(`/${to}/`));
		const { search, hash } = new URL(page.url());
		expect([search, hash]).toEqual(['?year=2023&by=level', `#${anchor}`]);
		await answered(page);
		expect(await page.locator(`#${anchor}`).count()).toBe(1);
		expect(complaints).toEqual([]);
		const still = await visit(browser, `${old}/`, { javaScriptEnabled: false });
		await still.page.waitForURL(new RegExp(`/${to}/#${anchor}$`));
	}
);
