import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { made, put } from '../office.ts';
import { makeBatch, type Batch } from '../review/batch.ts';
import { violations } from './axe.ts';
import { printed, spaceless } from './printed.ts';
import { startBrowser, visit } from './visit.ts';

let browser: Browser;
let batch: Batch;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'office-'));
beforeAll(async () => {
	batch = makeBatch(folder, 11);
	browser = await startBrowser();
});
afterAll(async () => {
	await browser.close();
	fs.rmSync(folder, { recursive: true });
});

async function open(
	address = 'check/',
	look: BrowserContextOptions = {}
): Promise<Awaited<ReturnType<typeof visit>>> {
	const visited = await visit(browser, address, look);
	await visited.page.waitForSelector('#svelte-announcer', { state: 'attached' });
	return visited;
}

type Files = Parameters<Locator['setInputFiles']>[0];

/** Presses a button that asks for files, and gives it some. */
async function give(page: Page, button: string, files: Files): Promise<void> {
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		page.locator(button).click()
	]);
	await chooser.setFiles(files);
}
const material = (page: Page, name: string) => ({
	setInputFiles: (files: Files) => give(page, `[data-material=${name}]`, files)
});
const rowOf = (page: Page, name: string) => page.locator(`[data-office] tr[data-agency="${name}"]`);
const stateOf = (row: Locator) => row.getAttribute('data-state');

/** Lays the folder on the desk, with all it is held against. */
async function layAll(page: Page): Promise<void> {
	await give(page, '[data-folder]', batch.now);
	await page.locator('[data-office]').waitFor();
	const files = fs.readdirSync(batch.last).map((name) => path.join(batch.last, name));
	await material(page, 'last').setInputFiles(files);
	await page.getByText(/^上年 60 份/).waitFor();
	await material(page, 'list').setInputFiles(batch.roster);
	await material(page, 'government').setInputFiles(batch.government);
	await page.getByText(/^政府年报：霁川县人民政府/).waitFor();
}

async function download(page: Page, click: () => Promise<void>): Promise<Uint8Array> {
	const [taken] = await Promise.all([page.waitForEvent('download'), click()]);
	return Uint8Array.from(fs.readFileSync(await taken.path()));
}

