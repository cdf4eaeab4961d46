import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportRow } from '#corpus/schema.ts';
import { readRegister, readSourcesList, retell } from '#build/sources-and-register.ts';
import { run, type Ran } from '../command.ts';
import { evidenceFor, made, put, reportsOf } from '../office.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-told-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

let lists = 0;
function list(...lines: string[]): string {
	const file = path.join(work, `list ${lists++}.csv`);
	fs.writeFileSync(file, lines.join('\n'));
	return file;
}

const sourcesHeader = 'file,url,published,agency,region,level';
const registerHeader = 'agency_id,name,former_names,region,level,sector,from,to';

/** What the document of a row tells. */
const document: ReportRow = {
	id: '1',
	file: '2022/水务.txt',
	url: null,
	published: '2023-01-20',
	year: 2022,
	agency: '云台县水务局',
	agency_id: 'own',
	region: null,
	level: 'county',
	sector: 'water',
	province: null,
	prefecture: null,
	county: null,
	basis: 'untold',
	late: false,
	published_from: 'list'
};

async function told(lines: string[], row: Partial<ReportRow> = {}, register: string[] = []) {
	const changed: ReportRow = { ...document, ...(row as ReportRow) };
	const notices = retell(changed, {
		sources: await readSourcesList(list(sourcesHeader, ...lines)),
		register: await readRegister(list(registerHeader, ...register))
	});
	expect(notices.every(({ kind }) => kind === 'source_override')).toBe(true);
	return { row: changed, notices: notices.map(({ text }) => text) };
}

describe('the sources list', () => {
	test('supplies what the document does not tell, without a notice', async () => {
		const { row, notices } = await told(
			['2022/水务.txt,https://yuntai.example/1.html,2023-01-31,泸州市水务局,,'],
			{ agency: null, published: null, level: null, sector: null }
		);
		expect(row).toMatchObject({
			...{ url: 'https://yuntai.example/1.html', published: '2023-01-31', agency: '泸州市水务局' },
			region: '510500',
			province: '四川省',
			prefecture: '泸州市',
			level: 'prefecture',
			sector: 'water'
		});
		expect(row.agency_id).toMatch(/^510500-/);
		expect(notices).toEqual([]);
	});

	test('has the last word, and a notice tells what the document says', async () => {
		const { row, notices } = await told([
			'2022/水务.txt,,2023-02-01,云台县水利局,510521,prefecture'
		]);
		expect(row).toMatchObject({
			published: '2023-02-01',
			agency: '云台县水利局',
			region: '510521',
			level: 'prefecture'
		});
		expect(notices).toEqual([
			'published：2023-01-20 → 2023-02-01',
			'agency：云台县水务局 → 云台县水利局',
			'level：county → prefecture'
		]);
	});

	test('that says what the document says changes nothing', async () => {
		const { row, notices } = await told(['2022/水务.txt,,2023-01-20,云台县 水务局,,county']);
		expect(notices).toEqual([]);
		expect({ ...row, agency_id: 'own' }).toEqual(document);
	});

	test.each(['./2022/été.txt', '2022\\été.txt', '2022/été.txt'.normalize('NFD')])(
		'knows a file as %s',
		async (name) => {
			const { row } = await told([`${name},https://a.example/,,,,`], { file: '2022/été.txt' });
			expect(row.url).toBe('https://a.example/');
		}
	);

	test('is about no other file', async () => {
		expect(await told(['水务.txt,https://a.example/,,,,'])).toEqual({ row: document, notices: [] });
	});

	test('is read with and without a mark, in any order of columns, quoted and with blank lines', async () => {
		const file = list('\uFEFFurl,file', '"https://a.example/?b=1,2",a.txt', '', ',b.txt', '');
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
		const found = await readSourcesList(file);
		expect([...found.keys()]).toEqual(['a.txt', 'b.txt']);
		expect(found.get('a.txt')!.url).toBe('https://a.example/?b=1,2');
	});

	test.each([
		['an unknown column', ['file,link', 'a.txt,x'], 'unknown column link'],
		['no column of files', ['url', 'https://a.example/'], 'column file is missing'],
		['a line without a file', [sourcesHeader, ',https://a.example/,,,,'], 'line 2: file is empty'],
		['a file listed twice', [sourcesHeader, 'a,,,,,', 'a,,,,,'], 'line 3: a is listed twice'],
		['an address that runs', [sourcesHeader, 'a,javascript:alert(1),,,,'], 'http(s)'],
		['a day that is none', [sourcesHeader, 'a,,2023-02-30,,,'], '2023-02-30'],
		['a code that is none', [sourcesHeader, 'a,,,,5101,'], '5101'],
		['an unknown level', [sourcesHeader, 'a,,,,,town'], 'unknown level town'],
		['a line too short', [sourcesHeader, 'a,b'], 'line 2'],
		['no header', [''], 'header is missing']
	])('with %s is not taken', async (_, lines, message) => {
		await expect(readSourcesList(list(...lines))).rejects.toThrow(message);
	});

	test('in another encoding is not taken for one in UTF-8', async () => {
		const file = path.join(work, 'gbk.csv');
		fs.writeFileSync(
			file,
			Buffer.from([...Buffer.from('file,agency\na,'), 0xcb, 0xae, 0xce, 0xf1])
		);
		await expect(readSourcesList(file)).rejects.toThrow('UTF-8');
	});

	test('ships empty, as does the register', async () => {
		expect((await readSourcesList('data/sources.csv')).size).toBe(0);
		expect((await readRegister('data/agencies.csv')).size).toBe(0);
		expect((await readSourcesList(path.join(work, 'nowhere.csv'), false)).size).toBe(0);
	});
});

