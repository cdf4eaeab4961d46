import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { chromium, type Page } from 'playwright-core';
import { serve } from '#site/serve.ts';
import { bodies, draftOf, written } from '../generator/county.ts';
import { makeBatch, type Batch } from '../review/batch.ts';
import { findChromium } from '../site/chromium.ts';
import { table } from './measure.ts';

type Row = (string | number)[];
const head = ['', 'seconds', 'longest pause, ms', 'memory, MB', 'clicks so far', ''];

/**
 * The desk of an office in Chromium, with the built site: sixty bureaus from the folder to the ZIP of
 * sheets, then `count` reports (500), small and of two gigabytes together. Memory is the most that the
 * process of the browser that shows the page, its workers among it, has resident.
 */
export async function office({ count = 500 }: { count?: number }): Promise<void> {
	const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-office-'));
	try {
		const batch = makeBatch(path.join(work, 'sixty'), 11);
		const rows = await visited((desk) => sixty(desk, batch));
		const small = path.join(work, 'many');
		manyIn(small, count, 0);
		rows.push(...(await visited((desk) => many(desk, small, `${count} small files`))));
		fs.rmSync(small, { recursive: true });
		const large = path.join(work, 'large');
		manyIn(large, count, Math.ceil(2e9 / count));
		rows.push(...(await visited((desk) => many(desk, large, `${count} files of 2 GB`))));
		console.log(table(head, rows));
	} finally {
		fs.rmSync(work, { recursive: true });
	}
}

/** Takes steps on the desk's page in a browser of its own. */
async function visited(steps: (desk: Watched) => Promise<void>): Promise<Row[]> {
	const served = await serve(process.env.BUILD ?? 'build', 0);
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync']
	});
	try {
		const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
		await page.goto(`${served.url}check/`);
		await page.waitForSelector('[data-ready=true]');
		const desk = new Watched(page);
		await steps(desk);
		return desk.rows;
	} finally {
		await browser.close();
		await served.close();
	}
}

/** A page whose clicks are counted, and whose waiting and memory are measured. */
class Watched {
	readonly page: Page;
	readonly rows: Row[] = [];
	#clicks = 0;

	constructor(page: Page) {
		this.page = page;
	}

	async click(what: string): Promise<void> {
		this.#clicks++;
		await this.page.locator(what).click();
	}

	/** Presses a button that asks for files, and chooses some: two clicks of a person, at least. */
	async choose(button: string, files: string | string[]): Promise<void> {
		const asked = this.page.waitForEvent('filechooser');
		await this.click(button);
		this.#clicks++;
		await (await asked).setFiles(files, { timeout: 600_000 });
	}

	/** Measures a step: until it is done, how long the page did not answer, the most memory. */
	async step(name: string, act: () => Promise<string | void>): Promise<void> {
		const { page } = this;
		await page.evaluate(() => {
			const own = globalThis as unknown as { longest: number; last: number; ticking?: number };
			own.longest = 0;
			own.last = performance.now();
			clearInterval(own.ticking);
			own.ticking = setInterval(() => {
				const now = performance.now();
				own.longest = Math.max(own.longest, now - own.last);
				own.last = now;
			}, 10) as unknown as number;
		});
		let most = 0;
		const watch = setInterval(() => (most = Math.max(most, memory())), 250);
		const began = performance.now();
		const told = await act().finally(() => clearInterval(watch));
		const seconds = (performance.now() - began) / 1000;
		const longest = await page.evaluate(
			() => (globalThis as unknown as { longest: number }).longest
		);
		most = Math.max(most, memory());
		const row = [name, seconds.toFixed(1), longest.toFixed(0), most.toFixed(0), this.#clicks];
		this.rows.push([...row, told ?? '']);
		console.error(row.join('  '), told ?? '');
	}
}

async function sixty(desk: Watched, batch: Batch): Promise<void> {
	const { page } = desk;
	const stands = () => page.locator('[data-office]').waitFor({ timeout: 600_000 });
	await desk.step('sixty bureaus read and compared', async () => {
		await desk.choose('[data-folder]', batch.now);
		await stands();
		return `${await page.locator('[data-office] tbody tr').count()} rows`;
	});
	await desk.step('with last year’s sixty', async () => {
		const files = fs.readdirSync(batch.last).map((name) => path.join(batch.last, name));
		await desk.choose('[data-material=last]', files);
		await page.getByText(/^上年 60 份/).waitFor({ timeout: 600_000 });
	});
	await desk.step('the list and the government’s report', async () => {
		await desk.choose('[data-material=list]', batch.roster);
		await desk.choose('[data-material=government]', batch.government);
		await page.getByText(/^政府年报：/).waitFor({ timeout: 600_000 });
	});
	await desk.step('the ZIP of sheets', async () => {
		await desk.click('.views button:last-child');
		await page.locator('[data-slip]').first().waitFor();
		const [taken] = await Promise.all([
			page.waitForEvent('download', { timeout: 600_000 }),
			desk.click('[data-zip]')
		]);
		const held = unzipSync(Uint8Array.from(fs.readFileSync(await taken.path())));
		return `${Object.keys(held).length} sheets`;
	});
}

async function many(desk: Watched, folder: string, name: string): Promise<void> {
	const { page } = desk;
	await desk.step(name, async () => {
		await desk.choose('[data-folder]', folder);
		await page.locator('[data-progress]').waitFor({ timeout: 600_000 });
		await page.locator('[data-office]').waitFor({ timeout: 1_800_000 });
		const told = await page.locator('[data-office] tbody tr').count();
		const refused = await page.locator('[data-refused], [data-left-out]').allTextContents();
		return [`${told} rows`, ...refused].join('; ');
	});
	await desk.step(`${name}: one opened, decided, the next`, async () => {
		await desk.click('[data-office] tr[data-state=mend] .sheet >> nth=0');
		await page.locator('[data-problem]').first().waitFor();
		await page.keyboard.press('2');
		await page.keyboard.press('j');
	});
}

/** Writes reports of bodies of many counties; `padding` bytes of pictures lie in each. */
function manyIn(folder: string, count: number, padding: number): void {
	fs.mkdirSync(folder);
	const picture = padding ? Uint8Array.from(randomBytes(padding)) : null;
	for (let at = 0; at < count; at++) {
		const { name, ...body } = bodies[at % bodies.length]!;
		const county = `霁${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[Math.floor(at / bodies.length)] ?? '川'}县`;
		const draft = draftOf({ ...body, name: name.replace('霁川县', county) }, 2024, at, null);
		if (at % 7 === 0) draft.values.received_total = (draft.values.received_total ?? 0) + 3;
		const bytes = written(draft, 'docx');
		const padded = picture
			? zipSync({ ...unzipSync(bytes), 'word/media/image1.png': picture }, { level: 0 })
			: bytes;
		fs.writeFileSync(path.join(folder, `${draft.body.name}.docx`), padded);
	}
}

/** Megabytes resident in the process of our browser that shows the page. */
function memory(): number {
	const parents = new Map<number, number>();
	const shows = new Map<number, number>();
	for (const id of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
		try {
			const status = fs.readFileSync(`/proc/${id}/status`, 'utf8');
			parents.set(Number(id), Number(/PPid:\s+(\d+)/.exec(status)![1]));
			if (fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer'))
				shows.set(Number(id), Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
		} catch {
			// The process has ended meanwhile.
		}
	const isOurs = (id: number): boolean =>
		id === process.pid || (parents.has(id) && isOurs(parents.get(id)!));
	return Math.max(0, ...[...shows].map(([id, size]) => (isOurs(id) ? size : 0)));
}
