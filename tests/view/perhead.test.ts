import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { populationOf } from '#corpus/population.ts';
import { allReports } from '#query/filters.ts';
import perHeadChart, { peopleOf, requestsPerHead } from '#charts/requests/perhead.ts';
import { toCsv } from '#view/csv.ts';
import { databaseOf, reportRow } from '../database.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-population-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

const head = 'region,province,prefecture,year,population,source';
/** Made up, as are the places. */
const file = path.join(work, 'population.csv');
const lines = [
	'900000,虚州省,,2020,2000000,"年鉴，第 3 页"',
	'900000,虚州省,,2023,4000000,another yearbook',
	',幻州省,,2021,50000,a bulletin'
];
fs.writeFileSync(file, `\uFEFF${[head, ...lines].join('\r\n')}\r\n`);
const table = populationOf(fs.readFileSync(file, 'utf8'));

test('the table that ships holds no figure', () => {
	const shipped = fs.readFileSync(
		path.join(import.meta.dirname, '../../data/population.csv'),
		'utf8'
	);
	expect(shipped.trim()).toBe(head);
	expect(populationOf(shipped)).toEqual([]);
});

test('places are known by their code, or as they are named', () => {
	const [province, prefecture] = populationOf(
		`${head}\n510000,,,2020,83674866,a\n511100,,,2020,3160168,b\n`
	);
	expect(province).toMatchObject({ province: '四川省', prefecture: null, people: 83674866 });
	expect(prefecture).toMatchObject({ province: '四川省', prefecture: '乐山市' });
	expect(table[2]).toEqual({
		province: '幻州省',
		prefecture: null,
		year: 2021,
		people: 50000,
		source: 'a bulletin'
	});
});

test.each([
	['no code of a province or prefecture', '511102,,,2020,5,a'],
	['name it in the column province', '900000,,,2020,5,a'],
	['name it in the column prefecture', '900100,虚州省,,2020,5,a'],
	['the code of 四川省, not of 虚州省', '510000,虚州省,,2020,5,a'],
	['the code of 乐山市, not of 虚泉市', '511100,四川省,虚泉市,2020,5,a'],
	['the code of a province, not of 乐山市', '510000,四川省,乐山市,2020,5,a'],
	['no year', '510000,,,二〇,5,a'],
	['no number of people', '510000,,,2020,"8,367",a'],
	['no number of people', '510000,,,2020,0,a'],
	['source is empty', '510000,,,2020,5,'],
	['listed twice', '510000,,,2020,5,a\n510000,,,2020,6,a']
])('nothing is guessed: %s', (why, lines) => {
	expect(() => populationOf(`${head}\n${lines}\n`)).toThrow(why);
	expect(() => populationOf(`${head}\n${lines}\n`)).toThrow(/line [23]/);
});

test('a year takes the latest figure that is not later', () => {
	const of = (year: number) => peopleOf(table, '虚州省', null, year)?.people ?? null;
	expect([2019, 2020, 2022, 2023, 2030].map(of)).toEqual([null, 2e6, 2e6, 4e6, 4e6]);
});

test('requests stand beside people, each side told, and a place without either has no rate', async () => {
	const county = { level: 'county', edition: '2021', agency: '某局' };
	const corpus = await databaseOf([
		reportRow({ id: 'a', province: '虚州省', year: 2022, ...county }, { received_total: 500 }),
		reportRow({ id: 'b', province: '虚州省', year: 2023, ...county }, { received_total: 30 }),
		reportRow({ id: 'c', province: '虚州省', year: 2023, ...county }, { received_total: 10 }),
		reportRow({ id: 'd', province: '虚州省', year: 2023, ...county }, { received_total: 'blank' }),
		reportRow({ id: 'e', province: '幻州省', year: 2023, ...county }, { received_total: 'blank' }),
		reportRow({ id: 'f', province: '无数省', year: 2023, ...county }, { received_total: 9 })
	]);
	const answer = await requestsPerHead(corpus, allReports, table);
	const source = { name: 'trial', origin: 'synthetic', contentHash: '0' } as const;
	const model = perHeadChart.model(answer, source);
	const byName = Object.fromEntries(model.rows.map(([name, ...rest]) => [String(name), rest]));
	expect(byName['虚州省']).toEqual([1, 40, 4e6, 2023, 'another yearbook', 2, 3]);
	expect(byName['幻州省']!.slice(0, 3)).toEqual([null, null, 50000]);
	expect(byName['无数省']!.slice(0, 5)).toEqual([null, 9, null, null, null]);
	expect(model.sentence.en).toBe(
		'In 2023 the one place with a known population received 40 requests among 4,000,000 people: 1 per 100,000.'
	);
	expect(toCsv(model, 'en')).toContain('another yearbook');

	const earlier = await requestsPerHead(corpus, { ...allReports, years: [2022] }, table);
	expect(perHeadChart.model(earlier, source).rows[0]!.slice(1, 6)).toEqual([
		25,
		500,
		2e6,
		2020,
		'年鉴，第 3 页'
	]);
});
