import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const cubes = /\/cubes\/.*\.parquet$/;
const reports = /\/reports\/.*\.parquet$/;

function missing(address: RegExp) {
	return (page: Page) => page.route(address, (route) => route.fulfill({ status: 404 }));
}

/** The table of reports, in sight, and what it says went wrong. */
async function listed(page: Page): Promise<{ alert: Locator; lines: Locator }> {
	const section = page.locator('#reports');
	await section.scrollIntoViewIfNeeded();
	return { alert: section.getByRole('alert'), lines: section.locator('tbody tr') };
}

test('a place and a chart that are not there are told, in a frame too, with what there is', async () => {
	const { page, complaints } = await visit(browser, '?province=没有省&level=nothing&embed=nope', {
		viewport: { width: 720, height: 700 }
	});
	const told = page.getByRole('alert');
	await told.waitFor();
	expect(await told.textContent()).toContain('这一页没有这张图：nope');
	expect(await told.getByRole('listitem').count()).toBe(6);
	await told.getByRole('link', { name: '收到多少申请' }).click();
	await answered(page);
	const unknown = '没有用：level=nothing、province=没有省';
	expect(await page.locator('#volume').textContent()).toContain(unknown);
	expect(await told.count()).toBe(0);
	await page.goto(page.url().replace('embed=volume', 'year=2023'));
	await answered(page);
	const notice = page.getByRole('status').filter({ hasText: unknown, visible: true });
	expect(await notice.count()).toBe(1);
	expect(await page.locator('#volume .sentence').textContent()).toContain('2023');
	expect(complaints).toEqual([]);
});

test.each([
	'',
	'requests/',
	'agencies/',
	'place/?region=900000',
	'compare/',
	'findings/',
	'explore/'
])(
	'data the site does not have is told on “%s”, in both languages, with the data there is',
	async (address) => {
		const ask = `${address}${address.includes('?') ? '&' : '?'}corpus=nope`;
		const { page } = await visit(browser, ask);
		const told = page
			.getByRole('alert')
			.filter({ hasText: '没有网址里写的这份数据', visible: true });
		await told.first().waitFor();
		expect(await told.count()).toBe(1);
		await page.getByRole('button', { name: 'English' }).click();
		const english = page
			.getByRole('alert')
			.filter({ hasText: 'does not have the data', visible: true });
		await english.waitFor();
		const { corpora } = (await (
			await page.request.get(new URL('/corpora/index.json', page.url()).href)
		).json()) as { corpora: { title: { en: string } }[] };
		const names = corpora.map(({ title }) => title.en);
		expect(await english.getByRole('button').allTextContents()).toEqual(names);
		await english.getByRole('button').first().click();
		await expect.poll(() => english.count()).toBe(0);
		await expect.poll(() => page.url()).not.toContain('nope');
	}
);

test('a missing data file is named, and trying again opens the corpus once it is there', async () => {
	const { page } = await visit(browser, '?corpus=sample', { before: missing(cubes) });
	const alert = page.getByRole('alert');
	await alert.waitFor();
	expect(await alert.textContent()).toContain('站点缺少一个数据文件');
	expect(await alert.locator('code').textContent()).toMatch(/missing_file: .*\.parquet/);
	await page.unroute(cubes);
	await alert.getByRole('button', { name: '重试' }).click();
	await answered(page);
	expect(await page.locator('[data-figure=reports] .value').textContent()).toBe('5');
	expect(await alert.count()).toBe(0);
});

test('a file that was damaged on the way is refused, not shown', async () => {
	const { page } = await visit(browser, '?corpus=sample', {
		before: (page) =>
			page.route(cubes, async (route) => {
				const response = await route.fetch();
				const body = await response.body();
				body[body.length >> 1]! ^= 0xff;
				await route.fulfill({ response, body });
			})
	});
	const alert = page.getByRole('alert');
	await alert.waitFor();
	expect(await alert.textContent()).toContain('校验值不符');
	expect(await page.locator('.chart').count()).toBe(0);
	expect(await page.locator('[data-status]').getAttribute('data-status')).toBe('failed');
});

test('charts stand where the reports themselves cannot be fetched; the table says so and tries again', async () => {
	const { page } = await visit(browser, '?corpus=sample', { before: missing(reports) });
	await answered(page);
	const { alert, lines } = await listed(page);
	await alert.waitFor();
	expect(await alert.textContent()).toContain('站点缺少一个数据文件');
	expect(await page.locator('[data-figure=reports] .value').textContent()).toBe('5');
	await page.unroute(reports);
	await alert.getByRole('button', { name: '重试' }).click();
	await expect.poll(() => lines.count()).toBe(5);
	expect(await alert.count()).toBe(0);
});

test('charts stand without an engine, in English where English was asked for', async () => {
	const { page } = await visit(browser, '?corpus=sample&lang=en', {
		before: missing(/\/engine\/.*\.wasm\.gz$/)
	});
	await answered(page);
	const { alert } = await listed(page);
	await alert.waitFor();
	expect(await alert.textContent()).toContain('A data file is missing from the site.');
});

test('a browser without WebAssembly is shown the charts, filters them, and is told what to use', async () => {
	const { page } = await visit(browser, '', {
		before: (page) =>
			page.route(/\/engine\/.*\.worker\.js$/, async (route) => {
				const response = await route.fetch();
				await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
			})
	});
	await answered(page);
	const before = await page.locator('[data-figure=reports] .value').textContent();
	await page.getByRole('button', { name: '2022', exact: true }).click();
	await expect
		.poll(() => page.locator('[data-figure=reports] .value').textContent())
		.not.toBe(before);
	const { alert } = await listed(page);
	await alert.waitFor();
	expect(await alert.textContent()).toContain('查询引擎没能启动');
});

test('an address that names no corpus of the site can be left by choosing one', async () => {
	const { page } = await visit(browser, '?corpus=nowhere');
	await page.getByRole('alert').waitFor();
	await page.getByRole('combobox', { name: '数据' }).selectOption('sample');
	await answered(page);
	expect(await page.locator('[data-figure=reports] .value').textContent()).toBe('5');
});

test('numbers and charts stand before any data file has come, and the engine is counted in bytes', async () => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	const { page } = await visit(browser, '', {
		before: (page) =>
			page.route(/\.parquet$/, async (route) => {
				await held;
				await route.continue();
			})
	});
	await page.getByRole('heading', { name: '申请怎样办结' }).waitFor();
	const received = await page.locator('[data-figure=received] .value').textContent();
	expect(received).toMatch(/^\d{2},\d{3}$/);
	await page.locator('#volume svg').first().waitFor();
	const { lines } = await listed(page);
	await page.getByText(/7\.\d \/ 7\.\d MB/).waitFor();
	release();
	await expect.poll(() => lines.count()).toBe(50);
	expect(await page.locator('[data-figure=received] .value').textContent()).toBe(received);
});
