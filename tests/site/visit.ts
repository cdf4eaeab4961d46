import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

/** A page of the built site that remembers what it asked for and what it complained of. */
export interface Visit {
	page: Page;
	/** Addresses outside the site that were asked for; every one was refused. */
	strangers: string[];
	/** Errors of the page and its console, violations of the content security policy among them. */
	complaints: string[];
}

export interface VisitOptions extends BrowserContextOptions {
	/** Called before the first request leaves. */
	before?: (page: Page) => Promise<unknown>;
	/** Address of the site with its last slash, where it is not the one all tests share. */
	site?: string;
}

export async function startBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: inject('chromium'),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			// The last such list counts: Playwright's, and the address bar's popup, a page of its own beside every page.
			`--disable-features=${switchedOff.join(',')}`
		]
	});
}

/** Features of the browser that are off. */
const switchedOff = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
	'WebUIOmniboxPopup'
];

/** How long a test waits for what is to come, in milliseconds: a busy machine takes long to start an engine. */
export const patience = 180_000;

/** What Playwright says where a test does without the service worker. */
const blocked = /^Service Worker registration blocked by Playwright/;

/** Opens an address of the site, relative to its root, in a context of its own, closed when the test is over. */
export async function visit(
	browser: Browser,
	address = '',
	{ before, site = inject('site'), ...context }: VisitOptions = {}
): Promise<Visit> {
	const opened = await browser.newContext({
		locale: 'zh-CN',
		viewport: { width: 1280, height: 900 },
		reducedMotion: 'reduce',
		acceptDownloads: true,
		// It would stand between the page and what a test answers in the site's stead.
		serviceWorkers: 'block',
		...context
	});
	opened.setDefaultTimeout(patience);
	onTestFinished(() => opened.close());
	const page = await opened.newPage();
	const strangers: string[] = [];
	const complaints: string[] = [];
	const strange = (url: URL) => !url.href.startsWith(site) && !/^(blob|data):/.test(url.protocol);
	// Playwright's routes and a service worker get in each other's way.
	if (context.serviceWorkers === 'allow')
		opened.on('request', (request) => {
			if (strange(new URL(request.url()))) strangers.push(request.url());
		});
	else
		await opened.route(strange, (route) => {
			strangers.push(route.request().url());
			return route.abort();
		});
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message) => {
		if (blocked.test(message.text())) return;
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	await before?.(page);
	await page.goto(site + address);
	return { page, strangers, complaints };
}

/**
 * Waits until the page's script runs, which a page that was built with its answers does not show, every
 * question has been answered and every chart stands where its first picture was.
 */
export async function answered(page: Page): Promise<void> {
	await page.waitForFunction(
		() => {
			const answers = document.querySelector('[data-status]');
			const charts = [...document.querySelectorAll('.chart')];
			return (
				document.querySelector('#svelte-announcer') !== null &&
				answers?.getAttribute('data-status') === 'ready' &&
				answers.getAttribute('aria-busy') === 'false' &&
				charts.every(
					(chart) =>
						chart.querySelector('.drawing svg path') &&
						!chart.querySelector('.picture') &&
						chart.getAttribute('aria-busy') !== 'true'
				)
			);
		},
		undefined,
		// Asked at every frame, the page would be drawn again for the asking.
		{ polling: 100 }
	);
}

/** The table of a section, its twin opened if need be: a row's texts by column id. */
export async function tableOf(page: Page, panel: string): Promise<Record<string, string>[]> {
	// Single reports are fetched when their table comes in sight.
	await page.locator(`#${panel}`).scrollIntoViewIfNeeded();
	const button = page.locator(`#${panel} button[aria-expanded=false]`);
	if (await button.count()) await button.click();
	await page.waitForSelector(`#${panel} table`);
	return page.locator(`#${panel} table`).evaluate((table) => {
		const columns = [...table.querySelectorAll<HTMLElement>('thead th')];
		const ids = columns.map((column) => column.dataset.column!);
		return [...table.querySelectorAll('tbody tr')].map((row) =>
			Object.fromEntries(
				[...row.children].map((cell, place) => [ids[place]!, cell.textContent!.trim()])
			)
		);
	});
}

/** A number as the page writes it. */
export function numberOf(shown: string | undefined): number {
	return Number((shown ?? 'none').replaceAll(',', '').replace('%', ''));
}
