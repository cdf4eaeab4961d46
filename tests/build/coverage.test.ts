import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { readCoverage, refusedAddresses, soughtOf } from '#build/coverage.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { placesOf } from '#query/places.ts';
import { decodeTable } from '#query/table.ts';
import { run } from '../command.ts';
import { made, put } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-coverage-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const header = 'agency,region,year,state,title,address,captured,captures,why';
const file = path.join(
	put(work, {
		'coverage.csv': [
			header,
			'青溪县水务局,,2022,not_found,,http://a.example/,,0,',
			'青溪县水务局,,2022,blocked,,http://a.example/2022.html,,0,403 Forbidden',
			'青溪县农业农村局,,2022,not_asked,,http://b.example/,,0,more than 500 pages',
			'青溪县教育局,,2022,collected,,http://c.example/2022.html,2024-01-01T00:00:00Z,1,',
			',,2022,not_found,,http://d.example/,,0,',
			'市水务局,,2022,not_found,,http://f.example/,,0,',
			'青溪县民政局办公室,909901,2023,blocked,,http://g.example/,,0,403 Forbidden',
			'青溪县审计局,,2019,not_found,,http://h.example/,,0,',
			'青溪县司法局,,2022,not_found,,http://i.example/,,0,'
		].join('\r\n')
	}),
	'coverage.csv'
);

test('of several addresses the one that tells most counts', async () => {
	const coverage = await readCoverage(file);
	expect(coverage.size).toBe(7);
	expect(soughtOf(coverage, new Map(), { agency: '青溪县水务局', region: null }, 2022)).toEqual({
		...{ state: 'blocked', why: '403 Forbidden', address: 'http://a.example/2022.html' }
	});
	expect(soughtOf(coverage, new Map(), { agency: '青溪县水务局', region: null }, 2023)).toBeNull();
	expect(soughtOf(coverage, new Map(), { agency: null, region: null }, 2022)).toBeNull();
	// A name many bodies have is nobody's by itself.
	for (const region of [null, '909902'])
		expect(soughtOf(coverage, new Map(), { agency: '市水务局', region }, 2022)).toBeNull();
});

test('a report is refused only where every address of it is, by the one that says most', async () => {
	const several = path.join(
		put(work, {
			'several.csv': [
				header,
				...['page.html', 'a.pdf'].map(
					(name) => `青溪县民政局,,2022,collected,,http://j.example/${name},2024-01-01T00:00:00Z,1,`
				)
			].join('\r\n')
		}),
		'several.csv'
	);
	const coverage = await readCoverage(several);
	const page = {
		file: 'j.warc.gz/http://j.example/page.html',
		code: 'elsewhere',
		message: 'a link'
	};
	const scan = { file: 'j.warc.gz/http://j.example/a.pdf', code: 'no_text', message: 'a scan' };
	const of = (...refused: Parameters<typeof refusedAddresses>[0]) =>
		soughtOf(coverage, refusedAddresses(refused), { agency: '青溪县民政局', region: null }, 2022);
	expect(of(page)).toMatchObject({ state: 'collected', address: 'http://j.example/a.pdf' });
	expect(of(page, scan)).toMatchObject({ state: 'refused', why: 'no_text: a scan' });
	expect(of(page)).not.toHaveProperty('agency');
});

test('the words of a link tell whose report it leads to where the list does not', async () => {
	const titled = path.join(
		put(work, {
			'titled.csv': [
				header,
				',,2022,collected,青溪县审计局2022年政府信息公开工作年度报告,http://e.example/1.pdf,2024-01-01T00:00:00Z,1,',
				',,,blocked,青溪县统计局2021年度政府信息公开工作年度报告,http://e.example/2.pdf,,0,403 Forbidden',
				',,2022,collected,区教育局2022年政府信息公开工作年度报告,http://e.example/5.pdf,2024-01-01T00:00:00Z,1,',
				',,2022,collected,政府信息公开年报,http://e.example/3.pdf,2024-01-01T00:00:00Z,1,',
				'青溪县财政局,,2022,collected,青溪县审计局2022年政府信息公开工作年度报告,http://e.example/4.pdf,2024-01-01T00:00:00Z,1,'
			].join('\r\n')
		}),
		'titled.csv'
	);
	const coverage = await readCoverage(titled);
	const refused = [
		{ file: 'e.warc.gz/http://e.example/1.pdf', code: 'no_text', message: 'a scan' }
	];
	const of = (agency: string, year: number) =>
		soughtOf(coverage, refusedAddresses(refused), { agency, region: null }, year);
	expect(coverage.size).toBe(3);
	expect(of('青溪县审计局', 2022)).toMatchObject({ state: 'refused', why: 'no_text: a scan' });
	expect(of('青溪县统计局', 2021)).toMatchObject({ state: 'blocked' });
	expect(of('青溪县财政局', 2022)).toMatchObject({ address: 'http://e.example/4.pdf' });
});

