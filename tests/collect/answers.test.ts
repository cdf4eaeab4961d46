import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amissWith } from '#collect/answers.ts';
import { readPage } from '#collect/page.ts';
import { listOf, page, pdf, report } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';

const gathered = new Gathered();
beforeAll(() => gathered.web.start());
afterAll(() => gathered.close());

const title = (year: number) => `云台县人民政府${year}年政府信息公开工作年度报告`;
const menu = Array.from({ length: 80 }, (_, at) => `<a href="/c/${at}">第${at}个栏目</a>`).join('');
const amiss = (body: string, asked: Parameters<typeof amissWith>[1] = 'report') =>
	amissWith(readPage(Buffer.from(body), 'http://a.example/1.html'), asked);

describe('a page that was answered as if all were well', () => {
	test.each([
		['您访问的页面已下线', '提示'],
		['该信息已被撤下。', title(2023)],
		[`${menu}<p>抱歉，您要查看的内容不存在或已删除！</p>`, title(2023)],
		['此文章已被删除', '云台县人民政府'],
		['网站已停止访问', '云台县人民政府']
	])('is gone where it says so: %#', (body, heading) => {
		expect(amiss(page(heading, body))).toMatchObject({ outcome: 'gone' });
	});

	test.each([
		['login', page(title(2023), '<form>用户名<input><input type="password">登录</form>')],
		['login', page('统一身份认证', `${menu}<p>请先登录后查看</p>`)],
		['empty: the page has nothing on it', ''],
		['empty: the page has nothing on it', '<html><head></head><body> \n</body></html>'],
		['data for a script (JSON)', '{"code":200,"rows":[]}'],
		['data for a script (JSON)', 'back([{"title":"年报"}]);'],
		['the page says it is being worked on', page('提示', '网站正在升级改造中，敬请期待')],
		['captcha', page('安全验证', '请输入验证码')],
		['script', page('', '<div id="app"></div><script src="/a.js"></script>')]
	])('is for a person where it shows something else: %s', (why, body) => {
		expect(amiss(body)).toEqual({ outcome: 'by_hand', why });
	});

	test.each([
		report('云台县', 2023, '<p>原网站页面已下线。</p>'),
		page(title(2023), '<p>网页版已下线，请下载附件。</p><a href="/a.pdf">附件</a>'),
		page(title(2023), '<img src="1.png">'),
		page('第0个栏目', '<a href="/zwgk/">政务公开</a><form>登录<input type="password"></form>'),
		page('云台县人民政府', `${menu}<form>登录<input type="password"></form>`)
	])('is taken for what it is where it says enough', (body) => {
		expect(amiss(body, body.includes('第0个栏目') ? 'seed' : 'report')).toBeNull();
	});
});

test('what is no report is in no list of reports, and told with its reason', async () => {
	const { coverage, byHand, sources } = await gathered.site('www.amiss', {
		'/': listOf([2019, 2020, 2021, 2022, 2023].map((year) => [`/${year}.html`, title(year)])),
		'/2019.html': page('提示', '该页面已下线'),
		'/2020.html': page('登录', '<form>请登录<input type="password"></form>'),
		'/2021.html': '',
		'/2022.html': { type: 'application/json', body: '{"error":"none"}' },
		'/2023.html': report('云台县人民政府', 2023)
	});
	expect(toldOf(coverage, 'year', 'state', 'why')).toEqual([
		'/2019.html 2019 not_found the page says it is not there',
		'/2020.html 2020 blocked login',
		'/2021.html 2021 blocked empty: the page has nothing on it',
		'/2022.html 2022 blocked data for a script (JSON)',
		'/2023.html 2023 collected '
	]);
	expect(toldOf(byHand)).toEqual(['/2020.html', '/2021.html', '/2022.html']);
	expect(toldOf(sources.map(({ url }) => ({ address: url! })))).toEqual(['/2023.html']);
});