test('a folder becomes a desk: states, sums, list, sheets; decisions outlast the page and go elsewhere', async () => {
	const { page, strangers, complaints } = await open();
	await layAll(page);

	// The table says of each bureau what the command says.
	for (const { body, plant, copied } of batch.done) {
		const state = await stateOf(rowOf(page, body.name).first());
		if (!plant && !copied) expect([body.name, state]).toEqual([body.name, 'fine']);
		else expect(['mend', 'look'], body.name).toContain(state);
	}

	// 汇总表 and the government's report.
	await page.getByRole('button', { name: '汇总表', exact: true }).click();
	for (const id of ['received_total', 'licensing_decisions', 'fees_10k_yuan']) {
		const shown = await page.locator(`tr[data-sum=${id}] td`).first().textContent();
		expect([id, Number(shown!.replaceAll(/[,*]/g, ''))]).toEqual([id, batch.truth.get(id) ?? 0]);
	}
	await page.getByLabel('只看与政府年报不同的').check();
	const table = await page.locator('[data-office] table').textContent();
	for (const name of batch.off) expect(table).toContain(name);
	await page.locator('tr[data-sum=received_total] button').click();
	expect(await page.locator('tr.parts').textContent()).toContain('霁川县');

	// The list.
	await page.getByRole('button', { name: '名单', exact: true }).click();
	const missing = await page.locator('[data-missing] li').allTextContents();
	expect(missing.map((name) => name.trim())).toEqual(batch.missing);
	expect(await page.locator('[data-twice]').textContent()).toContain(batch.twice);
	expect(await page.locator('[data-unknown]').textContent()).toContain(batch.stranger);

	// Decisions, by keys: each goes on to the next.
	await page.getByRole('button', { name: '各份报告', exact: true }).click();
	const { body } = batch.done.find(({ plant }) => plant?.kind === 'a total mistyped')!;
	await rowOf(page, body.name).locator('.sheet').click();
	const opened = page.locator('[data-case]');
	await expect.poll(() => opened.textContent()).toContain(body.name);
	const problem = opened.locator('[data-problem]').first();
	await problem.getByRole('textbox').fill('已电话核实');
	await problem.locator('.what').click();
	await page.keyboard.press('2');
	await expect.poll(() => stateOf(rowOf(page, body.name))).toBe('settled');
	await expect.poll(() => opened.textContent()).not.toContain(body.name);
	const before = await opened.getAttribute('data-case');
	await page.keyboard.press('j');
	await expect.poll(() => opened.getAttribute('data-case')).not.toBe(before);

	// Sheets and workbook.
	await page.getByRole('button', { name: '反馈单', exact: true }).click();
	await page.getByLabel('核查单位').fill('霁川县政务公开办');
	await page.getByLabel('回复期限').fill('1月31日');
	await page.locator('[data-slip]').first().waitFor();
	const archive = unzipSync(await download(page, () => page.locator('[data-zip]').click()));
	expect(Object.keys(archive).length).toBeGreaterThanOrEqual(59);
	for (const { body, draft, plant } of batch.done.filter(({ plant }) => plant)) {
		if (plant!.kind === 'a total mistyped') continue;
		const { 'word/document.xml': xml } = unzipSync(archive[`${body.name}.docx`]!);
		const words = strFromU8(xml!).replace(/<[^>]+>/g, '');
		for (const word of plant!.words(draft))
			expect([plant!.kind, words]).toEqual([
				plant!.kind,
				typeof word === 'string' ? expect.stringContaining(word) : expect.stringMatching(word)
			]);
		expect(words).toContain('霁川县政务公开办');
		expect(words).toMatch(/程序版本 [0-9a-f]{16} · 20\d\d-\d\d-\d\d/);
	}
	const book = unzipSync(await download(page, () => page.locator('[data-book]').click()));
	expect(strFromU8(book['xl/workbook.xml']!)).toContain('汇总表');

	// The desk as a file, and after the page is loaded again.
	const desk = await download(page, () => page.getByRole('button', { name: '保存桌面' }).click());
	await page.reload();
	await rowOf(page, body.name).waitFor();
	expect(await stateOf(rowOf(page, body.name))).toBe('settled');

	const elsewhere = await open();
	await elsewhere.page
		.locator('input[type=file]')
		.first()
		.setInputFiles(
			['甲', '乙', '丙'].map((name) => ({
				name: `${name}.txt`,
				mimeType: 'text/plain',
				buffer: Buffer.from(made({ agency: `云溪县${name}局`, year: 2024 }))
			}))
		);
	await elsewhere.page.locator('[data-office]').waitFor();
	const file = (buffer: Uint8Array) => ({
		name: 'a.ogidesk',
		mimeType: 'application/gzip',
		buffer: Buffer.from(buffer)
	});
	await material(elsewhere.page, 'desk').setInputFiles(file(desk.slice(0, desk.length / 2)));
	await expect
		.poll(() => elsewhere.page.locator('[data-trouble]').textContent())
		.toContain('不完整');
	expect(await elsewhere.page.locator('[data-office] tbody tr').count()).toBe(3);
	elsewhere.page.on('dialog', (dialog) => dialog.accept());
	await material(elsewhere.page, 'desk').setInputFiles(file(desk));
	await rowOf(elsewhere.page, body.name).waitFor();
	expect(await stateOf(rowOf(elsewhere.page, body.name))).toBe('settled');
	expect([...strangers, ...complaints, ...elsewhere.complaints]).toEqual([]);
});