describe('the register', () => {
	const water = 'yt-water,云台县水务局,云台县水利局；云台县水电局,,county,water,,';

	test.each(['云台县水务局', '云台县水利局', '云台县水电局', '云台县 水利局'])(
		'knows %s as one agency',
		async (agency) => {
			expect((await told([], { agency }, [water])).row.agency_id).toBe('yt-water');
		}
	);

	test.each<[string, Partial<ReportRow>]>([
		['another name', { agency: '云台县教育局' }],
		['no name', { agency: null }],
		['the name in another region', { region: '510504', agency: '水务局' }],
		['the name where the region is not told', { region: null, agency: '水务局' }],
		['the name before its time', { region: '510503', agency: '水务局', year: 2018 }]
	])('leaves alone a report with %s', async (_, row) => {
		const register = [water, 'n-water,水务局,,510503,county,water,2019,'];
		expect((await told([], row, register)).row.agency_id).toBe('own');
	});

	test('tells two agencies of one name apart by region and by time', async () => {
		const register = [
			'a,水务局,,510503,,,,2019',
			'b,水务局,,510503,,,2020,',
			'c,水务局,,510504,,,,'
		];
		const id = async (region: string, year: number | null) =>
			(await told([], { agency: '水务局', region, year }, register)).row.agency_id;
		expect(await Promise.all([id('510503', 2019), id('510503', 2020), id('510504', 2019)])).toEqual(
			['a', 'b', 'c']
		);
		expect(await id('510503', null)).toBe('own');
	});

	test('fills in level and sector where the document does not tell, and only there', async () => {
		const register = ['x,云台县综合中心,,,township,water,,'];
		const row = async (told_: Partial<ReportRow>) =>
			(await told([], { agency: '云台县综合中心', ...told_ }, register)).row;
		expect(await row({ level: null, sector: 'other' })).toMatchObject({
			level: 'township',
			sector: 'water'
		});
		expect(await row({ level: 'county', sector: 'finance' })).toMatchObject({
			level: 'county',
			sector: 'finance'
		});
	});

	test.each([
		['one name for two agencies', ['a,甲局,,,,,,', 'b,乙局,甲局,,,,,'], '甲局 is listed for two'],
		['times that overlap', ['a,甲局,,,,,,2020', 'b,甲局,,,,,2020,'], 'listed for two agencies'],
		['an id with spaces', ['a b,甲局,,,,,,'], 'agency_id'],
		['an unknown sector', ['a,甲局,,,,wet,,'], 'unknown sector wet'],
		[
			'two levels of one agency',
			['a,甲局,,,county,,,', 'a,乙局,,,prefecture,,,'],
			'another level in line 2'
		],
		['a year that is none', ['a,甲局,,,,,x,'], 'from is no year'],
		['times that run backwards', ['a,甲局,,,,,2021,2020'], '2021'],
		['an agency without a name', ['a,,,,,,,'], 'name is empty']
	])('with %s is not taken', async (_, lines, message) => {
		await expect(readRegister(list(registerHeader, ...lines))).rejects.toThrow(message);
	});
});