describe('a list', () => {
	const rss = (items: string) => ({
		type: 'text/xml',
		body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>年报</title><link>/</link>${items}</channel></rss>`
	});
	const item = (path: string, text: string) =>
		`<item><title><![CDATA[${text}]]></title><link>${path}</link></item>`;
	const reports = Object.fromEntries(
		[2022, 2023].map((year) => [`/r/${year}.html`, report('云台县人民政府', year)])
	);

	test('that is a feed is read by the titles of its entries', async () => {
		const { coverage, paths } = await gathered.site('www.feed', {
			'/': page('首页', '<a href="/nb.xml">政府信息公开年报</a>'),
			'/nb.xml': rss(
				item('/r/2022.html', title(2022)) + item('/r/2023.html', title(2023)) + item('/n', '要闻')
			),
			...reports
		});
		expect(toldOf(coverage, 'year', 'state')).toEqual([
			'/r/2022.html 2022 collected',
			'/r/2023.html 2023 collected'
		]);
		expect(paths).not.toContain('/n');
	});

	test('that names no report is read by its feed, and shown to a person', async () => {
		const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>年报</title><entry><title>${title(2023)}</title><link rel="alternate" href="/r/2023.html"/></entry></feed>`;
		const { coverage, byHand } = await gathered.site('www.atom', {
			'/': page('首页', '<a href="/nb/">政府信息公开年报</a>'),
			'/nb/': `<link rel="alternate" type="application/atom+xml" href="/nb/feed">${page('政府信息公开年报', '<div id="list"></div><script>$.getJSON("/api/list.do?c=7", show)</script>')}`,
			'/nb/feed': { type: 'application/xml', body: feed },
			...reports
		});
		expect(toldOf(coverage, 'state')).toEqual(['/r/2023.html collected']);
		expect(byHand.map(({ why }) => why)).toEqual([
			`names no report and no list of them; a script may fill it from ${gathered.web.at('www.atom', '/api/list.do?c=7')}`
		]);
	});

	test('that only a script fills from data is shown to a person, and its years are not called missing', async () => {
		const { coverage, byHand, paths } = await gathered.site(
			'www.data',
			{
				'/': page('首页', '<a href="/nb/">政府信息公开年报</a>'),
				'/nb/': page(
					'政府信息公开年报',
					`${menu}<ul id="list"></ul><script src="/list.js"></script>`
				),
				...reports
			},
			{ years: '2023' }
		);
		expect(toldOf(byHand, 'why')).toEqual([
			'/nb/ names no report and no list of them; a script may fill it'
		]);
		expect(toldOf(coverage, 'year', 'state')).toEqual(['/ 2023 blocked']);
		expect(paths).not.toContain('/list.js');
	});

	test('that is JSON is for a person', async () => {
		const { byHand, coverage } = await gathered.site(
			'www.json',
			{
				'/': page('首页', '<a href="/nb.json">政府信息公开年报</a>'),
				'/nb.json': { type: 'application/json', body: `[{"title":"${title(2023)}"}]` }
			},
			{ years: '2023' }
		);
		expect(toldOf(coverage, 'year', 'state')).toEqual(['/ 2023 blocked']);
		expect(toldOf(byHand, 'why')).toContain('/nb.json data for a script (JSON)');
	});

	test('that is a sitemap alone is read where nothing else led to a report', async () => {
		const loc = (address: string) => `<url><loc>${address}</loc></url>`;
		const at = (path: string) => gathered.web.at('www.map', path);
		const { coverage, paths } = await gathered.site('www.map', {
			'/robots.txt': `User-agent: *\nAllow: /\nSitemap: ${at('/sitemap.xml')}\nSitemap: http://other.example/s.xml`,
			'/': page('首页', '<a href="/news/">要闻</a>'),
			'/sitemap.xml': `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${at('/map-1.xml')}</loc></sitemap></sitemapindex>`,
			'/map-1.xml': `<urlset>${loc(at('/news/1.html'))}${loc(at('/zfxxgknb/2023.html'))}${loc(at(`/${encodeURIComponent('云台县2022年政府信息公开年报')}.html`))}</urlset>`,
			'/zfxxgknb/2023.html': report('云台县人民政府', 2023),
			[`/${encodeURIComponent('云台县2022年政府信息公开年报')}.html`]: report('云台县', 2022)
		});
		expect(coverage.map(({ year, state }) => `${year} ${state}`).sort()).toEqual([
			'2022 collected',
			'2023 collected'
		]);
		expect(paths).not.toContain('/news/1.html');
		const own = { '/': listOf([['/r/2023.html', title(2023)]]), ...reports };
		const robots = `User-agent: *\nAllow: /\nSitemap: ${gathered.web.at('www.plain', '/s.xml')}`;
		const plain = await gathered.site('www.plain', { ...own, '/robots.txt': robots });
		expect(plain.paths).toEqual(['/', '/r/2023.html']);
	});

	test('of reports named by their year alone leads to them', async () => {
		const { coverage } = await gathered.site('www.short', {
			'/': page('首页', '<a href="/nb/">政府信息公开年报</a>'),
			'/nb/': listOf([
				['/2023.html', '2023年年报'],
				['/2022.html', '2022年度报告'],
				['/2021.html', '2021年度工作报告']
			]),
			'/2023.html': page('2023年年报', '<p>见附件。</p><a href="/2023.pdf">附件</a>'),
			'/2023.pdf': { type: 'application/pdf', body: pdf },
			'/2022.html': report('云台县', 2022),
			'/2021.html': listOf([
				['/b.html', '云台县教育局2021年政府信息公开年度报告'],
				['/c.html', '云台县水务局2021年政府信息公开年度报告']
			]),
			'/b.html': report('云台县教育局', 2021),
			'/c.html': report('云台县水务局', 2021)
		});
		expect(toldOf(coverage, 'year', 'state')).toEqual([
			'/2022.html 2022 collected',
			'/2023.html 2023 collected',
			'/2023.pdf 2023 collected',
			'/b.html 2021 collected',
			'/c.html 2021 collected'
		]);
	});
});

test('a site without any report has a line, whatever years are asked for', async () => {
	const paths = {
		'/': page('云台县', '<a href="/zwgk/">政府信息公开</a>'),
		'/zwgk/': page('政府信息公开', '<a href="/zn.html">指南</a>')
	};
	const why = 'no report of any year was found on this site';
	const none = await gathered.site('www.none', paths);
	expect(toldOf(none.coverage, 'year', 'state', 'why')).toEqual([`/  not_found ${why}`]);
	expect(toldOf(none.byHand, 'why')).toEqual([`/ ${why}`]);
	const shut = await gathered.site('www.shut', { '/': { status: 403 } });
	expect(toldOf(shut.coverage, 'year', 'state')).toEqual(['/  blocked']);
});

test('a site’s report on another of its hosts is not missed', async () => {
	const { web } = gathered;
	web.site('jyj.www2.gov', { '/r.html': report('云台县人民政府', 2023) });
	const { coverage, byHand } = await gathered.site(
		'www.www2.gov',
		{ '/': page('首页', `<a href="${web.at('jyj.www2.gov', '/r.html')}">${title(2023)}</a>`) },
		{ years: '2023' }
	);
	expect(toldOf(coverage, 'state')).toEqual(['/r.html collected']);
	expect(byHand).toEqual([]);
});