test('a mended file takes its place and is held against the problems before', async () => {
	const { page } = await open();
	const texts = put(path.join(folder, 'texts'), {
		'甲.txt': made({ agency: '云溪县水务局', year: 2024, requests: 3, received: 9 }),
		'乙.txt': made({ agency: '云溪县财政局', year: 2024, requests: 4 }),
		'丙.txt': made({ agency: '云溪县审计局', year: 2024, requests: 5 })
	});
	const input = page.locator('input[type=file]');
	await input.setInputFiles(fs.readdirSync(texts).map((name) => path.join(texts, name)));
	await expect.poll(() => stateOf(rowOf(page, '云溪县水务局'))).toBe('mend');
	put(texts, { '甲二稿.txt': made({ agency: '云溪县水务局', year: 2024, requests: 3 }) });
	await input.setInputFiles(path.join(texts, '甲二稿.txt'));
	// The three have one text: each is asked.
	await expect.poll(() => stateOf(rowOf(page, '云溪县水务局'))).toBe('look');
	expect(await page.locator('[data-office] tbody tr').count()).toBe(3);
	await rowOf(page, '云溪县水务局').locator('.sheet').click();
	expect(await page.locator('[data-mended]').textContent()).toContain('新收');
});

test('two windows of one browser keep one desk: neither loses what the other decided', async () => {
	const { page } = await open();
	const other = await page.context().newPage();
	await other.goto(page.url());
	await other.waitForSelector('#svelte-announcer', { state: 'attached' });
	const names = ['水务局', '财政局', '审计局'].map((name) => `云溪县${name}`);
	const files = names.map((agency, at) => ({
		name: `${agency}.txt`,
		mimeType: 'text/plain',
		buffer: Buffer.from(made({ agency, year: 2024, requests: 3 + at, received: 90 + at }))
	}));
	await page.locator('input[type=file]').setInputFiles(files.slice(0, 3));
	await rowOf(page, names[2]!).waitFor();
	// The second window had no desk yet: what it lays comes to the first one's.
	await other.locator('input[type=file]').setInputFiles([
		{
			...files[0]!,
			name: '四.txt',
			buffer: Buffer.from(made({ agency: '云溪县教育局', year: 2024, requests: 9, received: 99 }))
		},
		...files.slice(0, 2)
	]);
	const rows = (page: Page) => page.locator('[data-office] tbody tr').count();
	await expect.poll(() => rows(other)).toBe(4);
	await expect.poll(() => rows(page)).toBe(4);

	const decide = async (page: Page, name: string, key: string) => {
		await rowOf(page, name).locator('.sheet').click();
		await page.locator('[data-problem]').first().waitFor();
		await page.keyboard.press(key);
	};
	await Promise.all([decide(page, names[0]!, '2'), decide(other, names[1]!, '4')]);
	const decisions = async (page: Page) => {
		const found: (string | null)[] = [];
		for (const name of names.slice(0, 2)) {
			await rowOf(page, name).locator('.sheet').click();
			await expect.poll(() => page.locator('#case-title').textContent()).toContain(name);
			found.push(await page.locator('[data-problem]').first().getAttribute('data-decision'));
		}
		return found;
	};
	await expect.poll(() => decisions(page)).toEqual(['explained', 'misread']);
	await expect.poll(() => decisions(other)).toEqual(['explained', 'misread']);
	await page.reload();
	await rowOf(page, names[0]!).waitFor();
	expect(await decisions(page)).toEqual(['explained', 'misread']);

	// Cleared in one, it is gone in both.
	page.on('dialog', (dialog) => dialog.accept());
	await page.getByRole('button', { name: '清空桌面' }).click();
	await other.locator('[data-office]').waitFor({ state: 'detached' });
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const looks: [string, string, BrowserContextOptions][] = [
	['wide', '', {}],
	['wide in English, dark', '?lang=en', { colorScheme: 'dark' }],
	['on a phone, dark', '', { ...phone, colorScheme: 'dark' }],
	['on a phone in English', '?lang=en', phone]
];
/** PICTURES=FOLDER keeps what was seen. */
const pictures = process.env.PICTURES;
test.each(looks)(
	'%s: axe finds nothing in any view, and nothing overflows sideways',
	async (name, search, look) => {
		const { page, complaints } = await open(`check/${search}`, look);
		const draft = (agency: string, requests: number, received = requests) => ({
			name: `${agency}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from(made({ agency: `云溪县${agency}`, year: 2024, requests, received }))
		});
		const files = [
			draft('水务局', 3, 90),
			draft('财政局', 4),
			draft('审计局', 5),
			draft('体育局', 6, 7)
		];
		const notice = {
			name: '通知.txt',
			mimeType: 'text/plain',
			buffer: Buffer.from('关于开会的通知')
		};
		await page.locator('input[type=file]').setInputFiles([...files, notice]);
		await page.locator('[data-office]').waitFor();
		await page.locator('textarea').fill('云溪县水务局\n云溪县财政局\n云溪县教育局');
		await page.locator('textarea + button').click();
		const seen = async (what: string) => {
			if (name === 'wide' || /[15]/.test(what))
				expect([what, await violations(page)]).toEqual([what, []]);
			const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
			expect([what, scrollWidth]).toEqual([what, clientWidth]);
			if (pictures)
				await page.screenshot({ path: path.join(pictures, `${name} ${what}.png`), fullPage: true });
		};
		await rowOf(page, '云溪县水务局').locator('.sheet').click();
		await page.locator('[data-problem]').first().waitFor();
		await seen('1 reports');
		const views = page.locator('.views button');
		for (const [at, what] of ['2 sums', '3 list', '4 ledger', '5 sheets'].entries()) {
			await views.nth(at + 1).click();
			if (what === '5 sheets') await page.locator('[data-slip]').first().waitFor();
			await seen(what);
		}
		expect(complaints).toEqual([]);
	}
);

test('sheets are printed a page each, and nothing else is', async () => {
	const { page } = await open();
	const agencies = ['水务局', '财政局', '审计局'].map((name) => `云溪县${name}`);
	await page.locator('input[type=file]').setInputFiles(
		agencies.map((agency, at) => ({
			name: `${agency}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from(made({ agency, year: 2024, requests: 3 + at, received: 90 }))
		}))
	);
	await page.getByRole('button', { name: '反馈单', exact: true }).click();
	await page.locator('[data-slip]').first().waitFor();
	const sheets = await printed(page, false);
	expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
	expect(sheets).toHaveLength(3);
	for (const [at, { text }] of sheets.entries()) {
		expect(spaceless(text)).toContain(agencies.toSorted()[at]);
		expect(spaceless(text)).toContain('90');
		expect(spaceless(text)).toMatch(/程序版本[0-9a-f]{16}·20\d\d-\d\d-\d\d/);
	}
});

