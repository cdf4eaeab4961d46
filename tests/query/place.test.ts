import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCorpus } from '#build/write.ts';
import { bodyLines } from '#charts/place/agencies.ts';
import { mostFirst } from '#charts/place/choices.ts';
import governmentChart, { reconciledYears } from '#charts/place/government.ts';
import { leadNotes, leadParts, placeLead } from '#charts/place/lead.ts';
import { regionMap } from '#charts/map/regions.ts';
import { tileMap } from '#charts/map/tiles.ts';
import { sistersOf } from '#charts/place/sisters.ts';
import volume from '#charts/requests/volume.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { agencyIdOf, placeNames } from '#corpus/rows.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { builtCorpus, type Corpus } from '#query/corpus.ts';
import { changesByYear } from '#query/changes.ts';
import { allReports, type Filters } from '#query/filters.ts';
import { filtersAt, placeBodies, silentYears } from '#query/place.ts';
import { decodeTable } from '#query/table.ts';
import { newsOf } from '#view/news.ts';
import { edgeOf, ownName, placeName, sistersName } from '#view/place.ts';
import { scopeWords } from '#view/scope.ts';
import { reportRow, requestTable, type Ink } from '../database.ts';

const out = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-lens-place-'));
const nothing = Object.fromEntries(reportColumns.map(({ name }) => [name, null]));

let made = 0;
/** A report of an agency that received so many requests; null is one that does not say. */
function row(
	agency: string,
	region: string,
	year: number,
	received: number | null,
	given: ReportRow = {}
): ReportRow {
	const id = (made++).toString(16).padStart(16, 'e');
	const ink: Ink = received ?? 'blank';
	return {
		...nothing,
		...reportRow(
			{
				id,
				agency,
				region,
				year,
				level: 'county',
				agency_kind: 'department',
				sector: 'education',
				agency_id: agencyIdOf({ agency, region }, id),
				...placeNames(region),
				...given
			},
			requestTable('2021', { received_total: ink })
		)
	};
}

const jianwei = '511123';
const government = { agency_kind: 'government', sector: 'government' } as const;
const rows = [
	// Silent for three years, after one with requests.
	...[5, 0, 0, 0].map((received, at) => row('犍为县教育局', jianwei, 2020 + at, received)),
	...[4, 6, 7, 9].map((received, at) => row('犍为县民政局', jianwei, 2020 + at, received)),
	// New in the last year: no part of a change.
	row('犍为县水务局', jianwei, 2023, 40),
	// It does not tell.
	row('犍为县财政局', jianwei, 2023, null),
	// A gap, and none after 2022.
	...[2020, 2022].map((year) => row('犍为县司法局', jianwei, year, 1)),
	row('国家税务总局犍为县税务局', jianwei, 2023, 100, { agency_kind: 'vertical', sector: 'tax' }),
	row('犍为县玉津镇人民政府', jianwei, 2023, 3, { level: 'township', sector: 'township' }),
	row('犍为县人民政府', jianwei, 2022, 14, { ...government, scope: 'tier' }),
	row('犍为县人民政府', jianwei, 2023, 60, { ...government, scope: 'area' }),
	row('五通桥区教育局', '511112', 2023, 8),
	row('五通桥区人民政府', '511112', 2023, 30, { ...government, scope: null, basis: 'untold' }),
	row('乐山市教育局', '511100', 2023, 11, { level: 'prefecture' }),
	row('朝阳区教育局', '110105', 2023, 2),
	row('东莞市教育局', '441900', 2023, 1, { level: 'prefecture' }),
	row('四川省教育厅', '510000', 2023, 50, { level: 'province' }),
	// A province with a report on the whole, and a county it governs itself.
	row('湖北省人民政府', '420000', 2023, 900, { ...government, level: 'province', scope: 'area' }),
	row('宜昌市教育局', '420500', 2023, 5, { level: 'prefecture' }),
	row('仙桃市人民政府', '429004', 2023, 70, { ...government, scope: 'area' })
];

