import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listIn, parsedData } from '#collect/data-list.ts';
import { page, report } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';

const gathered = new Gathered();
beforeAll(() => gathered.web.start());
afterAll(() => gathered.close());

const title = (year: number) => `云台县人民政府${year}年政府信息公开工作年度报告`;
const rows = [2022, 2023].map((year) => ({ id: year, title: title(year), url: `/${year}.html` }));
const read = (data: unknown) => {
	const list = listIn(parsedData(JSON.stringify(data)), 'http://a.example/nb/');
	return list && [list.entries.map(({ url, text }) => `${url.pathname} ${text}`), list.hasMore];
};
const both = rows.map((row) => `${row.url} ${row.title}`);

describe('data', () => {
	test.each([
		[rows, false],
		[{ code: 200, data: { rows, total: 2 } }, false],
		[{ data: { list: rows, total: '31' } }, true],
		[{ page: { pageCount: 4, list: rows } }, true],
		[rows.map((row) => ({ docTitle: row.title, docpuburl: row.url, imgUrl: '' })), false],
		[
			rows.map((row) => ({ TITLE: `<b>${row.title}</b>`, linkUrl: `http://a.example${row.url}` })),
			false
		]
	])('that is plainly a list of titles and addresses is one: %#', (data, more) => {
		expect(read(data)).toEqual([both, more]);
	});

	test.each([
		[[]],
		[{}],
		['text'],
		[[{ title: title(2023) }]],
		[[...rows, { title: title(2021) }]],
		[rows.map((row) => ({ ...row, name: '云台县' }))],
		[rows.map((row) => ({ ...row, link: '/other.html' }))],
		[rows.map((row) => ({ ...row, url: '17' }))],
		[rows.map((row) => ({ ...row, url: 'javascript:show(1)' }))],
		[{ one: rows, other: rows }]
	])('that may be something else is none: %#', (data) => {
		expect(read(data)).toBeNull();
	});

	test('in the call of a function is read too, and nothing is run', () => {
		expect(parsedData('back([1]);')).toEqual([1]);
		for (const text of ['', 'back(1)', '[1', '{a:1}', 'a=[1]'])
			expect(parsedData(text)).toBeUndefined();
	});
});

const paths = {
	'/': page('首页', '<a href="/nb/">政府信息公开年报</a>'),
	...Object.fromEntries(
		[2022, 2023].map((year) => [`/${year}.html`, report('云台县人民政府', year)])
	)
};
const menu = Array.from({ length: 80 }, (_, at) => `<a href="/c/${at}">第${at}个栏目</a>`).join('');
const filledBy = (script: string) =>
	page('政府信息公开年报', `${menu}<ul id="list"></ul><script>${script}</script>`);
const json = (data: unknown) => ({ type: 'application/json', body: JSON.stringify(data) });

test('a list that a script fills from data at a literal address is read', async () => {
	const { coverage } = await gathered.site('www.filled', {
		...paths,
		'/nb/': filledBy('$.getJSON("/api/list.json?c=7", show)'),
		'/api/list.json?c=7': json({ rows, total: 2 })
	});
	expect(toldOf(coverage, 'year', 'state')).toEqual(
		expect.arrayContaining(['/2022.html 2022 collected', '/2023.html 2023 collected'])
	);
});

test('what the data does not hold is for a person, and its years are not called missing', async () => {
	const { coverage, byHand } = await gathered.site(
		'www.partly',
		{
			...paths,
			'/': page('首页', '<a href="/nb.json">政府信息公开年报</a>'),
			'/nb.json': json({ rows, total: 9 })
		},
		{ years: '2021-2023' }
	);
	expect(toldOf(byHand, 'why')).toEqual(['/nb.json other pages of the list need a script: 下一页']);
	expect(toldOf(coverage, 'year', 'state')).toEqual([
		'/ 2021 blocked',
		'/2022.html 2022 collected',
		'/2023.html 2023 collected'
	]);
});

test.each([
	['of another host', `$.getJSON("http://other.example/list.json", show)`],
	['that is only begun', `$.getJSON("/api/list.json?c=" + id, show)`],
	['that is sent', `$.post("/api/list.json", show)`]
])('an address %s is not asked', async (_, script) => {
	const { paths: asked, byHand } = await gathered.site(`www.not${script.length}`, {
		...paths,
		'/nb/': filledBy(script)
	});
	expect(asked).toEqual(['/', '/nb/']);
	expect(byHand.map(({ why }) => why).join()).toContain('a script may fill it from');
});