test('what was collected and could not be read is told so, with the reader’s reason', async () => {
	const coverage = await readCoverage(file);
	const refused = [
		{ file: 'c-0001.warc.gz/http://c.example/2022.html', code: 'no_text', message: 'a scan' },
		{ file: 'c-0001.warc.gz/http://c.example/2023.html', code: 'empty', message: '' }
	];
	expect(
		soughtOf(coverage, refusedAddresses(refused), { agency: '青溪县教育局', region: null }, 2022)
	).toMatchObject({
		state: 'refused',
		why: 'no_text: a scan'
	});
	expect(
		soughtOf(coverage, new Map(), { agency: '青溪县教育局', region: null }, 2022)
	).toMatchObject({ state: 'collected' });
});

test('a list that is none is refused by name', async () => {
	const other = path.join(put(work, { 'other.csv': 'a,b\n1,2\n' }), 'other.csv');
	await expect(readCoverage(other)).rejects.toThrow(/other.csv: unknown column a/);
});

test('missing reports take their reason from what was collected', async () => {
	const bureaus = ['水务局', '农业农村局', '教育局', '民政局'];
	const documents = Object.fromEntries(
		bureaus.flatMap((bureau) =>
			[2021, 2023].map((year) => [
				`${bureau}${year}.txt`,
				made({ agency: `青溪县${bureau}`, year })
			])
		)
	);
	documents['other.txt'] = made({ agency: '青溪县司法局', year: 2022 });
	const folder = put(path.join(work, 'documents'), documents);
	const out = path.join(work, 'corpus');
	const missing = (): Record<string, string>[] =>
		parse(fs.readFileSync(path.join(out, 'missing.csv')), { bom: true, columns: true });
	expect(await run('ingest', folder, '--out', out, '--coverage', file)).toMatchObject({ code: 0 });
	const reasons = missing()
		.filter(({ year, state }) => year === '2022' && state === 'gap')
		.map(({ agency, reason, why, address }) => [agency!.slice(3), reason, why, address]);
	expect(new Set(reasons)).toEqual(
		new Set([
			['水务局', 'blocked', '403 Forbidden', 'http://a.example/2022.html'],
			['农业农村局', 'not_asked', 'more than 500 pages', 'http://b.example/'],
			['教育局', 'collected', '', 'http://c.example/2022.html'],
			['民政局', 'not_collected', '', '']
		])
	);
	// Whoever was looked for is told too, though the corpus has no other report of theirs or of the year.
	const sought = missing()
		.filter(({ state }) => state === 'sought')
		.map(({ agency, region, year, reason }) => [agency, region, year, reason]);
	expect(new Set(sought)).toEqual(
		new Set([
			['市水务局', '', '2022', 'not_found'],
			['青溪县民政局办公室', '909901', '2023', 'blocked'],
			['青溪县审计局', '', '2019', 'not_found']
		])
	);
	const { places } = JSON.parse(fs.readFileSync(path.join(out, 'corpus.json'), 'utf8'));
	const read = (file: { path: string }) => fs.readFileSync(path.join(out, file.path));
	const kept = placesOf(
		{ places } as Manifest,
		async (file, words) => decodeTable(Uint8Array.from(read(file)).buffer, words),
		async (file) => JSON.parse(read(file).toString())
	);
	const shown = (await kept.missing(null)).map(({ agency, year, state, reason, why, address }) =>
		[agency, year, state, reason, why ?? '', address ?? ''].join()
	);
	const listed = missing().map(({ agency, year, state, reason, why, address }) =>
		[agency, year, state, reason, why, address].join()
	);
	expect(shown.toSorted()).toEqual(listed.toSorted());
	expect(await run('ingest', folder, '--out', out)).toMatchObject({ code: 0 });
	expect(missing()[0]).not.toHaveProperty('reason');
	expect(await run('ingest', folder, '--out', out, '--coverage', 'none.csv')).toMatchObject({
		code: 2
	});
});