test('a sheet of very many problems is one printed page, or says on each that it goes on', async () => {
	const { page } = await open();
	const worst = made({ agency: '云溪县水务局', year: 2024, requests: 3, received: 90 }).replace(
		'本局按照要求',
		'全年收到政府信息公开申请47件，办结31件，结转下年度继续办理16件，其中予以公开22件，部分公开9件，不予公开8件。' +
			'行政复议12件，行政诉讼9件。本年度收取信息处理费XX元。本局按照要求'
	);
	await page.locator('input[type=file]').setInputFiles(
		[
			worst,
			...['财政局', '审计局'].map((name) =>
				made({ agency: `云溪县${name}`, year: 2024, requests: 9, received: 8 })
			)
		].map((text, at) => ({
			name: `${at}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from(text)
		}))
	);
	await page.getByRole('button', { name: '反馈单', exact: true }).click();
	await page.locator('[data-slip]').first().waitFor();
	const articles = await page.locator('.slip').count();
	const sheets = await printed(page, false);
	expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
	expect(sheets).toHaveLength(articles);
});

test('wrong materials are named, and what lay there stays', async () => {
	const { page } = await open();
	await page.locator('input[type=file]').setInputFiles(
		['水务局', '财政局', '审计局'].map((name, at) => ({
			name: `${name}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from(made({ agency: `云溪县${name}`, year: 2024, requests: at + 3 }))
		}))
	);
	await page.locator('[data-office]').waitFor();
	const told = async (what: string, name: string, text: string, words: string) => {
		await material(page, what).setInputFiles({
			name,
			mimeType: 'text/plain',
			buffer: Buffer.from(text)
		});
		await expect.poll(() => page.locator('[data-trouble]').textContent()).toContain(words);
	};
	const own = made({ agency: '云溪县水务局', year: 2024, requests: 3 });
	const roster = '机关名称\n云溪县水务局\n合计\n';
	await told('list', '年报.txt', own, '年度报告的正文');
	await told('criteria', '名单.csv', roster, '这是名单');
	await told('last', '今年.txt', own, '2024 年以前');
	await told('government', '水务局.txt', own, '云溪县水务局');
	await told('last', '名单.csv', roster, '名单.csv');
	await material(page, 'list').setInputFiles({
		name: '名单.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(roster)
	});
	await expect.poll(() => page.locator('[data-told]').textContent()).toContain('合计');
	await page.getByText('名单 1 家').waitFor();
});

