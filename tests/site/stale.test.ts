import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).first().click();

/** What every chart of the page draws, by its panel. */
async function drawn(page: Page): Promise<Record<string, string>> {
	return page.evaluate(() =>
		Object.fromEntries(
			[...document.querySelectorAll('.panel:has(.chart)')].map((panel) => [
				panel.id,
				[...panel.querySelectorAll('.drawing svg text')].map((one) => one.textContent).join('|')
			])
		)
	);
}

/** Everything the page says in words, its own controls apart. */
async function said(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('main :is(h1, h2, h3, .sentence, figcaption, .value, dd, .chip)')]
			.map((one) => one.textContent.replace(/\s+/g, ' ').trim())
			.filter(Boolean)
	);
}

test.each(['', 'requests/', 'traffic/'])(
	'after a filter every chart of “%s” is of the answer, in sight or not',
	async (address) => {
		const { page } = await visit(browser, address, { viewport: { width: 1280, height: 700 } });
		await answered(page);
		const before = await drawn(page);
		await press(page, '2023');
		await page.waitForURL(/year=2023/);
		await answered(page);
		const filtered = await drawn(page);
		const fresh = await visit(browser, `${address}?year=2023`, {
			viewport: { width: 1280, height: 6000 }
		});
		await answered(fresh.page);
		expect(Object.keys(filtered).length).toBeGreaterThan(3);
		expect(filtered).toEqual(await drawn(fresh.page));
		for (const [panel, text] of Object.entries(filtered))
			expect([panel, text]).not.toEqual([panel, before[panel]]);
	}
);

test('a chart out of sight that is of older choices says so until it is drawn', async () => {
	const { page } = await visit(browser, '', { viewport: { width: 1280, height: 700 } });
	await answered(page);
	// The page has nothing to do but when it is told so.
	await page.evaluate(() => {
		const idle: IdleRequestCallback[] = [];
		window.requestIdleCallback = (task) => idle.push(task);
		Object.assign(window, {
			rest: () => {
				for (const task of idle.splice(0)) task({ didTimeout: false, timeRemaining: () => 50 });
			}
		});
	});
	await press(page, '2022');
	await page.waitForURL(/year=2022/);
	const late = page.locator('.chart[aria-busy=true]');
	await late.first().waitFor({ state: 'attached' });
	expect(Number(await late.first().evaluate((one) => getComputedStyle(one).opacity))).toBeLessThan(
		1
	);
	// A chart whose answer is under way is drawn at a later rest.
	await expect
		.poll(async () => {
			await page.evaluate(() => (window as unknown as { rest(): void }).rest());
			return late.count();
		})
		.toBe(0);
});

test('a link with a filter by name shows outlines and what is fetched, and no number of another view', async () => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	const { page } = await visit(browser, `?agency=${encodeURIComponent('财政')}`, {
		before: (page) =>
			page.route(/engine\/.*\.gz$/, async (route) => {
				await held;
				await route.continue();
			})
	});
	await page.getByRole('status').filter({ hasText: '正在读取数据' }).waitFor();
	expect(await page.locator('#volume .sentence').isVisible()).toBe(false);
	const outline = await page
		.locator('#volume .sentence')
		.evaluate((one) => getComputedStyle(one, '::before').visibility);
	expect(outline).toBe('visible');
	release();
	await page.locator('#volume .sentence').waitFor({ state: 'visible' });
	await answered(page);
});

test.each([
	['requests/', 'in its place'],
	['', 'by another'],
	['zero/', 'in its place'],
	['explore/', 'by another']
])(
	'“%s”, whose every text a browser translated %s, says after three changes what it would say untranslated',
	async (address, how) => {
		const { page, complaints } = await visit(browser, address);
		await answered(page);
		for (const year of ['2022', '2023', '2024']) {
			await page.evaluate((moved) => {
				const walker = document.createTreeWalker(
					document.querySelector('main')!,
					NodeFilter.SHOW_TEXT
				);
				const texts: Text[] = [];
				while (walker.nextNode()) texts.push(walker.currentNode as Text);
				for (const text of texts.filter(
					(one) => one.data.trim() && !one.parentElement!.closest('svg, font, select')
				)) {
					const font = document.createElement('font');
					text.replaceWith(font);
					font.append(moved ? text : document.createTextNode(text.data));
				}
			}, how === 'in its place');
			await press(page, year);
			await page.waitForURL((url) => url.searchParams.get('year')?.includes(year) ?? false);
			await answered(page);
		}
		const plain = await visit(browser, `${address}?year=2022,2023,2024`);
		await answered(plain.page);
		expect(await said(page)).toEqual(await said(plain.page));
		expect(complaints).toEqual([]);
	}
);
