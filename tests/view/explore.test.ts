import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '#document/read.ts';
import { behindOf } from '#query/basis.ts';
import { allReports } from '#query/filters.ts';
import {
	countByBasis,
	numbersBy,
	reportsFrom,
	reportsInParts,
	type ReportPart,
	type ReportsAsked
} from '#query/explore.ts';
import type { Need } from '#query/aggregates.ts';
import { columnsIn } from '#query/columns.ts';
import type { Database } from '#query/database.ts';
import { toldColumns, type ExportAbout } from '#view/export-about.ts';
import { exported, exportKinds, partsOf, tooMany, type ExportKind } from '#view/export.ts';
import type { HasPlaces } from '#query/missing.ts';
import type { MissingReport } from '#query/places.ts';
import {
	basesWords,
	columnGroups,
	columnName,
	columnsField,
	firstColumns,
	groupsModel,
	orderField,
	shownValue,
	writtenValue
} from '#view/explore.ts';
import { csvOf, toCsv } from '#view/csv.ts';
import { coverageNote } from '#view/model.ts';
import { scrolledTo, tallest, windowOf } from '#view/window.ts';
import { Workbook } from '#view/xlsx.ts';
import { databaseOf, reportRow, type Asked } from '../database.ts';

const columns = ['agency', 'year', 'region', 'received_total', 'disclosed_total', 'web_visits'];
const asked: ReportsAsked = {
	filters: allReports,
	state: null,
	columns,
	order: { column: 'received_total', descending: true }
};
const county = { level: 'county', province: '虚州省', edition: '2021', region: '900203' };
const gone = (agency: string, year: number, state: string): MissingReport => ({
	agency_id: agency,
	agency,
	region: '900203',
	province: '虚州省',
	prefecture: null,
	county: null,
	level: 'county',
	sector: null,
	agency_kind: null,
	year,
	state,
	last_year: 2021,
	reason: null,
	why: null,
	address: null
});
const missing = [gone('戊局', 2022, 'gap'), gone('己局', 2023, 'expected')];
let database: Asked & HasPlaces;
beforeAll(async () => {
	const places = { missing: async () => missing };
	const reports = [
		reportRow(
			{ id: '1234567890123456', agency: '=甲局', year: 2022, ...county, web_visits: 1200 },
			{ received_total: 7, carried_in_total: 0, disclosed_total: 5 }
		),
		reportRow(
			{ id: 'b', agency: '乙局, "二"', year: 2022, ...county, origin: 'synthetic' },
			{ received_total: 0, carried_in_total: 0, disclosed_total: 'blank' }
		),
		reportRow(
			{ id: 'c', agency: '丙局', year: 2023, ...county, level: 'province' },
			{ received_total: 'not_applicable', disclosed_total: 'unreadable' }
		),
		reportRow({ id: 'd', agency: '丁局', year: 2016, edition: '2014', web_visits: 30 }, {}),
		reportRow(
			{ id: 'e', agency: '丙局', year: 2023, ...county, basis: 'superseded', superseded_by: 'c' },
			{ received_total: 3 }
		)
	];
	database = { ...(await databaseOf(reports)), places };
});

test('rows come in the order of any column, the unknown last, and parts are cuts of it', async () => {
	const ids = async (from: number, most: number, order = asked.order) =>
		(await reportsFrom(database, { ...asked, order }, from, most)).map(({ id }) => id);
	expect(await ids(0, 9)).toEqual(['1234567890123456', 'b', 'c', 'd']);
	expect(await ids(1, 2)).toEqual(['b', 'c']);
	expect(await ids(0, 9, { column: 'level', descending: false })).toEqual([
		'c',
		'1234567890123456',
		'b',
		'd'
	]);
	const paged = {
		...database,
		rows: async (need: Need) => withoutStream(await database.rows(need))
	};
	const parts = [];
	for await (const rows of reportsInParts(paged, asked, 3)) parts.push(rows.length);
	expect(parts).toEqual([3, 1]);
});

const withoutStream = ({ query }: Database): Database => ({ query });

