import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOf, page, report } from './country.ts';
import { Gathered, toldOf } from './gathered.ts';
import type { Reply } from './web.ts';

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

/** Answers that are sent once: who asks again with their mark is told that they stand. */
function marked(paths: Record<string, string>) {
	return Object.fromEntries(
		Object.entries(paths).map(([at, body]) => [
			at,
			(request: { headers: Record<string, unknown> }): Reply =>
				request.headers['if-none-match'] === '"1"'
					? { status: 304 }
					: { body, headers: { ETag: '"1"' } }
		])
	);
}
const two = () =>
	marked({
		'/': page('首页', '<a href="/nb/">政府信息公开年报</a>'),
		'/nb/': listOf([2022, 2023].map((year) => [`/${year}.html`, title(year)])),
		'/2022.html': report('云台县人民政府', 2022),
		'/2023.html': report('云台县人民政府', 2023)
	});
/** Statuses of a site's answers, robots.txt left out, from a place of the log on. */
const statuses = (site: string, from: number) =>
	gathered.web.log
		.slice(from)
		.filter(({ host, path }) => host.startsWith(site) && path !== '/robots.txt')
		.map(({ path, status }) => `${path} ${status}`);

/** The journal of the one host of a collection. */
function journalOf(out: string): string {
	const all = fs.readdirSync(path.join(out, 'hosts'), { recursive: true, encoding: 'utf8' });
	return path.join(
		out,
		'hosts',
		all.find((name) => name.endsWith('journal.jsonl'))!
	);
}

test('years that are wanted now are found on pages that did not change, and these are not sent again', async () => {
	await gathered.site('www.wanted', two(), { years: '2022' });
	const from = gathered.web.log.length;
	const { coverage } = await gathered.site('www.wanted', two(), { years: '2022-2023' });
	expect(toldOf(coverage, 'year', 'state')).toEqual([
		'/2022.html 2022 collected',
		'/2023.html 2023 collected'
	]);
	expect(statuses('www.wanted', from)).toEqual([
		'/ 304',
		'/nb/ 304',
		'/2023.html 200',
		'/2022.html 304'
	]);
});

test('what an older program took otherwise is judged anew, though it did not change', async () => {
	const first = await gathered.site('www.older', two());
	const journal = journalOf(first.out);
	const lines = fs.readFileSync(journal, 'utf8').split('\n');
	const otherwise = lines.map((line) =>
		line.includes('"ended"') && line.includes('/2023.html')
			? line.replace('"report":true', '"report":false,"as":"list","rest":"needs a script"')
			: line
	);
	expect(otherwise).not.toEqual(lines);
	fs.writeFileSync(journal, otherwise.join('\n'));
	const from = gathered.web.log.length;
	const { coverage, byHand } = await gathered.site('www.older', two());
	expect(toldOf(coverage, 'year', 'state', 'captures')).toEqual([
		'/2022.html 2022 collected 1',
		'/2023.html 2023 collected 1'
	]);
	expect(byHand).toEqual([]);
	expect(statuses('www.older', from).every((one) => one.endsWith(' 304'))).toBe(true);
});

test('a page that turns out to be none of what was sought is kept no longer', async () => {
	const login = page('登录', '<form>请登录<input type="password"></form>');
	const paths = { '/': listOf([['/2023.html', title(2023)]]), ...marked({ '/2023.html': login }) };
	const first = await gathered.site('www.none', paths);
	const journal = journalOf(first.out);
	// As a program would have it that took the page for a report.
	const text = fs
		.readFileSync(journal, 'utf8')
		.replace(/^\{"ended":\{"address":"[^"]*2023\.html".*$/m, (line) => {
			const { ended } = JSON.parse(line) as {
				ended: Record<string, unknown> & { archive: { file: string; offset: number } };
			};
			const { file, offset } = ended.archive;
			const more = {
				outcome: 'kept',
				captured: ended.at,
				held: file,
				offset,
				captures: 1,
				report: true,
				type: 'html',
				etag: '"1"'
			};
			return JSON.stringify({ ended: { ...ended, ...more } });
		});
	fs.writeFileSync(journal, text);
	const from = gathered.web.log.length;
	const { coverage, sources } = await gathered.site('www.none', paths);
	expect(statuses('www.none', from)).toEqual(['/ 200', '/2023.html 304']);
	expect(toldOf(coverage, 'state', 'why')).toEqual(['/2023.html blocked login']);
	expect(sources).toEqual([]);
});

test('what the archive has lost is asked for and kept once more', async () => {
	const first = await gathered.site('www.lost', two());
	const archives = path.join(first.out, 'warc');
	for (const name of fs.readdirSync(archives)) fs.rmSync(path.join(archives, name));
	const from = gathered.web.log.length;
	const { coverage, sources } = await gathered.site('www.lost', two());
	expect(statuses('www.lost', from)).toEqual(
		['/', '/nb/', '/2022.html', '/2023.html'].map((at) => `${at} 200`)
	);
	expect(toldOf(coverage, 'state', 'captures')).toEqual([
		'/2022.html collected 1',
		'/2023.html collected 1'
	]);
	expect(sources.every(({ file }) => file!.includes('-0002.warc.gz/'))).toBe(true);
});
