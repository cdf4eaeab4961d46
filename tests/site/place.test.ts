import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from '#site/serve.ts';
import { host } from '../bench/site/host.ts';
import { truthOf } from './truth.ts';
import { numberOf, startBrowser, tableOf, visit } from './visit.ts';

let browser: Browser;
let demo: Awaited<ReturnType<typeof truthOf>>;
let served: Served;
/** A county with silent agencies, missing reports and a report of its government. */
let county: { region: string; province: string; prefecture: string; name: string };

beforeAll(async () => {
	browser = await startBrowser();
	demo = await truthOf('demo');
	served = await serve(path.resolve(import.meta.dirname, '../../build'), 0, '/data/ogi-lens');
	const [found] = await demo(
		`SELECT region, any_value(province) AS province, any_value(prefecture) AS prefecture,
			replace(any_value(county), any_value(prefecture), '') AS name
		FROM every_report WHERE county IS NOT NULL AND region IN (
			SELECT region FROM every_report WHERE basis = 'consolidated' AND level = 'county' AND year = 2024
		) GROUP BY region
		HAVING count(*) FILTER (zero_activity AND year = 2025) > 2 AND count(DISTINCT agency_id) FILTER (basis = 'own') > count(*) FILTER (basis = 'own' AND year = 2025)
		ORDER BY region LIMIT 1`
	);
	county = found as typeof county;
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

/** Neither the engine nor a single report can be had. */
async function withoutRows(page: Page): Promise<void> {
	for (const address of [/\/engine\//, /\/(reports|findings|cubes)\/.*\.parquet$/])
		await page.route(address, (route) => route.fulfill({ status: 404 }));
}

const ready = (page: Page) => page.waitForSelector('[data-status=ready][aria-busy=false]');
const lead = (page: Page) =>
	page.locator('[data-lead]').evaluate((words) => words.textContent!.replace(/\s+/g, ' ').trim());

test('a county’s page is answered from files of its place alone, and its numbers are DuckDB’s', async () => {
	const { page, complaints, strangers } = await visit(browser, `place/?region=${county.region}`, {
		before: withoutRows
	});
	await ready(page);
	expect(await page.locator('h1').textContent()).toBe(county.name);
	const [sum] = await demo(
		`SELECT sum(received_total) AS received, count(*) FILTER (zero_activity) AS silent,
			count(*) AS reports FROM reports WHERE region = '${county.region}' AND year = 2025`
	);
	const said = await lead(page);
	expect(said).toContain(`2025 年收到 ${Number(sum!.received).toLocaleString('en-US')} 件`);
	expect(said).toContain(`${sum!.silent} 家一件也没有`);

	const years = await demo(
		`SELECT year, sum(received_total) AS total FROM reports WHERE region = '${county.region}'
		GROUP BY year ORDER BY year`
	);
	const volume = await tableOf(page, 'volume');
	expect(volume.map(({ year, total }) => [numberOf(year), numberOf(total)])).toEqual(
		years.map(({ year, total }) => [year, total])
	);

	const agencies = await demo(
		`SELECT agency_id AS id, max(received_total) FILTER (year = 2025) AS received,
			count(*) FILTER (year = 2025 AND zero_activity) AS silent
		FROM reports WHERE region = '${county.region}' GROUP BY agency_id
		ORDER BY received DESC NULLS LAST, id`
	);
	const table = await tableOf(page, 'bodies');
	expect(table).toHaveLength(agencies.length);
	expect(table.map(({ received }) => received)).toEqual(
		agencies.map(({ received }) =>
			received === null ? '–' : Number(received).toLocaleString('en-US')
		)
	);
	const findings = await demo(
		`SELECT agency_id AS id, count(*) AS found FROM findings JOIN reports ON reports.id = report
		WHERE kind IS DISTINCT FROM 'lead' AND severity IN ('error', 'warning', 'review')
			AND region = '${county.region}' GROUP BY agency_id`
	);
	const found = new Map(findings.map(({ id, found }) => [id, found]));
	for (const { agency_id, findings } of table)
		expect(numberOf(findings), agency_id).toBe(found.get(agency_id!) ?? 0);

	// Sorting, and who is silent, stand in the address.
	await page.locator('#bodies th[data-column=run] button').click();
	await page.waitForURL(/sort=-run/);
	await page.locator('[data-lead] a', { hasText: '一件也没有' }).click();
	await page.waitForURL(/show=silent/);
	await expect.poll(() => page.locator('#bodies tbody tr').count()).toBe(Number(sum!.silent));
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('#bodies').getByRole('button', { name: '下载 CSV' }).click()
	]);
	const csv = fs
		.readFileSync(await download.path(), 'utf8')
		.split('\r\n')
		.slice(1, -1);
	expect(csv).toHaveLength(Number(sum!.silent));
	for (const line of csv) expect(line).toContain('合成演示数据');
	expect(strangers).toEqual([]);
	expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

test('its neighbours and its government’s report stand beside it', async () => {
	const { page } = await visit(browser, `place/?region=${county.region}`, { before: withoutRows });
	await ready(page);
	const sisters = await tableOf(page, 'sisters');
	const truth = await demo(
		`SELECT region AS code, sum(received_total) AS received FROM reports
		WHERE prefecture = '${county.prefecture}' AND county IS NOT NULL AND year = 2025
		GROUP BY region ORDER BY region <> '${county.region}', region`
	);
	const last = sisters.filter(({ year }) => year === '2025');
	expect(last.map(({ code, received }) => [code, numberOf(received)])).toEqual(
		truth.map(({ code, received }) => [code, received])
	);
	const [whole] = await demo(
		`SELECT received_total AS whole FROM every_report WHERE basis = 'consolidated'
			AND level = 'county' AND region = '${county.region}' AND year = 2024`
	);
	const government = await tableOf(page, 'government');
	expect(numberOf(government.find(({ year }) => year === '2024')!.whole)).toBe(whole!.whole);
	const to = page.locator('#government a', { hasText: '逐格对照' });
	expect(await to.getAttribute('href')).toContain(`county=${county.region}`);
});

test('the page of a province and of a prefecture lead down to a county, and an agency’s leads up', async () => {
	const { page } = await visit(browser, `place/?region=${county.region.slice(0, 2)}0000`);
	await ready(page);
	expect(await page.locator('h1').textContent()).toBe(county.province);
	await page.getByRole('navigation', { name: '下辖' }).getByText(county.prefecture).click();
	await expect.poll(() => page.locator('h1').textContent()).toBe(county.prefecture);
	await ready(page);
	await page.getByRole('navigation', { name: '下辖' }).getByText(county.name).click();
	await expect.poll(() => page.locator('h1').textContent()).toBe(county.name);
	await ready(page);
	await page.locator('#bodies tbody a').first().click();
	await page.waitForURL(/agency\/\?id=/);
	await page.getByRole('navigation', { name: '所在位置' }).getByText(county.name).click();
	await page.waitForURL(new RegExp(`place/\\?region=${county.region}`));
	await expect.poll(() => page.locator('h1').textContent()).toBe(county.name);
});

test.each([
	['county', 200],
	['prefecture', 220],
	['province', 200]
])(
	'the first chart of a %s stands before %i KB have come, and does not move',
	async (level, most) => {
		const { region: code } = county;
		const region = { county: code, prefecture: `${code.slice(0, 4)}00` }[level];
		// Counted as it is served, the worker's script too; each answer waits so long that none asked later counts.
		const counted = await host(path.resolve(import.meta.dirname, '../../build'));
		counted.shape({ mbps: 1000, delay: 40 });
		const { page } = await visit(browser, `place/?region=${region ?? `${code.slice(0, 2)}0000`}`, {
			site: counted.url,
			before: (page) =>
				page.addInitScript(() => {
					// What a page brings two seconds after it was loaded comes before the chart on a slow machine alone.
					const later = setTimeout.bind(window);
					window.setTimeout = ((task: TimerHandler, wait?: number) =>
						wait === 2000 ? 0 : later(task, wait)) as typeof setTimeout;
					const seen = { stood: 0, top: 0 };
					Object.assign(window, { seen });
					new MutationObserver(() => {
						const chart = document.querySelector('#volume .chart');
						if (seen.stood > 0 || !chart?.querySelector('svg path')) return;
						seen.stood = performance.timeOrigin + performance.now();
						seen.top = chart.getBoundingClientRect().top + scrollY;
					}).observe(document, { childList: true, subtree: true });
				})
		});
		await ready(page);
		const { stood, top, now } = await page.evaluate(() => ({
			...(window as unknown as { seen: { stood: number; top: number } }).seen,
			now: document.querySelector('#volume .chart')!.getBoundingClientRect().top + scrollY
		}));
		expect(stood).toBeGreaterThan(0);
		expect(Math.abs(now - top)).toBeLessThan(2);
		const { bytes, requests } = counted.sentBefore(stood);
		expect(requests).toBeGreaterThan(5);
		expect(bytes).toBeLessThan(most * 1024);
		await page.context().close();
		await counted.close();
	}
);

test('it answers without a network once it was opened', async () => {
	const { page } = await visit(browser, `place/?region=${county.region}`, {
		site: served.url,
		serviceWorkers: 'allow'
	});
	await ready(page);
	const before = await lead(page);
	await expect
		.poll(() =>
			page.evaluate(async () => {
				if (!navigator.serviceWorker.controller) return [];
				const names = await caches.keys();
				const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
				const urls = all.flat().map(({ url }) => url);
				return [/\/place\/$/, /places\/index-/, /places\/overview-/, /places\/agencies-/].filter(
					(file) => !urls.some((url) => file.test(url))
				).length;
			})
		)
		.toBe(0);
	await page.context().setOffline(true);
	await page.reload();
	await ready(page);
	expect(await lead(page)).toBe(before);
	await page.waitForSelector('#volume svg path', { state: 'attached' });
	await page.context().close();
});

test('an address of no place, and of one the corpus does not have, says so and leads on', async () => {
	const { page } = await visit(browser, 'place/');
	await ready(page);
	expect(await page.locator('main').textContent()).toContain('没有说是哪个地方');
	const other = await visit(browser, 'place/?region=123456');
	await ready(other.page);
	expect(await other.page.locator('main').textContent()).toContain('没有这个区划代码');
	await other.page.locator('main').getByRole('link', { name: '查地方与机关' }).last().click();
	await other.page.waitForURL(/agencies\//);
});

test('who of a province has not filed in 2025 is two clicks and one CSV', async () => {
	const [chosen] = await demo(
		`SELECT province, any_value(region) FILTER (level = 'province') AS region
		FROM every_report GROUP BY province HAVING region IS NOT NULL ORDER BY province LIMIT 1`
	);
	const { page, complaints } = await visit(browser, `place/?region=${chosen!.region}`, {
		before: (opened) =>
			opened.addInitScript(() =>
				addEventListener(
					'click',
					() => sessionStorage.setItem('clicks', `${sessionStorage.getItem('clicks') ?? ''}.`),
					true
				)
			)
	});
	await ready(page);
	expect(await lead(page)).toContain('2025 年');
	await page.locator('[data-lead] a', { hasText: '没有年报' }).click();
	await page.waitForURL(/show=missing/);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('#bodies').getByRole('button', { name: '下载 CSV' }).click()
	]);
	const lines = fs
		.readFileSync(await download.path(), 'utf8')
		.split('\r\n')
		.slice(1, -1);
	const filed = await demo(
		`SELECT DISTINCT agency_id FROM reports WHERE province = '${chosen!.province}' AND year = 2025`
	);
	const known = new Set(filed.map(({ agency_id }) => agency_id));
	const expected = (
		await demo(
			`SELECT DISTINCT agency_id FROM read_csv('${path.resolve(import.meta.dirname, '../../static/corpora/demo/missing.csv')}', all_varchar = true)
		WHERE province = '${chosen!.province}' AND year = '2025'`
		)
	).filter(({ agency_id }) => !known.has(agency_id!));
	expect(expected.length).toBeGreaterThan(0);
	for (const { agency_id } of expected)
		expect(lines.filter((line) => line.includes(String(agency_id)))).toHaveLength(1);
	expect(lines).toHaveLength(expected.length);
	expect(await page.evaluate(() => sessionStorage.getItem('clicks'))).toBe('..');
	expect(complaints).toEqual([]);
});
