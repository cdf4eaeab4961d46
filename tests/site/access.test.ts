import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '#ui/pages.ts';
import { violations } from './axe.ts';
import { answered, startBrowser, tableOf, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };

interface Stop {
	address: string;
	/** Waits until the page is whole, and unfolds what it holds. */
	ready: (page: Page) => Promise<unknown>;
}

const stops: Record<string, Stop> = {
	...Object.fromEntries(
		pages.map(({ path, name, corpus }): [string, Stop] => [
			name.en,
			{
				address: path === '/' ? '' : `${path.slice(1)}/`,
				ready: (page) => (corpus ? settled(page) : page.waitForSelector('h1'))
			}
		])
	),
	'a place': {
		address: 'place/?region=900301',
		ready: async (page) => {
			await page.waitForSelector('[data-status=ready]');
			await page.locator('#government').scrollIntoViewIfNeeded();
			await page.waitForSelector('#sisters .drawing svg path', { state: 'attached' });
		}
	},
	'a rule': { address: 'rules/T3-02/', ready: (page) => page.waitForSelector('h1') },
	'a report that was checked': {
		address: 'check/',
		ready: async (page) => {
			// Before the page's script runs a press of the button is lost.
			await page.waitForSelector('#svelte-announcer', { state: 'attached' });
			await page.getByRole('button', { name: /示例|sample/ }).click();
			await page.locator('li[data-rule=T3-03] button').first().click();
			await page.waitForSelector('.source mark');
			await page.waitForSelector('[data-beside^=desk]');
			for (const fold of await page.locator('.result summary').all()) await fold.click();
		}
	}
};

/** A page that asks the corpus has its answers, or says that it waits for a choice. */
async function settled(page: Page): Promise<void> {
	await page.waitForSelector('h1');
	if (await page.locator('[data-status]').count()) await answered(page);
}

/** How far the page reaches beyond the window's side, in pixels. */
function beyond(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
}

describe.each(Object.entries(stops))('%s', (_, { address, ready }) => {
	test('axe finds nothing by day, by night and in large type', async () => {
		const { page, complaints } = await visit(browser, address, { colorScheme: 'light' });
		await ready(page);
		expect(await violations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(page, ['color-contrast'])).toEqual([]);
		await page.getByRole('button', { name: '大字' }).click();
		expect(await violations(page, ['color-contrast', 'target-size'])).toEqual([]);
		expect(await beyond(page)).toBe(0);
		expect(complaints).toEqual([]);
	});

	test('on a phone in English nothing overflows, and no Chinese is left that is not marked', async () => {
		const { page } = await visit(
			browser,
			`${address}${address.includes('?') ? '&' : '?'}lang=en`,
			phone
		);
		await ready(page);
		expect(await violations(page)).toEqual([]);
		expect(await beyond(page)).toBe(0);
		expect(await chineseIn(page)).toEqual([]);
	});
});

/**
 * Sentences and labels of the page that are Chinese and do not say so. Names are data: in charts and
 * tables, and here and there in a sentence that is English otherwise.
 */
function chineseIn(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[
			...document.querySelectorAll(
				'h1, h2, h3, h4, p, li, label, legend, summary, button, dt, dd, th[scope=col], figcaption, a'
			)
		]
			.filter((element) => !element.closest('[lang^=zh], option, [data-name], svg, tbody'))
			.flatMap((element) =>
				[...element.childNodes]
					.filter((node) => node.nodeType === Node.TEXT_NODE)
					.map((node) => node.textContent!.trim())
					.filter((text) => {
						const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
						const english = text.match(/[a-z]/gi)?.length ?? 0;
						return element.matches('.sentence') ? chinese > english : chinese > 0;
					})
			)
	);
}

test('a table and the words around a chart are clean, opened', async () => {
	const { page } = await visit(browser, '', { colorScheme: 'light' });
	await answered(page);
	await tableOf(page, 'volume');
	for (const fold of await page.locator('#outcomes summary').all()) await fold.click();
	await page.getByLabel('引用文字').waitFor();
	expect(await violations(page)).toEqual([]);
});

test('on a phone the filters fold away and unfold', async () => {
	const { page } = await visit(browser, '', phone);
	await answered(page);
	const year = page.getByRole('button', { name: '2021', exact: true });
	expect(await year.isVisible()).toBe(false);
	const fold = page.getByRole('button', { name: '筛选' });
	await fold.click();
	expect(await fold.getAttribute('aria-expanded')).toBe('true');
	await year.click();
	await page.waitForURL(/year=2021/);
	await page.getByText('领域', { exact: true }).first().click();
	await page.getByRole('checkbox', { name: /^财政/ }).check();
	await page.waitForURL(/sector=finance/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a chart is read by keyboard: arrows step through it aloud, Escape hides the tooltip', async () => {
	const { page, complaints } = await visit(browser);
	await answered(page);
	const chart = page.locator('#volume .chart');
	await chart.focus();
	const live = page.locator('#volume [aria-live=polite]');
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => live.textContent()).toMatch(/^2019 /);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => live.textContent()).toMatch(/^2021 /);
	await page.keyboard.press('ArrowLeft');
	await expect.poll(() => live.textContent()).toMatch(/^2020 /);
	expect(complaints).toEqual([]);
});

