import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printed, spaceless } from './printed.ts';
import { answered, startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each([
	['a wide window', { width: 1440, height: 900 }],
	['a phone', { width: 390, height: 844 }]
])('printed from %s', (_, viewport) => {
	test.each([
		['upright', false],
		['across', true]
	])('on A4 %s, no chart is cut, and every sheet says what it is of', async (_, landscape) => {
		const { page } = await visit(browser, 'requests/?year=2023,2024,2025&level=county', {
			viewport
		});
		await answered(page);
		const sentences = await page.locator('.panel .sentence').allTextContents();
		const sheets = await printed(page, landscape);
		expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
		const whole = spaceless(sheets.map(({ text }) => text).join(''));
		for (const sentence of sentences) expect(whole).toContain(spaceless(sentence));
		for (const { text } of sheets) {
			const told = spaceless(text);
			expect(told).toMatch(/范围:.*2025.*·数据版本/);
			expect(told).toMatch(/范围:.*县级.*·数据版本/);
			expect(told).toMatch(/数据版本demo[0-9a-f]{16}/);
			expect(told).toMatch(/20\d\d年\d+月\d+日/);
			expect(told).toContain('requests/?year=');
		}
		// Axes end with the last year, and two charts stand on a sheet but for those that are tall.
		const years = sheets.map(
			({ text }) => text.split(/\s+/).filter((word) => word === '2025').length
		);
		expect(years.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(5);
		const charts = await page.locator('.panel .chart').count();
		expect(sheets.length).toBeLessThanOrEqual(Math.ceil(charts / 2) + 3);
	});
});

test('a list is printed as the table it is, and a dark page on white paper', async () => {
	const { page } = await visit(browser, 'reconcile/?province=云岚省&year=2024', {
		colorScheme: 'dark'
	});
	await page.locator('#reconcile tbody tr').first().waitFor();
	const rows = await page.locator('#reconcile tbody tr').count();
	const sheets = await printed(page, false);
	expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
	expect(sheets.length).toBeGreaterThan(Math.floor(rows / 60));
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
		'light'
	);
});
