import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '#site/serve.ts';
import { docxLayouts, docxReport } from '../generator/docx.ts';
import { pdfReport, usual } from '../generator/pdf.ts';
import { balancedDraft } from '../generator/report.ts';
import { made } from '../office.ts';
import { answered, startBrowser, visit } from './visit.ts';

const build = path.resolve(import.meta.dirname, '../../build');

let browser: Browser;
let served: Served;
beforeAll(async () => {
	browser = await startBrowser();
	served = await serve(build, 0, '/data/ogi-lens');
});
afterAll(async () => {
	await browser.close();
	await served.close();
});

/** Opens an address below the path of a host, with a service worker. */
async function opened(address = ''): Promise<Page> {
	const { page } = await visit(browser, address, { site: served.url, serviceWorkers: 'allow' });
	return page;
}

/** Waits until a page and files of each kind are kept. */
async function kept(page: Page, ...files: RegExp[]): Promise<void> {
	const wanted = files.map((file) => file.source);
	const missing = () =>
		page.evaluate(async (wanted) => {
			if (!navigator.serviceWorker.controller) return ['a service worker'];
			const names = await caches.keys();
			const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
			const urls = all.flat().map(({ url }) => url);
			return wanted.filter((file) => !urls.some((url) => new RegExp(file).test(url)));
		}, wanted);
	await expect.poll(missing).toEqual([]);
}

const reports = (page: Page) => page.locator('[data-figure=reports] .value').textContent();
const told = (page: Page) => page.locator('aside[role=status]');

test('what was opened once answers without a network: charts, filters and single reports', async () => {
	const page = await opened();
	await answered(page);
	await page.locator('#reports').scrollIntoViewIfNeeded();
	await expect.poll(() => page.locator('#reports tbody tr').count()).toBe(50);
	const before = await reports(page);
	expect(await told(page).count()).toBe(0);
	await kept(
		page,
		/ogi-lens\/$/,
		/cubes\/.*parquet$/,
		/reports\/.*parquet$/,
		/engine\.json$/,
		/engine\/.*wasm/,
		/worker\.js$/
	);
	await page.context().setOffline(true);
	await page.reload();
	await answered(page);
	expect(await reports(page)).toBe(before);
	await told(page).waitFor();
	expect(await told(page).textContent()).toMatch(/没有网络.*保存于 \d{4}年/s);
	await page.locator('#reports').scrollIntoViewIfNeeded();
	await expect.poll(() => page.locator('#reports tbody tr').count()).toBe(50);
	await page.getByRole('button', { name: '2022', exact: true }).click();
	await expect.poll(() => reports(page)).not.toBe(before);

	await page.context().setOffline(false);
	await page.goto(served.url);
	await answered(page);
	expect(await told(page).count()).toBe(0);
	await page.context().close();
});

describe('a page that was never opened', () => {
	test('says so where its address is entered, and leads to those that can be opened', async () => {
		const page = await opened('method/');
		await kept(page, /ogi-lens\/method\/$/, /ogi-lens\/offline\/$/);
		await page.context().setOffline(true);
		await page.goto(`${served.url}rules/T3-03/`);
		await page.getByRole('heading', { name: '没有网络，打不开这一页' }).waitFor();
		const again = await page.getByRole('link', { name: '重试' }).getAttribute('href');
		expect(again).toBe(`${served.url}rules/T3-03/`);
		await page.locator('main').getByRole('link', { name: '方法' }).click();
		await page.waitForURL(`${served.url}method/`);
		await page.locator('h1').waitFor();
		expect(await told(page).textContent()).toContain('没有网络');
		await page.context().close();
	});

	test('says so where a link leads to it', async () => {
		const page = await opened('about/');
		await kept(page, /ogi-lens\/about\/$/, /ogi-lens\/offline\/$/);
		await page.context().setOffline(true);
		await page.getByRole('link', { name: '自查', exact: true }).first().click();
		await page.getByRole('heading', { name: '没有网络，打不开这一页' }).waitFor();
		await page.locator('main').getByRole('link', { name: '关于' }).waitFor();
		await page.context().close();
	});

	test('leads nowhere but into the site', async () => {
		const page = await opened('offline/?from=//example.org/');
		await page.getByRole('heading', { name: '没有网络，打不开这一页' }).waitFor();
		const links = await page
			.locator('main a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(
			links.filter((link) => !link?.startsWith(served.url) && /^\w+:|^\/\//.test(link ?? ''))
		).toEqual([]);
		await page.context().close();
	});
});

test('an office’s desk goes on without a network: it reads, decides and writes sheets', async () => {
	const page = await opened('check/');
	await page.waitForSelector('[data-ready=true]');
	await kept(page, /ogi-lens\/check\/$/);
	await page.context().setOffline(true);
	await page.reload();
	await page.waitForSelector('#svelte-announcer', { state: 'attached' });
	const names = ['水务局', '财政局', '审计局'];
	await page.locator('input[type=file]').setInputFiles([
		...names.map((name, at) => ({
			name: `${name}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from(
				made({ agency: `云溪县${name}`, year: 2024, requests: 3 + at, received: 90 })
			)
		})),
		{
			name: '教育局.docx',
			mimeType: 'application/octet-stream',
			buffer: Buffer.from(docxReport(balancedDraft('2021', 2), Object.values(docxLayouts)[0]!))
		},
		{
			name: '体育局.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from(pdfReport(balancedDraft('2021', 3), usual))
		}
	]);
	const rows = page.locator('[data-office] tbody tr');
	await expect.poll(() => rows.count()).toBe(5);
	expect(await page.locator('[data-office] tr[data-state=unreadable]').count()).toBe(0);
	await page.locator('[data-office] tr[data-state=mend] .sheet').first().click();
	await page.locator('[data-problem] summary').first().click();
	await expect
		.poll(() => page.locator('[data-problem] details').first().textContent())
		.toMatch(/[A-Z]\w+-\d\d/);
	await page.keyboard.press('1');
	await page.getByRole('button', { name: '反馈单', exact: true }).click();
	for (const file of ['[data-zip]', '[data-book]']) {
		const [taken] = await Promise.all([page.waitForEvent('download'), page.locator(file).click()]);
		expect(fs.statSync(await taken.path()).size).toBeGreaterThan(5000);
	}
	await page.context().close();
});

test('pages gone to by a link are kept, too', async () => {
	const page = await opened('about/');
	await kept(page, /ogi-lens\/about\/$/);
	await page.getByRole('link', { name: '申请与结果', exact: true }).first().click();
	await page.waitForURL(/requests\//);
	await answered(page);
	await kept(page, /ogi-lens\/requests\/$/);
	await page.context().setOffline(true);
	await page.reload();
	await answered(page);
	expect(await page.locator('h1').textContent()).toBeTruthy();
	await page.context().close();
});
