import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditionId } from '#form/editions.ts';
import { requestRows } from '#form/requests.ts';
import { outcomes } from '#form/vocabulary.ts';
import { truthOf } from './truth.ts';
import { answered, numberOf, startBrowser, tableOf, visit } from './visit.ts';

let browser: Browser;
let demo: Awaited<ReturnType<typeof truthOf>>;

beforeAll(async () => {
	browser = await startBrowser();
	demo = await truthOf('demo');
});
afterAll(() => browser.close());

/** The numbers of some columns of a table, row by row. */
function numbers(rows: Record<string, string>[], columns: string[]): number[][] {
	return rows.map((row) => columns.map((column) => numberOf(row[column])));
}

function asNumbers(rows: Record<string, unknown>[]): number[][] {
	return rows.map((row) => Object.values(row).map(Number));
}

describe('the demo corpus, unfiltered', () => {
	test('its charts and tables hold the totals of the Parquet files, and it asks no one else', async () => {
		const { page, strangers, complaints } = await visit(browser);
		await answered(page);

		const volume = await demo(
			`SELECT year, sum(received_total) AS total, count(received_total) AS counted, count(*) AS reports
			FROM reports GROUP BY year ORDER BY year`
		);
		const drawn = await page.locator('#volume .drawing svg').textContent();
		for (const { total } of volume) expect(drawn).toContain(Number(total).toLocaleString('en-US'));
		expect(numbers(await tableOf(page, 'volume'), ['year', 'total', 'counted', 'reports'])).toEqual(
			asNumbers(volume)
		);

		const activity = await demo(
			`SELECT year, count(*) FILTER (zero_activity) AS zero,
				count(*) FILTER (NOT zero_activity) AS active, count(*) AS reports
			FROM reports GROUP BY year ORDER BY year`
		);
		expect(numbers(await tableOf(page, 'activity'), ['year', 'zero', 'active', 'reports'])).toEqual(
			asNumbers(activity)
		);

		const traffic = await demo(
			`SELECT year, count(web_visits) AS told, count(web_page_views) AS views FROM reports
			GROUP BY year ORDER BY year`
		);
		expect(
			numbers(await tableOf(page, 'traffic'), ['year', 'web_visits.told', 'web_page_views.told'])
		).toEqual(asNumbers(traffic));

		// The last year first; what there is of all years stands last.
		const [headline] = await demo(
			`SELECT count(*) AS reports, sum(received_total) FILTER (year = 2025) AS received,
				count(*) FILTER (year = 2025 AND zero_activity) AS zero FROM reports`
		);
		for (const [id, value] of Object.entries(headline!))
			expect(await page.locator(`[data-figure=${id}] .value`).textContent()).toBe(
				Number(value).toLocaleString('en-US')
			);

		// The data cursor brings up a tooltip, whose markup must not offend the security policy either.
		await page.locator('#outcomes .chart').focus();
		await page.keyboard.press('ArrowRight');
		await page.waitForSelector('#outcomes .tip');
		expect(strangers).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('outcomes are the sums of reports whose outcome rows were all read', async () => {
		const { page } = await visit(browser, '?year=2019,2023');
		await answered(page);
		const shown = numbers(await tableOf(page, 'outcomes'), [
			...outcomes.map(({ id }) => id),
			'counted'
		]);
		const rowsOf = (edition: EditionId) =>
			requestRows.filter((row) => row.outcome && row.editions.includes(edition));
		const parts = (['2019', '2021'] as const).map((edition) => {
			const cells = rowsOf(edition).map((row) => `${row.id}_total`);
			const others = rowsOf(edition === '2019' ? '2021' : '2019').map((row) => `${row.id}_total`);
			const sums = outcomes.map(({ id }) =>
				rowsOf(edition)
					.filter((row) => row.outcome === id)
					.map((row) => `${row.id}_total`)
					.join(' + ')
			);
			const read = [
				...cells.map((cell) => `${cell} IS NOT NULL`),
				...others.filter((cell) => !cells.includes(cell)).map((cell) => `${cell} IS NULL`)
			];
			return `SELECT year, ${sums.map((sum, place) => `${sum} AS s${place}`).join(', ')}
				FROM reports WHERE ${read.join(' AND ')}`;
		});
		const truth = await demo(
			`SELECT ${outcomes.map((_, place) => `sum(s${place})`).join(', ')}, count(*)
			FROM (${parts.join(' UNION ALL ')}) WHERE year IN (2019, 2023) GROUP BY year ORDER BY year`
		);
		expect(shown).toEqual(asNumbers(truth));
	});
});

test('the first screen has news with its proof, the filters in one row and the first chart whole, in English too', async () => {
	const { page, complaints } = await visit(browser, '?lang=en', {
		viewport: { width: 1440, height: 900 }
	});
	await answered(page);
	const chartEnds = async () => {
		const box = (await page.locator('#volume .chart').boundingBox())!;
		return box.y + box.height;
	};
	expect(await chartEnds()).toBeLessThanOrEqual(900);
	await page.getByRole('button', { name: '中文' }).click();
	await answered(page);
	const boxes = await page
		.locator('#filters > *')
		.evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().bottom));
	expect(new Set(boxes.map(Math.round)).size).toBe(1);
	expect(await chartEnds()).toBeLessThanOrEqual(900);
	expect(await page.getByRole('combobox', { name: '查地方或机关' }).isVisible()).toBe(true);

	const [truth] = await demo(
		`SELECT count(*) AS bodies, sum(now.received_total) AS received FROM reports AS now
		JOIN reports AS before USING (agency_id)
		WHERE now.year = 2025 AND before.year = 2024 AND now.scope = before.scope
			AND now.received_total IS NOT NULL AND before.received_total IS NOT NULL`
	);
	const news = page.locator('[data-news=received]');
	for (const value of Object.values(truth!))
		expect(await news.textContent()).toContain(Number(value).toLocaleString('en-US'));
	expect(await page.locator('[data-news]').count()).toBe(3);
	await page.locator('[data-news=missing] a').click();
	await page.waitForURL(/zero\/\?.*year=2024#missing/);
	await page.locator('#missing tbody tr').first().waitFor();
	expect(complaints).toEqual([]);
});

describe('choosing', () => {
	test('filters change every figure, go into the address, and come back from it', async () => {
		const { page, complaints } = await visit(browser);
		await answered(page);
		await page.getByRole('button', { name: '2022', exact: true }).click();
		await page.getByRole('button', { name: '2023', exact: true }).click();
		await page.getByText('层级', { exact: true }).first().click();
		await page.getByRole('checkbox', { name: /^县级/ }).check();
		await page.waitForURL(/level=county/);
		await page.keyboard.press('Escape');
		await page.getByRole('searchbox').fill('财政');
		await page.waitForURL(/agency=/);
		await answered(page);

		const where = `year IN (2022, 2023) AND level = 'county' AND contains(agency, '财政')`;
		const truth = asNumbers(
			await demo(
				`SELECT year, sum(received_total), count(*) FROM reports WHERE ${where} GROUP BY year ORDER BY year`
			)
		);
		expect(truth).toHaveLength(2);
		const columns = ['year', 'total', 'reports'];
		await expect.poll(async () => numbers(await tableOf(page, 'volume'), columns)).toEqual(truth);

		// The table that was opened to be read is written a moment later.
		await expect
			.poll(() => Object.fromEntries(new URL(page.url()).searchParams))
			.toEqual({ year: '2022,2023', level: 'county', agency: '财政', view: 'volume:t' });
		const again = await visit(browser, new URL(page.url()).search);
		await answered(again.page);
		expect(numbers(await tableOf(again.page, 'volume'), columns)).toEqual(truth);
		expect(await again.page.getByRole('searchbox').inputValue()).toBe('财政');
		await again.page.getByRole('button', { name: '全部重置' }).click();
		await answered(again.page);
		// The table stays open; nothing else is chosen.
		await expect
			.poll(() => new URL(again.page.url()).searchParams.toString())
			.toBe('view=volume%3At');
		expect(complaints).toEqual([]);
	});

	test('a region narrows to its prefectures, and leads to their pages', async () => {
		const [place] = await demo(
			`SELECT province, prefecture, count(*) AS reports FROM reports
			WHERE prefecture IS NOT NULL GROUP BY ALL ORDER BY reports DESC, prefecture LIMIT 1`
		);
		const { page } = await visit(browser);
		await answered(page);
		await page.getByRole('combobox', { name: '省份' }).selectOption(String(place!.province));
		await page.getByRole('combobox', { name: '地市' }).selectOption(String(place!.prefecture));
		await expect
			.poll(() => page.locator('[data-figure=reports] .value').textContent())
			.toBe(Number(place!.reports).toLocaleString('en-US'));
		await page.getByRole('link', { name: '这个地方的页面' }).click();
		await expect.poll(() => page.locator('h1').textContent()).toBe(place!.prefecture);
	});

	test('the table of reports sorts by what it shows and turns its pages', async () => {
		const { page } = await visit(browser, '?year=2024&sort=-received');
		await answered(page);
		const [most] = await demo(
			`SELECT max(received_total) AS most, count(*) AS reports FROM every_report
			WHERE year = 2024 AND basis <> 'superseded'`
		);
		const [first] = await tableOf(page, 'reports');
		expect(numberOf(first!.received)).toBe(most!.most);
		await page.getByRole('button', { name: '下一页' }).click();
		await page.waitForURL(/page=2/);
		const pages = Math.ceil(Number(most!.reports) / 50);
		await page.getByText(`第 2 页，共 ${pages} 页`).waitFor();
		await expect
			.poll(async () => numberOf((await tableOf(page, 'reports'))[0]!.received))
			.toBeLessThan(Number(most!.most));
	});

	test('a second grouping and another figure are asked on their own', async () => {
		const { page } = await visit(browser, '?by=province&figure=web_page_views');
		await answered(page);
		const provinces = await demo(
			`SELECT province, count(*) AS reports FROM reports WHERE province IS NOT NULL GROUP BY 1`
		);
		const shown = await tableOf(page, 'activity-by');
		for (const { province, reports } of provinces)
			expect(numberOf(shown.find((row) => row.province === province)?.reports)).toBe(reports);
		const [views] = await demo('SELECT count(web_page_views) AS told FROM reports');
		const bins = numbers(await tableOf(page, 'distribution'), ['reports']).flat();
		expect(bins.reduce((sum, bin) => sum + bin, 0)).toBe(views!.told);
	});
});

describe('corpora and languages', () => {
	test('the switch opens the five real reports, Back returns to the demo, and only the demo is labelled', async () => {
		const { page, strangers, complaints } = await visit(browser);
		await answered(page);
		const label = page.getByText('合成演示数据', { exact: true }).and(page.locator('.tag'));
		expect(await label.count()).toBe(7);
		expect(await page.getByRole('note').textContent()).toContain('合成演示数据');

		await page.getByRole('combobox', { name: '数据' }).selectOption('sample');
		await page.waitForURL(/corpus=sample/);
		await expect.poll(() => page.locator('[data-figure=reports] .value').textContent()).toBe('5');
		await answered(page);
		expect(await label.count()).toBe(0);
		expect(await page.getByRole('note').count()).toBe(0);
		const sample = await truthOf('sample');
		const [truth] = await sample(
			`SELECT year, sum(received_total) AS total FROM reports
			GROUP BY year HAVING total IS NOT NULL ORDER BY year DESC LIMIT 1`
		);
		// Its one report of the last year states no requests: the year before does, and is named.
		const received = page.locator('[data-figure=received]');
		expect(await received.locator('.value').textContent()).toBe(String(truth!.total));
		expect(await received.textContent()).toContain(String(truth!.year));
		// Of five reports nothing is news.
		expect(await page.locator('[data-news]').count()).toBe(0);

		await page.goBack();
		await answered(page);
		await expect.poll(() => label.count()).toBe(7);
		await expect.poll(() => new URL(page.url()).search).toBe('');
		expect(strangers).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('English is one press away, keeps to its address and reaches the other page', async () => {
		const { page, complaints } = await visit(browser);
		await answered(page);
		await page.getByRole('button', { name: 'English' }).click();
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		await page.getByRole('heading', { name: 'How many requests were received' }).waitFor();
		await page.getByRole('link', { name: 'About', exact: true }).click();
		await page.getByRole('heading', { name: 'Zero, blank and absent are three things' }).waitFor();
		await expect.poll(() => new URL(page.url()).search).toBe('?lang=en');
		await page.reload();
		await page.getByRole('heading', { name: 'How a number is made' }).waitFor();
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		await page.getByRole('link', { name: 'Overview' }).click();
		await answered(page);
		expect(await page.locator('#volume').textContent()).toContain('View table');
		expect(complaints).toEqual([]);
	});
});
