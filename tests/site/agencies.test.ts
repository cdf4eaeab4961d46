import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialsOf } from '#build/initials.ts';
import { violations } from './axe.ts';
import { truthOf } from './truth.ts';
import { startBrowser, visit } from './visit.ts';

let browser: Browser;
let demo: Awaited<ReturnType<typeof truthOf>>;
beforeAll(async () => {
	browser = await startBrowser();
	demo = await truthOf('demo');
});
afterAll(() => browser.close());

const found = (page: Page) => page.getByRole('list', { name: '找到的机关' }).locator('a');

/** Neither the engine nor a single report can be had. */
async function withoutRows(page: Page): Promise<void> {
	for (const address of [/\/engine\//, /\/reports\/.*\.parquet$/])
		await page.route(address, (route) => route.fulfill({ status: 404 }));
}

async function oneAgency() {
	const [agency] = await demo(
		`SELECT agency_id AS id, any_value(agency) AS name, any_value(province) AS province FROM reports
		WHERE sector = 'education' AND level = 'county' GROUP BY agency_id
		ORDER BY id LIMIT 1`
	);
	return agency as { id: string; name: string; province: string };
}

test('agencies are found and listed by place without engine or reports', async () => {
	const { id, name, province } = await oneAgency();
	const { page, complaints } = await visit(browser, 'agencies/', { before: withoutRows });
	const field = page.getByRole('searchbox');
	await field.fill(`${province} ${name.slice(-3)}`);
	const [{ bureaus }] = (await demo(
		`SELECT count(DISTINCT agency_id) AS bureaus FROM every_report
		WHERE province = '${province}' AND contains(agency, '${name.slice(-3)}')`
	)) as [{ bureaus: number }];
	await expect.poll(() => found(page).count()).toBe(Math.min(bureaus, 20));
	expect((await found(page).allTextContents()).every((text) => text.includes('教育'))).toBe(true);
	await field.fill(name.replaceAll('县', '縣').replaceAll('区', '區'));
	await expect.poll(() => found(page).first().textContent()).toBe(name);
	await page.waitForURL(/\?q=/);

	await field.press('ArrowDown');
	expect(
		await found(page)
			.first()
			.evaluate((link) => link === document.activeElement)
	).toBe(true);
	await page.keyboard.press('ArrowUp');
	expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
	expect(await found(page).first().getAttribute('href')).toContain(`id=${id}`);

	await page.getByRole('link', { name: province }).first().click();
	await page.locator('main summary').first().click();
	const [{ agencies }] = (await demo(
		`SELECT count(DISTINCT agency_id)::DOUBLE AS agencies FROM every_report
		WHERE province = '${province}' AND level = 'province'`
	)) as [{ agencies: number }];
	await expect
		.poll(() => page.locator('main details[open] ul').first().locator('a').count())
		.toBe(agencies);
	// What is missing is told where it is asked for, not here.
	expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
	expect(await page.getByRole('alert').count()).toBe(0);
});

test('what was typed last is what is listed, however long the directory takes', async () => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	const { page } = await visit(browser, 'agencies/', {
		before: (page) =>
			page.route(/\/cubes\/directory-.*\.parquet$/, async (route) => {
				await held;
				await route.continue();
			})
	});
	const field = page.getByRole('searchbox');
	await field.fill('教育');
	await page.getByText('正在查找…').waitFor();
	await field.pressSequentially('局');
	await field.fill('公安');
	release();
	await found(page).first().waitFor();
	expect((await found(page).allTextContents()).every((text) => text.includes('公安'))).toBe(true);
});

test('letters of a method of input are not searched for before they are characters', async () => {
	const { page } = await visit(browser, 'agencies/');
	const field = page.getByRole('searchbox');
	await field.fill('公安');
	await found(page).first().waitFor();
	await field.evaluate((input: HTMLInputElement) => {
		input.value = '公安jiao';
		input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
	});
	expect((await found(page).first().textContent())!).toContain('公安');
	await field.evaluate((input: HTMLInputElement) => {
		input.value = '教育';
		input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
	});
	await expect.poll(() => found(page).first().textContent()).toContain('教育');
});

test('a corpus made before there was a directory is asked for its reports', async () => {
	const { id, name } = await oneAgency();
	const { page } = await visit(browser, 'agencies/', {
		before: (page) =>
			page.route('**/corpora/demo/corpus.json', async (route) => {
				const response = await route.fetch();
				const json = { ...(await response.json()), contentHash: '0'.repeat(64) };
				delete json.directory;
				await route.fulfill({ response, json });
			})
	});
	await page.getByRole('searchbox').fill(name);
	await expect.poll(() => found(page).first().getAttribute('href')).toContain(`id=${id}`);
});

test('what is typed before the page’s script runs is searched for', async () => {
	let typed: Promise<void> | undefined;
	const { page } = await visit(browser, 'agencies/', {
		before: (page) =>
			page.route('**/_app/immutable/entry/*.js', async (route) => {
				await (typed ??= page.getByRole('searchbox').fill('教育'));
				await route.fallback();
			})
	});
	await expect.poll(() => found(page).count()).toBeGreaterThan(0);
	expect(await page.getByRole('searchbox').inputValue()).toBe('教育');
});

test('places are found beside agencies, by initials, a former name and in another script, and lead to their page', async () => {
	const { page, complaints } = await visit(browser, 'agencies/', { before: withoutRows });
	const [{ region, county }] = (await demo(
		`SELECT region, any_value(county) AS county FROM reports
		WHERE county IS NOT NULL GROUP BY region ORDER BY region LIMIT 1`
	)) as [{ region: string; county: string }];
	const places = page.getByRole('list', { name: '找到的地方' }).locator('a');
	const field = page.getByRole('searchbox');
	await field.fill(county.slice(-3));
	await expect.poll(() => places.first().getAttribute('href')).toContain(`region=${region}`);
	await expect.poll(() => page.getByRole('status').first().textContent()).toContain('个地方');
	await field.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(new RegExp(`place/\\?region=${region}`));
	await page
		.locator('h1')
		.filter({ hasText: county.slice(-3) })
		.waitFor();
	expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

describe('the first page’s field', () => {
	const field = (page: Page) => page.getByRole('combobox', { name: '查地方或机关' });
	const options = (page: Page) =>
		page.getByRole('listbox', { name: '查地方或机关' }).getByRole('option');

	test('finds places and agencies by keys, says how many, and leads to each', async () => {
		const { id, name } = await oneAgency();
		const { page, complaints } = await visit(browser, '', { before: withoutRows });
		await field(page).fill(`${name.slice(0, 3)} ${name.slice(-3)}`);
		await options(page).filter({ hasText: name }).first().waitFor();
		const told = page.getByRole('search').getByRole('status');
		await expect.poll(() => told.textContent()).toMatch(/^找到 \d+ 个地方、[\d,]+ 家机关$/);
		expect(await field(page).getAttribute('aria-expanded')).toBe('true');

		await field(page).fill(name);
		await expect.poll(() => options(page).first().getAttribute('href')).toContain(`id=${id}`);
		await field(page).press('ArrowDown');
		const reached = await field(page).getAttribute('aria-activedescendant');
		expect(reached).toBe(await options(page).first().getAttribute('id'));
		expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
		await field(page).press('Escape');
		expect(await field(page).getAttribute('aria-expanded')).toBe('false');
		expect(await field(page).inputValue()).toBe(name);
		await field(page).press('ArrowDown');
		await field(page).press('ArrowDown');
		await field(page).press('Enter');
		await page.waitForURL(
			(url) => url.pathname.endsWith('/agency/') && url.searchParams.get('id') === id
		);
		expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
	});

	test('finds a place by its initials in letters, and all there is by Enter', async () => {
		const [{ code, province }] = (await demo(
			`SELECT left(any_value(region), 2) || '0000' AS code, province FROM reports
			WHERE province IS NOT NULL AND region IS NOT NULL GROUP BY province ORDER BY code LIMIT 1`
		)) as [{ code: string; province: string }];
		const { page } = await visit(browser, '', { before: withoutRows });
		await field(page).fill([...initialsOf(province).split(' ')].map(([letter]) => letter).join(''));
		await options(page).filter({ hasText: province }).first().click();
		await page.waitForURL(new RegExp(`place/\\?region=${code}`));
		await page.goBack();
		await field(page).fill('教育');
		await field(page).press('Enter');
		await page.waitForURL(
			(url) => url.pathname.endsWith('/agencies/') && url.searchParams.get('q') === '教育'
		);
		await expect.poll(() => found(page).count()).toBe(20);
	});

	test('says when nothing is found, and when the names cannot be read', async () => {
		const { page } = await visit(browser, '');
		const told = page.getByRole('search').getByRole('status');
		await field(page).fill('没有这里');
		await expect.poll(() => told.textContent()).toContain('没有找到');
		const broken = await visit(browser, '', {
			before: (page) =>
				page.route(/\/places\/names-.*\.json$/, (route) => route.fulfill({ status: 404 }))
		});
		await field(broken.page).fill('教育');
		await expect
			.poll(() => broken.page.getByRole('search').getByRole('status').textContent())
			.toContain('没有读到名录');
	});

	test('is clean by axe with its list unfolded, and whole on a phone', async () => {
		const { page } = await visit(browser, '', {
			viewport: { width: 360, height: 780 },
			hasTouch: true
		});
		await field(page).fill('教育');
		await options(page).nth(3).waitFor();
		expect(await violations(page)).toEqual([]);
		const box = (await options(page).first().boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(360);
	});
});
