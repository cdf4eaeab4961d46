import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { printed, spaceless } from './printed.ts';
import { truthOf } from './truth.ts';
import { answered, patience, startBrowser, tableOf, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

async function downloaded(page: Page, panel: string): Promise<{ name: string; bytes: Buffer }> {
	// Single reports are fetched when their table comes in sight.
	await page.locator(`#${panel}`).scrollIntoViewIfNeeded();
	const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
		page.waitForEvent('download'),
		page.locator(`#${panel}`).getByRole('button', { name: '下载 CSV' }).click()
	] as never);
	return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

/** Fields of a CSV by RFC 4180. */
function parseCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, bare, end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g
	)) {
		if (quoted === undefined && !bare && !end) break;
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
		if (end === '\r\n') rows.push([]);
	}
	return rows.filter((row) => row.length > 0);
}

function textOf(bytes: Buffer): string {
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	return bytes.subarray(3).toString('utf8');
}

test.each(['volume', 'outcomes', 'activity', 'activity-by', 'traffic', 'distribution'])(
	'the CSV of %s has the rows and numbers of the table on screen, each marked as made up',
	async (panel) => {
		const { page } = await visit(browser, '?year=2022,2024&level=prefecture');
		await answered(page);
		const { name, bytes } = await downloaded(page, panel);
		expect(name).toMatch(/_地市级.*_2022-2024_ogi-lens-demo-[0-9a-f]{8}\.csv$/);
		const [head, ...rows] = parseCsv(textOf(bytes));
		const shown = (await tableOf(page, panel)).map((row) => Object.values(row));
		expect(head!.slice(shown[0]!.length)).toEqual(['范围', '计入的合计', expect.any(String)]);
		const plain = (text: string) => text.replaceAll(/[,%]/g, '').replace(/^–$/, '');
		expect(rows).toEqual(
			shown.map((row) => [
				row[0],
				...row.slice(1).map(plain),
				expect.stringMatching(/^地市级；.*2022、2024 年$/),
				'各机关自报',
				'合成演示数据'
			])
		);
	}
);

test('the CSV of reports is every report the filters choose, in the order on screen', async () => {
	const { page } = await visit(browser, '?year=2023&level=province&sort=-received');
	await answered(page);
	const shown = await tableOf(page, 'reports');
	const { bytes } = await downloaded(page, 'reports');
	const [head, ...rows] = parseCsv(textOf(bytes));
	const demo = await truthOf('demo');
	const [truth] = await demo(
		`SELECT count(*) AS reports, sum(received_total) AS received FROM every_report
		WHERE year = 2023 AND level = 'province' AND basis <> 'superseded'`
	);
	expect(rows).toHaveLength(Number(truth!.reports));
	const received = head!.findIndex((label) => label.startsWith('新收申请'));
	expect(rows.reduce((sum, row) => sum + Number(row[received]), 0)).toBe(truth!.received);
	expect(rows.slice(0, shown.length).map((row) => row[0])).toEqual(shown.map((row) => row.agency));
	expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['合成演示数据']));
});

test('a CSV of the real sample says real', async () => {
	const { page } = await visit(browser, '?corpus=sample');
	await answered(page);
	const { name, bytes } = await downloaded(page, 'reports');
	expect(name).toMatch(/_ogi-lens-sample-[0-9a-f]{8}\.csv$/);
	const [, ...rows] = parseCsv(textOf(bytes));
	expect(rows).toHaveLength(5);
	expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['真实']));
});

test('picture, drawing, citation and frame of a filtered chart say what was chosen, and its last year', async () => {
	// On a phone what a panel offers stands in several lines, and its menu must still be within reach.
	const { page } = await visit(browser, 'requests/?province=霁川省&level=county', {
		viewport: { width: 390, height: 844 }
	});
	await answered(page);
	const panel = page.locator('#volume');
	await panel.getByText('图片与引用').click();
	const words = /霁川省；县级；\d{4}–2025 年/;
	const [drawing] = await Promise.all([
		page.waitForEvent('download'),
		panel.getByRole('button', { name: 'SVG 矢量图' }).click()
	]);
	expect(drawing.suggestedFilename()).toMatch(/_霁川省-县级_\d{4}-2025_ogi-lens-demo-\w{8}\.svg$/);
	expect(fs.readFileSync(await drawing.path(), 'utf8')).toMatch(words);
	const [picture] = await Promise.all([
		page.waitForEvent('download'),
		panel.getByRole('button', { name: 'PNG 图片' }).click()
	]);
	expect(picture.suggestedFilename()).toMatch(/_霁川省-县级_\d{4}-2025_.*\.png$/);
	expect(await panel.getByLabel('引用文字').inputValue()).toMatch(words);
});

