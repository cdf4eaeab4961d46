import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Manifest } from '#corpus/manifest.ts';
import { answered, numberOf, startBrowser, tableOf, visit } from './visit.ts';

const run = promisify(execFile);

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

test('the page about data describes its corpora to search engines, refused by no policy', async () => {
	const { page, complaints } = await visit(browser, 'data/');
	await page.waitForSelector('h1');
	const block = page.locator('head script[type="application/ld+json"]');
	expect(await block.count()).toBe(1);
	const { '@graph': datasets } = JSON.parse((await block.textContent())!);
	expect(datasets.map((one: { '@type': string }) => one['@type'])).toContain('Dataset');
	for (const { distribution, version } of datasets) {
		const shown = await page.locator('.hash', { hasText: version }).count();
		expect(shown).toBeGreaterThan(0);
		const { status } = await page.evaluate(
			async (url: string) => ({ status: (await fetch(url, { method: 'HEAD' })).status }),
			distribution[0].contentUrl
		);
		expect(status).toBe(200);
	}
	expect(complaints).toEqual([]);
});

test('the feed is linked, well formed, and has every corpus’s version', async () => {
	const { page } = await visit(browser, 'data/');
	const link = page.locator('head link[rel=alternate][type="application/atom+xml"]');
	const href = await link.evaluate((element) => (element as HTMLLinkElement).href);
	expect(href).toBe(`${inject('site')}data/feed.xml`);
	const told = await page.evaluate(async (url) => {
		const text = await (await fetch(url)).text();
		const feed = new DOMParser().parseFromString(text, 'application/xml');
		return {
			broken: feed.querySelector('parsererror')?.textContent ?? null,
			root: feed.documentElement.localName,
			links: [...feed.querySelectorAll('entry > link')].map(
				(one) => new URL(one.getAttribute('href')!, url).href
			)
		};
	}, href);
	expect([told.broken, told.root]).toEqual([null, 'feed']);
	expect(told.links.length).toBeGreaterThan(0);
	for (const url of told.links) {
		const response = await page.request.get(url);
		expect([url, response.status()]).toEqual([url, 200]);
		expect(url).toContain(
			((await response.json()) as { contentHash: string }).contentHash.slice(0, 16)
		);
	}
});

/** The snippets, once the page's script runs: it is built with an address in the site's stead. */
async function pieces(page: Page): Promise<Locator> {
	const found = page.locator('figure', { has: page.locator('pre') });
	await expect.poll(() => found.first().textContent()).toContain(new URL(page.url()).origin);
	return found;
}

test('the whole corpus comes as one ZIP, each file as its list of addresses names it', async () => {
	const { page, complaints } = await visit(browser, 'data/');
	await pieces(page);
	const section = page.locator('section', { has: page.locator('#corpus-sample') });
	const [zip] = await Promise.all([
		page.waitForEvent('download'),
		section.getByRole('button', { name: '下载全部文件（ZIP）' }).click()
	]);
	expect(zip.suggestedFilename()).toMatch(/^ogi-lens-sample-[0-9a-f]{8}\.zip$/);
	const files = unzipSync(fs.readFileSync(await zip.path()));
	const listed = await page.request.get(`${inject('site')}data/sample/addresses.txt`);
	const paths = (await listed.text()).trim().split('\n');
	expect(Object.keys(files)).toEqual(paths.map((path) => `sample/${path}`));
	const manifest = JSON.parse(strFromU8(files['sample/corpus.json']!)) as Manifest;
	for (const { path, sha256 } of [...manifest.reports, ...manifest.findings])
		expect(createHash('sha256').update(files[`sample/${path}`]!).digest('hex')).toBe(sha256);
	const [addresses] = await Promise.all([
		page.waitForEvent('download'),
		section.getByRole('button', { name: '保存完整地址的清单' }).click()
	]);
	const lines = fs
		.readFileSync(await addresses.path(), 'utf8')
		.trim()
		.split('\n');
	expect(lines).toEqual(paths.map((path) => `${inject('site')}corpora/sample/${path}`));
	for (const line of lines)
		expect([line, (await page.request.head(line)).status()]).toEqual([line, 200]);
	expect(complaints).toEqual([]);
});

test('each chart that sums answer has its numbers at an address, the same as beside it on its page', async () => {
	const { page } = await visit(browser, 'data/');
	const links = await page
		.locator('.charts a', { hasText: 'JSON' })
		.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
	expect(links.length).toBeGreaterThan(20);
	for (const link of links) {
		const chart = (await (await page.request.get(link)).json()) as ChartFile;
		expect([link, chart.rows.length > 0, chart.corpus.version.length]).toEqual([link, true, 64]);
		expect(chart.rows.every((row) => row.length === chart.columns.length)).toBe(true);
		const csv = await (await page.request.get(link.replace(/json$/, 'csv'))).text();
		expect(csv.trim().split('\r\n')).toHaveLength(chart.rows.length + 1);
	}
	const { page: topic } = await visit(browser, 'requests/');
	await answered(topic);
	const shown = await tableOf(topic, 'flow');
	const flow = (await (
		await page.request.get(`${inject('site')}data/demo/charts/requests/flow.json`)
	).json()) as ChartFile;
	const at = flow.columns.findIndex(({ id }) => id === 'received');
	expect(flow.rows.map((row) => row[at])).toEqual(shown.map((row) => numberOf(row.received)));
});

interface ChartFile {
	columns: { id: string }[];
	rows: unknown[][];
	corpus: { version: string };
}

test('the snippets for one chart run as they stand, where their language is there', async () => {
	const { page } = await visit(browser, 'data/');
	const snippets = await (
		await pieces(page)
	).evaluateAll((found) =>
		found.map((figure) => [
			figure.querySelector('figcaption')!.textContent,
			figure.querySelector('code')!.textContent
		])
	);
	const code = (tool: string) => snippets.find(([name]) => name === tool)![1]!;
	const truth = (await (
		await page.request.get(/https?:\S+\.csv/.exec(code('curl'))![0])
	).text()) as string;
	const rows = truth.trim().split('\r\n').length - 1;
	const tried = [
		['curl', () => run('sh', ['-c', code('curl')])],
		['Python', () => run('python3', ['-c', code('Python')])],
		['R', () => run('Rscript', ['-e', code('R')])]
	] as const;
	let done = 0;
	for (const [tool, ask] of tried) {
		const program = { curl: 'curl', Python: 'python3', R: 'Rscript' }[tool];
		if (spawnSync(program, ['--version']).status !== 0) {
			console.warn(`LEFT OUT: the snippet of ${tool} (it is not on this machine)`);
			continue;
		}
		const { stdout } = await ask();
		expect([tool, stdout.trim().split(/\r?\n/).length >= rows]).toEqual([tool, true]);
		done++;
	}
	expect(done).toBeGreaterThan(0);
});
