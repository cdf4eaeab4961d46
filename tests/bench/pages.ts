import os from 'node:os';
import { chromium } from 'playwright-core';
import { findChromium } from '../site/chromium.ts';
import { spreadOf, table, type Spread } from './measure.ts';
import { host, links, type Host } from './site/host.ts';
import { open, seenIn } from './site/visits.ts';

interface Target {
	name: string;
	served: Host;
	address: string;
}

/**
 * Loads every built page that has charts cold over the slow link, until its first chart stands: `npm run bench --
 * pages`. SITE is the built site, PEER a folder as Observable Framework builds it, loaded in turn with the pages;
 * REGION and AGENCY are whose pages are opened. Tells when the chart stood, what had come by then, and the load of
 * the machine.
 */
export async function pages(): Promise<void> {
	const rounds = Number(process.env.ROUNDS ?? 5);
	const link = links.find(({ slow }) => slow)!;
	const site = await host(process.env.SITE ?? 'build');
	const peer = process.env.PEER ? await host(process.env.PEER) : null;
	const targets: Target[] = [
		...addresses(process.env.REGION ?? '900301', process.env.AGENCY ?? '900301-0000001163').map(
			(address) => ({
				name: `/${address}`,
				served: site,
				address
			})
		),
		...(peer ? [{ name: 'the peer', served: peer, address: '' }] : [])
	];
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
	});
	const samples = targets.map((): number[][] => []);
	try {
		for (let round = 0; round < rounds; round++)
			for (const [place, { served, address }] of targets.entries()) {
				const { page, context } = await open(browser, served, link, { address });
				await page.waitForFunction(
					() => (window as unknown as { seen: { first: number } }).seen.first > 0,
					null,
					{ timeout: 120_000 }
				);
				const { first } = await seenIn(page);
				const opened = await page.evaluate(() => performance.timeOrigin);
				const { bytes, requests } = served.sentBefore(opened + first, opened);
				samples[place]!.push([first, bytes / 1024, requests]);
				await context.close();
			}
	} finally {
		await browser.close();
		await Promise.all([site, peer].map((served) => served?.close()));
	}
	const lines = targets.map(({ name }, place) => [
		name,
		...[0, 1, 2].map((figure) => shown(spreadOf(samples[place]!.map((one) => one[figure]!))))
	]);
	console.log(table(['', 'first chart, ms', 'before it, KB', 'requests'], lines));
	console.log(`${link.name}, ${rounds} loads each, load average ${os.loadavg()[0]!.toFixed(1)}`);
}

/** The pages with charts, and those of a place at each level and of an agency. */
function addresses(region: string, agency: string): string[] {
	return [
		'',
		...['requests/', 'zero/', 'disclosure/', 'traffic/', 'challenges/', 'story/'],
		`place/?region=${region}`,
		`place/?region=${region.slice(0, 4)}00`,
		`place/?region=${region.slice(0, 2)}0000`,
		`agency/?id=${encodeURIComponent(agency)}`
	];
}

function shown({ median, low, high }: Spread): string {
	return `${median.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`;
}
