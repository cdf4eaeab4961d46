import fs from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { printed, spaceless } from './printed.ts';
import { startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const rows = (page: Page) => page.locator('[aria-labelledby=list-title] tbody tr');
const mine = (page: Page, n: number) => page.getByText(`我的复核 ${n} 条`);

async function taken(page: Page, button: string | RegExp): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: typeof button === 'string' }).click()
	]);
	return fs.readFileSync(await download.path());
}

test('findings are reviewed report by report by keys, taken out, printed as a sheet and taken in elsewhere', async () => {
	const { page, complaints } = await visit(browser, 'findings/?severity=error&year=2024');
	await rows(page).first().waitFor();
	expect(await rows(page).count()).toBe(50);
	expect(await violations(page)).toEqual([]);

	// A report with several; 1–4 go through them, and then on to the next report.
	const several = rows(page).filter({ hasText: /未复核 [2-9] 条/ });
	const agency = await several.first().getAttribute('data-agency');
	await several.first().locator('a.sheet').click();
	await page.locator('.case form').waitFor();
	const found = page.locator('.case nav ol li');
	await expect.poll(() => found.count()).toBeGreaterThan(1);
	const n = await found.count();
	// Names stand before the ids of rules.
	expect(await found.first().textContent()).toMatch(/^\s*\p{Script=Han}.*[A-Z][A-Z\d]*-\d\d/su);
	const shown = () => new URL(page.url()).searchParams.get('finding');
	for (let at = 0; at < n; at++) {
		const before = shown();
		await page.getByRole('textbox', { name: '说明' }).fill(`核对第${at + 1}处`);
		await page.locator('.case h2').click();
		await page.keyboard.press(String((at % 4) + 1));
		await expect.poll(shown).not.toBe(before);
		await page.locator('.case form').waitFor();
	}
	await mine(page, n).waitFor();
	await page.getByRole('link', { name: '回到清单' }).click();
	await page.locator('.case').waitFor({ state: 'detached' });
	await page.locator('.choices select').last().selectOption('decided');
	await expect.poll(() => rows(page).first().getAttribute('data-agency')).toBe(agency);
	expect(await rows(page).first().textContent()).toContain('已复核');
	await rows(page).first().locator('a.sheet').click();
	await page.locator('.case form').waitFor();

	// CSV and XLSX: the decision, note, date, the sentence and the address.
	await mine(page, n).click();
	const csv = (await taken(page, '清单（CSV）')).toString();
	for (const words of [agency!, '核对第1处', '属实', '原句', '/findings/?', 'finding='])
		expect(csv).toContain(words);
	const book = unzipSync(Uint8Array.from(await taken(page, '清单（XLSX）')));
	expect(strFromU8(book['xl/workbook.xml']!)).toContain('核查单');
	expect(strFromU8(book['xl/worksheets/sheet2.xml']!)).toMatch(/程序版本 [0-9a-f]{16}/);

	// Printed, the sheet stands alone.
	await page.locator('[data-sheet]').click();
	await page.locator('[data-review-sheet]').waitFor();
	const sheets = await printed(page, false);
	expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
	const whole = spaceless(sheets.map(({ text }) => text).join(''));
	expect(whole).toContain(spaceless(agency!));
	for (let at = 1; at <= n; at++) expect(whole).toContain(`核对第${at}处`);
	expect(whole).not.toContain('应当成立');
	expect(sheets).toHaveLength(1);

	// Another person's browser takes the list in, and this window what another window decides.
	const elsewhere = await visit(browser, 'findings/');
	await mine(elsewhere.page, 0).click();
	const [chooser] = await Promise.all([
		elsewhere.page.waitForEvent('filechooser'),
		elsewhere.page.locator('[data-import]').click()
	]);
	await chooser.setFiles({ name: 'reviews.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
	await mine(elsewhere.page, n).waitFor();

	const other = await page.context().newPage();
	await other.goto(new URL('?severity=error&year=2023', page.url()).href);
	await rows(other).first().locator('a.sheet').click();
	await other.locator('.case form').waitFor();
	await Promise.all([page.keyboard.press('4'), other.keyboard.press('3')]);
	for (const window of [page, other]) await mine(window, n + 1).waitFor();
	expect([...complaints, ...elsewhere.complaints]).toEqual([]);
});
