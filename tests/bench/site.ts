import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../site/chromium.ts';
import { spreadOf, table, type Spread } from './measure.ts';

/** A built site to be measured: a folder, and what of it a figure is of. */
interface Subject {
	name: string;
	folder: string;
}

interface Link {
	name: string;
	/** Megabits a second shared by all connections, and milliseconds before each answer; null does not slow. */
	slow: { mbps: number; delay: number } | null;
}

const links: Link[] = [
	{ name: 'unthrottled', slow: null },
	{ name: '10 Mbps, 40 ms', slow: { mbps: 10, delay: 40 } }
];

const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	svg: 'image/svg+xml',
	wasm: 'application/wasm'
};

/** A static host that compresses what hosts compress, knows ranges, and may be slowed. */
async function host(folder: string) {
	const sent = { bytes: 0, requests: 0 };
	let slow: Link['slow'] = null;
	let free = 0;
	const packed = new Map<string, Buffer>();
	function bodyOf(file: string, pack: boolean): Buffer {
		const key = `${file} ${pack}`;
		let body = packed.get(key);
		if (!body) {
			body = fs.readFileSync(file);
			if (pack)
				body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
			packed.set(key, body);
		}
		return body;
	}
	const server = http.createServer(async (request, response) => {
		if (slow) await new Promise((resolve) => setTimeout(resolve, slow!.delay));
		const { pathname } = new URL(request.url!, 'http://host');
		let file = path.join(folder, decodeURIComponent(pathname));
		if (fs.existsSync(file) && fs.statSync(file).isDirectory())
			file = path.join(file, 'index.html');
		sent.requests++;
		if (!fs.existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		const kind = file.split('.').at(-1)!;
		const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
		const pack =
			Boolean(types[kind]) && !range && /br/.test(request.headers['accept-encoding'] ?? '');
		const whole = bodyOf(file, pack);
		const [from, to] = range
			? [Number(range[1]), Math.min(Number(range[2] || whole.length - 1), whole.length - 1)]
			: [0, whole.length - 1];
		const body = whole.subarray(from, to + 1);
		response.writeHead(range ? 206 : 200, {
			'content-type': types[kind] ?? 'application/octet-stream',
			'content-length': body.length,
			'cache-control': file.includes('immutable') ? 'max-age=31536000, immutable' : 'no-cache',
			...(pack && { 'content-encoding': 'br' }),
			...(range && { 'content-range': `bytes ${from}-${to}/${whole.length}` })
		});
		sent.bytes += body.length;
		for (let at = 0; at < body.length && !response.destroyed; at += 16_384) {
			const piece = body.subarray(at, at + 16_384);
			if (slow) {
				free = Math.max(free, performance.now()) + (piece.length * 8) / (slow.mbps * 1000);
				const wait = free - performance.now();
				if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
			}
			response.write(piece);
		}
		response.end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as { port: number }).port}/`,
		sent,
		shape(next: Link['slow']) {
			slow = next;
			free = 0;
			Object.assign(sent, { bytes: 0, requests: 0 });
		},
		close: () => new Promise((resolve) => server.closeAllConnections() ?? server.close(resolve))
	};
}

/** Watches from the page's first moment: when charts stand, when one was last written to, long tasks. */
function watch(): void {
	const seen = { first: 0, all: 0, written: 0, longest: 0, loaded: 0 };
	Object.assign(window, { seen });
	const marks = (svg: Element) => svg.querySelectorAll('path').length >= 6;
	function look(): void {
		const charts = [...document.querySelectorAll('.chart, .plot')];
		const drawn = charts.filter((chart) => [...chart.querySelectorAll('svg')].some(marks));
		if (drawn.length > 0 && !seen.first) seen.first = performance.now();
		if (drawn.length === charts.length && drawn.length >= 4 && !seen.all)
			seen.all = performance.now();
	}
	new MutationObserver((records) => {
		if (!seen.all) look();
		const inChart = records.some(({ target }) =>
			(target instanceof Element ? target : target.parentElement)?.closest('.chart, .plot')
		);
		if (inChart) seen.written = performance.now();
	}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			if (seen.loaded && startTime > seen.loaded) seen.longest = Math.max(seen.longest, duration);
	}).observe({ entryTypes: ['longtask'] });
}

interface Seen {
	first: number;
	all: number;
	written: number;
	longest: number;
	loaded: number;
}

const seenIn = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

async function settled(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.querySelector('[data-status]')?.getAttribute('data-status') === 'ready' &&
			document.querySelectorAll('.drawing svg').length >=
				document.querySelectorAll('.chart').length,
		null,
		{ timeout: 60_000 }
	);
}

type Figures = Record<string, number>;

async function load(browser: Browser, served: Awaited<ReturnType<typeof host>>, link: Link) {
	served.shape(link.slow);
	const context = await browser.newContext({ viewport: { width: 1280, height: 1400 } });
	const page = await context.newPage();
	// What compiles this file names functions by a helper that the page does not have.
	await page.addInitScript('globalThis.__name = (of) => of');
	await page.addInitScript(watch);
	await page.goto(served.url, { waitUntil: 'commit' });
	await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.all > 0);
	const until = { ...served.sent };
	await settled(page);
	const { first, all } = await seenIn(page);
	const paint = await page.evaluate(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
	);
	return {
		page,
		context,
		figures: {
			'first contentful paint, ms': paint,
			'first chart, ms': first,
			'all charts, ms': all,
			'KB before all charts': until.bytes / 1024,
			'requests before all charts': until.requests
		} as Figures
	};
}

/** Twenty filters, as a hand would set them, each until no chart is written to any more. */
async function filters(page: Page): Promise<number[]> {
	await page.evaluate(() => {
		(window as unknown as { seen: Seen }).seen.loaded = performance.now();
	});
	const provinces = await page
		.locator('select[aria-label="省份"] option')
		.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
	const times: number[] = [];
	for (let turn = 0; turn < 20; turn++) {
		const ms = await page.evaluate(
			async ({ turn, province }) => {
				const seen = (window as unknown as { seen: Seen }).seen;
				const years = [...document.querySelectorAll<HTMLElement>('.years button')];
				const select = document.querySelector<HTMLSelectElement>('select[aria-label="省份"]')!;
				const start = performance.now();
				if (turn % 2) years[turn % years.length]!.click();
				else {
					select.value = province;
					select.dispatchEvent(new Event('change', { bubbles: true }));
				}
				for (let quiet = 0; quiet < 12;) {
					await new Promise((resolve) => setTimeout(resolve, 25));
					quiet = performance.now() - Math.max(seen.written, start) > 25 ? quiet + 1 : 0;
				}
				return seen.written - start;
			},
			{ turn, province: provinces[1 + ((turn * 7) % (provinces.length - 1))] ?? '' }
		);
		if (ms > 0) times.push(ms);
	}
	return times;
}

/** Memory of the browser's largest page process, in MB. */
function memory(): number {
	let most = 0;
	for (const id of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
		try {
			if (!fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) continue;
			const status = fs.readFileSync(`/proc/${id}/status`, 'utf8');
			most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
		} catch {
			// The process has ended meanwhile.
		}
	return most;
}

/** Scrolls to the table of reports and waits for its lines: engine, columns, statement. */
async function rows(page: Page): Promise<Figures> {
	const start = performance.now();
	await page.locator('#reports').scrollIntoViewIfNeeded();
	await page.locator('#reports tbody tr').nth(9).waitFor({ timeout: 240_000 });
	const opened = performance.now() - start;
	const times: number[] = [];
	for (let turn = 0; turn < 10; turn++) {
		const column = ['received', 'concluded', 'year', 'findings'][turn % 4]!;
		times.push(
			await page.evaluate(async (column) => {
				const section = document.querySelector('#reports')!;
				const start = performance.now();
				section.querySelector<HTMLElement>(`[data-column=${column}] button`)!.click();
				await new Promise((resolve) => setTimeout(resolve));
				while (section.getAttribute('aria-busy') === 'true')
					await new Promise((resolve) => setTimeout(resolve, 2));
				return performance.now() - start;
			}, column)
		);
	}
	return { 'engine and rows of the table, ms': opened, ...spread('sort of the table', times) };
}

function spread(name: string, times: number[]): Figures {
	const sorted = times.toSorted((a, b) => a - b);
	return {
		[`${name}, median ms`]: spreadOf(times).median,
		[`${name}, p95 ms`]: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN
	};
}

/**
 * Measures built sites: `npm run bench -- site`. Sites are folders named in SITES as `NAME=FOLDER`, comma
 * apart; without it the built one. Each is loaded ROUNDS times cold, in turn, by each link; the last load
 * goes on to filters, the table and its memory. Writes `docs/performance.md`.
 */
export async function site(): Promise<void> {
	const subjects: Subject[] = (process.env.SITES ?? 'the demo=build').split(',').map((part) => {
		const [name, folder] = part.split('=') as [string, string];
		return { name, folder };
	});
	const rounds = Number(process.env.ROUNDS ?? 5);
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
	});
	const columns: { name: string; figures: Record<string, Spread> }[] = [];
	for (const subject of subjects) {
		const served = await host(subject.folder);
		for (const link of links) {
			const samples: Record<string, number[]> = {};
			const keep = (figures: Figures) => {
				for (const [name, value] of Object.entries(figures)) (samples[name] ??= []).push(value);
			};
			for (let round = 0; round < rounds; round++) {
				const { page, context, figures } = await load(browser, served, link);
				keep(figures);
				if (round === rounds - 1) {
					keep(spread('filter to all charts', await filters(page)));
					keep({ 'longest task after load, ms': (await seenIn(page)).longest });
					keep({ 'memory with charts, MB': memory() });
					keep(await rows(page));
					keep({ 'longest task with the table, ms': (await seenIn(page)).longest });
					keep({ 'memory with the table, MB': memory() });
					keep({ 'MB in all': served.sent.bytes / 1e6 });
				}
				await context.close();
			}
			const figures = Object.fromEntries(
				Object.entries(samples).map(([name, values]) => [name, spreadOf(values)])
			);
			columns.push({ name: `${subject.name}, ${link.name}`, figures });
			console.error(columns.at(-1)!.name);
		}
		await served.close();
	}
	await browser.close();
	const names = [...new Set(columns.flatMap(({ figures }) => Object.keys(figures)))];
	const lines = names.map((name) => [name, ...columns.map(({ figures }) => shown(figures[name]))]);
	const head = ['', ...columns.map(({ name }) => name)];
	console.log(table(head, lines));
	fs.writeFileSync(process.env.OUT ?? 'docs/performance.md', page(head, lines, rounds));
}

function shown(spread: Spread | undefined): string {
	if (!spread) return '';
	const digits = spread.median < 10 ? 1 : 0;
	const { median, low, high } = spread;
	if (low === high) return median.toFixed(digits);
	return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

function page(head: string[], lines: string[][], rounds: number): string {
	const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return `# How fast the site is

Made by \`npm run bench -- site\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus()[0]?.model.trim()},
${os.cpus().length} processors (load average ${os.loadavg()[1]!.toFixed(1)} meanwhile; above ${os.cpus().length} the machine had other work, and times are longer than they would be), ${Math.round(os.totalmem() / 1e9)} GB, Node ${process.version}, Chromium headless without a GPU. Medians of
${rounds} cold loads, with the 10th and 90th percentile; filters are twenty in one visit, from the click to the last write to any
chart. The slow link is one of 10 megabits a second for all connections with 40 ms before each answer, done in the local host,
which compresses with brotli.

${row(head)}
${row(head.map(() => '---'))}
${lines.map(row).join('\n')}
`;
}