test.each(['', 'requests/', 'challenges/'])(
	'from the link to the content of “%s”, 45 tabs reach every legend, which keys work and which says what it does',
	async (address) => {
		const { page, complaints } = await visit(browser, address);
		await answered(page);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		const legends = await page.getByRole('toolbar', { name: /^图例/ }).count();
		expect(legends).toBeGreaterThan(1);
		const reached = new Set<string>();
		for (let tab = 0; tab < 45; tab++) {
			await page.keyboard.press('Tab');
			const name = await page.evaluate(() =>
				document.activeElement?.closest('[role=toolbar]')?.getAttribute('aria-label')
			);
			if (name?.startsWith('图例')) reached.add(name);
		}
		expect(reached.size).toBe(legends);
		expect(complaints).toEqual([]);
	}
);

test('a legend shows and hides by keys, is told, and does not leave the chart behind', async () => {
	const { page } = await visit(browser, 'requests/');
	await answered(page);
	const legend = page.locator('#applicants').getByRole('toolbar', { name: /^图例/ });
	const [first, second] = [legend.getByRole('button').nth(0), legend.getByRole('button').nth(1)];
	await first.focus();
	expect(await legend.isVisible()).toBe(true);
	const marks = () => page.locator('#applicants .drawing svg path').count();
	const before = await marks();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Space');
	expect(await second.getAttribute('aria-pressed')).toBe('false');
	expect(await first.getAttribute('aria-pressed')).toBe('true');
	await expect.poll(marks).not.toBe(before);
	await page.keyboard.press('Space');
	expect(await second.getAttribute('aria-pressed')).toBe('true');
	await expect.poll(marks).toBe(before);
});

test('the first visit speaks the browser’s language, the next the one chosen; Chinese where neither is ours', async () => {
	const spoken = async (locale: string, address = 'about/') => {
		const { page } = await visit(browser, address, { locale });
		await page.waitForSelector('#svelte-announcer', { state: 'attached' });
		return [page, await page.locator('h1').textContent()] as const;
	};
	const [page, english] = await spoken('en-GB');
	expect(english).toBe('About');
	expect((await spoken('fr-FR'))[1]).toBe('关于');
	expect((await spoken('en-GB', 'about/?lang=zh'))[1]).toBe('关于');
	await page.getByRole('button', { name: '中文' }).click();
	await page.goto(page.url().replace(/\?.*/, ''));
	await page.waitForSelector('#svelte-announcer', { state: 'attached' });
	expect(await page.locator('h1').textContent()).toBe('关于');
});

test('a quotation mark is as narrow in English as a letter, and as wide in Chinese as a character', async () => {
	const width = async (address: string) => {
		const { page } = await visit(browser, address);
		await page.waitForSelector('#svelte-announcer', { state: 'attached' });
		return page.evaluate(() => {
			const probe = document.createElement('span');
			probe.textContent = '“”';
			document.querySelector('h1')!.append(probe);
			return probe.getBoundingClientRect().width / parseFloat(getComputedStyle(probe).fontSize);
		});
	};
	expect(await width('about/?lang=en')).toBeLessThan(1.4);
	expect(await width('about/')).toBeGreaterThan(1.8);
});

test('the theme that was chosen lasts and repaints the charts', async () => {
	const { page } = await visit(browser, '?corpus=sample', { colorScheme: 'light' });
	await answered(page);
	const paper = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const ink = () => page.locator('#volume svg text').first().getAttribute('fill');
	const [light, lightInk] = [await paper(), await ink()];
	await page.getByText('显示', { exact: true }).click();
	await page.getByRole('radio', { name: '深色' }).check();
	await expect.poll(paper).not.toBe(light);
	await expect.poll(ink).not.toBe(lightInk);
	await page.reload();
	expect(await paper()).not.toBe(light);
	await answered(page);
	await page.getByText('显示', { exact: true }).click();
	expect(await page.getByRole('radio', { name: '深色' }).isChecked()).toBe(true);
});

test('axe speaks up where a page has a fault', async () => {
	const { page } = await visit(browser, 'about/');
	// The page's script puts its own heading in place first.
	await page.waitForSelector('#svelte-announcer', { state: 'attached' });
	await page.evaluate(() => document.querySelector('h1')!.append(document.createElement('img')));
	expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
});
