import fs from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { spreadOf } from '../measure.ts';
import type { Host, Link } from './host.ts';

/** Figures by their name in the table, the unit after a comma. */
export type Figures = Record<string, number>;

/** What a page is seen to do, in milliseconds since it was opened; 0 is not yet. */
interface Seen {
	first: number;
	all: number;
	/** The last write to a chart, and to each chart. */
	written: number;
	writes: Map<Element, number>;
	/** The longest task since the page was last told to look. */
	longest: number;
	since: number;
}

/** Elements that hold a chart: ours, and those of the peers. */
const chartElements = '.chart, #c1, #c2, #c3, #c4';

/** Runs in the page, before any script of its own: watches when charts stand and are written to, and long tasks. */
function watch(charts: string): void {
	const seen: Seen = {
		first: 0,
		all: 0,
		written: 0,
		longest: 0,
		since: Infinity,
		writes: new Map()
	};
	Object.assign(window, { seen });
	const isDrawn = (svg: Element) => svg.querySelectorAll('path, rect').length >= 6;
	function look(): void {
		const all = [...document.querySelectorAll(charts)];
		const drawn = all.filter((chart) => [...chart.querySelectorAll('svg')].some(isDrawn));
		if (drawn.length > 0) seen.first ||= performance.now();
		if (drawn.length === all.length && drawn.length >= 4) seen.all ||= performance.now();
	}
	new MutationObserver((records) => {
		const now = performance.now();
		if (!seen.all) look();
		const targets = new Set(records.map(({ target }) => target));
		for (const target of targets) {
			const chart = (target instanceof Element ? target : target.parentElement)?.closest(charts);
			if (chart) seen.writes.set(chart, (seen.written = now));
		}
	}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			if (startTime > seen.since) seen.longest = Math.max(seen.longest, duration);
	}).observe({ entryTypes: ['longtask'] });
}

export const seenIn = (page: Page): Promise<Seen> =>
	page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Opens a page of a host in a browser that keeps nothing, or what `context` has kept. */
export async function open(
	browser: Browser,
	served: Host,
	link: Link,
	{ address = '', context }: { address?: string; context?: BrowserContext } = {}
) {
	served.shape(link.slow);
	const own =
		context ??
		(await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 1400 } }));
	const page = await own.newPage();
	// What compiles this file names functions by a helper that the page does not have.
	await page.addInitScript('globalThis.__name = (of) => of');
	await page.addInitScript(watch, chartElements);
	await page.goto(served.url + address, { waitUntil: 'commit' });
	return { page, context: own };
}

/** One load of the overview, until every chart stands. `name` says which visit it was. */
export async function load(page: Page, served: Host, name: string): Promise<Figures> {
	await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.all > 0, null, {
		timeout: 120_000
	});
	const { first, all } = await seenIn(page);
	const opened = await page.evaluate(() => performance.timeOrigin);
	const { bytes, requests } = served.sentBefore(opened + first);
	const painted = await page.waitForFunction(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
	);
	const paint = (await painted.jsonValue())!;
	return {
		[`${name}first contentful paint, ms`]: paint,
		[`${name}first chart, ms`]: first,
		[`${name}all charts, ms`]: all,
		[`${name}before the first chart, KB`]: bytes / 1024,
		[`${name}before the first chart, requests`]: requests
	};
}

/** How long after the first paint the engine was ready, and how long its bytes take on the line at the least. */
export async function engine(page: Page, served: Host, link: Link, name: string): Promise<Figures> {
	await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0, null, {
		timeout: 240_000
	});
	const after = await page.evaluate(
		() =>
			performance.getEntriesByName('engine')[0]!.startTime -
			performance.getEntriesByName('first-contentful-paint')[0]!.startTime
	);
	return {
		[`${name}engine ready after the first paint, ms`]: after,
		...(link.slow && {
			[`${name}engine’s bytes ÷ bandwidth, ms`]: (served.sent.engine * 8) / (link.slow.mbps * 1000)
		})
	};
}

/** Waits until the page is alive and its charts are those that can be filtered. */
export async function settled(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.querySelector('[data-status]')?.getAttribute('data-status') === 'ready' &&
			document.querySelectorAll('.drawing svg').length >=
				document.querySelectorAll('.chart').length,
		null,
		{ timeout: 120_000 }
	);
	await page.evaluate(() => {
		(window as unknown as { seen: Seen }).seen.since = performance.now();
	});
}

/**
 * Twenty changes of a filter as a hand would make them, each until no chart is written to any more.
 * @param change runs in the page; makes the change of a turn
 */
export async function filters(page: Page, change: string): Promise<Figures> {
	const all: number[] = [];
	const inSight: number[] = [];
	for (let turn = 0; turn < 20; turn++) {
		const [last, near] = await page.evaluate(
			async ({ change, turn, charts }) => {
				const seen = (window as unknown as { seen: Seen }).seen;
				const make = (0, eval)(change) as (turn: number) => void;
				const inSight = [...document.querySelectorAll(charts)].filter((chart) => {
					const { top, bottom } = chart.getBoundingClientRect();
					return bottom > 0 && top < innerHeight;
				});
				seen.writes.clear();
				const start = performance.now();
				make(turn);
				for (let quiet = 0; quiet < 14;) {
					await new Promise((resolve) => setTimeout(resolve, 25));
					quiet = performance.now() - Math.max(seen.written, start) > 25 ? quiet + 1 : 0;
				}
				const near = Math.max(...inSight.map((chart) => seen.writes.get(chart) ?? 0));
				return [seen.written - start, near - start] as const;
			},
			{ change, turn, charts: chartElements }
		);
		if (last > 0) all.push(last);
		if (near > 0) inSight.push(near);
	}
	return {
		...spread('filter to all charts', all),
		...spread('filter to the charts in sight', inSight)
	};
}

/** Changes one of our own filters: a province, or the years. */
export const ourFilter = `(turn) => {
	const years = [...document.querySelectorAll('.years[aria-label="年份"] button')];
	const select = document.querySelector('select[aria-label="省份"]');
	if (turn % 2) years[turn % years.length].click();
	else {
		select.value = select.options[1 + ((turn * 7) % (select.options.length - 1))].value;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	}
}`;

/** The same on a page of Observable Framework with inputs for province and years. */
export const observableFilter = `(turn) => {
	const [id, place] = turn % 2 ? ['ymin', turn % 7] : ['province', 1 + ((turn * 7) % 33)];
	const select = document.querySelector('#f-' + id + ' select');
	select.selectedIndex = place;
	select.dispatchEvent(new Event('input', { bubbles: true }));
	select.dispatchEvent(new Event('change', { bubbles: true }));
}`;

export function spread(name: string, times: number[]): Figures {
	const sorted = times.toSorted((a, b) => a - b);
	return {
		[`${name}, median ms`]: spreadOf(times).median,
		[`${name}, p95 ms`]: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN
	};
}

/** Memory of the largest page process of the machine's browsers, in MB. */
export function memory(): number {
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