let corpus: Corpus;
beforeAll(async () => {
	const manifest: Manifest = await writeCorpus({
		out,
		title: { zh: '试', en: 'trial' },
		from: { zh: '自编', en: 'made up' },
		origin: 'synthetic' as const,
		rows,
		findings: [],
		register: new Map()
	});
	const read = (file: { path: string }) => fs.readFileSync(path.join(out, file.path));
	corpus = builtCorpus(
		manifest,
		async (file, words) => decodeTable(new Uint8Array(read(file)).buffer, words),
		async (file) => JSON.parse(read(file).toString('utf8')) as unknown
	);
});
afterAll(() => fs.rmSync(out, { recursive: true }));

const bodiesOf = async (code: string) => (await placeBodies(corpus, code))!;

describe('a place is found by its region code', () => {
	test.each([
		['510000', 'province', '四川省', null],
		['511100', 'prefecture', '乐山市', '乐山市'],
		[jianwei, 'county', '犍为县', '乐山市'],
		['110105', 'county', '朝阳区', null],
		['441900', 'prefecture', '东莞市', '东莞市'],
		['110000', 'province', '北京市', null]
	])('%s is a %s', async (code, level, name, prefecture) => {
		expect(await corpus.places.at(code)).toMatchObject({ code, level, name, prefecture });
	});

	test.each(['999999', '511199', '512000', '51', '', '51112３'])('%s is none', async (code) => {
		expect(await corpus.places.at(code)).toBeNull();
		expect(await placeBodies(corpus, code)).toBeNull();
	});

	test('what is special about where it stands is said', async () => {
		const edge = async (code: string) => edgeOf((await corpus.places.at(code))!)?.zh ?? null;
		expect(await edge('110105')).toContain('没有地市一级');
		expect(await edge('441900')).toContain('不设县区');
		expect([await edge(jianwei), await edge('511100'), await edge('510000')]).toEqual([
			null,
			null,
			null
		]);
		expect(sistersName((await corpus.places.at('110105'))!).zh).toBe('北京市直辖的县（市、区）');
	});

	test('every place is listed by name, with initials of its characters', async () => {
		const names = (await corpus.places.names())!;
		expect(names.map(({ code, name }) => [code, name])).toEqual([
			['110000', '北京市'],
			['110105', '朝阳区'],
			['420000', '湖北省'],
			['420500', '宜昌市'],
			['429004', '仙桃市'],
			['440000', '广东省'],
			['441900', '东莞市'],
			['510000', '四川省'],
			['511100', '乐山市'],
			['511112', '五通桥区'],
			[jianwei, '犍为县']
		]);
		const initials = (name: string) => names.find((one) => one.name === name)!.initials.split(' ');
		// The reading of the place first, others a character may have behind it.
		expect(initials('朝阳区').map(([first]) => first)).toEqual(['c', 'y', 'q']);
		expect(initials('乐山市')[0]).toContain('y');
	});

	test('a name without the place it lies in', () => {
		expect(ownName('岑汀市苇川区', '岑汀市')).toBe('苇川区');
		expect(ownName('岑汀市', '岑汀市')).toBe('岑汀市');
		expect(ownName('苇川区', null)).toBe('苇川区');
	});
});

describe('the first sentence of a place', () => {
	test('counts agencies, requests, those without any and those without a report', async () => {
		const found = await bodiesOf(jianwei);
		const lead = placeLead(found)!;
		expect(lead).toMatchObject({ year: 2023, agencies: 7, received: 152, told: 5 });
		expect(lead).toMatchObject({ silent: 1, missing: 1, gone: 1 });
		expect(
			leadParts(lead, found)
				.map(({ words }) => words.zh)
				.join('')
		).toBe('犍为县 · 7 家机关，2023 年收到 152 件（5 家读出），1 家一件也没有，1 家没有年报。');
	});

	test('tells a change of those alone that state both years', async () => {
		const lead = placeLead(await bodiesOf(jianwei))!;
		expect(lead.alike).toEqual({ bodies: 2, before: 7, now: 9 });
		expect(leadNotes(lead)[0]!.zh).toContain('2 家，7 件变为 9 件（多 2 件）');
	});

	test('says nothing of years and numbers where there is no own report', async () => {
		const found = { ...(await bodiesOf(jianwei)), bodies: [], year: null };
		expect(placeLead(found)).toBeNull();
		expect(leadParts(null, found)[0]!.words.zh).toContain('没有收录');
	});
});

