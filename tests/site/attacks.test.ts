import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { balancedDraft, textReport } from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const report = textReport(balancedDraft('2021', 2), textLayouts['pipes without edges']!);
const style = '<style>*{display:none!important}</style><p style="position:fixed;inset:0">';

const attacks: [string, string][] = [
	['a title of ten million characters', `${'公'.repeat(10_000_000)}\n${report}`],
	[
		'text turned right to left and characters without width',
		`\u202E\u2066\u200B\u200F${report.replaceAll('本局', '本\u200B\u202E局')}`
	],
	['style sheets and boxes over the page', `${report}\n${style}\n`]
];

test.each(attacks)('%s: the page stays whole, and the next report is read', async (_, content) => {
	const { page, strangers, complaints } = await visit(browser, 'check/');
	const files = [
		{ name: '\u202Efdp.txt', mimeType: 'text/plain', buffer: Buffer.from(content) },
		{ name: 'next.txt', mimeType: 'text/plain', buffer: Buffer.from(report) }
	];
	await page.locator('input[type=file]').setInputFiles(files);
	const sheets = page.locator('.sheet');
	await expect.poll(() => sheets.count()).toBe(2);
	await expect.poll(() => sheets.filter({ hasText: /读取…|等待/ }).count()).toBe(0);
	await sheets.last().click();
	await page.waitForSelector('.result td[data-cell=received_total]');
	expect(await page.locator('h1').isVisible()).toBe(true);
	expect(await page.locator('main style').count()).toBe(0);
	const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
	expect(scrollWidth).toBe(clientWidth);
	expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] });
	await page.context().close();
});