test('an export asks once, and is given the rows in their order, some thousands at a time', async () => {
	const reports = Array.from({ length: 5000 }, (_, at) =>
		reportRow({ id: `r${at}`, agency: '甲局', year: 2023, web_visits: (at * 7919) % 5000 })
	);
	const many = { ...(await databaseOf(reports)), places: database.places };
	const statements: string[] = [];
	const { stream } = await many.rows({ columns: [] });
	const watched = async (): Promise<Database> => ({
		query: () => Promise.reject(new Error('asked apart from the stream')),
		stream: (sql, values) => (statements.push(sql), stream!(sql, values))
	});
	const order = { column: 'web_visits', descending: true };
	const parts: ReportPart[] = [];
	for await (const part of reportsInParts({ ...many, rows: watched }, { ...asked, order }))
		parts.push(part);
	expect(statements).toHaveLength(1);
	expect(parts.length).toBeGreaterThan(1);
	const visits = parts.flatMap((part) => [...columnsIn(part as Uint8Array).of.get('web_visits')!]);
	expect(visits).toEqual(Array.from({ length: 5000 }, (_, at) => 4999 - at));
	const left = reportsInParts(many, { ...asked, order });
	expect((await left.next()).done).toBe(false);
	await left.return(undefined);
	expect(await countByBasis(many, asked)).toEqual([{ basis: 'own', reports: 5000 }]);
});

test('only the reports of a state are taken: a blank is no zero', async () => {
	const zero = { ...asked, state: 'zero' as const };
	expect(await countByBasis(database, zero)).toEqual([{ basis: 'own', reports: 1 }]);
	expect((await reportsFrom(database, zero, 0, 9)).map(({ id }) => id)).toEqual(['b']);
	expect(await countByBasis(database, asked)).toEqual([{ basis: 'own', reports: 4 }]);
});

test('what another report supersedes is in no list unless asked for', async () => {
	const superseded = { ...asked, state: 'superseded' as const };
	expect(await countByBasis(database, superseded)).toEqual([{ basis: 'superseded', reports: 1 }]);
	expect((await reportsFrom(database, superseded, 0, 9)).map(({ id }) => id)).toEqual(['e']);
	const [group] = await numbersBy(database, superseded, 'year', columns, []);
	expect(group).toMatchObject({ key: 2023, reports: 1 });
});

test('reports that are missing are rows without a number, which say why one would look for them', async () => {
	const absent = { ...asked, state: 'missing' as const, order: orderField.initial };
	expect(await countByBasis(database, absent)).toEqual([{ basis: null, reports: 2 }]);
	const rows = await reportsFrom(database, absent, 0, 9);
	expect(rows.map(({ agency, year }) => [agency, year])).toEqual([
		['己局', 2023],
		['戊局', 2022]
	]);
	expect(rows.map((row) => shownValue(row, 'received_total').zh)).toEqual(['[名录有]', '[缺此年]']);
	expect(rows.map((row) => shownValue(row, 'web_visits').zh)).toEqual(['–', '–']);
	const of2022 = { ...absent, filters: { ...allReports, years: [2022] } };
	expect(await countByBasis(database, of2022)).toEqual([{ basis: null, reports: 1 }]);
	const groups = await numbersBy(database, absent, 'level', columns, []);
	expect(groups).toEqual([
		{
			key: 'county',
			reports: 2,
			numbers: {
				received_total: { value: null, counted: 0 },
				disclosed_total: { value: null, counted: 0 },
				web_visits: { value: null, counted: 0 }
			}
		}
	]);
});

test('a column the corpus does not have never reaches SQL', async () => {
	const bad = 'id" FROM reports; --';
	await expect(reportsFrom(database, { ...asked, columns: [bad] }, 0, 1)).rejects.toThrow(
		'unknown column'
	);
	const order = { column: bad, descending: true };
	await expect(reportsFrom(database, { ...asked, order }, 0, 1)).rejects.toThrow('unknown column');
});

test('groups sum what was read and count it; figures of prose have a median; nothing read is no sum', async () => {
	const groups = await numbersBy(database, asked, 'year', columns, ['web_visits']);
	expect(groups.map(({ key, reports }) => [key, reports])).toEqual([
		[2016, 1],
		[2022, 2],
		[2023, 1]
	]);
	expect(groups[1]!.numbers).toEqual({
		received_total: { value: 7, counted: 2 },
		disclosed_total: { value: 5, counted: 1 },
		web_visits: { value: 1200, counted: 1 }
	});
	expect(groups[2]!.numbers.received_total).toEqual({ value: null, counted: 0 });
	const model = groupsModel('year', groups, columns, about('csv').source, {
		basis: 'own',
		listed: []
	});
	expect(model.columns.map(({ label }) => label.zh).slice(0, 4)).toEqual([
		'年度',
		'年报',
		expect.stringMatching(/合计$/),
		'n'
	]);
	expect(model.rows[2]!.slice(0, 4)).toEqual([2023, 1, null, 0]);
});