describe('an ingest with both lists', () => {
	const folder = put(path.join(work, 'documents'), {
		'2021.txt': made({ agency: '云台县水利局', year: 2021 }),
		'2022.txt': made({ agency: '云台县水务局', year: 2022 }),
		'a/2022.txt': made({ agency: '云台县水利局', year: 2022, requests: 8 }),
		'a/same.txt': made({ agency: '云台县水利局', year: 2022, requests: 8 })
	});
	const out = path.join(work, 'corpus');
	let ran: Ran;
	beforeAll(async () => {
		const sources = list(
			'file,url,published,agency',
			'a/2022.txt,https://a.example/2022,2023-01-09,云台县教育局',
			'a/same.txt,https://b.example/2022,,云台县教育局',
			'gone.txt,,,'
		);
		const agencies = list('agency_id,name,former_names', 'yt-water,云台县水务局,云台县水利局');
		ran = await run('ingest', folder, '--out', out, '--sources', sources, '--agencies', agencies);
	});

	test('gives one agency one id over its names', async () => {
		const found = await reportsOf(out, 'file, agency, agency_id');
		expect(found.slice(0, 2)).toEqual([
			{ file: '2021.txt', agency: '云台县水利局', agency_id: 'yt-water' },
			{ file: '2022.txt', agency: '云台县水务局', agency_id: 'yt-water' }
		]);
	});

	test('writes what is told, notes what it contradicts, and lists every address', async () => {
		const [, , found] = await reportsOf(
			out,
			'file, agency, sector, url, published::VARCHAR AS day'
		);
		expect(found).toEqual({
			file: 'a/2022.txt',
			agency: '云台县教育局',
			sector: 'education',
			...{ url: 'https://a.example/2022', day: '2023-01-09' }
		});
		const { notices, copies } = await evidenceFor(out, 'a/2022.txt');
		expect(notices.filter(({ kind }) => kind === 'source_override')).toEqual([
			{ kind: 'source_override', text: 'agency：云台县水利局 → 云台县教育局', cells: [] }
		]);
		expect(copies!.map(({ file, url }) => [file, url])).toEqual([
			['a/same.txt', 'https://b.example/2022']
		]);
	});

	test('warns of entries that are about no file', () => {
		expect(ran.code).toBe(0);
		expect(ran.stderr).toContain('no such file: 1 (gone.txt)');
	});

	test.each([
		['a list that is not there', ['--sources', '/nowhere.csv'], 2],
		['a register that is none', ['--agencies', list('name', '甲局')], 1],
		['a time that is none', ['--timeout', 'long'], 2]
	])('does not begin with %s', async (_, args, code) => {
		const other = path.join(work, 'never');
		const ran = await run('ingest', folder, '--out', other, ...args);
		expect(ran).toMatchObject({ code, stdout: '' });
		expect(ran.stderr).not.toBe('');
		expect(fs.existsSync(other)).toBe(false);
	});
});
