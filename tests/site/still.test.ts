import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const notice = (page: Page) => page.locator('main > .still');

/** The page stands as it was built and says that no more can be had of it. */
async function standsStill(page: Page): Promise<void> {
	await notice(page).waitFor();
	expect(await notice(page).textContent()).toMatch(/筛选、查询和下载不能用/);
	expect(await page.locator('h1').textContent()).toBe('申请与结果');
	expect(await page.locator('#volume svg').count()).toBeGreaterThan(0);
	expect(await page.locator('main').textContent()).not.toMatch(/页面出了错/);
}

describe.each(['', 'requests/', 'agencies/', 'findings/', 'explore/', 'check/'])(
	'a browser without WebAssembly on the page “%s”',
	(address) => {
		test('runs it as ever, but for the engine', async () => {
			const { page } = await visit(browser, address, {
				before: (page) =>
					page.addInitScript(() => {
						delete (globalThis as Record<string, unknown>).WebAssembly;
					})
			});
			await page.waitForFunction(() => document.querySelector('#svelte-announcer') !== null);
			expect(await page.locator('h1').count()).toBe(1);
			expect(await page.locator('main').textContent()).not.toMatch(/页面出了错/);
			expect(await notice(page).count()).toBe(0);
		});
	}
);

test('a browser too old for the scripts keeps the page as it was built, and is told', async () => {
	const { page } = await visit(browser, 'requests/?year=2023', {
		before: (page) =>
			page.addInitScript(() => {
				for (const name of ['at', 'findLast', 'toSorted', 'toSpliced'])
					delete (Array.prototype as unknown as Record<string, unknown>)[name];
			})
	});
	await standsStill(page);
	expect(await page.locator('[data-status]').isVisible()).toBe(true);
});

describe.each([
	['the first script', /\/entry\/start\./],
	['the application', /\/entry\/app\./],
	['the layout', /\/nodes\/0\./]
])('%s that breaks off in the middle of its download', (_, script) => {
	/** The script breaks off while the page is loaded for the first `loads` times. */
	async function broken(loads: number): Promise<{ page: Page; loaded: () => number }> {
		let loaded = 0;
		const { page } = await visit(browser, 'requests/', {
			before: async (page) => {
				await page.route(/\/requests\/$/, (route) => {
					loaded++;
					return route.continue();
				});
				await page.route(script, (route) =>
					loaded > loads ? route.continue() : route.abort('connectionreset')
				);
			}
		});
		return { page, loaded: () => loaded };
	}

	test('is asked for again', async () => {
		const { page, loaded } = await broken(1);
		await answered(page);
		expect(loaded()).toBe(2);
		expect(await notice(page).count()).toBe(0);
	});

	test('and, where it fails again, is said to be missing; the page can be tried anew', async () => {
		const { page, loaded } = await broken(Infinity);
		await standsStill(page);
		expect(loaded()).toBe(3);
		await page.unroute(script);
		await notice(page).getByRole('button', { name: '重试' }).click();
		await answered(page);
		expect(await notice(page).count()).toBe(0);
	});
});

test('a host that answers for a missing file with a page of its own is told as that', async () => {
	const { page } = await visit(browser, '?corpus=sample', {
		before: (page) =>
			page.route(/\/cubes\/.*\.parquet$/, (route) =>
				route.fulfill({
					status: 200,
					contentType: 'text/html',
					body: '<!DOCTYPE html>\n<html><body>Welcome</body></html>'
				})
			)
	});
	const alert = page.getByRole('alert');
	await alert.waitFor();
	expect(await alert.textContent()).toContain('站点缺少一个数据文件');
	expect(await alert.locator('code').textContent()).toMatch(
		/missing_file: .*answered with a web page/
	);
});

/** Runs statements on the console, in whose engine something else happens first. */
async function statements(
	first: string
): Promise<{ page: Page; run: (sql: string) => Promise<void> }> {
	const { page } = await visit(browser, 'explore/?corpus=sample&way=sql', {
		before: (page) =>
			page.route(/\/engine\/.*\.worker\.js$/, async (route) => {
				const response = await route.fetch();
				await route.fulfill({ response, body: `${first};${await response.text()}` });
			})
	});
	const statement = page.locator('textarea');
	await statement.waitFor();
	const run = async (sql: string) => {
		await statement.fill(sql);
		await page.getByRole('button', { name: '运行', exact: true }).click();
	};
	await run('SELECT count(*) AS found FROM reports');
	await page.getByRole('cell', { name: '5', exact: true }).first().waitFor();
	return { page, run };
}

test('a statement that breaks the engine is told, and the next one finds an engine', async () => {
	// To fill all the memory there can be takes a busy machine minutes.
	const { page, run } = await statements(`
		const { grow } = WebAssembly.Memory.prototype;
		WebAssembly.Memory.prototype.grow = function (pages) {
			if (this.buffer.byteLength + pages * 65536 > 2 ** 29) throw new RangeError('no memory');
			return grow.call(this, pages);
		}`);
	await run('SELECT list_sum(range(3000000000))');
	await page
		.getByText(/下一次查询会重新启动它|浏览器内存不足/)
		.last()
		.waitFor();
	await run('SELECT count(*) + 37 AS found FROM reports');
	await page.getByRole('cell', { name: '42', exact: true }).waitFor();
});

test('an engine that breaks and answers nothing from then on is told, too', async () => {
	const { page, run } = await statements(`
		let isDeaf = false;
		addEventListener('message', (event) => {
			const { messageId, type, data } = event.data;
			const breaks = type === 'START_PENDING_QUERY' && JSON.stringify(data).includes('breaks it');
			if (!isDeaf && !breaks) return;
			event.stopImmediatePropagation();
			if (!isDeaf)
				postMessage({ requestId: messageId, type: 'ERROR', data: { message: 'unreachable' } });
			isDeaf = true;
		})`);
	await run("SELECT 'breaks it' AS found");
	await page
		.getByText(/下一次查询会重新启动它/)
		.last()
		.waitFor();
	await run('SELECT count(*) + 37 AS found FROM reports');
	await page.getByRole('cell', { name: '42', exact: true }).waitFor();
});