describe('where governments report for everybody', () => {
	const place = {
		agency: '甲局',
		level: 'county',
		province: '虚州省',
		prefecture: '甲市',
		year: 2023
	};
	let mixed: Asked & HasPlaces;
	beforeAll(async () => {
		const area = { basis: 'consolidated', scope: 'area' };
		const given = await databaseOf([
			reportRow({ id: 'o1', ...place, basis: 'own' }, { received_total: 3 }),
			reportRow({ id: 'o2', ...place, basis: 'own' }, { received_total: 4 }),
			reportRow({ id: 's', ...place, basis: 'superseded' }, { received_total: 40 }),
			reportRow({ id: 'u', ...place, basis: 'untold' }, { received_total: 500 }),
			reportRow({ id: 'c', ...place, ...area, level: 'prefecture' }, { received_total: 9 }),
			reportRow({ id: 'p', ...place, ...area, level: 'province' }, { received_total: 90 })
		]);
		mixed = { ...given, places: { missing: async () => [] } };
	});
	const sumOf = async (basis: 'own' | 'consolidated') => {
		const [group] = await numbersBy(
			mixed,
			{ filters: { ...allReports, basis }, state: null },
			'year',
			['received_total'],
			[]
		);
		return [group!.reports, group!.numbers.received_total!.value];
	};

	test('a group is of the basis pressed, and no report is in it twice', async () => {
		expect(await sumOf('own')).toEqual([2, 7]);
		expect(await sumOf('consolidated')).toEqual([1, 90]);
	});

	test('a list tells how many of each it holds, and every row its own', async () => {
		const listed = await countByBasis(mixed, { filters: allReports, state: null });
		expect(basesWords(listed).zh).toBe('各机关自报 2 份，政府汇总 2 份，未写明口径 1 份');
		expect(firstColumns).toContain('basis');
		const rows = await reportsFrom(mixed, { ...asked, columns: ['received_total'] }, 0, 9);
		expect(rows.map(({ basis }) => basis).sort()).toEqual([
			'consolidated',
			'consolidated',
			'own',
			'own',
			'untold'
		]);
	});

	test('a table of groups says its basis, in its file too, and what is in no sum', async () => {
		const of = { filters: allReports, state: null };
		const groups = await numbersBy(mixed, of, 'year', ['received_total'], []);
		const model = groupsModel('year', groups, ['received_total'], about('csv').source, {
			basis: 'own',
			listed: await countByBasis(mixed, of)
		});
		expect(coverageNote(model.coverage).zh).toContain('另有 1 份年报未写明口径');
		const [head, line] = toCsv(model, 'zh').split('\r\n');
		expect(head).toContain('计入的合计');
		expect(line).toMatch(/^2023,2,7,2,各机关自报/);
	});

	test('a table of groups of governments’ reports names their places, of superseded ones no basis', async () => {
		const columns = ['received_total'];
		const wide = { ...allReports, basis: 'consolidated' as const };
		const groups = await numbersBy(mixed, { filters: wide, state: null }, 'year', columns, []);
		const behind = await behindOf(mixed, wide);
		const of = { basis: wide.basis, listed: [], behind };
		const told = groupsModel('year', groups, columns, about('csv').source, of);
		expect(told.sentence.zh).toMatch(/^政府汇总（2023 年 .*1 个.*）：/);
		expect(toCsv(told, 'zh').split('\r\n')[1]).toMatch(/,政府汇总（2023 年 /);
		const none = { basis: null, listed: [] };
		const gone = groupsModel('year', groups, columns, about('csv').source, none);
		expect(gone.sentence.zh).toMatch(/^1 份年报/);
		expect(toCsv(gone, 'zh')).not.toContain('计入的合计');
	});
});

