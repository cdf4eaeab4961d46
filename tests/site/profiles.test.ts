import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../command.ts';
import { truthOf } from './truth.ts';
import { violations } from './axe.ts';
import { numberOf, startBrowser, tableOf, visit } from './visit.ts';

const documents = path.resolve(import.meta.dirname, '../documents');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'profiles-'));
// Each visit starts the engine anew.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
let demo: Awaited<ReturnType<typeof truthOf>>;

beforeAll(async () => {
	browser = await startBrowser();
	demo = await truthOf('demo');
	const made = await run(
		'ingest',
		path.join(documents, 'sums-that-do-not-hold.txt'),
		'--out',
		path.join(folder, 'made')
	);
	expect(made.code, made.stderr).toBe(0);
});
afterAll(async () => {
	await browser.close();
	fs.rmSync(folder, { recursive: true });
});

/** Waits until the page says it has all it was asked for. */
async function ready(page: Page): Promise<void> {
	await page.waitForSelector('[data-status=ready][aria-busy=false]');
}

/** Adds a corpus with the ink of its source to those of the site. */
async function withMade(page: Page): Promise<unknown> {
	await page.route('**/corpora/index.json', async (route) => {
		const response = await route.fetch();
		const index = await response.json();
		const { name, title, origin, counts, years } = JSON.parse(
			fs.readFileSync(path.join(folder, 'made/corpus.json'), 'utf8')
		);
		index.corpora.push({ name, title, origin, reports: counts.reports, years });
		await route.fulfill({ response, json: index });
	});
	return page.route(/\/corpora\/made\//, (route) => {
		const inside = decodeURIComponent(new URL(route.request().url()).pathname.split('/made/')[1]!);
		return route.fulfill({ path: path.join(folder, 'made', inside) });
	});
}

test('three clicks from the overview, a county’s requests and outcomes over the years are there', async () => {
	const [county] = await demo(
		`SELECT region, any_value(province) AS province,
			replace(any_value(county), any_value(prefecture), '') AS name
		FROM reports WHERE county IS NOT NULL GROUP BY region
		ORDER BY sum(received_total) DESC, region LIMIT 1`
	);
	const { page, strangers, complaints } = await visit(browser);
	await page.getByRole('link', { name: '查地方与机关', exact: true }).click();
	await page.getByRole('link', { name: String(county!.province) }).click();
	await page.locator(`a.chip[href*="region=${county!.region}"]`).click();
	await page.waitForSelector('#volume svg path', { state: 'attached' });
	expect(await page.locator('h1').textContent()).toBe(county!.name);

	const truth = await demo(
		`SELECT year, sum(received_total) AS received FROM reports WHERE region = '${county!.region}'
		GROUP BY year ORDER BY year`
	);
	const requests = await tableOf(page, 'volume');
	expect(requests.map(({ year, total }) => [year, total].map(numberOf))).toEqual(
		truth.map(({ year, received }) => [year, received])
	);
	expect(await tableOf(page, 'outcomes')).toHaveLength(truth.length);

	await page.goBack();
	await page.waitForURL(/\/agencies\/\?province=/);
	expect([strangers, complaints]).toEqual([[], []]);
});

test('an agency is found by its name, and its report of a year is read cell by cell', async () => {
	const [agency] = await demo(
		`SELECT agency_id, agency, received_total AS received FROM reports
		WHERE year = 2022 AND received_total > 0 ORDER BY id LIMIT 1`
	);
	const { page } = await visit(browser, 'agencies/');
	await page.getByRole('searchbox').fill(String(agency!.agency));
	await page.locator(`a[href*="${agency!.agency_id}"]`).first().click();
	await page.getByRole('group', { name: '报告年度' }).getByRole('button', { name: '2022' }).click();
	await page.waitForURL(/report=2022/);
	const cell = page.locator('[data-cell=received_total]');
	await expect
		.poll(async () => numberOf((await cell.textContent())?.trim()))
		.toBe(agency!.received);
	await cell.getByRole('button').click();
	await page.waitForURL(/cell=received_total/);
	await expect
		.poll(() => page.getByRole('complementary').textContent())
		.toContain('合成数据没有原文');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'CSV，一格一行' }).click();
	const csv = fs.readFileSync(await (await download).path(), 'utf8');
	expect(csv).toMatch(/,2022,requests,[^,\n]*,received_total,/);
	expect(csv).toContain('合成演示数据');
});