describe('the table of agencies', () => {
	test('has years running without requests, missing years and what the latest year tells', async () => {
		const lines = bodyLines(await bodiesOf(jianwei), 'all', mostFirst);
		const shown = lines.map((one) => [one.name, one.received, one.run, one.missing.length]);
		expect(shown).toEqual([
			['国家税务总局犍为县税务局', 100, 0, 0],
			['犍为县水务局', 40, 0, 0],
			['犍为县民政局', 9, 0, 0],
			['犍为县玉津镇人民政府', 3, 0, 0],
			['犍为县教育局', 0, 3, 0],
			['犍为县财政局', null, 0, 0],
			['犍为县司法局', null, 0, 2]
		]);
	});

	test('lists the silent, and those without a report, by themselves', async () => {
		const found = await bodiesOf(jianwei);
		const names = (group: 'silent' | 'missing') =>
			bodyLines(found, group, mostFirst).map(({ name }) => name);
		expect(names('silent')).toEqual(['犍为县教育局']);
		expect(names('missing')).toEqual(['犍为县司法局']);
	});

	test.each([true, false])(
		'what is unknown comes last, descending or not (%s)',
		async (descending) => {
			const lines = bodyLines(await bodiesOf(jianwei), 'all', { sort: 'received', descending });
			expect(lines.slice(-2).map(({ received }) => received)).toEqual([null, null]);
		}
	);

	test('a year without a report ends the years running', () => {
		const year = (year: number, zero: boolean | null) =>
			({ year, zero_activity: zero }) as Parameters<typeof silentYears>[0]['own'][number];
		expect(silentYears({ own: [year(2020, true), year(2022, true)] }, 2022)).toBe(1);
		expect(silentYears({ own: [year(2021, null), year(2022, true)] }, 2022)).toBe(1);
		expect(silentYears({ own: [year(2021, true), year(2022, false)] }, 2022)).toBe(0);
	});
});

test('a government’s report stands beside the bodies it covers and no others', async () => {
	const years = reconciledYears(await bodiesOf(jianwei));
	expect(years).toEqual([
		{ year: 2022, scope: 'tier', whole: 14, own: 8, told: 3, bodies: 3, missing: 0, gone: 0 },
		// The tax office is not covered; the town is; the bureau that does not tell is covered and adds nothing.
		{ year: 2023, scope: 'area', whole: 60, own: 52, told: 4, bodies: 5, missing: 0, gone: 1 }
	]);
});

test('which way a government and its bodies are apart is said in words, with no sign', async () => {
	const found = await bodiesOf(jianwei);
	const sentence = (received_total: number) => {
		const government = found.government.map((one) => ({ ...one, received_total }));
		return governmentChart.model(
			{ ...found, government },
			{ name: 'x', origin: 'real', contentHash: '0' }
		).sentence;
	};
	expect(sentence(60).zh).toContain('相加 52 件，比汇总年报少 8 件；');
	expect(sentence(50).zh).toContain('相加 52 件，比汇总年报多 2 件；');
	expect(sentence(52).zh).toContain('相加 52 件，两边相等；');
	expect(sentence(60).en).toContain('add up to 52, 8 fewer than it states, with');
});

test.each([jianwei, '511100', '510000'])('what leaves with it names the place %s', async (code) => {
	const found = await bodiesOf(code);
	const model = governmentChart.model(found, { name: 'x', origin: 'real', contentHash: '0' });
	const words = scopeWords(model).zh;
	expect(words).toContain(found.place.name);
	expect(words.split('；')).toHaveLength(new Set(words.split('；')).size);
});

