import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage } from '#collect/page.ts';
import { page, pdf } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';

const gathered = new Gathered();
beforeAll(() => gathered.web.start());
afterAll(() => gathered.close());

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const file = (name: string, text = 'PDF') => `<a href="/${name}.pdf">${text}</a>`;
/** The years of the links of a table, by their addresses. */
function yearsOf(rows: string): Record<string, number | undefined> {
	const { links } = readPage(
		Buffer.from(page('年报', `<table>${rows}</table>`)),
		'http://a.example/'
	);
	return Object.fromEntries(links.map(({ url, year }) => [url.pathname.slice(1, -4), year]));
}

test.each<[string, string, Record<string, number | undefined>]>([
	[
		'a row names its year',
		row('年度', '文件') + row('2022年', file('a')) + row('2023', file('b')),
		{ a: 2022, b: 2023 }
	],
	[
		'a column names it at its head',
		row('单位', '2022年', '2023年') + row('教育局', file('a'), file('b')),
		{ a: 2022, b: 2023 }
	],
	[
		'cells reach over rows and columns',
		'<tr><th rowspan="2">单位</th><th colspan="2">2022年</th><th>2023年</th></tr>' +
			row('网页', 'PDF', 'PDF') +
			row('教育局', file('a'), file('b'), file('c')),
		{ a: 2022, b: 2022, c: 2023 }
	],
	[
		'a year reaches over rows',
		`${row('年度', '单位', '文件')}<tr><td rowspan="2">2023年</td><td>教育局</td><td>${file('a')}</td></tr>${row('水务局', file('b'))}${row('2022年', '水务局', file('c'))}`,
		{ a: 2023, b: undefined, c: 2022 }
	],
	[
		'when it was published is no year of a report',
		row('名称', '文件', '发布年份') + row('年报', file('a'), '2024'),
		{ a: undefined }
	],
	[
		'of two years none is taken',
		row('年度', '文件', '年度') + row('2022', file('a'), '2023'),
		{ a: undefined }
	],
	['a date is no year', row('日', '文件') + row('2024-01-20', file('a')), { a: undefined }],
	['cells without ends', `<tr><td>年度<td>文件<tr><td>2021<td>${file('a')}</a>`, { a: 2021 }]
])('%s', (_, rows, years) => {
	expect(yearsOf(rows)).toEqual(years);
});

test('documents that a table lists by year have their year in the list', async () => {
	const { coverage } = await gathered.site(
		'www.table',
		{
			'/': page('首页', '<a href="/nb/">政府信息公开年报</a>'),
			'/nb/': page(
				'政府信息公开年报',
				`<table>${row('年度', '文件') + row('2022年', file('a', '云台县年报.pdf')) + row('2023年', file('b', '下载'))}</table>`
			),
			...Object.fromEntries(
				['a', 'b'].map((name) => [`/${name}.pdf`, { type: 'application/pdf', body: pdf }])
			)
		},
		{ years: '2022-2023' }
	);
	expect(toldOf(coverage, 'year', 'state')).toEqual([
		'/a.pdf 2022 collected',
		'/b.pdf 2023 collected'
	]);
});
