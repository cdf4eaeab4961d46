import fs from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { truthOf } from './truth.ts';
import { answered, startBrowser, tableOf, visit } from './visit.ts';

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
		expect(name).toMatch(/^ogi-lens_demo_.*\.csv$/);
		const [head, ...rows] = parseCsv(textOf(bytes));
		const shown = (await tableOf(page, panel)).map((row) => Object.values(row));
		expect(head!.slice(shown[0]!.length)).toEqual(['计入的合计', expect.any(String)]);
		const plain = (text: string) => text.replaceAll(/[,%]/g, '').replace(/^–$/, '');
		expect(rows).toEqual(
			shown.map((row) => [row[0], ...row.slice(1).map(plain), '各机关自报', '合成演示数据'])
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
	expect(name).toMatch(/^ogi-lens_sample_reports/);
	const [, ...rows] = parseCsv(textOf(bytes));
	expect(rows).toHaveLength(5);
	expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['真实']));
});
