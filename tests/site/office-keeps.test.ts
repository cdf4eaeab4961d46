import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { made } from '../office.ts';
import { startBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const names = ['水务局', '财政局', '审计局'].map((name) => `云溪县${name}`);
const draft = (agency: string, requests: number, received = requests, name = `${agency}.txt`) => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(made({ agency, year: 2024, requests, received }))
});
const wrong = names.map((agency, at) => draft(agency, 3 + at, 90 + at));

const rowOf = (page: Page, name: string) => page.locator(`[data-office] tr[data-agency="${name}"]`);
const stateOf = (page: Page, name: string) => rowOf(page, name).getAttribute('data-state');

async function lay(page: Page, files: readonly ReturnType<typeof draft>[]): Promise<void> {
	await page.waitForSelector('#svelte-announcer', { state: 'attached' });
	await page.locator('input[type=file]').setInputFiles([...files]);
	for (const name of names) await rowOf(page, name).waitFor();
}

async function openCase(page: Page, name: string): Promise<void> {
	await rowOf(page, name).locator('.sheet').click();
	await expect.poll(() => page.locator('#case-title').textContent()).toContain(name);
}

/** Decides the first problem of a report by a key; resolves when the page shows it. */
async function decide(page: Page, name: string): Promise<void> {
	await openCase(page, name);
	await page.locator('[data-problem]').first().getByRole('textbox').fill(`问过${name}`);
	await page.locator('#case-title').click();
	await page.keyboard.press('2');
	await expect.poll(() => stateOf(page, name)).not.toBe('mend');
}

async function expectDecided(page: Page, decided: readonly string[]): Promise<void> {
	for (const name of decided) {
		await rowOf(page, name).waitFor();
		await openCase(page, name);
		const problem = page.locator('[data-problem][data-decision=explained]').first();
		await expect.poll(() => problem.getByRole('textbox').inputValue()).toBe(`问过${name}`);
	}
}

/** Ends what shows the page, as running out of memory does. */
async function crash(page: Page): Promise<void> {
	const crashed = page.waitForEvent('crash');
	const session = await page.context().newCDPSession(page);
	session.send('Page.crash').catch(() => {});
	await crashed;
}

test('a tab that crashes as soon as a decision shows has lost none', async () => {
	const { page } = await visit(browser, 'check/');
	const address = page.url();
	await lay(page, wrong);
	await decide(page, names[0]!);
	await decide(page, names[1]!);
	await crash(page);
	const again = await page.context().newPage();
	await again.goto(address);
	await expectDecided(again, names.slice(0, 2));
	expect(await stateOf(again, names[2]!)).toBe('mend');
	// What was saved meanwhile is kept as everything is.
	await again.reload();
	await expectDecided(again, names.slice(0, 2));
});

test('a decision the store never came to keep is there after a crash', async () => {
	const { page } = await visit(browser, 'check/');
	const address = page.url();
	await lay(page, wrong);
	await decide(page, names[0]!);
	await page.evaluate(() => {
		// Transactions of this tab are begun and never end.
		IDBObjectStore.prototype.get = () => ({}) as IDBRequest;
	});
	await decide(page, names[1]!);
	await crash(page);
	const again = await page.context().newPage();
	await again.goto(address);
	await expectDecided(again, names.slice(0, 2));
});

test('a browser that is killed and started again has the desk as it was', async () => {
	const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'office-profile-'));
	const start = () =>
		chromium.launchPersistentContext(profile, {
			executablePath: inject('chromium'),
			args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
			locale: 'zh-CN',
			serviceWorkers: 'block'
		});
	onTestFinished(() => fs.rmSync(profile, { recursive: true, force: true }));
	const first = await start();
	const page = first.pages()[0]!;
	await page.goto(`${inject('site')}check/`);
	await lay(page, wrong);
	await decide(page, names[0]!);
	// What is on the disk is told by a window that looks there.
	const other = await first.newPage();
	await other.goto(page.url());
	await expectDecided(other, names.slice(0, 1));
	const closed = first.waitForEvent('close');
	const session = await first.newCDPSession(page);
	session.send('Browser.crash' as 'Page.crash').catch(() => {});
	await closed;
	const second = await start();
	onTestFinished(() => second.close());
	const again = second.pages()[0]!;
	await again.goto(`${inject('site')}check/`);
	await expectDecided(again, names.slice(0, 1));
});

test('a disk that is really full is told; what is decided is saved to a file, or kept once there is room', async () => {
	const { page } = await visit(browser, 'check/');
	await lay(page, wrong);
	await decide(page, names[0]!);
	const session = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	// The browser remembers for a while how much room there was.
	await page.getByRole('button', { name: '反馈单', exact: true }).click();
	let typed = 0;
	await expect
		.poll(
			async () => {
				await page.getByLabel('联系人').fill(`甲 ${++typed}`);
				await page.getByLabel('核查单位').click();
				return page.locator('[data-refused]').count();
			},
			{ timeout: 60_000 }
		)
		.toBe(1);
	expect(await page.locator('[data-refused]').textContent()).toContain('保存桌面');
	await page.getByRole('button', { name: '各份报告', exact: true }).click();
	await decide(page, names[1]!);
	await page.locator('[data-refused]').waitFor();

	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await decide(page, names[2]!);
	await page.locator('[data-refused]').waitFor({ state: 'detached' });
	await page.reload();
	await expectDecided(page, names);
});

test('a draft that was replaced is shown with its body, and is called back; a wrong file that is taken off gives it back', async () => {
	const { page, complaints } = await visit(browser, 'check/');
	const [name] = names as [string];
	await lay(page, wrong);
	const rows = () => page.locator('[data-office] tbody tr').count();
	await page.locator('input[type=file]').setInputFiles(draft(name, 3, 3, '二稿.txt'));
	await expect.poll(() => page.locator('[data-told]').textContent()).toContain(name);
	expect([await rows(), await stateOf(page, name)]).toEqual([3, 'look']);

	await openCase(page, name);
	const replaced = page.locator('[data-drafts] [data-replaced]');
	await expect.poll(() => replaced.textContent()).toContain(`${name}.txt`);
	await replaced.getByRole('button').click();
	await expect.poll(() => stateOf(page, name)).toBe('mend');
	await expect
		.poll(() => page.locator('[data-case]').getAttribute('data-case'))
		.toBe(`${name}.txt`);
	await expect.poll(() => replaced.textContent()).toContain('二稿.txt');

	// Kept with the desk; and back to the second.
	await page.reload();
	await openCase(page, name);
	await replaced.getByRole('button').click();
	await expect.poll(() => stateOf(page, name)).toBe('look');
	await page.locator('[data-remove]').click();
	await expect.poll(() => stateOf(page, name)).toBe('mend');
	await expect.poll(() => page.locator('[data-told]').textContent()).toContain(`${name}.txt`);
	expect([await rows(), complaints]).toEqual([3, []]);
});
