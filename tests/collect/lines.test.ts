import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '#collect/collect.ts';
import { run } from '../command.ts';
import { Web } from './web.ts';

let web: Web;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collect-lines-'));
const list = path.join(folder, 'SITES.csv');
const report = (year: number) =>
	`<title>云台县${year}年政府信息公开工作年度报告</title><h1>云台县${year}年政府信息公开工作年度报告</h1><p>本年度收到申请3件。</p>`;
const link = (href: string, year: number) =>
	`<a href="${href}">云台县${year}年政府信息公开工作年度报告</a>`;

beforeAll(async () => {
	web = await new Web().start();
	web.site('www.both', {
		'/robots.txt': { status: 404 },
		'/a/': `<title>云台县政府信息公开年报</title>${[2021, 2022, 2023].map((year) => link(`/a/${year}.html`, year)).join('')}`,
		'/b/': `<title>云台县政府信息公开年报</title>${link('/b/2023.html', 2023)}${link('/a/2023.html', 2023)}`,
		...Object.fromEntries([2021, 2022, 2023].map((year) => [`/a/${year}.html`, report(year)])),
		'/b/2023.html': report(2023)
	});
});
afterAll(async () => {
	await web.stop();
	fs.rmSync(folder, { recursive: true });
});

/** Runs a list, and tells which paths were asked. */
async function runOf(out: string, ...lines: string[]): Promise<string[]> {
	fs.writeFileSync(list, ['address,agency,region,years,notes', ...lines].join('\n'));
	const before = web.log.length;
	await collect(list, {
		...{ out: path.join(folder, out), contact: 'keeper@example.org', pause: 0, hosts: 2 },
		...{ pages: 60, depth: 6, loopback: true, shard: { index: 1, of: 1 } }
	});
	return web.log
		.slice(before)
		.map((asked) => asked.path)
		.filter((one) => one !== '/robots.txt')
		.sort();
}

function coverage(out: string): Record<string, string>[] {
	return parse(fs.readFileSync(path.join(folder, out, 'coverage.csv')), {
		bom: true,
		columns: true
	});
}

test('agency, region and years hold as the list now has them', async () => {
	const at = web.at('www.both', '/a/');
	expect(await runOf('changed', `${at},甲局,110000,2021`)).toEqual(['/a/', '/a/2021.html']);
	expect(await runOf('changed', `${at},云台县,230000,2021-2024`)).toEqual([
		'/a/',
		'/a/2021.html',
		'/a/2022.html',
		'/a/2023.html'
	]);
	const lines = coverage('changed');
	const found = lines.filter(({ state }) => state === 'collected');
	expect(found.map(({ year }) => year).sort()).toEqual(['2021', '2022', '2023']);
	expect(lines.filter(({ state }) => state !== 'collected')).toMatchObject([
		{ agency: '云台县', region: '230000', year: '2024', state: 'not_found' }
	]);
});

test('what is off the list is asked no more, and what was captured stays', async () => {
	const [a, b] = [web.at('www.both', '/a/'), web.at('www.both', '/b/')];
	await runOf('off', `${a},,,2021-2025`, `${b},,,`);
	// A report the other line leads to as well is asked all the same.
	expect(await runOf('off', `${b},,,`)).toEqual(['/a/2023.html', '/b/', '/b/2023.html']);
	const lines = coverage('off');
	expect(lines.map(({ state }) => state)).toEqual(Array(4).fill('collected'));
	expect(await runOf('off', `${b},,,`)).toEqual(['/a/2023.html', '/b/', '/b/2023.html']);
	// Back on the list it is asked again.
	expect(await runOf('off', `${a},,,2021`, `${b},,,`)).toContain('/a/');
});

test('notes of the list are no words of a report', async () => {
	const at = (year: number) => web.at('www.both', `/a/${year}.html`);
	const lines = [
		`${at(2022)},云台县,,,found by 王某 on a list of 2023`,
		`${at(2021)},云台县,,2021,`
	];
	await runOf('notes', ...lines);
	expect(coverage('notes').map(({ year, title }) => [year, title])).toEqual([
		['2022', '云台县2022年政府信息公开工作年度报告'],
		['2021', '云台县2021年政府信息公开工作年度报告']
	]);
	// What another page led to keeps what its link says.
	await runOf('led', `${web.at('www.both', '/b/')},,,`);
	await runOf('led', `${web.at('www.both', '/b/')},,,`, `${at(2023)},,,,see 2020`);
	expect(coverage('led').map(({ year, title }) => [year, title])).toEqual(
		Array(2).fill(['2023', '云台县2023年政府信息公开工作年度报告'])
	);
});

test('where nothing answered, collect and ingest say where to look', async () => {
	fs.writeFileSync(list, `address\n${web.at('www.both', '/a/')}\n`);
	const out = path.join(folder, 'nothing');
	// Without the flag for tests this machine is not asked.
	const collected = await run('collect', list, '--out', out, '--contact', 'keeper@example.org');
	expect(collected).toMatchObject({
		code: 0,
		stderr: expect.stringMatching(/Nothing to ingest yet\.\n$/)
	});
	const { code, stderr } = await run('ingest', out, '--out', path.join(folder, 'corpus'));
	expect({ code, stderr }).toEqual({
		code: 1,
		stderr: `No site has answered yet; ${path.join(out, 'by-hand.csv')} says why\n`
	});
});
