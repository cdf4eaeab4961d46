import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#build/duckdb.ts';
import type { Register } from '#build/sources-and-register.ts';
import { verifyCorpus } from '#build/verify.ts';
import { writeCorpus } from '#build/write.ts';
import type { Manifest } from '#corpus/manifest.ts';
import type { PlaceIndex, ProvincePlaces } from '#corpus/places.ts';
import { agencyIdOf, findingRows, placeNames } from '#corpus/rows.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { topics } from '#corpus/topics.ts';
import { reportRow, requestTable } from '../database.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-lens-places-'));
const out = path.join(root, 'trial');
const nothing = Object.fromEntries(reportColumns.map(({ name }) => [name, null]));

let made = 0;
function row(
	agency: string,
	region: string | null,
	year: number,
	given: ReportRow = {}
): ReportRow {
	const id = (made++).toString(16).padStart(16, 'f');
	const { received_total = year - 2000, ...who } = given;
	const told = requestTable('2021', { received_total: Number(received_total) });
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
				...who
			},
			{ ...told, fees_10k_yuan: 0.4 }
		)
	};
}

const jianwei = '511123';
const rows = [
	...[2019, 2020, 2022].map((year) => row('犍为县教育局', jianwei, year)),
	...[2019, 2020, 2021, 2022, 2023].map((year) =>
		row('犍为县民政局', jianwei, year, { sector: 'civil_affairs' })
	),
	...[2021, 2022, 2023].map((year) => row('五通桥区教育局', '511112', year)),
	...[2022, 2023].map((year) => row('乐山市教育局', '511100', year, { level: 'prefecture' })),
	...[2021, 2022, 2023].map((year) => row('朝阳区教育局', '110105', year)),
	row('东莞市教育局', '441900', 2023, { level: 'prefecture' }),
	row('县教育局', null, 2019),
	// A government files in one name and its office in another.
	...[2019, 2021].map((year) =>
		row('犍为县人民政府', jianwei, year, { agency_kind: 'government', sector: 'government' })
	),
	row('犍为县人民政府办公室', jianwei, 2020, { agency_kind: 'government', sector: 'government' }),
	row('犍为县人民政府', jianwei, 2023, {
		agency_kind: 'government',
		sector: 'government',
		scope: 'area',
		received_total: 900
	})
];

let manifest: Manifest;
let index: PlaceIndex;
let database: Awaited<ReturnType<typeof openDatabase>>;

const read = (file: string) => JSON.parse(fs.readFileSync(path.join(out, file), 'utf8'));
const ask = async (query: string) =>
	(await database.connection.runAndReadAll(query)).getRowObjectsJS() as Record<string, unknown>[];
const parquet = (file: { path: string }) => `read_parquet('${path.join(out, file.path)}')`;
const province = (name: string | null): ProvincePlaces =>
	read(index.provinces.find((one) => one.province === name)!.path);

async function write(register: Register = new Map()): Promise<void> {
	manifest = await writeCorpus({
		out,
		title: { zh: '试', en: 'trial' },
		from: { zh: '自编', en: 'made up' },
		origin: 'synthetic' as const,
		rows,
		register,
		findings: findingRows(String(rows[0]!.id), [
			{
				rule: 'T3-01',
				severity: 'error' as const,
				cells: ['received_total'],
				left: 1,
				right: 2,
				difference: -1,
				message: { zh: '', en: '' }
			}
		])
	});
	index = read(manifest.places.path);
}

beforeAll(async () => {
	await write();
	database = await openDatabase(path.join(root, 'overflow'));
	const files = manifest.reports.map((file) => path.join(out, file.path));
	await database.connection.run(sql.viewReports(files));
});
afterAll(() => {
	database.close();
	fs.rmSync(root, { recursive: true });
});

