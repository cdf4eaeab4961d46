import { expect, test } from 'vitest';
import { readPage } from '#collect/page.ts';
import { kindAs, roleOf } from '#collect/answers.ts';
import { kindOf, saidOf, yearOf } from '#collect/recognise.ts';

const title = '云台县2023年政府信息公开年度报告';

/** What the links of a list say, and what each is asked for. */
function linksOf(body: string) {
	const page = readPage(
		Buffer.from(`<title>政府信息公开年报</title>${body}`),
		'http://a.example/nb/'
	);
	return page.links.map((link): [string, string, string | null] => [
		link.url.pathname,
		saidOf(link),
		kindOf(link, 'list', page)
	]);
}

test.each([
	`<li><a href="/1"><h4>${title}</h4><p>发布</p></a></li>`,
	`<li><a href="/1"><p>${title}</p><p>发布</p></a></li>`,
	`<a href="/1"><h3>云台县2023年</h3><p>政府信息公开年度报告</p>发布</a>`,
	`<a href="/1"><div><div>${title}</div><small>发布</small></div></a>`,
	`<a href="/1"><dl><dt>${title}</dt><dd>发布</dd></dl></a>`,
	`<div onclick="location.href='/1'"><p>${title}</p><p>发布</p></div>`
])('a link has the words of the blocks in it: %s', (body) => {
	expect(linksOf(`<ul>${body}<li>另一条</li></ul>`)).toEqual([['/1', `${title}发布`, 'report']]);
});

test('a link that is never closed ends with its item or the next link', () => {
	const other = title.replace('2023', '2022');
	expect(linksOf(`<ul><li><a href="/1">${title}<li><a href="/2">${other}</ul><p>其他</p>`)).toEqual(
		[
			['/1', title, 'report'],
			['/2', other, 'report']
		]
	);
	expect(linksOf(`<div onclick="open('/1.html')"><p>${title}</div>其他`)).toEqual([
		['/1.html', title, 'report']
	]);
});

test('a description without words has those of its term, and no other’s', () => {
	const term = (year: number) => `云台县${year}年政府信息公开年度报告`;
	const links = linksOf(
		`<dl><dt>${term(2023)}</dt><dd><a href="/1">查看</a></dd><dd><a href="/2">下载</a></dd>` +
			`<dt>${term(2022)}</dt><dd><a href="/3">查看</a></dd></dl><dl><dd><a href="/4">查看</a></dd></dl>`
	);
	expect(links.map(([path, said]) => [path, yearOf(said)])).toEqual([
		['/1', 2023],
		['/2', 2023],
		['/3', 2022],
		['/4', null]
	]);
	expect(links.map(([, , kind]) => kind)).toEqual(['report', 'report', 'report', null]);
});

test('numbers of two blocks are not read as one', () => {
	const [[, said]] = linksOf(
		`<a href="/1"><p>01-20</p><h4>2023年政府信息公开年度报告</h4></a>`
	) as [[string, string, string]];
	expect(yearOf(said)).toBe(2023);
});

const links = (names: readonly string[]) =>
	names.map((name, at) => `<li><a href="/${at}.html">${name}</a></li>`).join('');
const form = '<form><input name="year">2023 请查询</form>';

test.each([
	['a search form', `<title>政府信息公开年报</title>政府信息公开年报${form}`],
	[
		'years to choose from',
		'<title>政府信息公开年报</title>2024年 2023年 2022年 政府信息公开年报 查询'
	],
	[
		'bodies of a year',
		`<title>2023年政府信息公开年报</title>${links(['云台县财政局', '云台县司法局', '云台县水务局'])}`
	],
	['years', `<title>云台县2023年政府信息公开年报</title>${links(['2023年', '2022年', '2021年'])}`],
	['news', '<title>政务公开</title>2024年1月云台县召开会议。政府信息公开年度报告另行发布。']
])('a page is no report by a year that stands on it: %s', (_, markup) => {
	expect(roleOf(readPage(Buffer.from(markup), 'http://a.example/'))).not.toBe('report');
});

test('a search form behind the link to a report is none', () => {
	const page = readPage(Buffer.from(`<title>年报</title>年报${form}`), 'http://a.example/');
	expect(kindAs('report', page)).toBe('list');
});

test.each([
	`<title>${title}</title><img src="/scan.png">`,
	`<title>云台县人民政府</title><h1>${title}</h1><p>一、总体情况</p>`,
	'<title>云台县政府信息公开年度报告（2023年）</title>',
	'<title>云台县</title><h1>政府信息公开工作年度报告 2023</h1>',
	`<title>${title}</title><a href="/r.pdf">附件</a>${links(['财政局', '司法局', '水务局'])}`
])('a page is a report by its name: %s', (markup) => {
	const page = readPage(Buffer.from(markup), 'http://a.example/');
	expect([roleOf(page), kindAs('report', page)]).toEqual(['report', 'report']);
});
