import fs from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Browser, Page } from 'playwright-core';
import { spreadOf } from '../measure.ts';
import type { Host, Link } from './host.ts';
import { open, spread, type Figures } from './visits.ts';

/** Scrolls to the table of reports and waits for its lines, then sorts and turns pages: questions of single reports. */
export async function rows(page: Page, served: Host): Promise<Figures> {
	const before = served.sent.bytes - served.sent.engine;
	const start = performance.now();
	await page.locator('#reports').scrollIntoViewIfNeeded();
	await page.locator('#reports tbody tr').nth(9).waitFor({ timeout: 240_000 });
	const opened = performance.now() - start;
	const columns = served.sent.bytes - served.sent.engine - before;
	const sort = (column: string) =>
		page.evaluate(async (column) => {
			const section = document.querySelector('#reports')!;
			const start = performance.now();
			section.querySelector<HTMLElement>(`[data-column=${column}] button`)!.click();
			await new Promise((resolve) => setTimeout(resolve));
			while (section.getAttribute('aria-busy') === 'true')
				await new Promise((resolve) => setTimeout(resolve, 2));
			return performance.now() - start;
		}, column);
	const sorts = ['received', 'concluded', 'year', 'findings'];
	// The first of each fetches its columns.
	for (const column of sorts) await sort(column);
	const times: number[] = [];
	for (let turn = 0; turn < 20; turn++) times.push(await sort(sorts[turn % sorts.length]!));
	return {
		'table of reports in sight to its lines, ms': opened,
		'columns of its first page, KB': columns / 1024,
		...spread('sort of the table, columns there', times)
	};
}

/** Types names into the search of agencies, a letter at a time, and times each answer. */
export async function agencySearch(browser: Browser, served: Host, link: Link): Promise<Figures> {
	const { page, context } = await open(browser, served, link, { address: 'agencies/' });
	await page.locator('[data-status=ready]').waitFor();
	const type = (text: string) =>
		page.evaluate(async (text) => {
			const box = document.querySelector('[role=search]')!;
			const field = box.querySelector('input')!;
			const start = performance.now();
			field.value = text;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			await new Promise((resolve) => setTimeout(resolve));
			while (box.getAttribute('aria-busy') === 'true' || !box.querySelector('[role=status]'))
				await new Promise((resolve) => setTimeout(resolve, 1));
			return performance.now() - start;
		}, text);
	const first = await type('县');
	const times: number[] = [];
	for (const name of ['云台县教育局', '市场监督管理局', '公安局 分局', '街道办事处'])
		for (let length = 1; length <= name.length; length++)
			times.push(await type(name.slice(0, length)));
	await context.close();
	return { 'agency search, first answer, ms': first, ...spread('agency search, a letter', times) };
}

/** Saves about 100,000 reports as CSV (all of a corpus that has fewer), one year of them where it has more. */
export async function csv(browser: Browser, served: Host, link: Link, year: number | null) {
	const address = `explore/${year === null ? '' : `?year=${year}`}`;
	const { page, context } = await open(browser, served, link, { address });
	const button = page.getByRole('button', { name: /^CSV.*一份年报一行/ });
	await page.getByText('导出', { exact: true }).click();
	await button.and(page.locator(':enabled')).waitFor({ timeout: 240_000 });
	const start = performance.now();
	const [download] = await Promise.all([
		page.waitForEvent('download', { timeout: 600_000 }),
		button.click()
	]);
	const saved = performance.now() - start;
	const bytes = fs.statSync(await download.path()).size;
	await context.close();
	return { 'CSV of a year or all, s': saved / 1000, 'CSV, zipped, MB': bytes / 1e6 };
}

/** The floor: what DuckDB itself takes for the overview's sums of one level, from the corpus's own files. */
export async function nativeSums(corpus: string): Promise<Figures> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const times: number[] = [];
	for (let round = -1; round < 7; round++) {
		const start = performance.now();
		await connection.runAndReadAll(
			`SELECT year, count(*), sum(received_total), count(received_total), sum(received_person),
				sum(carried_in_total), sum(disclosed_total), sum(concluded_total),
				count(*) FILTER (zero_activity), count(web_visits)
			FROM read_parquet('${corpus}/reports/**/*.parquet', hive_partitioning = true)
			WHERE level = 'county' GROUP BY year ORDER BY year`
		);
		if (round >= 0) times.push(performance.now() - start);
	}
	connection.closeSync();
	return { 'floor: the same sums of one level by DuckDB itself, ms': spreadOf(times).median };
}
