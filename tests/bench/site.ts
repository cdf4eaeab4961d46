import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { CorpusIndex } from '#corpus/manifest.ts';
import { findChromium } from '../site/chromium.ts';
import { spreadOf, table, type Spread } from './measure.ts';
import { host, links, type Host, type Link } from './site/host.ts';
import { agencySearch, csv, nativeSums, rows } from './site/tasks.ts';
import {
	engine,
	filters,
	load,
	memory,
	observableFilter,
	open,
	ourFilter,
	seenIn,
	settled,
	type Figures
} from './site/visits.ts';

/** A built site to be measured: a folder, what of it a figure is of, and whose it is. */
interface Subject {
	name: string;
	folder: string;
	peer: boolean;
}

interface Column {
	name: string;
	figures: Record<string, Spread>;
}

/**
 * Measures built sites: `npm run bench -- site`. SITES names their folders, `NAME=FOLDER` comma apart;
 * without it, it is the built one. PEERS names folders with the same four charts as Observable Framework
 * builds them, filtered by the same hand. Every site is loaded ROUNDS times cold by each link, in turn with
 * the others; the last load goes on to a second visit, filters, the table and its memory. Writes
 * `docs/performance-figures.md`, or OUT; what to make of it is written by hand, in `docs/performance.md`.
 */
export async function site(): Promise<void> {
	const subjects = [
		...named(process.env.SITES ?? 'the demo=build', false),
		...named(process.env.PEERS ?? '', true)
	];
	const rounds = Number(process.env.ROUNDS ?? 5);
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
	});
	let columns: Column[];
	try {
		columns = await measured(browser, subjects, rounds);
	} finally {
		// A browser that is left open keeps a bench that failed from ending.
		await browser.close();
	}
	const names = [...new Set(columns.flatMap(({ figures }) => Object.keys(figures)))];
	const lines = names.map((name) => [name, ...columns.map(({ figures }) => shown(figures[name]))]);
	const head = ['', ...columns.map(({ name }) => name)];
	console.log(table(head, lines));
	fs.writeFileSync(process.env.OUT ?? 'docs/performance-figures.md', page(head, lines, rounds));
}

async function measured(
	browser: Browser,
	subjects: readonly Subject[],
	rounds: number
): Promise<Column[]> {
	const columns: Column[] = [];
	for (const link of links) {
		const hosts = await Promise.all(subjects.map(({ folder }) => host(folder)));
		const samples = subjects.map((): Record<string, number[]> => ({}));
		try {
			for (let round = 0; round < rounds; round++)
				for (const [place, subject] of subjects.entries()) {
					const visit = subject.peer ? peerVisit : ownVisit;
					const figures = await visit(browser, hosts[place]!, link, subject, round === rounds - 1);
					for (const [name, value] of Object.entries(figures))
						(samples[place]![name] ??= []).push(value);
					console.error(`${link.name}, round ${round + 1}: ${subject.name}`);
				}
		} finally {
			await Promise.all(hosts.map((served) => served.close()));
		}
		subjects.forEach(({ name }, place) =>
			columns.push({ name: `${name}, ${link.name}`, figures: spreads(samples[place]!) })
		);
	}
	return columns;
}

function named(list: string, peer: boolean): Subject[] {
	return list
		.split(',')
		.filter(Boolean)
		.map((part) => {
			const [name, folder] = part.split('=') as [string, string];
			return { name, folder, peer };
		});
}

async function ownVisit(
	browser: Browser,
	served: Host,
	link: Link,
	{ folder }: Subject,
	last: boolean
): Promise<Figures> {
	const { page, context } = await open(browser, served, link);
	const figures = await load(page, served, '');
	await settled(page);
	if (!last) {
		await context.close();
		return figures;
	}
	Object.assign(figures, await engine(page, served, link, ''));
	Object.assign(figures, await filters(page, ourFilter));
	figures['longest task after load, ms'] = (await seenIn(page)).longest;
	figures['memory with charts, MB'] = memory();
	Object.assign(figures, await rows(page, served));
	figures['longest task with the table, ms'] = (await seenIn(page)).longest;
	figures['memory with the table, MB'] = memory();
	figures['in all, MB'] = served.sent.bytes / 1e6;
	await page.close();
	const again = await open(browser, served, link, { context });
	Object.assign(figures, await load(again.page, served, 'second visit: '));
	await settled(again.page);
	Object.assign(figures, await engine(again.page, served, link, 'second visit: '));
	await context.close();
	Object.assign(figures, await agencySearch(browser, served, link));
	const { corpora } = JSON.parse(
		fs.readFileSync(path.join(folder, 'corpora/index.json'), 'utf8')
	) as CorpusIndex;
	const corpus = corpora.find((entry) => entry.default) ?? corpora[0]!;
	if (!link.slow) {
		const year = corpus.reports > 200_000 ? corpus.years.at(-2)! : null;
		Object.assign(figures, await csv(browser, served, link, year));
		Object.assign(figures, await nativeSums(path.join(folder, 'corpora', corpus.name)));
	}
	return figures;
}

async function peerVisit(
	browser: Browser,
	served: Host,
	link: Link,
	_: Subject,
	last: boolean
): Promise<Figures> {
	const { page, context } = await open(browser, served, link);
	const figures = await load(page, served, '');
	if (last) {
		await page.waitForTimeout(1000);
		Object.assign(figures, await filters(page, observableFilter));
		figures['memory with charts, MB'] = memory();
	}
	await context.close();
	return figures;
}

function spreads(samples: Record<string, number[]>): Record<string, Spread> {
	return Object.fromEntries(
		Object.entries(samples).map(([name, values]) => [name, spreadOf(values)])
	);
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
	return `# How fast the site is: all figures

[Performance](performance.md) says what to make of them.

Made by \`npm run bench -- site\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus()[0]?.model.trim()},
${os.cpus().length} processors (load average ${os.loadavg()[1]!.toFixed(1)} meanwhile; above ${os.cpus().length} the machine had other work, and times are longer than they would be), ${Math.round(os.totalmem() / 1e9)} GB, Node ${process.version}, Chromium headless without a GPU. Medians of
${rounds} cold loads, taken in turn with the other sites, with the 10th and 90th percentile; what follows the loads is of one visit.

- **Sites** are built as for a host, each with one corpus of \`npm run demo -- --reports N\`; \`SITES\` names their folders.
- **Links.** Unthrottled, and one of 10 megabits a second for all connections with 40 ms before each answer, done in the local host,
  which compresses with brotli.
- **Charts** stand when their marks are in the page: the first ones are drawn when the site is built, and ECharts takes their place.
- **Filters** are twenty in one visit, from the click to the last write to a chart. Charts in the window are drawn at once, those
  within half a window of it in the next turn, others when they come near; nobody sees a chart of older choices.
- **Peers**, where there are any: the same kind of four charts and filters over as many made-up reports, built with Observable Framework
  1.13 from sums made at build (its usual hand-made cube), drawn by Observable Plot. \`PEERS\` names their folders.
- **The floor** of a load is its bytes over the bandwidth; that of a sum is what DuckDB itself takes for it on this machine.

${row(head)}
${row(head.map(() => '---'))}
${lines.map(row).join('\n')}
`;
}