test.each([jianwei, '511112', '511100', '510000', '110105', '110000', '441900'])(
	'what the first sentence of %s counts is what its lists have',
	async (code) => {
		const found = await bodiesOf(code);
		const lead = placeLead(found)!;
		const lines = (group: 'all' | 'silent' | 'missing') =>
			bodyLines(found, group, mostFirst).length;
		expect([lines('all'), lines('silent'), lines('missing')]).toEqual([
			lead.agencies,
			lead.silent,
			lead.missing
		]);
		for (const year of found.bodies.flatMap(({ own }) => own.map((one) => one.year!))) {
			const then = { ...found, year };
			const told = placeLead(then)!;
			expect([bodyLines(then, 'all', mostFirst).length, told.year]).toEqual([told.agencies, year]);
			expect(bodyLines(then, 'missing', mostFirst)).toHaveLength(told.missing);
		}
	}
);

describe('sums of a place come from its files alone', () => {
	test.each([
		[jianwei, 152],
		['511112', 8],
		['511100', 171],
		['510000', 221],
		['110105', 2],
		['441900', 1]
	])('%s received %i in the last year', async (code, total) => {
		const place = (await corpus.places.at(code))!;
		const answer = await volume.question!.ask(corpus, { filters: filtersAt(place) });
		const { years } = answer as { years: { total: number | null }[] };
		expect(years.at(-1)!.total).toBe(total);
	});

	test('a county’s reports that do not tell what they cover are told beside them', async () => {
		const place = (await corpus.places.at('511112'))!;
		const { beside } = (await volume.question!.ask(corpus, {
			filters: filtersAt(place)
		})) as unknown as { beside: object };
		expect(beside).toMatchObject({ untold: { reports: 1, sum: 30 } });
	});
});

describe('places beside it', () => {
	test('are the counties of its prefecture, itself first', async () => {
		const { years } = await sistersOf(corpus, (await corpus.places.at(jianwei))!);
		expect(years.filter(({ year }) => year === 2023)).toMatchObject([
			{ code: jianwei, received: 152 },
			{ code: '511112', received: 8 }
		]);
	});

	test('are the prefectures of its province, and the provinces', async () => {
		const last = async (code: string) => {
			const { years } = await sistersOf(corpus, (await corpus.places.at(code))!);
			return years
				.filter(({ year }) => year === 2023)
				.map(({ name, received }) => [name, received]);
		};
		expect(await last('511100')).toEqual([['乐山市', 171]]);
		expect(await last('440000')).toEqual([
			['广东省', 1],
			['北京市', 2],
			['湖北省', 5],
			['四川省', 221]
		]);
	});
});

describe('changes of the same agencies', () => {
	const year = async (filters: Partial<Filters>, wanted = 2023) =>
		(await changesByYear(corpus, { ...allReports, ...filters }))!.find(
			(one) => one.year === wanted
		);

	test('are of those that tell both years, with one scope', async () => {
		expect(await year({ province: '四川省' })).toMatchObject({
			received: { bodies: 2, before: 7, now: 9 },
			silence: { bodies: 2, before: 1, now: 1 },
			judged: 8,
			silent: 1,
			silent3: 1,
			missing: 0,
			gone: 1
		});
		expect(await year({ province: '四川省' }, 2021)).toMatchObject({ missing: 1, gone: 0 });
		expect(await year({ province: '北京市' })).toMatchObject({ received: { bodies: 0 } });
		expect((await year({ levels: ['township'] }))?.judged).toBe(1);
	});

	test('are not told of what the file does not divide by', async () => {
		for (const filters of [
			{ sectors: ['education' as const] },
			{ agency: '局' },
			{ county: jianwei },
			{ basis: 'consolidated' as const }
		])
			expect(await changesByYear(corpus, { ...allReports, ...filters })).toBeNull();
		const without = { changes: () => Promise.resolve(null) };
		expect(await changesByYear(without, allReports)).toBeNull();
	});

	test('make no news of so few', async () => {
		expect(newsOf(await changesByYear(corpus, allReports))).toEqual([]);
	});
});

