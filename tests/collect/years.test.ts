import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '#collect/collect.ts';
import { page, report } from './country.ts';
import { Web } from './web.ts';

let web: Web;
let folder: string;

beforeAll(async () => {
	web = await new Web().start();
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collect-years-'));
});
afterAll(async () => {
	await web.stop();
	fs.rmSync(folder, { recursive: true });
});

/** What the list of a collection says of a site of these pages. */
async function coverageOf(
	name: string,
	years: string,
	paths: Parameters<Web['site']>[1],
	depth = 6
) {
	web.site(name, { '/robots.txt': { status: 404 }, ...paths });
	const sites = path.join(folder, `${name}.csv`);
	fs.writeFileSync(
		sites,
		`address,agency,region,years,notes\n${web.at(name)},云台县人民政府,,${years},\n`
	);
	const out = path.join(folder, name);
	await collect(sites, {
		...{ out, contact: 'keeper@example.org', pause: 1, hosts: 2, pages: 60, depth },
		loopback: true,
		shard: { index: 1, of: 1 }
	});
	const lines: Record<string, string>[] = parse(fs.readFileSync(path.join(out, 'coverage.csv')), {
		bom: true,
		columns: true
	});
	return lines;
}

const told = (lines: Record<string, string>[]) =>
	lines.map(({ year, state }) => `${year} ${state}`).sort();
const listPage = (body: string) => page('政府信息公开年报', body);
const unnamed = page(
	'云台县',
	`<h1>政府信息公开工作年度报告</h1><p>${'一、总体情况。'.repeat(100)}</p>`
);

test('a report has the year of its page where the link has none', async () => {
	const lines = await coverageOf('www.title', '2022-2023', {
		'/': listPage('<a href="/1.html">云台县人民政府政府信息公开工作年度报告</a>'),
		'/1.html': report('云台县人民政府', 2023)
	});
	expect(told(lines)).toEqual(['2022 not_found', '2023 collected']);
});

test('a folder of a year passes it on to what is behind it', async () => {
	const link = '<a href="r.html">云台县政府信息公开工作年度报告</a>';
	const lines = await coverageOf('www.folder', '2020-2023', {
		'/': listPage(
			'<a href="/nb/2021/">年度报告</a><a href="/a/">2022年度</a><a href="/b/">二〇二三年</a>'
		),
		...Object.fromEntries(['/nb/2021/', '/a/', '/b/'].map((at) => [at, listPage(link)])),
		...Object.fromEntries(['/nb/2021/', '/a/', '/b/'].map((at) => [`${at}r.html`, unnamed]))
	});
	expect(told(lines)).toEqual([
		'2020 not_found',
		'2021 collected',
		'2022 collected',
		'2023 collected'
	]);
});

/** A list of pages, each with one report and a link to the next. */
const paged = (count: number, first: string) =>
	Object.fromEntries(
		Array.from({ length: count }, (_, at) => [
			at ? `/nb/${at}.html` : first,
			listPage(
				`<a href="/r/${2010 + at}.html">云台县${2010 + at}年政府信息公开年度报告</a>` +
					(at + 1 < count ? `<a href="/nb/${at + 1}.html">下一页</a>` : '')
			)
		])
	);
const reports = (count: number) =>
	Object.fromEntries(
		Array.from({ length: count }, (_, at) => [`/r/${2010 + at}.html`, report('云台县', 2010 + at)])
	);

test('a list is read to its last page, whatever the bound of depth', async () => {
	const lines = await coverageOf('www.paged', '', { ...paged(14, '/'), ...reports(14) }, 2);
	expect(lines.map(({ state }) => state)).toEqual(Array(14).fill('collected'));
});

test('what lies too deep is told, and its wanted years are not called missing', async () => {
	const lines = await coverageOf(
		'www.deep',
		'2011',
		{
			'/': page('云台县', '<a href="/nb/">政府信息公开年报</a>'),
			...paged(2, '/nb/'),
			...reports(2)
		},
		1
	);
	const why = 'too deep: 1 links of it not asked';
	expect(
		lines.map(({ year, state, address, why }) => ({
			year,
			state,
			path: new URL(address!).pathname,
			why
		}))
	).toEqual([
		{ year: '', state: 'not_asked', path: '/nb/1.html', why },
		{ year: '2011', state: 'not_asked', path: '/', why }
	]);
});