function about(_kind: ExportKind, language: 'zh' | 'en' = 'zh'): ExportAbout {
	return {
		source: {
			name: 'trial',
			title: { zh: '试验', en: 'Trial' },
			origin: 'mixed',
			contentHash: '0123456789abcdef'.repeat(4),
			made: '2026-01-01'
		},
		columns,
		total: 4,
		bases: { zh: '各机关自报 4 份', en: '4 own reports' },
		filters: { zh: '全部年报', en: 'all reports' },
		scope: { words: [], years: [] },
		order: { zh: '新收', en: 'received' },
		address: 'https://example.org/explore/?sort=-received_total',
		date: '2026-01-02',
		language
	};
}

async function exportOf(kind: ExportKind, language: 'zh' | 'en' = 'zh'): Promise<Buffer> {
	return Buffer.concat(
		await exported(kind, about(kind, language), reportsInParts(database, asked, 3))
	);
}

function textOf(bytes: Uint8Array): string {
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	return new TextDecoder().decode(bytes);
}

test('the wide CSV has data only: marks where there is no number, text guarded; a note lies beside it', async () => {
	const files = unzipSync(await exportOf('csv'));
	expect(Object.keys(files)).toEqual([
		'年报_ogi-lens-trial-01234567.csv',
		'年报_ogi-lens-trial-01234567-说明.txt'
	]);
	const [csv, note] = Object.values(files).map(textOf);
	const [head, ...lines] = csv!.split('\r\n');
	expect(head!.split(',')).toHaveLength(9);
	expect(lines).toEqual([
		"'=甲局,2022,900203,7,5,1200,1234567890123456,各机关自报,真实",
		'"乙局, ""二""",2022,900203,0,[空],,b,各机关自报,合成演示数据',
		'丙局,2023,900203,[/],[疑],,c,各机关自报,真实',
		'丁局,2016,,[旧式],[旧式],30,d,各机关自报,真实',
		''
	]);
	for (const told of [
		about('csv').source.contentHash,
		'各机关自报 4 份。不同的不能相加',
		'CC BY 4.0',
		'全部年报',
		'[旧式]',
		'sort=-'
	])
		expect(note).toContain(told);
});

describe('the wide CSV, written by columns, is what rows written one by one are', () => {
	const texts = [
		...[
			'=1+1',
			'+A1',
			'-1',
			'-x',
			'@SUM(A1)',
			'\tx',
			'\rx',
			'＝HYPERLINK("x")',
			'＋1',
			'－1',
			'＠a'
		],
		...["'quoted", "''=1", "'=1", '"', 'a"b', 'a,b', 'a\nb', 'a\r\nb', ' 空 ', '', 'null', 'true'],
		...[
			'12345678901234567',
			'007',
			'2023-01-02',
			'3/4',
			'MAR1',
			'1e5',
			'𠮷野',
			'\uFEFF甲',
			'a\u0000b'
		]
	];
	const letters = ['blank', 'not_applicable', 'unreadable', 'absent'] as const;
	const hostile = [
		...texts.map((text, at) =>
			reportRow(
				{
					id: `${text}${at}`,
					agency: text,
					region: text,
					county: text,
					url: text,
					file: text,
					year: at % 3 === 0 ? null : 2010 + (at % 16),
					edition: ['2014', '2019', '2021', null][at % 4]!,
					level: ['county', 'township', null][at % 3]!,
					sector: ['education', null][at % 2]!,
					// Days since 1970, as a corpus has them.
					published: at % 2 ? 19_782 : null,
					web_visits: [9_007_199_254_740_991, 0, null][at % 3]!,
					origin: at % 2 ? 'real' : 'synthetic'
				},
				{
					received_total: at % 5 ? at : letters[at % 4]!,
					carried_in_total: at % 2 ? 0 : 'blank',
					fees_10k_yuan: at % 3 ? at / 7 : letters[at % 4]!,
					disclosed_total: letters[at % 4]!
				}
			)
		),
		// A number its column could not keep.
		{
			...reportRow({ id: 'kept out', agency: '己局' }, { concluded_total: 5 }),
			concluded_total: null
		}
	];
	const every = columnGroups.flatMap((group) => group.columns.map(({ name }) => name));
	const all = { ...asked, columns: every, order: { column: 'id', descending: false } };

	test.each(['zh', 'en'] as const)('byte for byte, in %s', async (language) => {
		const held = { ...(await databaseOf(hostile)), places: database.places };
		const told = { ...about('csv', language), columns: every, total: hostile.length };
		const rows = await reportsFrom(held, all, 0, hostile.length + 1);
		expect(rows).toHaveLength(hostile.length);
		expect(rows.map(({ agency }) => agency)).toEqual(expect.arrayContaining(texts));
		expect(rows.map(({ published }) => published)).toContain('2024-02-29');
		const names = toldColumns(every);
		const expected = csvOf([
			names.map((name) => columnName(name)[language]),
			...rows.map((row) => names.map((name) => writtenValue(row, name, language)))
		]);
		const archive = Buffer.concat(await exported('csv', told, reportsInParts(held, all)));
		const [csv] = Object.values(unzipSync(archive));
		expect(Buffer.from(csv!).equals(Buffer.from(expected))).toBe(true);
	});

	test('those of missing reports, too', async () => {
		const absent = { ...all, state: 'missing' as const, order: orderField.initial };
		const rows = await reportsFrom(database, absent, 0, 9);
		const names = toldColumns(every);
		const archive = Buffer.concat(
			await exported('csv', { ...about('csv'), columns: every }, reportsInParts(database, absent))
		);
		const [csv] = Object.values(unzipSync(archive));
		const expected = csvOf([
			names.map((name) => columnName(name).zh),
			...rows.map((row) => names.map((name) => writtenValue(row, name, 'zh')))
		]);
		expect(Buffer.from(csv!).equals(Buffer.from(expected))).toBe(true);
		expect(strFromU8(csv!)).toContain('[缺此年]');
	});
});

