import { addSystems } from './systems.ts';
import type { Reply, Web } from './web.ts';

/** What a careful person would find on the made-up sites, and what must not be asked. */
export interface Truth {
	/** Addresses of SITES.csv, a line each. */
	lines: string[];
	/** Addresses of reports and their documents. */
	reports: string[];
	/** Addresses that nobody may ask. */
	forbidden: string[];
	/** Addresses that answer that there is nothing, with the status of a page. */
	gone: string[];
	/** Addresses for a person, with a word of why. */
	byHand: [address: string, why: string][];
}

export const pdf = Buffer.from('%PDF-1.4\n%made up for a test\n%%EOF\n');

export function page(title: string, body: string, charset = 'utf-8'): string {
	return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${title}</title></head><body>${body}</body></html>`;
}

export function report(name: string, year: number, more = ''): string {
	const text = `一、总体情况。${name}${year}年收到政府信息公开申请3件。`.repeat(20);
	return page(
		`${name}${year}年政府信息公开工作年度报告`,
		`<h1>${name}${year}年政府信息公开工作年度报告</h1><p>${text}</p>${more}`
	);
}

export function listOf(links: readonly [href: string, text: string][], more = ''): string {
	return page(
		'政府信息公开年报',
		`<ul>${links.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>${more}`
	);
}

const home = page(
	'首页',
	'<a href="/news/">新闻</a><a href="/zwgk/">政府信息公开</a><a href="/weather/">天气</a><p>欢迎访问。</p>'
);
const section = page(
	'政府信息公开',
	'<a href="/zwgk/zn.html">政府信息公开指南</a><a href="/zwgk/nb/">政府信息公开年报</a>'
);

/** A made-up country under way: its web, what is so, and the usual parts of a site. */
export type Country = ReturnType<typeof countryOf>;

function countryOf(web: Web) {
	const truth: Truth = { lines: [], reports: [], forbidden: [], gone: [], byHand: [] };
	const name = (number: number) => `www.site${String(number).padStart(2, '0')}`;
	const title = (number: number, year: number) =>
		`青溪${number}县${year}年政府信息公开工作年度报告`;
	return {
		web,
		truth,
		name,
		title,
		/** A site with a home page, a section and a list, and whatever else it has. */
		site(
			number: number,
			paths: Parameters<Web['site']>[1],
			{
				finds = [],
				seed = '/',
				years = ''
			}: { finds?: string[]; seed?: string; years?: string } = {}
		) {
			web.site(name(number), { '/': home, '/zwgk/': section, ...paths });
			truth.lines.push(`${web.at(name(number), seed)},青溪${number}县人民政府,,${years},`);
			truth.reports.push(...finds.map((path) => web.at(name(number), path)));
		},
		/** The pages of its reports. */
		plain: (number: number, years: readonly number[]) =>
			Object.fromEntries(
				years.map((year) => [`/nb/${year}.html`, report(`青溪${number}县`, year)])
			),
		/** Links to them. */
		links: (number: number, years: readonly number[]) =>
			years.map((year): [string, string] => [`/nb/${year}.html`, title(number, year)])
	};
}

/** Forty made-up sites of the ways in which sites are made and go wrong, and those of common systems. */
export function makeCountry(web: Web): Truth {
	const country = countryOf(web);
	const { truth, name, title, site, plain, links } = country;
	addSystems(country);
	for (const number of [1, 2, 3, 4])
		site(
			number,
			{ '/zwgk/nb/': listOf(links(number, [2022, 2023])), ...plain(number, [2022, 2023]) },
			{ finds: ['/nb/2022.html', '/nb/2023.html'] }
		);
	site(
		5,
		{
			'/zwgk/nb/': listOf(
				links(5, [2023]),
				'<script>createPageHTML(3, 0, "index", "html");</script>'
			),
			'/zwgk/nb/index_1.html': listOf(links(5, [2022])),
			'/zwgk/nb/index_2.html': listOf(links(5, [2021])),
			...plain(5, [2021, 2022, 2023])
		},
		{ finds: [2021, 2022, 2023].map((year) => `/nb/${year}.html`) }
	);
	site(
		6,
		{
			'/zwgk/nb/': listOf(links(6, [2023]), '<a href="?page=2">下一页</a>'),
			'/zwgk/nb/?page=2': listOf(
				links(6, [2022]),
				'<a href="?page=1">1</a><a href="?page=2">2</a>'
			),
			'/zwgk/nb/?page=1': listOf(links(6, [2023])),
			...plain(6, [2022, 2023])
		},
		{ finds: ['/nb/2022.html', '/nb/2023.html'] }
	);
	site(
		7,
		{
			'/zwgk/nb/': page(
				'年报',
				`<script type="text/xml"><datastore><recordset><record><![CDATA[<li><a href="/nb/2023.html" title="${title(7, 2023)}">青溪7县2023年…</a></li>]]></record></recordset></datastore></script>`
			),
			...plain(7, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		8,
		{
			'/zwgk/nb/': listOf(
				links(8, [2023]),
				'<select><option value="/zwgk/nb/list2.html">2</option></select>'
			),
			'/zwgk/nb/list2.html': listOf(links(8, [2022])),
			...plain(8, [2022, 2023])
		},
		{ finds: ['/nb/2022.html', '/nb/2023.html'] }
	);
	site(
		9,
		{
			'/zwgk/nb/': listOf(links(9, [2023])),
			'/nb/2023.html': report(
				'青溪9县',
				2023,
				'<a href="/files/a.pdf">附件：青溪9县年度报告.pdf</a>'
			),
			'/files/a.pdf': { type: 'application/pdf', body: pdf }
		},
		{ finds: ['/nb/2023.html', '/files/a.pdf'] }
	);
	for (const [number, host] of [
		[10, 'files10'],
		[11, 'files11']
	] as const) {
		site(
			number,
			{
				'/zwgk/nb/': listOf(links(number, [2023])),
				'/nb/2023.html': report(
					`青溪${number}县`,
					2023,
					`<a href="${web.at(host, '/up/b.docx')}">点击下载</a>`
				)
			},
			{ finds: ['/nb/2023.html'] }
		);
		web.site(host, { '/up/b.docx': { type: 'application/octet-stream', body: pdf } });
		truth.reports.push(web.at(host, '/up/b.docx'));
	}
	site(
		12,
		{
			'/zwgk/nb/': listOf(links(12, [2023])),
			'/nb/2023.html': page(title(12, 2023), '<iframe src="/view/2023.pdf"></iframe>'),
			'/view/2023.pdf': { type: 'application/pdf', body: pdf }
		},
		{ finds: ['/nb/2023.html', '/view/2023.pdf'] }
	);
	site(
		13,
		{
			'/': page('首页', '<iframe src="/main.html"></iframe>'),
			'/main.html': home,
			'/zwgk/nb/': listOf(links(13, [2023])),
			...plain(13, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	// 政府信息公开年报 and the title, in GB2312.
	const gbk = (text: string): Buffer => Buffer.from(text, 'latin1');
	site(
		14,
		{
			'/zwgk/nb/': {
				type: 'text/html',
				body: gbk(
					'<html><head><meta charset="gb2312"></head><body><ul><li><a href="/nb/2023.html">\xc7\xe0\xcf\xaa\xcf\xd82023\xc4\xea\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa\xb9\xa4\xd7\xf7\xc4\xea\xb6\xc8\xb1\xa8\xb8\xe6</a></li></ul></body></html>'
				)
			},
			...plain(14, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		15,
		{
			'/': { status: 302, headers: { Location: '/web/index.html' } },
			'/web/index.html': home,
			'/zwgk/nb/': listOf(links(15, [2023])),
			...plain(15, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(16, { '/': { status: 301, headers: { Location: web.at('portal16') } } });
	web.site('portal16', {
		'/': home,
		'/zwgk/': section,
		'/zwgk/nb/': listOf(links(16, [2023])),
		...plain(16, [2023])
	});
	truth.reports.push(web.at('portal16', '/nb/2023.html'));
	site(
		17,
		{
			'/': '<html><head><meta http-equiv="refresh" content="0;url=/index/"></head></html>',
			'/index/': home,
			'/zwgk/nb/': listOf(links(17, [2023])),
			...plain(17, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		18,
		{
			'/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /secret/\n' },
			'/zwgk/nb/': listOf([...links(18, [2023]), ['/secret/2022.html', title(18, 2022)]]),
			...plain(18, [2023]),
			'/secret/2022.html': report('青溪18县', 2022)
		},
		{ finds: ['/nb/2023.html'] }
	);
	truth.forbidden.push(web.at(name(18), '/secret/2022.html'));
	site(19, { '/robots.txt': 'User-agent: OGILens\nDisallow: /\n\nUser-agent: *\nAllow: /\n' });
	truth.forbidden.push(web.at(name(19), '/'));
	site(
		20,
		{
			'/robots.txt': 'User-agent: *\nCrawl-delay: 0.2\n',
			'/zwgk/nb/': listOf(links(20, [2023])),
			...plain(20, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		21,
		{
			'/zwgk/nb/': { slow: 300, body: listOf(links(21, [2023])) },
			'/nb/2023.html': { slow: 300, body: report('青溪21县', 2023) }
		},
		{ finds: ['/nb/2023.html'] }
	);
	const firstTime = (times: number, refusal: Reply, then: Reply) => {
		let asked = 0;
		return () => (asked++ < times ? refusal : then);
	};
	site(
		22,
		{
			'/zwgk/nb/': firstTime(
				1,
				{ status: 429, headers: { 'Retry-After': '1' } },
				{ body: listOf(links(22, [2023])) }
			),
			...plain(22, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		23,
		{
			'/zwgk/nb/': listOf(links(23, [2023])),
			'/nb/2023.html': firstTime(2, { status: 503 }, { body: report('青溪23县', 2023) })
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(24, {
		'/zwgk/nb/': listOf(links(24, [2023])),
		'/nb/2023.html': { status: 412, body: '<script>x()</script>' }
	});
	truth.byHand.push([web.at(name(24), '/nb/2023.html'), '412']);
	site(25, { '/': { status: 403, body: 'forbidden' } });
	truth.byHand.push([web.at(name(25), '/'), '403']);
	site(26, { '/': page('安全验证', '<p>请输入验证码</p><img src="/code.png">') });
	truth.byHand.push([web.at(name(26), '/'), 'captcha']);
	site(27, { '/': page('', '<div id="app"></div><script src="/app.js"></script>') });
	truth.byHand.push([web.at(name(27), '/'), 'script']);
	const endless = (at: number): string =>
		listOf(at === 1 ? links(28, [2023]) : [], `<a href="/zwgk/nb/${at + 1}">下一页</a>`);
	web.site(name(28), {});
	site(
		28,
		{
			'/zwgk/nb/': endless(1),
			...Object.fromEntries(
				Array.from({ length: 400 }, (_, at) => [`/zwgk/nb/${at}`, endless(at)])
			),
			...plain(28, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		29,
		{
			'/zwgk/nb/': (request) =>
				request.headers.cookie?.includes('seen=1')
					? listOf(links(29, [2023]))
					: { status: 302, headers: { 'Set-Cookie': 'seen=1; Path=/', Location: '/zwgk/nb/' } },
			...plain(29, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		30,
		{
			'/zwgk/nb/': {
				type: 'application/octet-stream',
				body: listOf([...links(30, [2023]), ['/nb/2022', title(30, 2022)]])
			},
			'/nb/2022': { type: 'text/html', body: pdf },
			...plain(30, [2023])
		},
		{ finds: ['/nb/2023.html', '/nb/2022'] }
	);
	for (const number of [31, 32, 33])
		site(
			number,
			{ '/zwgk/nb/': listOf(links(number, [2023])), ...plain(number, [2023]) },
			{ finds: ['/nb/2023.html'] }
		);
	web.site(name(33), {
		...Object.fromEntries(web.sites.get(name(33))!),
		'/nb/2023.html': (request) =>
			request.headers['if-none-match'] === '"one"'
				? { status: 304 }
				: { body: report('青溪33县', 2023), headers: { ETag: '"one"' } }
	});
	const elsewhere = [
		'http://10.0.0.1/2023.pdf',
		'http://192.168.1.7/a.doc',
		'ftp://files.example/2023.pdf',
		'file:///etc/passwd',
		'http://[::ffff:10.0.0.1]/b.pdf'
	];
	site(
		34,
		{
			'/zwgk/nb/': listOf([
				...links(34, [2023]),
				...elsewhere.map((href): [string, string] => [href, title(34, 2022)])
			]),
			...plain(34, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(35, plain(35, [2023]), { finds: ['/nb/2023.html'], seed: '/nb/2023.html' });
	truth.reports.pop();
	site(
		36,
		{
			'/nb/': listOf([
				['/nb/jyj/', '教育局'],
				['/nb/2023/', '2023年'],
				['/news/', '要闻']
			]),
			'/nb/jyj/': listOf([['/nb/jyj/1.html', '青溪36县教育局2023年政府信息公开工作年度报告']]),
			'/nb/2023/': listOf([['/nb/2023/2.html', '青溪36县民政局2023年政府信息公开年度报告']]),
			'/nb/jyj/1.html': report('青溪36县教育局', 2023),
			'/nb/2023/2.html': report('青溪36县民政局', 2023)
		},
		{ finds: ['/nb/jyj/1.html', '/nb/2023/2.html'], seed: '/nb/' }
	);
	site(
		37,
		{
			'/zwgk/nb/': { gzip: true, body: listOf(links(37, [2023])) },
			'/nb/2023.html': { gzip: true, body: report('青溪37县', 2023) }
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		38,
		{
			'/zwgk/nb/': `<html><head><base href="${web.at(name(38), '/nb/')}"></head><body><ul><li><a href="2023.html">${title(38, 2023)}</a></li></ul></body></html>`,
			...plain(38, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	site(
		39,
		{
			'/zwgk/nb/': listOf([...links(39, [2023]), ['/nb/2020.html', title(39, 2020)]]),
			...plain(39, [2023])
		},
		{ finds: ['/nb/2023.html'], years: '2020-2023' }
	);
	site(
		40,
		{
			'/zwgk/nb/': page(
				'政府信息公开年报',
				`<table><tr><td>${title(40, 2023)}</td><td><a href="/nb/2023.html">查看</a></td></tr><tr><td>${title(40, 2019)}</td><td><a href="/nb/2019.html">查看</a></td></tr></table>`
			),
			...plain(40, [2019, 2023])
		},
		{ finds: ['/nb/2023.html'], years: '2021-2023' }
	);
	truth.forbidden.push(
		web.at(name(40), '/nb/2019.html'),
		web.at(name(1), '/news/'),
		web.at(name(1), '/weather/')
	);
	return truth;
}
