import { expect, test } from 'vitest';
import { readPage } from '#collect/page.ts';
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
