import { listOf, page, pdf, report, type Country } from './country.ts';

/** Reports the pages of a list name, one a page. */
const years = [2023, 2022, 2021] as const;

/** Sites as the systems make them that most agencies' sites are made with: their paging, files and frames. */
export function addSystems({ web, truth, site, name, title, plain, links }: Country): void {
	const pages = years.map((year) => `/nb/${year}.html`);
	const found = { finds: pages };
	// The number of a list's pages in a variable, the page bar written by a script.
	site(
		41,
		{
			'/zwgk/nb/': listOf(
				links(41, [2023]),
				'<script>var countPage = 3; //pages\nvar currentPage = 0;\ncreatePageHTML(countPage, currentPage, "index", "html");</script>'
			),
			'/zwgk/nb/index_1.html': listOf(links(41, [2022])),
			'/zwgk/nb/index_2.html': listOf(links(41, [2021])),
			...plain(41, years)
		},
		found
	);
	// A list kept as data, its further pages behind a service that answers with data.
	const record = (number: number, year: number) =>
		`<record><![CDATA[<li><a href="/nb/${year}.html" target="_blank">${title(number, year)}</a></li>]]></record>`;
	const group = (at: number) => `/module/web/jpage/dataproxy.jsp?page=${at}&columnid=42&unitid=7`;
	site(
		42,
		{
			'/zwgk/nb/': page(
				'年报',
				`<div id="7"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="${group(1)}"></a>]]></nextgroup><recordset>${record(42, 2023)}</recordset></datastore></script></div>`
			),
			[group(1)]: {
				type: 'text/xml',
				body: `<?xml version="1.0" encoding="utf-8"?><datastore><nextgroup><![CDATA[<a href="${group(2)}"></a>]]></nextgroup><recordset>${record(42, 2022)}</recordset></datastore>`
			},
			[group(2)]: {
				type: 'text/xml',
				body: `<datastore><nextgroup></nextgroup><recordset>${record(42, 2021)}</recordset></datastore>`
			},
			...plain(42, years)
		},
		found
	);
	// Pages by a query, with the number of a visit in every address.
	site(
		43,
		{
			'/zwgk/nb/': listOf(
				links(43, [2023]),
				'<a href="/col/col43/index.html;jsessionid=A1B2?uid=7&pageNum=2&PHPSESSID=zz">下一页 &gt;</a>'
			),
			'/col/col43/index.html?uid=7&pageNum=2': listOf(
				links(43, [2022]),
				'<a href="/col/col43/index.html;jsessionid=C3?uid=7&pageNum=3">[3]</a>'
			),
			'/col/col43/index.html?uid=7&pageNum=3': listOf(links(43, [2021])),
			...plain(43, years)
		},
		found
	);
	// Pages that only a form of the server's gives: nobody guesses what it would send.
	site(
		44,
		{
			'/zwgk/nb/': listOf(
				links(44, [2023]),
				`<form method="post"><input type="hidden" name="__VIEWSTATE" value="x"><a href="javascript:__doPostBack('list','Page$2')">2</a><a href="javascript:__doPostBack('list','Page$2')">下一页</a></form>`
			),
			...plain(44, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	truth.byHand.push([web.at(name(44), '/zwgk/nb/'), 'other pages of the list need a script']);
	// Links that a script follows: by an address that stands there, and by a number that does not.
	site(
		45,
		{
			'/zwgk/nb/': page(
				'政府信息公开年报',
				`<ul><li><a href="javascript:void(0)" onclick="window.location.href='/nb/2023.html'">${title(45, 2023)}</a></li>
				<li><a href="javascript:toView('/nb/2022.html', 3)">${title(45, 2022)}</a></li>
				<li><a href="javascript:show(2021)">${title(45, 2021)}</a></li></ul>`
			),
			...plain(45, years)
		},
		{ finds: pages.slice(0, 2) }
	);
	truth.byHand.push([web.at(name(45), '/zwgk/nb/'), 'links that need a script']);
	// Files whose kind only the answer tells.
	const file = { type: 'application/octet-stream', body: pdf };
	site(
		46,
		{
			'/zwgk/nb/': listOf(links(46, years)),
			'/nb/2023.html': report('青溪46县', 2023, '<a href="/download.jsp?id=46">附件下载</a>'),
			'/nb/2022.html': report(
				'青溪46县',
				2022,
				'<a href="/attachment?fileName=%E5%B9%B4%E6%8A%A5.pdf">点击查看</a>'
			),
			'/nb/2021.html': report(
				'青溪46县',
				2021,
				'<a href="/servlet/get?f=9">附件：年度报告.pdf</a>'
			),
			'/download.jsp?id=46': {
				...file,
				headers: { 'Content-Disposition': 'attachment; filename="2023.pdf"' }
			},
			'/attachment?fileName=%E5%B9%B4%E6%8A%A5.pdf': file,
			'/servlet/get?f=9': file
		},
		{
			finds: [
				...pages,
				'/download.jsp?id=46',
				'/attachment?fileName=%E5%B9%B4%E6%8A%A5.pdf',
				'/servlet/get?f=9'
			]
		}
	);
	// A file named in the encoding of its page, in bytes of GBK: 年报.doc.
	const gbk = (text: string) => Buffer.from(text, 'latin1');
	site(
		52,
		{
			'/zwgk/nb/': listOf(links(52, [2023])),
			'/nb/2023.html': {
				type: 'text/html; charset=gb2312',
				body: gbk(
					'<html><body><p>2023\xc4\xea\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa\xb9\xa4\xd7\xf7\xc4\xea\xb6\xc8\xb1\xa8\xb8\xe6</p><a href="down.asp?name=\xc4\xea\xb1\xa8.doc">\xb8\xbd\xbc\xfe\xcf\xc2\xd4\xd8</a></body></html>'
				)
			},
			'/nb/down.asp?name=%C4%EA%B1%A8.doc': file
		},
		{ finds: ['/nb/2023.html', '/nb/down.asp?name=%C4%EA%B1%A8.doc'] }
	);
	// Documents that a viewer or a script shows within the page.
	site(
		47,
		{
			'/zwgk/nb/': listOf(links(47, years)),
			'/nb/2023.html': page(
				title(47, 2023),
				'<iframe src="/pdfjs/web/viewer.html?file=%2Fup%2F2023.pdf"></iframe>'
			),
			'/nb/2022.html': page(
				title(47, 2022),
				'<div id="doc"></div><script>PDFObject.embed("/up/2022.pdf", "#doc");</script><a href="/">首页</a>'
			),
			'/nb/2021.html': page(
				title(47, 2021),
				`<a href="https://viewer.invalid/op/view.aspx?src=${encodeURIComponent(web.at(name(47), '/up/2021.docx'))}">在线预览年度报告</a>`
			),
			...Object.fromEntries(
				['/up/2023.pdf', '/up/2022.pdf', '/up/2021.docx'].map((at) => [at, file])
			)
		},
		{ finds: [...pages, '/up/2023.pdf', '/up/2022.pdf', '/up/2021.docx'] }
	);
	truth.forbidden.push(web.at(name(47), '/pdfjs/web/viewer.html?file=%2Fup%2F2023.pdf'));
	// Frames of old: a set of them, in pages whose charset is said wrongly.
	site(
		48,
		{
			'/': '<html><frameset cols="20%,80%"><frame src="/menu.html"><frame src="/zwgk/nb/"></frameset></html>',
			'/menu.html': page('', '<a href="/news/">新闻</a>'),
			'/zwgk/nb/': {
				type: 'text/html; charset=gb2312',
				body: listOf(links(48, [2023])).replace('charset="utf-8"', 'charset="gb2312"')
			},
			...plain(48, [2023])
		},
		{ finds: ['/nb/2023.html'] }
	);
	// One body under two hosts, and addresses without their www.
	web.site('site49.gov', { '/nb/2022.html': report('青溪49县', 2022) });
	web.site('www.site49.gov', {
		'/': page('首页', '<a href="/nb/">政府信息公开年报</a>'),
		'/nb/': listOf([
			['/nb/2023.html', title(49, 2023)],
			[web.at('site49.gov', '/nb/2022.html'), title(49, 2022)]
		]),
		'/nb/2023.html': report('青溪49县', 2023)
	});
	truth.lines.push(`${web.at('www.site49.gov')},青溪49县人民政府,,,`);
	truth.reports.push(
		web.at('www.site49.gov', '/nb/2023.html'),
		web.at('site49.gov', '/nb/2022.html')
	);
	// A first page that a script sends on, pictures for links, and a row of years a body.
	site(
		50,
		{
			'/': '<html><head><script>window.location.href = "/web/";</script></head><body></body></html>',
			'/web/': page('首页', '<a href="/nb/"><img src="nb.png" alt="政府信息公开年报"></a>'),
			'/nb/': page(
				'政府信息公开年报',
				'<table><tr><td>青溪50县教育局</td><td><a href="/nb/2023.html">2023</a></td><td><a href="/nb/2022.html">2022</a></td><td><a href="/f?i=1">2021</a></td></tr></table>'
			),
			...plain(50, [2023, 2022]),
			'/f?i=1': file
		},
		{ finds: ['/nb/2023.html', '/nb/2022.html', '/f?i=1'] }
	);
	// A link to a report that leads to a list of them, and to one that is no longer there.
	site(
		51,
		{
			'/zwgk/nb/': listOf([
				['/nb/bm/', '青溪51县各部门2023年政府信息公开年度报告'],
				['/nb/gone.html', title(51, 2020)],
				['/nb/home.html', title(51, 2019)]
			]),
			'/nb/bm/': page(
				'各部门2023年政府信息公开年度报告',
				['教育局', '民政局']
					.map(
						(body, at) =>
							`<p><a href="/nb/bm/${at}.html">青溪51县${body}2023年政府信息公开年度报告</a></p>`
					)
					.join('') + '<a href="/nb/bm/2.html">水务局</a>'
			),
			...Object.fromEntries(
				['教育局', '民政局', '水务局'].map((body, at) => [
					`/nb/bm/${at}.html`,
					report(`青溪51县${body}`, 2023)
				])
			),
			'/nb/gone.html': page('出错了', '<p>您访问的页面不存在或已被删除！</p>'),
			'/nb/home.html': { status: 302, headers: { Location: '/' } }
		},
		{ finds: [0, 1, 2].map((at) => `/nb/bm/${at}.html`) }
	);
	truth.gone.push(web.at(name(51), '/nb/gone.html'));
}
