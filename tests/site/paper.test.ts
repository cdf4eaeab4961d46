import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repeats } from '../repeat.ts';
import { printed, spaceless } from './printed.ts';
import { truthOf } from './truth.ts';
import { startBrowser, visit } from './visit.ts';

let browser: Browser;
let demo: Awaited<ReturnType<typeof truthOf>>;
beforeAll(async () => {
	browser = await startBrowser();
	demo = await truthOf('demo');
});
afterAll(() => browser.close());

/** Windows a page is printed from, and how the sheet is held. */
const ways = [
	{ width: 1440, height: 900, landscape: false },
	{ width: 390, height: 844, landscape: true },
	{ width: 1440, height: 900, landscape: true },
	{ width: 390, height: 844, landscape: false }
];

/** A page of every kind: what each of its sheets says of what was chosen, and how often the last year stands at an axis. */
const kinds: { address: string; says: string[]; years?: number; all?: true }[] = [
	{
		address: 'requests/?year=2023,2024,2025&level=county',
		says: ['2023–2025年', '县级'],
		years: 5,
		all: true
	},
	{ address: '?province=霁川省&level=county', says: ['霁川省', '县级'], years: 2 },
	{ address: 'zero/?province=霁川省&year=2024,2025', says: ['霁川省', '2024–2025年'], years: 2 },
	{ address: 'challenges/?year=2024,2025', says: ['2024–2025年'], years: 2 },
	{ address: 'map/?province=云岚省&year=2025', says: ['云岚省', '2025年'] },
	{ address: 'reconcile/?province=云岚省&year=2024', says: ['云岚省', '2024年'] },
	{ address: 'agencies/?province=云岚省', says: ['云岚省'] },
	{ address: 'compare/?kind=regions&of=霁川省,云岚省', says: ['霁川省', '云岚省'], years: 2 },
	{ address: 'explore/?province=云岚省', says: ['云岚省'] },
	{ address: 'place/?region=COUNTY', says: ['NAME'], years: 2 },
	{ address: 'agency/?id=AGENCY', says: ['NAME'], years: 1 },
	{ address: 'story/', says: [] },
	{ address: 'data/', says: [] },
	{ address: 'method/', says: [] }
];

/** Waits until everything is asked and drawn. */
async function stands(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.querySelector('#svelte-announcer') !== null &&
			!document.querySelector('[data-status=loading]') &&
			[...document.querySelectorAll('.chart')].every(
				(chart) =>
					chart.querySelector('.drawing svg path') &&
					!chart.querySelector('.picture') &&
					chart.getAttribute('aria-busy') !== 'true'
			)
	);
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

test.each(kinds.map((kind, at) => ({ ...kind, at })))(
	'printed, no sheet of $address is cut, and each says what it is of',
	async ({ address, says, years = 0, all, at }) => {
		const [one] = await demo(
			`SELECT region, any_value(county) AS county, min(agency_id) AS id, arg_min(agency, agency_id) AS agency
			FROM reports WHERE county IS NOT NULL AND year = 2025 AND received_total > 0 GROUP BY region ORDER BY region LIMIT 1`
		);
		const found = one as { region: string; county: string; id: string; agency: string };
		const told = address.replace('COUNTY', found.region).replace('AGENCY', found.id);
		const name = address.startsWith('place') ? found.county : found.agency;
		const chosen = all
			? ways
			: Array.from({ length: repeats(1, 4) }, (_, k) => ways[(at + k) % 4]!);
		const { page } = await visit(browser, told, { viewport: chosen[0]! });
		await stands(page);
		for (const { width, height, landscape } of chosen) {
			await page.setViewportSize({ width, height });
			await stands(page);
			const sentences = await page
				.locator('main .sentence:not(.noprint *)')
				.evaluateAll((all) => all.map((one) => one.textContent ?? ''));
			const sheets = await printed(page, landscape);
			expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
			const whole = spaceless(sheets.map(({ text }) => text).join(''));
			for (const sentence of sentences) expect(whole).toContain(spaceless(sentence));
			for (const { text } of sheets) {
				const sheet = spaceless(text);
				expect(sheet).toMatch(/20\d\d年\d+月\d+日/);
				expect(sheet).toContain(`/${told.split('?')[0]}`);
				if (says.length > 0) {
					const [scope] = /范围:.*数据版本demo[0-9a-f]{16}/.exec(sheet) ?? [''];
					for (const words of says) expect(scope).toContain(spaceless(words.replace('NAME', name)));
				}
			}
			const axes = sheets.flatMap(({ text }) => text.split(/\s+/)).filter((one) => one === '2025');
			expect(axes.length).toBeGreaterThanOrEqual(years);
			// Two charts stand on a sheet but for those that are tall.
			if (all) {
				const charts = await page.locator('.panel .chart').count();
				expect(sheets.length).toBeLessThanOrEqual(Math.ceil(charts / 2) + 3);
			}
			if (address.startsWith('explore')) {
				const rows = await page.locator('#explore tbody tr.row').count();
				expect(whole).toMatch(new RegExp(`纸上是第1-${rows}行\\(共[\\d,]+行\\)、\\d+列`));
				expect(sheets.length).toBeLessThanOrEqual(Math.ceil(rows / 12) + 1);
			}
		}
	}
);

test('a dark page is printed on white', async () => {
	const { page } = await visit(browser, 'reconcile/?province=云岚省&year=2024', {
		colorScheme: 'dark'
	});
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
		'light'
	);
});
