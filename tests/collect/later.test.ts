import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOf, page, report } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';

const gathered = new Gathered();
beforeAll(() => gathered.web.start());
afterAll(() => gathered.close());

const title = (year: number) => `云台县人民政府${year}年政府信息公开工作年度报告`;
const bodies = Array.from({ length: 8 }, (_, at) => `云台县第${at + 1}中心`);
const link = (body: number, year: number): [string, string] => [
	`/${year}/${body}.html`,
	`${bodies[body]!}${year}年政府信息公开年度报告`
];

test('a later run asks the start page and what is new before all else, whatever the bound', async () => {
	const pages = bodies.map((_, at) => link(at, 2022));
	const paths = {
		'/': page('首页', '<a href="/nb/">政府信息公开年报</a>'),
		'/nb/': listOf(pages),
		...Object.fromEntries(
			bodies.flatMap((body, at) =>
				[2022, 2023].map((year) => [`/${year}/${at}.html`, report(body, year)])
			)
		)
	};
	const bound = { pages: 10 };
	await gathered.site('www.later', paths, bound);
	const news = [...bodies.slice(0, 5).map((_, at) => link(at, 2023)), ...pages];
	const next = await gathered.site('www.later', { ...paths, '/nb/': listOf(news) }, bound);
	expect(next.paths.slice(0, 7)).toEqual(['/', '/nb/', ...news.slice(0, 5).map(([path]) => path)]);
	expect(next.paths).toHaveLength(10);
	expect(next.coverage.filter(({ state }) => state === 'collected')).toHaveLength(13);
});

test('a list without end keeps a later run from nothing that is known', async () => {
	const endless = (at: number) =>
		listOf(at ? [] : [['/r.html', title(2023)]], `<a href="/nb/${at + 1}">下一页</a>`);
	const paths = {
		'/': page('首页', '<a href="/zwgk/">政府信息公开</a>'),
		'/zwgk/': page('政府信息公开', '<a href="/nb/0">政府信息公开年报</a>'),
		...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`/nb/${at}`, endless(at)])),
		'/r.html': report('云台县人民政府', 2023)
	};
	const bound = { pages: 20 };
	const first = await gathered.site('www.endless', paths, bound);
	for (let run = 0; run < 2; run++) {
		const next = await gathered.site('www.endless', paths, bound);
		expect([...next.paths].sort()).toEqual([...first.paths].sort());
		expect(next.paths[0]).toBe('/');
		expect(toldOf(next.coverage, 'state')).toContain('/r.html collected');
	}
});

test('a site whose list cannot be had has its years blocked, not missing', async () => {
	const { coverage } = await gathered.site(
		'www.closed',
		{ '/': page('首页', '<a href="/nb/">政府信息公开年报</a>'), '/nb/': { status: 403 } },
		{ years: '2023' }
	);
	expect(coverage.map(({ year, state, why }) => [year, state, why])).toEqual([
		['2023', 'blocked', `${gathered.web.at('www.closed', '/nb/')} HTTP/1.1 403 Forbidden`]
	]);
});