test('series a reader hides are in nothing that leaves the page, which says so, and the address restores them', async () => {
	const { page, complaints } = await visit(browser, 'requests/?year=2023,2024');
	await answered(page);
	const marks = (on: Page) => on.locator('#applicants .drawing svg path').count();
	const whole = await marks(page);
	const panel = page.locator('#applicants');
	const legend = (on: Page) => on.locator('#applicants').getByRole('toolbar', { name: /^图例/ });
	const name = (await legend(page).getByRole('button').nth(1).textContent())!;
	const words = `不含${name}`;
	// As a pointer does, on the legend of the drawing.
	await panel.locator('.drawing svg text', { hasText: name }).first().click();
	await expect
		.poll(() => new URL(page.url()).searchParams.get('view'))
		.toMatch(/^applicants:::\w+$/);
	await expect.poll(() => marks(page)).toBeLessThan(whole);
	const fewer = await marks(page);
	const { name: file, bytes } = await downloaded(page, 'applicants');
	expect(file).toContain(words);
	const [head, first] = parseCsv(textOf(bytes));
	expect(head!.filter((column) => column.startsWith(name))).toEqual([]);
	expect(first!.join()).toContain(words);
	await panel.getByText('图片与引用').click();
	expect(await panel.getByLabel('引用文字').inputValue()).toContain(words);
	for (const kind of ['SVG 矢量图', 'PNG 图片']) {
		const [picture] = await Promise.all([
			page.waitForEvent('download'),
			panel.getByRole('button', { name: kind }).click()
		]);
		expect(picture.suggestedFilename()).toContain(words);
		if (kind.startsWith('SVG'))
			expect(fs.readFileSync(await picture.path(), 'utf8')).toContain(words);
	}
	const code = await panel.getByLabel('嵌入代码').inputValue();
	await page.keyboard.press('Escape');
	expect(spaceless((await printed(page, false)).map(({ text }) => text).join(''))).toContain(words);
	for (const address of [page.url(), /src="([^"]+)"/.exec(code)![1]!.replaceAll('&amp;', '&')]) {
		await page.goto(address);
		await answered(page);
		expect(await marks(page)).toBe(fewer);
		expect(await panel.locator('.scope').textContent()).toContain(words);
		const hidden = legend(page).getByRole('button', { name, exact: true });
		expect(await hidden.getAttribute('aria-pressed')).toBe('false');
	}
	// The table has what the file has, and brings all back.
	await panel.getByRole('button', { name: '查看表格' }).click();
	expect((await panel.locator('thead').textContent())!.includes(name)).toBe(false);
	await panel.getByRole('button', { name: '显示隐去的系列' }).click();
	await panel.getByRole('button', { name: '查看图表' }).click();
	await expect.poll(() => marks(page)).toBe(whole);
	expect(complaints).toEqual([]);
});

test('a chart whose every series is hidden says so, and brings them back at a press', async () => {
	const { page } = await visit(browser, 'requests/');
	await answered(page);
	const panel = page.locator('#applicants');
	const legend = panel.getByRole('toolbar', { name: /^图例/ });
	const empty = panel.getByRole('status').filter({ hasText: '图上的系列都隐去了' });
	const series = await legend.getByRole('button').count();
	for (let one = 0; one < series; one++) {
		expect(await empty.count()).toBe(0);
		await legend.getByRole('button').nth(one).focus();
		await page.keyboard.press('Enter');
	}
	await empty.waitFor();
	const hidden = () =>
		/applicants:::(\S*)/.exec(new URL(page.url()).searchParams.get('view') ?? '')?.[1];
	await expect.poll(() => hidden()?.split('*').length).toBe(series);
	await page.reload();
	await answered(page);
	await empty.getByRole('button', { name: '显示隐去的系列' }).click();
	await expect.poll(() => empty.count()).toBe(0);
	expect(await legend.getByRole('button', { pressed: true }).count()).toBe(series);
});

