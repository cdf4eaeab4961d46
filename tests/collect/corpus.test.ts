import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect } from '#collect/collect.ts';
import { run } from '../command.ts';
import { evidenceFor, findingsOf, made, manifestOf, reportsOf } from '../office.ts';
import { listOf, page } from './country.ts';
import { Web } from './web.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-collected-'));
const out = path.join(work, 'collected');
const list = path.join(work, 'SITES.csv');
const title = (year: number) => `青溪县水务局${year}年政府信息公开工作年度报告`;
let web: Web;

function report(year: number, requests: number): string {
	const lines = made({ agency: '青溪县水务局', year, requests }).split('\n');
	const body = lines.map((line) =>
		line.includes('\t')
			? `<tr>${line
					.split('\t')
					.map((cell) => `<td>${cell}</td>`)
					.join('')}</tr>`
			: `<p>${line}</p>`
	);
	const html = body.join('\n').replaceAll(/(?:<tr>.*<\/tr>\n?)+/g, '<table>$&</table>');
	return page(title(year), `<h1>${title(year)}</h1>${html}`);
}

const gather = () =>
	collect(list, {
		out,
		contact: 'keeper@example.org',
		...{ pause: 1, hosts: 2, pages: 60, depth: 6, loopback: true },
		shard: { index: 1, of: 1 }
	});
const corpus = path.join(work, 'corpora/mine');
const listed = (name: string): Record<string, string>[] =>
	parse(fs.readFileSync(path.join(corpus, name)), { bom: true, columns: true });

beforeAll(async () => {
	web = await new Web().start();
	web.site('www.qingxi', {
		'/': page('首页', '<a href="/zwgk/nb/">政府信息公开年报</a>'),
		'/zwgk/nb/': listOf(
			[2021, 2022, 2023].map((year): [string, string] => [`/nb/${year}.html`, title(year)])
		),
		'/nb/2021.html': report(2021, 3),
		'/nb/2022.html': report(2022, 5),
		'/nb/2023.html': page(title(2023), `<h1>${title(2023)}</h1><img src="1.png">`)
	});
	fs.writeFileSync(
		list,
		`address,agency,region,years,notes\n${web.at('www.qingxi')},青溪县水务局,,,\n${web.at('www.qingxi', '/zwgk/nb/')},,,,\n`
	);
	await gather();
});
afterAll(async () => {
	await web.stop();
	fs.rmSync(work, { recursive: true });
});

test('what was asked on the way to reports stands among no refused reports', async () => {
	const { code, stdout, stderr } = await run('ingest', out, '--out', corpus);
	expect(code, stderr).toBe(0);
	expect(listed('refused.csv')).toMatchObject([
		{ file: expect.stringMatching(/\/nb\/2023\.html$/), code: 'no_text' }
	]);
	expect(stdout).toMatch(/读取 read: 2\n拒收 refused: 1 .*\n.*\n.*pages on the way: 2\n/);
	expect(fs.existsSync(path.join(corpus, 'vanished.csv'))).toBe(false);
});

test.each([['add', out], [out]])(
	'a report that changed in place says so with its cells, one that is gone has its text (%s)',
	async (...args) => {
		const site = web.sites.get('www.qingxi')!;
		site.delete('/nb/2021.html');
		site.set('/nb/2022.html', report(2022, 6));
		// The corpus was made before.
		if (args[0] === 'add') expect(await gather()).toMatchObject({ changed: 1, vanished: 1 });
		const ran = await run('ingest', ...args, '--out', corpus);
		expect(ran.code, ran.stderr).toBe(0);
		expect(manifestOf(corpus).counts.reports).toBe(3);
		const reports = await reportsOf(corpus, 'id, file, year, received_total, captured');
		const findings = await Promise.all(reports.map(({ id }) => findingsOf(corpus, String(id))));
		const [changed, ...others] = findings.flat().filter(({ rule }) => rule === 'PUB-06');
		expect(others).toEqual([]);
		expect(String(changed!.cells).split(' ')).toContain('received_total');
		expect(reports.find(({ id }) => id === changed!.report)).toMatchObject({ received_total: 6 });
		expect(manifestOf(corpus).files!.map((file) => file.path)).toContain('vanished.csv');
		const [gone, ...more] = listed('vanished.csv');
		expect(more).toEqual([]);
		expect(gone).toMatchObject({
			...{ year: '2021', agency: '青溪县水务局', why: 'HTTP 404' },
			url: web.at('www.qingxi', '/nb/2021.html'),
			gone: expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
		});
		const { file } = reports.find(({ id }) => id === gone!.report)!;
		const told = (await evidenceFor(corpus, String(file))).gone;
		expect(told).toMatchObject({ at: gone!.gone, why: 'HTTP 404' });
		expect(told!.text).toContain(title(2021));
		expect(told!.text).toMatch(/\t3\t/);
		expect((await run('verify', corpus)).code).toBe(0);
	}
);
