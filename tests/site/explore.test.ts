import fs from 'node:fs';
import { unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { truthOf } from './truth.ts';
import { packedStatement, statementFrom } from '#view/statement-address.ts';
import { answered, startBrowser, tableOf, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const ready = (page: Page) => page.waitForSelector('[data-status=ready]');

async function chosenTotal(page: Page): Promise<number> {
	const said = await page.locator('#explore [role=status]').first().textContent();
	return Number(/^\s*([\d,]+)/.exec(said!)![1]!.replaceAll(',', ''));
}

test('the table scrolls through every report, and its last row is the last', async () => {
	const { page, complaints, strangers } = await visit(browser, 'explore/');
	await ready(page);
	const total = await chosenTotal(page);
	expect(total).toBeGreaterThan(10_000);
	expect(await page.locator('#explore tbody tr.row').count()).toBeLessThan(100);
	await page.getByLabel('到第几行').fill(String(total));
	await page.getByLabel('到第几行').press('Enter');
	const last = page.locator(`#explore tr[aria-rowindex="${total + 1}"]`);
	await expect.poll(() => last.textContent()).toContain(total.toLocaleString('en-US'));
	await expect.poll(() => last.textContent()).not.toContain('…');
	expect([complaints, strangers]).toEqual([[], []]);
});

test('the rows of an order are those of the Parquet files, whatever years they are of', async () => {
	const demo = await truthOf('demo');
	const most = await demo(
		`SELECT agency, year, received_total FROM every_report
		ORDER BY received_total DESC NULLS LAST, year DESC NULLS LAST LIMIT 3`
	);
	const { page } = await visit(browser, 'explore/');
	await ready(page);
	await page.locator('th[data-column=received_total] button').click();
	const columns = await page
		.locator('#explore thead th')
		.evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));
	const shown = async () => {
		const rows = await page.locator('#explore tbody tr.row').all();
		return Promise.all(
			rows.slice(0, 3).map(async (row) => {
				const cells = await row.locator('td').allTextContents();
				return ['agency', 'year', 'received_total'].map((name) =>
					cells[columns.indexOf(name)]!.trim()
				);
			})
		);
	};
	await expect
		.poll(shown)
		.toEqual(
			most.map(({ agency, year, received_total }) => [
				agency,
				String(year),
				received_total!.toLocaleString('en-US')
			])
		);
});

test('the zero-activity county bureaus of one province and year leave as a CSV', async () => {
	const { page } = await visit(browser, 'explore/');
	await ready(page);
	const province = await page
		.getByLabel('省份', { exact: true })
		.locator('option')
		.nth(1)
		.getAttribute('value');
	await page.goto(
		`${page.url().split('?')[0]}?year=2024&level=county&state=zero&province=${encodeURIComponent(province!)}`
	);
	await ready(page);
	const total = await chosenTotal(page);
	await page.getByText('导出', { exact: true }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '一份年报一行' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^年报_.*ogi-lens-demo-[0-9a-f]{8}\.zip$/);
	const files = unzipSync(new Uint8Array(fs.readFileSync(await download.path())));
	const [csv, note] = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
	const lines = csv!.trimEnd().split('\r\n').slice(1);
	expect(lines).toHaveLength(total);
	for (const line of lines) {
		expect(line).toContain(`,${province},`);
		expect(line).toMatch(/,2024,各机关自报,0,0,/);
		expect(line).toMatch(/,合成演示数据$/);
	}
	expect(note).toContain('零申请');

	const [parquet] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Parquet' }).click()
	]);
	expect(parquet.suggestedFilename()).toMatch(/^年报_.*ogi-lens-demo-[0-9a-f]{8}\.parquet$/);
	const { buffer } = new Uint8Array(fs.readFileSync(await parquet.path()));
	const rows = await parquetReadObjects({ file: buffer });
	expect(rows).toHaveLength(total);
	for (const row of rows)
		expect([row.year, row.received_total, row.origin]).toEqual([2024, 0, 'synthetic']);
	const { key_value_metadata: told } = parquetMetadata(buffer);
	const synthetic = told!.find(({ key }) => key === 'ogi-lens:synthetic');
	expect(synthetic!.value).toBe('true');
});

test('a statement is answered, a wrong one says where, and one without end is stopped', async () => {
	const { page, complaints, strangers } = await visit(browser, 'explore/?way=sql');
	const field = page.getByLabel('查询语句');
	const run = page.getByRole('button', { name: '运行' });
	await field.fill('SELECT count(*) AS n, max(carried_out_business) AS most FROM reports');
	await run.click();
	const cell = page.locator('[aria-label=结果] td').first();
	await expect.poll(() => cell.textContent()).toMatch(/\d,\d{3}/);
	await field.fill('SELECT agency,\n  nosuch\nFROM reports');
	await field.press('Control+Enter');
	await expect.poll(() => page.locator('#said').textContent()).toContain('第 2 行第 3 列');
	await field.fill('SELECT count(*) FROM range(100000000) a, range(100000000) b');
	await run.click();
	await page.getByRole('button', { name: '停止' }).click();
	await expect.poll(() => page.locator('#said').textContent()).toContain('已停止');
	await field.fill('SELECT 41 + 1 AS answer');
	await run.click();
	await expect.poll(() => cell.textContent()).toBe('42');
	expect([complaints, strangers]).toEqual([[], []]);
});

