import fs from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxLayouts, docxReport } from '../generator/docx.ts';
import { htmlPages, htmlReport, htmlTables } from '../generator/html.ts';
import { convert, hasOffice } from '../generator/paper.ts';
import { reportParts } from '../generator/parts.ts';
import { pdfReport, usual } from '../generator/pdf.ts';
import {
	balancedDraft,
	likelyDraft,
	tablesOf,
	textReport,
	type Draft
} from '../generator/report.ts';
import { textLayouts } from '../generator/text-layouts.ts';
import { csvOf, xlsxOf } from '../generator/xlsx.ts';
import { zipOf } from '../generator/zip.ts';
import { startBrowser, visit, type Visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

/** The page once its script runs: before that it takes files that are chosen, and nothing else. */
async function open(...asked: Parameters<typeof visit>): Promise<Visit> {
	const visited = await visit(...asked);
	await visited.page.waitForSelector('#svelte-announcer', { state: 'attached' });
	return visited;
}

const draft = balancedDraft('2021', 2);
const first = <Value>(named: Record<string, Value>) => Object.values(named)[0]!;
const page = (draft: Draft) => htmlReport(draft, first(htmlTables), first(htmlPages));

const formats: [string, () => Uint8Array | string][] = [
	['html', () => page(draft)],
	['docx', () => docxReport(draft, first(docxLayouts))],
	['xlsx', () => xlsxOf(reportParts(tablesOf(draft)))],
	['csv', () => `\uFEFF${csvOf(reportParts(tablesOf(draft)))}`],
	['txt', () => textReport(draft, first(textLayouts))],
	['pdf', () => pdfReport(draft, usual)],
	...(hasOffice
		? [['doc', () => convert([page(draft)], 'doc')[0]!] as [string, () => Uint8Array]]
		: [])
];

function file(name: string, content: Uint8Array | string) {
	return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

async function choose(page: Page, files: { name: string; content: Uint8Array | string }[]) {
	await page
		.locator('input[type=file]')
		.setInputFiles(files.map(({ name, content }) => file(name, content)));
}

/** What the page shows in each cell of the form. */
async function shown(page: Page): Promise<Record<string, string>> {
	await page.waitForSelector('.result td[data-cell]');
	return page
		.locator('.result td[data-cell]')
		.evaluateAll((cells) =>
			Object.fromEntries(
				cells.map((cell) => [(cell as HTMLElement).dataset.cell!, cell.textContent!.trim()])
			)
		);
}

/** What is neither in the page already nor one of its own scripts, which are fetched when the line is idle. */
const beyondPage = (url: string) => !/^(blob|data):|\/_app\/immutable\//.test(url);

/** What a page says is wrong, but for what its browser says of the line the test has cut. */
const besidesLine = (complaint: string) => !complaint.includes('ERR_INTERNET_DISCONNECTED');

const plain = (text: string) => text.replaceAll(',', '');

describe('a report opened on the site', () => {
	test.each(formats)('as %s shows the number of every cell', async (format, write) => {
		const { page, strangers, complaints } = await open(browser, 'check/');
		await choose(page, [{ name: `report.${format}`, content: write() }]);
		const cells = await shown(page);
		expect(Object.keys(cells).length).toBe(Object.keys(draft.ink).length);
		for (const [id, ink] of Object.entries(draft.ink))
			expect([id, plain(cells[id]!)]).toEqual([id, ink]);
		expect(strangers).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('is read without a line once the page stands, and nothing is asked of anyone', async () => {
		const { page, strangers } = await open(browser, 'check/');
		await page.waitForSelector('[data-ready=true]');
		await page.context().setOffline(true);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		for (const [format, write] of formats.filter(([format]) => /html|docx|pdf|xlsx/.test(format))) {
			await choose(page, [{ name: `offline.${format}`, content: write() }]);
			await page.locator('.result').waitFor();
			expect(plain((await shown(page)).received_total!)).toBe(draft.ink.received_total);
			await page.getByRole('button', { name: '全部清除' }).click();
			await page.locator('.result').waitFor({ state: 'detached' });
		}
		expect(asked.filter(beyondPage)).toEqual([]);
		expect(strangers).toEqual([]);
	});

	test('keeps blanks and slashes apart from zeros, and says so in CSV and JSON', async () => {
		const gaps = likelyDraft('2021', 3, 0.3);
		const { page: tab } = await open(browser, 'check/');
		await choose(tab, [{ name: '年报.html', content: page(gaps) }]);
		const cells = await shown(tab);
		const marks: Record<string, string> = { '': '[空]', '/': '[/]' };
		for (const [id, ink] of Object.entries(gaps.ink))
			expect([id, plain(cells[id]!)]).toEqual([id, marks[ink] ?? ink]);

		const taken = async (name: string) => {
			const [download] = await Promise.all([
				tab.waitForEvent('download'),
				tab.getByRole('button', { name }).click()
			]);
			expect(download.suggestedFilename()).toMatch(/^年报-ogi-lens\.(csv|json)$/);
			return fs.readFileSync(await download.path(), 'utf8');
		};
		const { status, report, sketch } = JSON.parse(await taken('下载 JSON'));
		expect([status, sketch]).toEqual(['read', undefined]);
		for (const [id, ink] of Object.entries(gaps.ink)) {
			expect([id, report.cells[id].text]).toEqual([id, ink]);
			expect(report.cells[id].value).toBe(marks[ink] ? null : Number(ink));
		}
		const lines = (await taken('下载 CSV')).split('\r\n');
		expect(lines[0]).toBe('\uFEFF表,名称,代号,数值,读法,原文,位置');
		expect(lines.length).toBeGreaterThan(Object.keys(gaps.ink).length);
		const blank = Object.keys(gaps.ink).find((id) => gaps.ink[id] === '')!;
		expect(lines.find((line) => line.includes(`,${blank},`))).toMatch(/,,空白,,/);
	});

	test('shows hostile text as text, wherever it comes from', async () => {
		const hostile =
			'<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>';
		const shownAs = '〈img src=x〉';
		const report = textReport(draft, first(textLayouts))
			.replace('本局按照要求', `${hostile}${shownAs}本局按照要求`)
			.replace('公开形式不够多样', `=cmd|' /C calc'!A0 ${hostile}公开形式不够多样`);
		const { page, strangers, complaints } = await open(browser, 'check/');
		await choose(page, [{ name: '<b>x</b>"><img src=y onerror=alert(1)>.txt', content: report }]);
		await page.locator('.source').waitFor();
		expect(await page.locator('.source').textContent()).toContain('<img src=x onerror=');
		expect(await page.locator('.source img, .result script, .result img').count()).toBe(0);
		expect(await page.title()).not.toBe('taken');
		expect(strangers).toEqual([]);
		expect(complaints).toEqual([]);
	});
});

test('the sample shows what does not add up, and a press leads to its place in the source', async () => {
	const { page, complaints } = await open(browser, 'check/');
	await page.getByRole('button', { name: '用一份示例试试' }).click();
	await page.locator('.result').waitFor();
	expect(await page.getByRole('note').textContent()).toContain('合成示例');
	const finding = page.locator('li[data-rule=T3-03]');
	expect(await finding.textContent()).toContain('相差 9');
	await finding.getByRole('button').first().click();
	const mark = page.locator('.source mark');
	await expect.poll(() => mark.textContent()).toBe('21');
	expect(await page.locator('td[data-cell=disclosed_total]').getAttribute('class')).toMatch(
		/suspect/
	);

	await page.locator('li[data-figure=web_visits]').getByRole('button').click();
	await expect.poll(() => mark.textContent()).toContain('52,400');
	await page.getByRole('button', { name: '回到刚才的位置' }).click();
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('看原文');

	// Arrow keys move in the form; Enter shows the cell's place.
	await page.locator('#cell-received_person').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowUp');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('cell-received_business');
	await page.keyboard.press('Enter');
	await expect.poll(() => mark.textContent()).toBe('4');

	await finding.locator('summary').click();
	await finding.getByRole('link').click();
	await page.waitForURL(/\/rules\/T3-03\/$/);
	await page.getByRole('heading', { level: 1, name: /T3-03/ }).waitFor();
	expect(complaints).toEqual([]);
});

test('an archive is read document by document, and what cannot be read is refused with advice', async () => {
	const { page } = await open(browser, 'check/');
	const archive = zipOf([
		{ name: '县局/年报.docx', content: docxReport(draft, first(docxLayouts)) },
		{ name: '县局/通知.txt', content: '关于召开会议的通知。请各单位准时参加。' },
		{ name: '县局/年报.txt', content: textReport(draft, first(textLayouts)) }
	]);
	await choose(page, [
		{ name: '2023.zip', content: archive },
		{ name: '空.txt', content: '' }
	]);
	const sheets = page.locator('.sheet');
	await expect.poll(() => sheets.count()).toBe(4);
	await expect.poll(() => sheets.filter({ hasText: /读取…|等待/ }).count()).toBe(0);
	await sheets.filter({ hasText: '通知' }).click();
	expect(await page.locator('[data-reason]').getAttribute('data-reason')).toBe('not_a_report');
	await sheets.filter({ hasText: '空.txt' }).click();
	await expect.poll(() => page.locator('[data-reason]').getAttribute('data-reason')).toBe('empty');
	expect(await page.locator('[data-reason]').textContent()).toContain('可以这样做');
	await sheets.filter({ hasText: '年报.txt' }).click();
	expect(plain((await shown(page)).received_total!)).toBe(draft.ink.received_total);
});

test('a file dropped anywhere on the page is taken', async () => {
	const { page } = await open(browser, 'check/');
	const transfer = await page.evaluateHandle(
		(text) => {
			const data = new DataTransfer();
			data.items.add(new File([text], '年报.txt', { type: 'text/plain' }));
			return data;
		},
		textReport(draft, first(textLayouts))
	);
	await page.waitForFunction(() => document.querySelector('.drop'));
	await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
	expect(plain((await shown(page)).received_total!)).toBe(draft.ink.received_total);
});

describe('a report beside its agency’s others', () => {
	/** A report as text, of an agency and year of the corpus. */
	const reportOf = (agency: string, year: number) =>
		textReport(draft, first(textLayouts))
			.replaceAll('云溪市档案管理局', agency)
			.replaceAll('2023', String(year));

	/** The reports of the sample corpus; their agencies' ids are made of names and regions, as any. */
	const sample: { agency: string; region: string | null; year: number }[] = JSON.parse(
		fs.readFileSync(new URL('../../data/sample.json', import.meta.url), 'utf8')
	).reports;
	const known = sample.find(({ region }) => region !== null)!;

	test.each([
		['the year before', known.year + 1, '上年', /按跨年度的规则/],
		['the same year', known.year, '同年', /只逐格对照/]
	])('of the corpus, that of %s is found by the id of the agency', async (_, year, when, said) => {
		const { page, strangers, complaints } = await open(browser, 'check/?corpus=sample');
		const sent: string[] = [];
		page.on('request', (request) => {
			if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
		});
		const content = reportOf(known.agency, year);
		await choose(page, [{ name: '年报.txt', content }]);
		const beside = page.locator('[data-beside]');
		await expect.poll(() => beside.getAttribute('data-beside')).toMatch(/^corpus /);
		const match = await beside.locator('.match').textContent();
		for (const words of [known.agency, String(known.year), when, '按机关编号找到'])
			expect(match).toContain(words);
		expect(await beside.textContent()).toMatch(said);
		const pair = beside.locator('tr[data-pair=received_total] td');
		expect(plain((await pair.first().textContent())!)).toContain(draft.ink.received_total);
		expect(sent).toEqual([]);
		expect([...strangers, ...complaints]).toEqual([]);
	});

	test('of the corpus, another agency is taken by its name, and its findings are labelled', async () => {
		const { page, complaints } = await open(browser, 'check/');
		await choose(page, [{ name: '年报.txt', content: reportOf('云台县档案馆', 2024) }]);
		const lookup = page.locator('[data-lookup]');
		await expect.poll(() => lookup.getAttribute('data-lookup')).toBe('ready');
		expect(await lookup.textContent()).toContain('没有它 2023 或 2024 年的年报');
		await page.getByRole('searchbox', { name: '机关名称' }).fill('水利');
		const candidates = lookup.locator('li').filter({ hasText: /2023/ });
		await candidates.first().waitFor();
		const name = await candidates.first().locator('[lang=zh-CN]').first().textContent();
		await candidates.first().getByRole('button').click();
		const beside = page.locator('[data-beside]');
		await expect.poll(() => beside.getAttribute('data-beside')).toMatch(/^corpus /);
		const match = await beside.locator('.match').textContent();
		for (const words of [name!, '由您选定', '合成演示数据']) expect(match).toContain(words);
		const labelled = page.locator('.result li[data-rule]').filter({ hasText: '与 2023 年对照' });
		expect(await labelled.count()).toBeGreaterThan(0);
		expect(complaints).toEqual([]);
	});

	test('of the same files, the two years stand side by side and what they contradict is listed', async () => {
		const { page, strangers, complaints } = await open(browser, 'check/');
		await page.waitForSelector('[data-ready=true]');
		await page.context().setOffline(true);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.getByRole('button', { name: '用一份示例试试' }).click();
		const beside = page.locator('[data-beside]');
		await expect.poll(() => beside.getAttribute('data-beside')).toMatch(/^desk /);
		expect(await beside.textContent()).toContain('您打开的另一份文件');

		const carried = page.locator('li[data-rule=YR-01]');
		expect(await carried.textContent()).toContain('与 2023 年对照');
		expect(await carried.textContent()).toMatch(/2023 年年报：\s*.*结转.*2/);
		expect(await page.locator('li[data-rule=YR-02]').textContent()).toContain(
			'上年 6 加制发 2 减废止 0 为 8'
		);

		const received = beside.locator('tr[data-pair=received_total] td');
		expect(await received.allTextContents()).toEqual([expect.stringMatching(/^23/), '15', '+8']);
		const blank = beside.locator('tr[data-pair=fees_10k_yuan] td');
		expect((await blank.allTextContents()).slice(0, 2)).toEqual([
			expect.stringMatching(/^\[空\]/),
			'0'
		]);
		await received.first().getByRole('button').click();
		await expect.poll(() => page.locator('.source mark').textContent()).toBe('23');
		expect(asked.filter(beyondPage)).toEqual([]);
		expect([...strangers, ...complaints.filter(besidesLine)]).toEqual([]);
	});
});
