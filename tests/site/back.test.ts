import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const searched = (page: Page, search: string) =>
	expect.poll(() => decodeURIComponent(new URL(page.url()).search)).toBe(search);

const press = (page: Page, year: string) =>
	page.getByRole('button', { name: year, exact: true }).first().dispatchEvent('click');

const sentence = (page: Page) => page.locator('#volume .sentence').textContent();

test('going back undoes a filter, and the page stays where it was scrolled to', async () => {
	const { page, complaints } = await visit(browser, 'requests/');
	await answered(page);
	const whole = await sentence(page);
	await page.evaluate(() => scrollTo(0, 900));
	const at = await page.evaluate(() => scrollY);
	await press(page, '2022');
	await searched(page, '?year=2022');
	await answered(page);
	const filtered = await sentence(page);
	expect(filtered).not.toBe(whole);
	await page.getByRole('button', { name: '政府汇总' }).dispatchEvent('click');
	await expect.poll(() => page.url()).toContain('basis=');
	await answered(page);

	await page.goBack();
	await searched(page, '?year=2022');
	await expect.poll(() => sentence(page)).toBe(filtered);
	await page.goBack();
	await searched(page, '');
	await expect.poll(() => sentence(page)).toBe(whole);
	await answered(page);
	expect(await page.locator('.chip').count()).toBe(0);
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(at);
	await page.goForward();
	await searched(page, '?year=2022');
	await expect.poll(() => sentence(page)).toBe(filtered);
	expect(complaints).toEqual([]);
});

test('what is typed is one step, a choice of a chart another, a hidden series none', async () => {
	const { page, complaints } = await visit(browser, 'requests/?year=2023');
	await answered(page);
	const field = page.getByRole('searchbox', { name: '机关名称' });
	await field.fill('教');
	await searched(page, '?year=2023&agency=教');
	await field.fill('教育');
	await searched(page, '?year=2023&agency=教育');
	await answered(page);
	const group = page.locator('.panel').getByRole('group').or(page.locator('.panel select')).first();
	expect(await group.count()).toBe(1);
	const legend = page.locator('#applicants').getByRole('toolbar', { name: /^图例/ });
	await legend.getByRole('button').first().focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => page.url()).toContain('view=');
	await page.goBack();
	await searched(page, '?year=2023');
	expect(await field.inputValue()).toBe('');
	await answered(page);
	expect(complaints).toEqual([]);
});

test('a page of a table is undone as a step, and going back to another page leaves both as they were', async () => {
	const { page } = await visit(browser, '?year=2022');
	await answered(page);
	const list = page.locator('#reports');
	await list.scrollIntoViewIfNeeded();
	await list.getByRole('button', { name: '下一页' }).click();
	await searched(page, '?year=2022&page=2');
	await page.getByRole('link', { name: '零申请与缺报' }).first().click();
	await page.waitForURL(/zero\/\?year=2022$/);
	await answered(page);
	await press(page, '2023');
	await searched(page, '?year=2022,2023');
	await page.goBack();
	await searched(page, '?year=2022');
	expect(new URL(page.url()).pathname).toMatch(/zero\/$/);
	await page.goBack();
	await searched(page, '?year=2022&page=2');
	await answered(page);
	await page.goBack();
	await searched(page, '?year=2022');
	expect(new URL(page.url()).pathname).not.toContain('zero');
});