test('agencies are found by name and stand side by side, their reports cell by cell', async () => {
	const { page, complaints } = await visit(browser, 'compare/');
	await page.getByLabel('按名称找机关').fill('教育局');
	for (const at of [1, 2]) {
		await page.getByRole('list', { name: '找到的机关' }).getByRole('button').first().click();
		await expect.poll(() => page.locator('.chip').count()).toBe(at);
	}
	await expect.poll(() => page.locator('#compared tbody tr').count()).toBeGreaterThan(5);
	await page.locator('#cells select').first().selectOption({ index: 1 });
	await page.locator('#cells select').last().selectOption({ index: 2 });
	await expect.poll(() => page.locator('#cells .tools').textContent()).toMatch(/\d+ 格不一样/);
	await expect.poll(() => new URL(page.url()).searchParams.get('of')?.split(',')).toHaveLength(2);
	expect(complaints).toEqual([]);
});

test('a statement in the address is shown, and runs only when the reader says so', async () => {
	const sql = packedStatement('SELECT count(*) AS all_reports FROM reports')!;
	const { page, complaints } = await visit(browser, `explore/?way=sql&sql=${sql}`);
	const field = page.getByLabel('查询语句');
	await expect.poll(() => field.inputValue()).toBe('SELECT count(*) AS all_reports FROM reports');
	await page.getByText('还没有运行').waitFor();
	expect(await page.getByRole('table').count()).toBe(0);
	await page.getByRole('button', { name: '运行' }).click();
	await page.getByRole('columnheader', { name: 'all_reports' }).waitFor();
	await field.fill('SELECT 7 AS seven');
	await page.getByRole('button', { name: '运行' }).click();
	await page.getByRole('columnheader', { name: 'seven' }).waitFor();
	await expect
		.poll(() => statementFrom(new URL(page.url()).searchParams.get('sql')!))
		.toEqual({ text: 'SELECT 7 AS seven' });
	expect(complaints).toEqual([]);
});

test.each([
	['2.abc.AAAA', '另一个版本'],
	['1.abc.AAAA', '不完整或被改动过'],
	[`1.a.${'x'.repeat(7000)}`, '超过了长度上限']
])(
	'an address whose statement cannot be taken up says why, and nothing runs: %s',
	async (sql, why) => {
		const { page, complaints } = await visit(browser, `explore/?way=sql&sql=${sql}`);
		await page.getByText(why).waitFor();
		expect(await page.getByLabel('查询语句').inputValue()).toMatch(/^SELECT year/m);
		expect(await page.getByRole('table').count()).toBe(0);
		expect(complaints).toEqual([]);
	}
);

test('a chart leads to its own statement, which gives the numbers of its table', async () => {
	const { page } = await visit(browser, 'requests/?province=霁川省&level=county&year=2023,2024');
	await answered(page);
	const shown = await tableOf(page, 'flow');
	const panel = page.locator('#flow');
	await panel.getByText('图片与引用').click();
	await panel.getByRole('link', { name: '用 SQL 查询这张图' }).click();
	await expect
		.poll(() => page.getByLabel('查询语句').inputValue())
		.toMatch(/^-- .*\n-- 范围：霁川省；县级；2023–2024 年/);
	await page.getByRole('button', { name: '运行' }).click();
	await page.getByRole('columnheader', { name: 'carried_out' }).waitFor();
	const rows = await page
		.locator('.desk tbody tr')
		.evaluateAll((found) =>
			found.map((row) => [...row.children].map((cell) => cell.textContent!.trim()))
		);
	const heads = await page.locator('.desk thead th button').allTextContents();
	const at = (name: string) => heads.findIndex((head) => head.startsWith(name));
	expect(rows.map((row) => [row[at('year')], row[at('received')], row[at('reports')]])).toEqual(
		shown.map((row) => [row.year, row.received, row.reports])
	);
});

test('reports that are missing are a state of the table, and superseded ones are shown when asked for', async () => {
	const demo = await truthOf('demo');
	const { page, complaints } = await visit(browser, 'explore/?state=missing&year=2025');
	await ready(page);
	await expect
		.poll(() => page.locator('#explore tbody tr.row').first().textContent())
		.toContain('此后无');
	const missing = await chosenTotal(page);
	expect(missing).toBeGreaterThan(10);
	expect(await page.locator('#explore').textContent()).toContain('没有收录不等于没有公布');
	await page.getByLabel('哪些年报').selectOption('superseded');
	await page.waitForURL(/state=superseded/);
	const [{ superseded } = { superseded: 0 }] = await demo(
		`SELECT count(*) AS superseded FROM every_report WHERE basis = 'superseded' AND year = 2025`
	);
	await expect.poll(() => chosenTotal(page)).toBe(superseded);
	expect(complaints).toEqual([]);
});
