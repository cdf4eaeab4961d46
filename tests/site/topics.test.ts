import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { trafficFigures } from '#corpus/measures.ts';
import { truthOf } from './truth.ts';
import { answered, numberOf, startBrowser, tableOf, visit } from './visit.ts';

let browser: Browser;
let demo: Awaited<ReturnType<typeof truthOf>>;
beforeAll(async () => {
	browser = await startBrowser();
	demo = await truthOf('demo');
});
afterAll(() => browser.close());

/** The answers are those the address asks for, not those the page was built with. */
async function chosen(page: Page, words: string): Promise<void> {
	await page.getByRole('button', { name: words }).first().waitFor();
	await answered(page);
}

describe.each([
	[
		'requests',
		['volume', 'received', 'applicants', 'flow', 'sizes', 'outcomes', 'reasons', 'rate', 'rates']
	],
	['zero', ['activity', 'activity-by', 'zeros']],
	['traffic', ['telling', 'telling-by', 'traffic', 'levels', 'distribution']],
	['disclosure', ['documents', 'rules', 'decisions', 'money', 'groups']],
	['challenges', ['ends', 'ends-by', 'corrected', 'burden']]
])('the page of %s', (path, panels) => {
	test('draws every chart, on a phone in English too, and complains of nothing', async () => {
		const { page, complaints, strangers } = await visit(browser, `${path}/?lang=en&year=2023`, {
			viewport: { width: 360, height: 780 }
		});
		await page.getByRole('heading', { level: 1 }).waitFor();
		await answered(page);
		for (const panel of panels)
			expect(await page.locator(`#${panel} .chart svg path`).count(), panel).toBeGreaterThan(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		expect(await page.locator('main').textContent()).not.toMatch(/undefined|NaN|\[object/);
		expect(complaints).toEqual([]);
		expect(strangers).toEqual([]);
	});
});

test('what is chosen on one page holds on the next, by its links and on going back', async () => {
	const [place] = await demo(
		`SELECT province, sum(received_total) AS received FROM reports
		WHERE year = 2023 AND province IS NOT NULL GROUP BY province ORDER BY province LIMIT 1`
	);
	const received = Number(place!.received).toLocaleString('en-US');
	const { page } = await visit(browser);
	await answered(page);
	const volume = page.locator('#volume');
	const holds = () => expect.poll(() => volume.textContent()).toContain(received);
	const whole = await volume.textContent();
	expect(whole).not.toContain(received);
	await page.getByRole('button', { name: '2023', exact: true }).click();
	await page.getByRole('combobox', { name: '省份' }).selectOption(String(place!.province));
	await holds();
	await page.getByRole('link', { name: '申请与结果' }).first().click();
	await page.waitForURL(/requests\/\?/);
	await holds();
	await page.getByRole('link', { name: '总览' }).first().click();
	await page.waitForURL((url) => !url.pathname.includes('requests'));
	await holds();
	await page.goBack();
	await page.waitForURL(/requests\/\?/);
	await holds();
});

test('requests by group are the sums of the Parquet files, and a choice stands in the address', async () => {
	const { page } = await visit(browser, 'requests/?year=2023&by=level');
	await chosen(page, '2023');
	const truth = await demo(
		`SELECT sum(received_total) AS received, count(received_total) AS counted
		FROM reports WHERE year = 2023 AND level = 'county'`
	);
	const rows = await tableOf(page, 'received');
	const county = rows.find((row) => row.level === '县级')!;
	expect([numberOf(county.received), numberOf(county.counted)]).toEqual(
		Object.values(truth[0]!).map(Number)
	);
	await page.locator('#received select').selectOption('sector');
	await page.waitForURL(/by=sector/);
});

test('all county bureaus of one province without requests in one year leave as a CSV a spreadsheet opens', async () => {
	const [place] = await demo(
		`SELECT province FROM reports WHERE level = 'county' GROUP BY province ORDER BY count(*) LIMIT 1`
	);
	const province = String(place!.province);
	const search = new URLSearchParams({ year: '2023', province, level: 'county' });
	const { page, complaints } = await visit(browser, `zero/?${search}`);
	await chosen(page, province);
	const shown = await tableOf(page, 'list');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('#list').getByRole('button', { name: '下载 CSV' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/_2023_ogi-lens-demo-/);
	const bytes = fs.readFileSync(await download.path());
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const lines = bytes.subarray(3).toString('utf8').split('\r\n').slice(0, -1);
	const truth = await demo(
		`SELECT agency FROM reports WHERE level = 'county' AND year = 2023 AND zero_activity
			AND province = '${province}' ORDER BY region, agency, id`
	);
	expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(
		truth.map(({ agency }) => agency)
	);
	expect(shown.map(({ agency }) => agency)).toEqual(truth.slice(0, 50).map(({ agency }) => agency));
	// Codes keep their digits, zeros are zeros, every row says that it is made up.
	const head = lines[0]!.split(',');
	for (const line of lines.slice(1)) {
		const fields = line.split(',');
		expect(fields[head.indexOf('区划代码')]).toMatch(/^\d{6}$/);
		expect(fields[head.indexOf('本年新收')]).toBe('0');
		expect(fields.at(-1)).toBe('合成演示数据');
	}
	expect(complaints).toEqual([]);
});

test('a tile of the map leads to the prefectures of its province and back, by keyboard', async () => {
	const { page, complaints } = await visit(browser, 'map/?figure=zero');
	await answered(page);
	const first = page.locator('#map-body button').first();
	await first.focus();
	const name = (await first.getAttribute('aria-label'))!.split('：')[0]!;
	await page.keyboard.press('Enter');
	await page.waitForURL(/province=/);
	await page.getByRole('heading', { name: `${name}的地市` }).waitFor();
	await page.getByRole('button', { name: '全部省份' }).click();
	await page.getByRole('heading', { name: '各省份' }).waitFor();
	expect(complaints).toEqual([]);
});

test('a prefecture’s tiles are its counties, which lead to their pages; what is in none has a tile', async () => {
	const [place] = await demo(
		`SELECT province, prefecture FROM reports WHERE county IS NOT NULL AND prefecture IS NOT NULL
		ORDER BY region LIMIT 1`
	);
	const { province, prefecture } = place as Record<string, string>;
	const { page, complaints } = await visit(
		browser,
		`map/?figure=received&province=${encodeURIComponent(province!)}`
	);
	await answered(page);
	await page.locator('#map-body button', { hasText: prefecture!.replace(/市$/, '') }).click();
	await page.getByRole('heading', { name: `${prefecture}的县` }).waitFor();
	await answered(page);
	const truth = await demo(
		`SELECT CASE WHEN county IS NOT NULL THEN region END AS code, sum(received_total) AS received
		FROM reports WHERE province = '${province}' AND prefecture = '${prefecture}' GROUP BY 1 ORDER BY code NULLS LAST`
	);
	expect(await page.locator('#map-body .grid li', { hasText: '不在县区内' }).count()).toBe(1);
	expect(
		await page.getByRole('link', { name: `${prefecture}的页面` }).getAttribute('href')
	).toContain('region=');
	const [leads] = await page
		.locator('#map-body .grid a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
	const table = await tableOf(page, 'map');
	expect(table.map(({ county, value }) => [county, numberOf(value)])).toEqual(
		truth.map(({ code, received }) => [code ?? '–', received])
	);
	await page.goto(new URL(leads!, page.url()).href);
	await page.waitForURL(new RegExp(`place/\\?.*region=${String(truth[0]!.code)}`));
	expect(complaints).toEqual([]);
});

test('under consolidated reports the title says of how many places it is, and the others are hatched', async () => {
	const { page } = await visit(browser, 'map/?figure=received&basis=consolidated');
	await answered(page);
	expect(await page.locator('#map .sentence').first().textContent()).toMatch(
		/\d+ 个中 \d+ 个有政府汇总年报/
	);
	expect(await page.locator('#map-title').textContent()).toContain('政府汇总');
	const hatched = page.locator('#map-body .grid li.not_consolidated');
	for (const words of await hatched.allTextContents()) expect(words).toContain('没有政府汇总年报');
});

test('the map of real places has a tile for all 34 provinces, and zero is not nothing', async () => {
	const { page } = await visit(browser, 'map/?corpus=sample');
	await page.getByText('黑龙江', { exact: true }).waitFor();
	// And one for the report that names no place.
	expect(await page.locator('#map-body .grid li').count()).toBe(34 + 1);
	expect(await page.locator('#map-body .grid li', { hasText: '不明' }).count()).toBe(1);
	const tile = (words: string) => page.locator('#map-body .grid li', { hasText: words });
	expect(await tile('四川').getAttribute('class')).toContain('step0');
	expect(await tile('湖北').getAttribute('class')).toContain('no_reports');
	expect(await tile('台湾').getAttribute('class')).toContain('none_expected');
});

test('a chart’s table sorts by its headings, by keys as well, and is restored from the address', async () => {
	const { page } = await visit(browser, 'requests/?by=level');
	await answered(page);
	await tableOf(page, 'received');
	const heading = page.locator('#received th[data-column=received]');
	expect(await heading.getAttribute('aria-sort')).toBe('none');
	await heading.getByRole('button').focus();
	await page.keyboard.press('Enter');
	expect(await heading.getAttribute('aria-sort')).toBe('descending');
	const numbers = async (on: Page) =>
		(await tableOf(on, 'received'))
			.map((row) => numberOf(row.received))
			.filter((one) => !Number.isNaN(one));
	const falling = await numbers(page);
	expect(falling).toEqual(falling.toSorted((a, b) => b - a));
	await expect
		.poll(() => new URL(page.url()).searchParams.get('view'))
		.toBe('received:t:-received');
	const { page: again } = await visit(
		browser,
		new URL(page.url()).href.slice(inject('site').length)
	);
	await answered(again);
	await again.waitForSelector('#received table');
	expect(await numbers(again)).toEqual(falling);
	await again.locator('#received th[data-column=received] button').click();
	expect(await numbers(again)).toEqual(falling.toReversed());
});

test.each([
	['zero/?province=云岚省', ['basis', 'url', 'origin', 'state']],
	[
		'traffic/?province=云岚省',
		// Of what agencies count differently nothing is the largest.
		[...trafficFigures, 'before', 'value', 'factor', 'basis', 'url', 'id', 'origin']
	],
	['reconcile/?province=云岚省&year=2024', []],
	['?province=云岚省', ['basis', 'url', 'id', 'origin', 'state']]
])('every list of “%s” sorts by its headings, but for those named', async (address, without) => {
	const { page } = await visit(browser, address);
	await answered(page);
	const lists = page.locator('main section:has(> .head)');
	const count = await lists.count();
	expect(count).toBeGreaterThan(0);
	for (let at = 0; at < count; at++) {
		const list = lists.nth(at);
		await list.scrollIntoViewIfNeeded();
		await list.locator('tbody tr').first().waitFor();
		const plain = await list
			.locator('thead th:not(:has(button))')
			.evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset.column));
		expect(plain.filter((id) => !without.includes(id!))).toEqual([]);
		// The last one has been sorted by nothing so far.
		const head = list.locator('thead th:has(button)').last();
		await head.getByRole('button').click();
		await expect.poll(() => head.getAttribute('aria-sort')).toMatch(/ending$/);
	}
	await expect.poll(() => new URL(page.url()).search).toMatch(/sort=|view=/);
});

test('a word for how a request ends says what it means, at a touch and with the focus', async () => {
	const { page } = await visit(browser, 'outcomes/', {
		hasTouch: true,
		viewport: { width: 390, height: 844 }
	});
	await answered(page);
	await tableOf(page, 'reasons');
	const word = page.locator('#reasons').getByRole('button', { name: '重复申请' });
	await word.tap();
	await page.getByText('同一人就同一内容再次申请').waitFor();
	await page.keyboard.press('Escape');
	await expect.poll(() => page.getByText('同一人就同一内容再次申请').isVisible()).toBe(false);
	expect(await page.locator('#reasons tbody th button').count()).toBe(22);
});