test('an arithmetic error is opened, with both sides, the source’s row and a review that lasts', async () => {
	const { page, complaints } = await visit(
		browser,
		'findings/?corpus=made&rule=T3-03&lines=findings',
		{
			before: withMade
		}
	);
	await page.locator('.lines a').first().click();
	await page.waitForURL(/finding=/);
	await page.waitForSelector('[data-sides]');
	expect(await page.locator('[data-sides]').textContent()).toMatch(
		/左边\s*42\s*右边\s*33\s*相差\s*9/
	);
	const ink = page.locator('[data-ink] tbody td');
	await expect
		.poll(async () => (await ink.allTextContents()).map((text) => text.trim()))
		.toEqual(['29', '13', '0', '0', '0', '0', '33']);
	expect(await page.locator('[data-ink] mark').count()).toBe(1);
	await page.getByRole('heading', { name: '可能的合理解释' }).waitFor();
	expect(await page.locator('.case a[href*="/rules/T3-03/"]').count()).toBeGreaterThan(0);
	expect(await violations(page)).toEqual([]);

	await page.getByRole('radio', { name: '本系统误读' }).check();
	await page.getByRole('textbox', { name: '说明' }).fill('=核对原表');
	await page.getByRole('button', { name: '保存' }).click();
	await page.reload();
	await page.waitForSelector('.case form');
	expect(await page.getByRole('radio', { name: '本系统误读' }).isChecked()).toBe(true);
	const download = page.waitForEvent('download');
	await page.getByText('我的复核 1 条').click();
	await page.getByRole('button', { name: /导出我的复核/ }).click();
	const csv = fs.readFileSync(await (await download).path(), 'utf8');
	expect(csv).toMatch(/\r\n[0-9a-f]{16},,,misread,'=核对原表,\d{4}-\d\d-\d\d\r\n$/);

	await page.goBack();
	await page.waitForURL((url) => !url.search.includes('finding='));
	expect(complaints).toEqual([]);
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const looks: [string, string, BrowserContextOptions][] = [
	['agencies of a province, dark', 'agencies/?province=PROVINCE', { colorScheme: 'dark' }],
	['an agency in large type', 'agency/?id=AGENCY', {}],
	[
		'an agency in English on a phone, dark',
		'agency/?id=AGENCY&lang=en',
		{ ...phone, colorScheme: 'dark' }
	],
	['the list of findings on a phone', 'findings/', phone],
	['a lead in English', 'findings/?finding=LEAD&lang=en', {}]
];
test.each(looks)(
	'%s: axe finds nothing, and nothing overflows sideways',
	async (name, address, look) => {
		const [one] = await demo(
			`SELECT r.province, r.agency_id, f.id FROM findings AS f JOIN reports AS r ON r.id = f.report
		WHERE f.kind = 'lead' ORDER BY f.id LIMIT 1`
		);
		const asked = address
			.replace('PROVINCE', encodeURIComponent(String(one!.province)))
			.replace('AGENCY', String(one!.agency_id))
			.replace('LEAD', String(one!.id));
		const large = (page: Page) => page.addInitScript(() => localStorage.setItem('size', 'large'));
		const { page, complaints } = await visit(browser, asked, {
			...look,
			...(name.includes('large type') && { before: large })
		});
		await ready(page);
		await page.waitForFunction(() => !document.querySelector('.loading, .panel[aria-busy=true]'));
		expect(await violations(page)).toEqual([]);
		const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
		expect(scrollWidth).toBe(clientWidth);
		expect(complaints).toEqual([]);
	}
);