test('the tidy CSV has a line a cell with its reading', async () => {
	const [csv] = Object.values(unzipSync(await exportOf('tidy', 'en'))).map(textOf);
	const lines = csv!.split('\r\n');
	expect(lines[0]).toBe('report,agency,year,name,id,unit,value,reading,mark,origin');
	const of = (id: string) => lines.filter((line) => line.startsWith(`${id},`));
	expect(of('b')).toEqual([
		expect.stringMatching(/,2022,.*,received_total,requests,0,number,,synthetic$/),
		expect.stringMatching(/,2022,.*,disclosed_total,requests,,blank,\[blank\],synthetic$/)
	]);
	expect(of('d')).toHaveLength(3);
});

test('JSON tells value and reading of every cell, and what it is of', async () => {
	const found = JSON.parse((await exportOf('json', 'en')).toString());
	expect(found.version).toBe(about('json').source.contentHash);
	expect(found.reports).toHaveLength(4);
	expect(found.reports[1]).toMatchObject({
		id: 'b',
		origin: 'synthetic',
		web_visits: null,
		cells: {
			received_total: { value: 0, reading: 'number' },
			disclosed_total: { value: null, reading: 'blank' }
		}
	});
	expect(found.columns[3]).toMatchObject({ id: 'received_total', unit: 'requests' });
});

test('the workbook holds numbers as numbers and text as text, and is read back', async () => {
	const bytes = await exportOf('xlsx');
	const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
	expect(sheet).toContain('<c><v>7</v></c>');
	expect(sheet).toContain('<t xml:space="preserve">=甲局</t>');
	expect(sheet).toContain('<t xml:space="preserve">1234567890123456</t>');
	expect(sheet).not.toContain('<f>');
	const document = await readDocument(new Uint8Array(bytes), 'reports.xlsx');
	const table = document.blocks.find((block) => block.kind === 'table');
	const texts = table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : [];
	expect(texts[2]!.slice(0, 5)).toEqual(['乙局, "二"', '2022', '900203', '0', '[空]']);
	expect(JSON.stringify(document.blocks)).toContain('CC BY 4.0');
});

test('a text that looks like an escape of the format stays that text', () => {
	const packed: Uint8Array[] = [];
	const book = new Workbook((bytes) => packed.push(bytes));
	book.begin('a');
	book.rows([['_x0041_', 'a_x000D_b', '_x41_', 'x0041']]);
	book.end();
	const xml = strFromU8(unzipSync(Buffer.concat(packed))['xl/worksheets/sheet1.xml']!);
	const texts = [...xml.matchAll(/<t [^>]*>([^<]*)</g)].map(([, text]) => text);
	expect(texts).toEqual(['_x005F_x0041_', 'a_x005F_x000D_b', '_x41_', 'x0041']);
});