describe('what is kept by place', () => {
	test('is one file of the manifest, and verified with all it names', async () => {
		expect(JSON.stringify(manifest).match(/places\/index/g)).toHaveLength(1);
		expect(await verifyCorpus(out)).toMatchObject({ faults: [] });
	});

	test('names the counties of a province, and where a county lies', () => {
		expect(index.provinces.find((one) => one.province === '四川省')!.counties).toEqual([
			'511112',
			jianwei
		]);
		expect(province('四川省').counties).toEqual([
			{ code: '511112', name: '五通桥区', prefecture: '乐山市', agencies: 1, reports: 3 },
			{ code: jianwei, name: '犍为县', prefecture: '乐山市', agencies: 4, reports: 12 }
		]);
	});

	test('a district of a municipality has no prefecture, a city without counties no county', () => {
		expect(province('北京市').counties).toMatchObject([{ name: '朝阳区', prefecture: null }]);
		expect(province('北京市').agencies.map(({ prefecture }) => prefecture)).toEqual([null]);
		expect(province('广东省')).toMatchObject({ counties: [], sums: [] });
		expect(province('广东省').agencies.map(({ prefecture }) => prefecture)).toEqual(['东莞市']);
	});

	test.each(Object.keys(topics))('sums of %s are those of the rows', async (topic) => {
		const { sums } = province('四川省');
		const measures = topics[topic]!;
		const expected = await ask(`
			SELECT year, region AS county, level, ${measures
				.map(({ id, sql }) => `coalesce(sum((${sql})::DECIMAL(38, 6)), 0)::DOUBLE AS "${id}"`)
				.join(', ')}
			FROM reports WHERE province = '四川省' AND county IS NOT NULL AND basis = 'own'
			GROUP BY ALL ORDER BY ALL`);
		const held = measures.map(({ id }) => `"${id}"::DOUBLE AS "${id}"`).join(', ');
		const file = sums.find((one) => one.topic === topic)!;
		expect(
			await ask(`SELECT year, county, level, ${held} FROM ${parquet(file)} ORDER BY ALL`)
		).toEqual(expected);
	});

	test('a consolidated report stands beside the sums, not in them', async () => {
		const { sums, consolidated } = province('四川省');
		const of = (files: typeof sums) => parquet(files.find(({ topic }) => topic === 'requests')!);
		const where = `WHERE year = 2023 AND county = `;
		const [own] = await ask(
			`SELECT "sum.received_total"::DOUBLE AS n FROM ${of(sums)} ${where} '${jianwei}'`
		);
		const [whole] = await ask(
			`SELECT "sum.received_total"::DOUBLE AS n, scope FROM ${of(consolidated)} ${where} '犍为县'`
		);
		expect([own, whole]).toEqual([{ n: 23 }, { n: 900, scope: 'area' }]);
	});

	test('an agency and year tells what was asked, found and is late', async () => {
		const [file] = province('四川省').agencies;
		const rows = await ask(
			`SELECT agency, year, received_total, errors, late FROM ${parquet(file!)}
			WHERE agency = '犍为县教育局' ORDER BY year`
		);
		expect(rows).toEqual([
			{ agency: '犍为县教育局', year: 2019, received_total: 19, errors: 1, late: null },
			{ agency: '犍为县教育局', year: 2020, received_total: 20, errors: 0, late: null },
			{ agency: '犍为县教育局', year: 2022, received_total: 22, errors: 0, late: null }
		]);
	});
});

/** Agency, year and state of every missing report. */
function lost(): string[] {
	const [, ...lines] = fs.readFileSync(path.join(out, 'missing.csv'), 'utf8').trim().split('\r\n');
	return lines.map((line) => {
		const cells = line.split(',');
		return `${cells[1]} ${cells[9]} ${cells[10]}`;
	});
}

describe('missing reports are rows', () => {
	test('a gap between two years, and every year after the last', async () => {
		expect(lost()).toEqual(
			expect.arrayContaining(['犍为县教育局 2021 gap', '犍为县教育局 2023 no_later'])
		);
		expect(lost().filter((line) => /朝阳区|五通桥区|乐山市|民政局/.test(line))).toEqual([]);
		const inProvince = await ask(
			`SELECT agency, year FROM ${parquet(province('四川省').missing)} ORDER BY ALL`
		);
		expect(inProvince).toEqual(expect.arrayContaining([{ agency: '犍为县教育局', year: 2021 }]));
	});
	test('a government has reported where its office has', () => {
		expect(lost().filter((line) => line.startsWith('犍为县人民政府'))).toEqual([
			'犍为县人民政府 2022 gap'
		]);
	});
	test('a body that is known without its place is not looked for', () => {
		expect(lost().filter((line) => line.startsWith('县教育局'))).toEqual([]);
	});
	test('the register says of which years reports are expected', async () => {
		const line = {
			id: 'jw',
			region: jianwei,
			level: 'county',
			sector: 'audit',
			scope: '',
			line: 2
		};
		await write(new Map([['犍为县审计局', [{ ...line, from: 2021, to: 2022 }]]]));
		expect(lost().filter((one) => one.includes('审计局'))).toEqual([
			'犍为县审计局 2021 expected',
			'犍为县审计局 2022 expected'
		]);
	});
});
