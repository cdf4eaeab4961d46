import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, startBrowser, tableOf, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };
const looks: [string, string, BrowserContextOptions][] = [
	['light', '', { colorScheme: 'light' }],
	['dark', '', { colorScheme: 'dark' }],
	['English on a phone', '?lang=en&year=2023,2024&sector=finance', phone],
	['the method page', 'method/', { colorScheme: 'dark' }]
];

async function violations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`
	);
}

describe.each(looks)('%s', (_, address, look) => {
	test('axe finds nothing, and nothing overflows sideways', async () => {
		const { page, complaints } = await visit(browser, address, look);
		if (!address.startsWith('method')) {
			await answered(page);
			expect(await violations(page)).toEqual([]);
			await tableOf(page, 'volume');
			await page.locator('#outcomes summary').click();
		}
		expect(await violations(page)).toEqual([]);
		const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
		expect(scrollWidth).toBe(clientWidth);
		expect(complaints).toEqual([]);
	});
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
	await page.getByText('显示', { exact: true }).click();
	expect(await page.getByRole('radio', { name: '深色' }).isChecked()).toBe(true);
});