test('a picture’s address is of the chart as it is when it is taken, whatever other panels were left as', async () => {
	const { page } = await visit(browser, 'requests/', { locale: 'en-US' });
	await page.getByRole('button', { name: '中文' }).click();
	await answered(page);
	const panel = page.locator('#applicants');
	await page.locator('#volume').getByRole('button', { name: '查看表格' }).click();
	await panel.getByRole('button', { name: '查看表格' }).click();
	await panel.getByText('图片与引用').click();
	const address = async () =>
		/https?:\S+#applicants/.exec(await panel.getByLabel('引用文字').inputValue())![0];
	const view = async () => new URL(await address()).searchParams.get('view');
	expect(await view()).toBe('volume:t');
	// What is chosen while the menu is open is in it at once.
	await panel.getByRole('button', { name: '查看图表' }).dispatchEvent('click');
	const second = panel.getByRole('toolbar', { name: /^图例/ }).getByRole('button').nth(1);
	await second.dispatchEvent('click');
	expect(await view()).toMatch(/^applicants:::\w+,volume:t$/);
	const scope = await panel.locator('.scope').textContent();
	const other = await visit(browser, (await address()).replace(/^.*?(?=requests\/)/, ''), {
		locale: 'en-US'
	});
	await answered(other.page);
	expect(await other.page.locator('#applicants .scope').textContent()).toBe(scope);
	await other.page.locator('#volume table').waitFor();
});

/** A page of another server that frames a chart as the embed code says, in a column of some width. */
async function framing(code: string, width: number): Promise<Page> {
	const html = `<!doctype html><body style="margin:8px">${code}</body>`;
	const server = createServer((_, response) => {
		response.setHeader('content-type', 'text/html').end(html);
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const context = await browser.newContext({ viewport: { width: width + 16, height: 700 } });
	context.setDefaultTimeout(patience);
	onTestFinished(async () => {
		await context.close();
		server.close();
	});
	const page = await context.newPage();
	await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
	return page;
}

test.each([360, 720, 1080])(
	'a frame %i px wide shows its last line, with and without our script',
	async (width) => {
		const { page } = await visit(browser, 'requests/?province=霁川省&level=county');
		await answered(page);
		for (const id of ['volume', 'flow']) {
			const panel = page.locator(`#${id}`);
			await panel.getByText('图片与引用').click();
			const code = await panel.getByLabel('嵌入代码').inputValue();
			await page.keyboard.press('Escape');
			const [frame] = code.split('\n');
			const plain = await framing(frame!, width);
			const scripted = await framing(code, width);
			for (const one of [plain, scripted]) {
				const inner = one.frameLocator('iframe');
				const last = inner.getByRole('link', { name: '在公开年报透视中查看' });
				await inner.locator(`#${id} .drawing svg path`).first().waitFor({ state: 'attached' });
				expect(await inner.locator('.scope').filter({ visible: true }).textContent()).toContain(
					'霁川省；县级'
				);
				expect(await inner.locator('figcaption').filter({ visible: true }).textContent()).toContain(
					'数据集 demo'
				);
				await expect
					.poll(async () => {
						const box = await one.locator('iframe').boundingBox();
						const line = await last.boundingBox();
						return line!.y + line!.height <= box!.y + box!.height;
					})
					.toBe(true);
			}
			// Fitted, the frame ends where its panel ends.
			await expect
				.poll(async () => {
					const box = await scripted.locator('iframe').boundingBox();
					const line = await scripted
						.frameLocator('iframe')
						.getByRole('link', { name: '在公开年报透视中查看' })
						.boundingBox();
					return box!.y + box!.height - line!.y - line!.height < 80;
				})
				.toBe(true);
		}
	}
);