test('a place’s name as its page has it', async () => {
	expect(placeName((await corpus.places.at(jianwei))!)).toBe('犍为县');
});

describe('the map', () => {
	const map = (filters: Partial<Filters>) =>
		regionMap(corpus, { ...allReports, years: [2023], ...filters }, 'received');
	const told = ({ regions }: Awaited<ReturnType<typeof map>>) =>
		regions.map(({ key, code, value }) => [key, code, value]);

	test('of a prefecture has its counties, and a tile for what is in none', async () => {
		const found = await map({ province: '四川省', prefecture: '乐山市' });
		expect(told(found)).toEqual([
			['五通桥区', '511112', 8],
			['犍为县', jianwei, 152],
			[null, null, 11]
		]);
		expect([found.level, found.place]).toEqual(['county', '511100']);
		const { tiles, model } = tileMap(found);
		expect(tiles.map(({ to }) => to)).toEqual([{ place: '511112' }, { place: jianwei }, null]);
		expect(tiles.at(-1)!.name.zh).toBe('不在县区内');
		expect(model.sentence.zh).toContain('合计 171 件');
	});

	test('of a municipality has its districts, of a province its prefectures, each with what lies below', async () => {
		expect(told(await map({ province: '北京市' }))).toEqual([['朝阳区', '110105', 2]]);
		const sichuan = await map({ province: '四川省' });
		expect(told(sichuan)).toEqual([
			['乐山市', '511100', 171],
			[null, null, 50]
		]);
		expect(tileMap(sichuan).tiles[0]!.to).toEqual({ prefecture: '乐山市' });
		const dongguan = await map({ province: '广东省', prefecture: '东莞市' });
		expect(told(dongguan)).toEqual([[null, null, 1]]);
		expect(tileMap(await map({})).tiles.find(({ region }) => region === '四川省')!.to).toEqual({
			province: '四川省'
		});
	});

	test('of consolidated reports says how many places have one, and adds no counties up', async () => {
		const found = await map({ province: '四川省', prefecture: '乐山市', basis: 'consolidated' });
		expect(told(found)).toEqual([
			['五通桥区', '511112', null],
			['犍为县', jianwei, 60]
		]);
		const { tiles, model } = tileMap(found);
		expect(tiles.map(({ state }) => state)).toEqual(['not_consolidated', 'number']);
		expect(model.sentence.zh).toContain('2 个中 1 个有政府汇总年报');
		expect(model.sentence.zh).not.toContain('合计');
	});

	test('of consolidated reports adds no year of the tier alone to years of the whole place', async () => {
		const prefecture = { province: '四川省', prefecture: '乐山市', basis: 'consolidated' } as const;
		const all = await map({ ...prefecture, years: [] });
		expect(told(all)[1]).toEqual(['犍为县', jianwei, 60]);
		const { tiles, model } = tileMap(all);
		expect(tiles[1]!.words.zh).toBe(
			'犍为县：60 件；1 份年报；2023 年全域；2022 年仅有本级，未加入'
		);
		expect(model.rows[1]!.at(-1)).toMatchObject({ zh: '2023 年全域；2022 年仅有本级，未加入' });
		const early = tileMap(await map({ ...prefecture, years: [2022] }));
		expect(early.tiles[1]!.words.zh).toBe('犍为县：14 件；1 份年报；2022 年本级');
	});

	test('of a province’s consolidated reports has its own in a tile, from which no county is taken off', async () => {
		const found = await map({ province: '湖北省', basis: 'consolidated' });
		expect(told(found)).toEqual([
			['宜昌市', '420500', null],
			[null, null, 900]
		]);
		const { tiles, model } = tileMap(found);
		expect(tiles.map(({ name }) => name.zh)).toEqual(['宜昌市', '省级政府全域年报']);
		expect(model.sentence.zh).toContain('“省级政府全域年报”一格 900 件');
	});
});
