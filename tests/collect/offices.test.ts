import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOf, page, pdf, report } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';
import type { Web } from './web.ts';

const gathered = new Gathered();
beforeAll(() => gathered.web.start());
afterAll(() => gathered.close());

type Paths = Parameters<Web['site']>[1];

const title = (year: number) => `云台县人民政府${year}年政府信息公开工作年度报告`;
const years = [2021, 2022, 2023];
const reports: Paths = Object.fromEntries(
	years.map((year) => [`/nb/t${year}.html`, report('云台县人民政府', year)])
);
const link = (year: number): [string, string] => [`/nb/t${year}.html`, title(year)];

/** What is collected of an office's site, below the usual way to its list. */
async function collectedOf(name: string, paths: Paths) {
	const { coverage, byHand } = await gathered.site(name, {
		'/': page(
			'云台县人民政府',
			'<a href="/xw/">要闻</a><a href="/zwgk/">政务公开</a><form>登录<input type="password"></form>'
		),
		'/zwgk/': page(
			'政务公开',
			'<a href="/zn/">政府信息公开指南</a><a href="/nb/">政府信息公开年报</a>'
		),
		...paths
	});
	return { found: toldOf(coverage.filter(({ state }) => state === 'collected')), byHand };
}

test.each([
	['createPage(3, 0, "index", "html");'],
	["createPageHTML('page_div', 3, 1, 'index', 'html', 45);"],
	[
		'var countPage = 3; var next = 1; if (next < countPage) document.write("<a href=\\"index_" + next + ".html\\">下一页</a>");'
	]
])('pages that a script numbers are read: %s', async (script) => {
	const { found } = await collectedOf(`www.numbered${script.length}`, {
		'/nb/': listOf([link(2023)], `<script>${script}</script>`),
		'/nb/index_1.html': listOf([link(2022)]),
		'/nb/index_2.html': listOf([link(2021)]),
		...reports
	});
	expect(found).toEqual(Object.keys(reports));
});

test.each([
	["new Pager({ count: 3, current: 0, target: 'list' })", true],
	['var totalPages = 4; load(1);', true],
	['var totalPages = 1; load(1);', false]
])('pages whose addresses a script makes up are for a person: %s', async (script, isTold) => {
	const { byHand } = await collectedOf(`www.made${script.length}`, {
		'/nb/': listOf([link(2023)], `<script>${script}</script>`),
		...reports
	});
	expect(toldOf(byHand, 'why')).toEqual(
		isTold ? ['/nb/ other pages of the list need a script: 下一页'] : []
	);
});

const bodies = ['教育局', '城关镇', '东街街道', '青溪区', '经济开发区'];

test('a table of bodies by years leads to each', async () => {
	const cells = bodies.map((body, at) => [
		[`/f/${at}.html`, report(`云台县${body}`, 2023)],
		[`/f/${at}.pdf`, { type: 'application/pdf', body: pdf }]
	]) as [string, Paths[string]][][];
	const rows = bodies.map(
		(body, at) =>
			`<tr><td>${body}</td><td><a href="/f/${at}.html">查看</a></td><td><a href="/f/${at}.pdf">下载</a></td></tr>`
	);
	const { found } = await collectedOf('www.table', {
		'/nb/': page(
			'政府信息公开年报',
			`<table><tr><th>单位</th><th>2023</th><th>2022</th></tr>${rows.join('')}</table>`
		),
		...Object.fromEntries(cells.flat())
	});
	expect(found).toEqual(cells.flat().map(([path]) => path));
});

test.each([
	['县政府', '县政府部门', '乡镇（街道）', '企事业单位', '各县区', '市直单位', '派出机构'],
	bodies
])('parts of a list are read: %s', async (...parts) => {
	const { found } = await collectedOf(`www.parts${parts.length}`, {
		'/nb/': page(
			'政府信息公开年报',
			parts.map((part, at) => `<li><a href="/nb/${at}/">${part}</a></li>`).join('')
		),
		...Object.fromEntries(
			parts.flatMap((part, at) => [
				[`/nb/${at}/`, page(part, `<a href="a.html">${title(2023)}</a>`)],
				[`/nb/${at}/a.html`, report('云台县人民政府', 2023)]
			])
		)
	});
	expect(found).toEqual(parts.map((_, at) => `/nb/${at}/a.html`));
});

test('what stands among reports and is none is not asked', async () => {
	const others = [
		'云台县2023年法治政府建设年度报告',
		'2023年政府网站工作年度报表',
		'2023年度部门决算',
		'政府信息公开工作年度报告（2023年）图解',
		'一图读懂云台县2023年政府信息公开工作年度报告'
	];
	const { found } = await collectedOf('www.others', {
		'/nb/': listOf([link(2023), ...others.map((text, at): [string, string] => [`/x/${at}`, text])]),
		...reports
	});
	expect(found).toEqual(['/nb/t2023.html']);
	const asked = gathered.web.log.filter(({ host }) => host.startsWith('www.others'));
	expect(asked.filter(({ path }) => path.startsWith('/x/'))).toEqual([]);
});