test('a browser that keeps nothing is told of at once', async () => {
	const { page } = await open();
	await page.evaluate(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	const input = page.locator('input[type=file]');
	await input.setInputFiles(
		['甲', '乙', '丙'].map((name) => ({
			name: `${name}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from(made({ agency: `云溪县${name}局`, year: 2024 }))
		}))
	);
	await page.locator('[data-refused]').waitFor();
	expect(await page.locator('[data-refused]').textContent()).toContain('保存桌面');
});

test('a store that fills up later is told; the page is not left without a word, and nothing is lost', async () => {
	const { page } = await open();
	const names = ['水务局', '财政局', '审计局'].map((name) => `云溪县${name}`);
	await page.locator('input[type=file]').setInputFiles(
		names.map((agency, at) => ({
			name: `${agency}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from(made({ agency, year: 2024, requests: 3 + at, received: 90 + at }))
		}))
	);
	await rowOf(page, names[0]!).waitFor();
	await page.evaluate(() => {
		const { put } = IDBObjectStore.prototype;
		Object.assign(globalThis, { roomAgain: () => (IDBObjectStore.prototype.put = put) });
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await rowOf(page, names[0]!).locator('.sheet').click();
	await page.locator('[data-problem]').first().waitFor();
	await page.keyboard.press('2');
	await page.locator('[data-refused]').waitFor();
	await expect.poll(() => stateOf(rowOf(page, names[0]!))).not.toBe('mend');

	const asked: string[] = [];
	page.on('dialog', async (dialog) => {
		asked.push(dialog.type());
		await dialog.dismiss();
	});
	await page.locator('header a.brand').click();
	await expect.poll(() => asked).toEqual(['confirm']);
	expect(page.url()).toContain('/check/');

	// Saved to a file it may be left; once there is room again it is kept, and stays.
	const desk = await download(page, () => page.getByRole('button', { name: '保存桌面' }).click());
	expect(desk.length).toBeGreaterThan(100);
	await page.evaluate(() => (globalThis as unknown as { roomAgain: () => void }).roomAgain());
	await rowOf(page, names[1]!).locator('.sheet').click();
	await expect.poll(() => page.locator('#case-title').textContent()).toContain(names[1]);
	await page.keyboard.press('2');
	await page.locator('[data-refused]').waitFor({ state: 'detached' });
	await page.reload();
	for (const name of names.slice(0, 2)) {
		await rowOf(page, name).waitFor();
		expect(await stateOf(rowOf(page, name))).not.toBe('mend');
	}
});

test('last year’s reports come from the corpus of the site where that is asked for', async () => {
	const sample: { agency: string; region: string | null; year: number }[] = JSON.parse(
		fs.readFileSync(new URL('../../data/sample.json', import.meta.url), 'utf8')
	).reports;
	const { agency, year } = sample.find(({ region }) => region !== null)!;
	const own = path.join(folder, 'with-corpus');
	put(own, {
		'1.txt': made({ agency, year: year + 1 }),
		'2.txt': made({ agency: '云溪县水务局', year: year + 1, requests: 2 }),
		'3.txt': made({ agency: '云溪县财政局', year: year + 1, requests: 3 })
	});
	const { page, strangers, complaints } = await visit(browser, 'check/?corpus=sample');
	await page.waitForSelector('#svelte-announcer', { state: 'attached' });
	await give(page, '[data-folder]', own);
	await page.locator('[data-office]').waitFor();
	await page.locator('[data-material=last-corpus]').click();
	await page.getByText(/^上年 1 份/).waitFor();
	await rowOf(page, agency).first().click();
	expect(await page.locator('body').textContent()).toContain(`${year}`);
	expect([...strangers, ...complaints]).toEqual([]);
});