describe('more lines than a spreadsheet opens', () => {
	const many = (kind: ExportKind) => {
		async function* parts() {
			yield* [manyRows.slice(0, 3), manyRows.slice(3)];
		}
		return exported(kind, { ...about(kind, 'zh'), total: manyRows.length }, parts(), 4);
	};
	const manyRows = Array.from({ length: 7 }, (_, at) =>
		reportRow({ id: `r${at}`, agency: `第${at}局`, year: 2023 }, { received_total: at })
	);

	test('go into the sheets that follow, each with its header', async () => {
		const files = unzipSync(Buffer.concat(await many('xlsx')));
		const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/sheet name="([^"]*)"/g)];
		expect(names.map(([, name]) => name)).toEqual(['年报', '年报 2', '年报 3', '说明']);
		const rowsIn = (sheet: number) =>
			strFromU8(files[`xl/worksheets/sheet${sheet}.xml`]!).match(/<row /g)!.length;
		expect([1, 2, 3].map(rowsIn)).toEqual([4, 4, 2]);
	});

	test('go into the files that follow, each with its header, none lost', async () => {
		const files = unzipSync(Buffer.concat(await many('csv')));
		const csv = Object.keys(files).filter((name) => name.endsWith('.csv'));
		expect(csv.map((name) => /(?:-\d)?\.csv$/.exec(name)![0])).toEqual([
			'.csv',
			'-2.csv',
			'-3.csv'
		]);
		const lines = csv.map((name) => strFromU8(files[name]!).trimEnd().split('\r\n'));
		expect(lines.map(({ length }) => length)).toEqual([4, 4, 2]);
		expect(new Set(lines.map(([head]) => head)).size).toBe(1);
		const ids = lines.flatMap(([, ...rest]) => rest.map((line) => /\br\d\b/.exec(line)![0]));
		expect(ids).toEqual(manyRows.map(({ id }) => id));
		const note = Object.keys(files).find((name) => name.endsWith('.txt'))!;
		expect(strFromU8(files[note]!)).toContain('1,048,576');
	});

	test('are told before', () => {
		const told = {
			...about('csv', 'zh'),
			columns: ['agency', 'received_total', 'concluded_total']
		};
		expect(partsOf('xlsx', { ...told, total: 1_048_575 })).toBe(1);
		expect(partsOf('xlsx', { ...told, total: 1_048_576 })).toBe(2);
		expect(partsOf('csv', { ...told, total: 3_000_000 })).toBe(3);
		expect(partsOf('tidy', { ...told, total: 1_000_000 })).toBe(2);
		expect(partsOf('parquet', { ...told, total: 3_000_000 })).toBe(1);
		expect(tooMany('xlsx', { ...told, total: 3_000_000 })).toBeNull();
	});
});

test('the same reports give the same bytes, in every kind', async () => {
	for (const { id } of exportKinds)
		expect((await exportOf(id)).equals(await exportOf(id))).toBe(true);
});

test('columns and order go through the address; a whole table is one word there', () => {
	const read = (text: string) => columnsField.read(text);
	expect(columnsField.write(read('*challenges,agency')!)).toBe('agency,*challenges');
	expect(read('*challenges')!.length).toBeGreaterThan(10);
	expect(read('nonsense,<script>')).toBeUndefined();
	expect(read(columnsField.write(firstColumns))).toEqual(firstColumns);
	expect(orderField.read('-received_total')).toEqual(asked.order);
	expect(orderField.read('1; DROP TABLE reports')).toBeUndefined();
});

test.each([10, 5000, 40_000, 1_000_000])('every one of %i rows can be scrolled to', (rows) => {
	const [row, seen] = [36, 600];
	const height = Math.min(rows * row, tallest);
	for (const place of [0, 1, Math.floor(rows / 2), rows - 1]) {
		const at = windowOf(scrolledTo(place, seen, rows, row), seen, rows, row);
		expect(place).toBeGreaterThanOrEqual(at.first);
		expect(place).toBeLessThan(at.end);
		expect(at.end - at.first).toBeLessThanOrEqual(Math.ceil(seen / row) + 17);
		expect(at.above + at.below + (at.end - at.first) * row).toBeCloseTo(
			Math.max(height, (at.end - at.first) * row)
		);
	}
});
