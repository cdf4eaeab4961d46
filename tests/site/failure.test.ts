import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const parquet = /\/reports\/.*\.parquet$/;

function missing(address: RegExp) {
	return (page: Page) => page.route(address, (route) => route.fulfill({ status: 404 }));
}

test('a missing data file is named, and trying again opens the corpus once it is there', async () => {
	const { page } = await visit(browser, '?corpus=sample', { before: missing(parquet) });
	const alert = page.getByRole('alert');
	await alert.waitFor();
	expect(await alert.textContent()).toContain('站点缺少一个数据文件');
	expect(await alert.locator('code').textContent()).toMatch(/missing_file: .*\.parquet/);
	await page.unroute(parquet);
	await alert.getByRole('button', { name: '重试' }).click();
	await answered(page);
	expect(await page.locator('[data-figure=reports] .value').textContent()).toBe('5');
	expect(await alert.count()).toBe(0);
});

test('a file that was damaged on the way is refused, not shown', async () => {
	const { page } = await visit(browser, '?corpus=sample', {
		before: (page) =>
			page.route(parquet, async (route) => {
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

test('an engine that cannot be fetched is told, in English where English was asked for', async () => {
	const { page } = await visit(browser, '?corpus=sample&lang=en', {
		before: missing(/\/engine\/.*\.wasm\.gz$/)
	});
	await page.getByRole('alert').waitFor();
	expect(await page.getByRole('alert').textContent()).toContain(
		'A data file is missing from the site.'
	);
});

test('a browser without WebAssembly is told what to use', async () => {
	const { page } = await visit(browser, '?corpus=sample', {
		before: (page) =>
			page.route(/\/engine\/.*\.worker\.js$/, async (route) => {
				const response = await route.fetch();
				await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
			})
	});
	await page.getByRole('alert').waitFor();
	expect(await page.getByRole('alert').textContent()).toContain('查询引擎没能启动');
});

test('an address that names no corpus of the site can be left by choosing one', async () => {
	const { page } = await visit(browser, '?corpus=nowhere');
	await page.getByRole('alert').waitFor();
	await page.getByRole('combobox', { name: '数据' }).selectOption('sample');
	await answered(page);
	expect(await page.locator('[data-figure=reports] .value').textContent()).toBe('5');
});

test('while the data is on its way, headings and the manifest’s totals stand, and bytes are counted', async () => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	const { page } = await visit(browser, '', {
		before: (page) =>
			page.route(parquet, async (route) => {
				await held;
				await route.continue();
			})
	});
	await page.getByRole('heading', { name: '申请怎样办结' }).waitFor();
	const received = await page.locator('[data-figure=received] .value').textContent();
	expect(received).toMatch(/^\d{3},\d{3}$/);
	await page.getByText(/7\.\d \/ 7\.\d MB/).waitFor();
	expect(await page.getByRole('status').first().textContent()).toContain('正在读取数据');
	release();
	await answered(page);
	expect(await page.locator('[data-figure=received] .value').textContent()).toBe(received);
});
