import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from '#query/compressors.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellEvidence, evidenceOf, evidencePath, packCount, packName } from '#corpus/evidence.ts';
import type { CorpusIndex, Manifest } from '#corpus/manifest.ts';
import { cellReading } from '#corpus/readings.ts';
import { agencyId, fingerprint, findingRows, reportRow, type Source } from '#corpus/rows.ts';
import { largestCount, reportColumns, schemaVersion } from '#corpus/schema.ts';
import { cells, cellsOf } from '#form/form.ts';
import type { Reading } from '#form/vocabulary.ts';
import { refusedCsv } from '#build/refused.ts';
import { writeCorpus } from '#build/write.ts';
import type { CellReading, Report } from '#report/report.ts';
import fc from '../chance.ts';
import { packedIn } from '../office.ts';
import { repeats } from '../repeat.ts';

const source: Source = { file: 'a.txt', sha256: 'ab'.repeat(32), url: null, origin: 'real' };

/** What a cell says: a number, or how else it reads. */
type Printed = number | Exclude<Reading, 'number'>;

function read(value: Printed, text = ''): CellReading {
	if (typeof value === 'number')
		return { value, reading: 'number', text: text || String(value), place: { line: 1 } };
	return { value: null, reading: value, text, place: value === 'absent' ? null : { line: 1 } };
}

/** A made-up report of the 2021 form, zero in every cell not given. */
function report(given: Record<string, CellReading> = {}, more: Partial<Report> = {}): Report {
	const zeros = cellsOf('2021').map(({ id }) => [id, read(0)]);
	return {
		title: '云台县档案馆2023年政府信息公开工作年度报告',
		agency: '云台县档案馆',
		region: null,
		level: 'county',
		sector: 'other',
		year: 2023,
		edition: '2021',
		published: '2024-01-20',
		cells: { ...Object.fromEntries(zeros), ...given },
		figures: [],
		notices: [],
		...more
	};
}

describe('the row of a report', () => {
	test('has a value or null for every column, and nothing else', () => {
		const row = reportRow(report(), source);
		expect(Object.keys(row)).toEqual(reportColumns.map(({ name }) => name));
		expect(Object.values(row)).not.toContain(undefined);
	});

	test.each<[string, Printed, Printed, boolean | null]>([
		['both read as zero', 0, 0, true],
		['received above zero', 3, 0, false],
		['carried in above zero', 0, 2, false],
		['above zero beside a blank', 'blank', 2, false],
		['zero beside a blank', 0, 'blank', null],
		['both blank', 'blank', 'blank', null],
		['marked not applicable', 'not_applicable', 'not_applicable', null],
		['unreadable', 'unreadable', 0, null],
		['no such cell', 'absent', 'absent', null]
	])('zero activity: %s', (_, received, carried, expected) => {
		const row = reportRow(
			report({
				received_total: read(received),
				carried_in_total: read(carried)
			}),
			source
		);
		expect(row.zero_activity).toBe(expected);
	});

	test('without any table zero activity is unknown and no cell has a value', () => {
		const row = reportRow(report({}, { cells: {}, edition: null }), source);
		expect(row.zero_activity).toBeNull();
		expect(row.readings).toBe('a'.repeat(cells.length));
		expect(cells.filter(({ id }) => row[id] !== null)).toEqual([]);
	});

	test('tells of each cell how it was read, the cells of other editions as absent', () => {
		const row = reportRow(
			report({ received_total: read('blank'), concluded_total: read('unreadable', '3O') }),
			source
		);
		const ink = String(row.readings);
		expect(ink).toHaveLength(cells.length);
		expect(cellReading(ink, 'received_total')).toBe('blank');
		expect(cellReading(ink, 'concluded_total')).toBe('unreadable');
		expect(cellReading(ink, 'received_person')).toBe('number');
		for (const { id, editions } of cells)
			if (!editions.includes('2021')) expect(cellReading(ink, id), id).toBe('absent');
		expect(() => cellReading(ink, 'received_nobody')).toThrow('received_nobody');
	});

	test.each([
		['a count with decimals', 'received_total', 1.5],
		['a count no column holds', 'received_total', largestCount + 1],
		['no number at all', 'fees_10k_yuan', NaN]
	])('keeps out %s and says it is unreadable', (_, cell, value) => {
		const row = reportRow(report({ [cell]: read(value) }), source);
		expect(row[cell]).toBeNull();
		expect(cellReading(String(row.readings), cell)).toBe('unreadable');
	});

	test('keeps amounts with decimals and the largest count', () => {
		const row = reportRow(
			report({ fees_10k_yuan: read(12.34), received_total: read(largestCount) }),
			source
		);
		expect(row.fees_10k_yuan).toBe(12.34);
		expect(row.received_total).toBe(largestCount);
	});

	test('a figure told twice with two values stays empty', () => {
		const told = (value: number) => ({ value, approximate: false, text: '', place: {} });
		const row = reportRow(
			report(
				{},
				{
					figures: [
						{ id: 'web_visits', ...told(10_000_000_000) },
						{ id: 'website_items', ...told(5) },
						{ id: 'website_items', ...told(5) },
						{ id: 'mailbox_messages', ...told(1) },
						{ id: 'mailbox_messages', ...told(2) }
					]
				}
			),
			source
		);
		expect(row.web_visits).toBe(10_000_000_000);
		expect(row.website_items).toBe(5);
		expect(row.mailbox_messages).toBeNull();
		expect(row.web_page_views).toBeNull();
	});

	test('a date that is no day of the calendar is left out', () => {
		const on = (published: string) => reportRow(report({}, { published }), source).published;
		expect(on('2024-02-29')).toBe('2024-02-29');
		expect(on('2023-02-29')).toBeNull();
		expect(on('2024-1-5')).toBeNull();
	});

	test('a code of the real country brings its names', () => {
		const row = reportRow(report({}, { region: '510400' }), source);
		expect(row).toMatchObject({ province: '四川省', prefecture: '攀枝花市' });
	});

	test('findings name the report and list their cells', () => {
		const message = { zh: '', en: '' };
		expect(
			findingRows('r1', [
				{
					rule: 'T3-01',
					severity: 'error',
					left: 3,
					right: 2,
					difference: 1,
					message,
					cells: ['received_total', 'concluded_total']
				}
			])
		).toEqual([
			{
				report: 'r1',
				rule: 'T3-01',
				severity: 'error',
				left: 3,
				right: 2,
				difference: 1,
				cells: 'received_total concluded_total',
				kind: 'finding',
				id: expect.stringMatching(/^~[0-9a-f]{16}$/),
				detail: JSON.stringify({ version: 1, message })
			}
		]);
	});

	test('two findings alike keep an id each', () => {
		const message = { zh: '', en: '' };
		const missing = {
			rule: 'FRM-03',
			severity: 'warning' as const,
			cells: [],
			message,
			left: null,
			right: null,
			difference: null
		};
		const ids = (count: number) =>
			findingRows('r1', Array(count).fill(missing)).map(({ id }) => id);
		expect(new Set(ids(3)).size).toBe(3);
		expect(ids(3)).toEqual(ids(3));
		expect(ids(1)).toEqual(ids(3).slice(0, 1));
	});
});

describe('an agency keeps its id', () => {
	test.each([
		['云台县教育局', '云台县 教育局'],
		['云台县商务局（粮食局）', '云台县商务局(粮食局)'],
		['云台县１号管委会', '云台县1号管委会']
	])('%s is %s', (one, other) => {
		expect(agencyId(one, '909901')).toBe(agencyId(other, '909901'));
	});

	test.each([
		['511123', '犍为县教育局', '四川省乐山市犍为县教育局'],
		['511123', '犍为县教育局', '县教育局'],
		['511123', '犍为县人民政府办公室', '四川省犍为县政府办公室'],
		['511100', '国家税务总局乐山市税务局', '国家税务总局四川省乐山市税务局'],
		['513400', '凉山州水利局', '凉山彝族自治州水利局'],
		['511123', '犍为县玉津镇人民政府', '玉津镇人民政府']
	])('in %s %s is %s', (region, one, other) => {
		expect(agencyId(one, region)).toBe(agencyId(other, region));
	});

	test('its neighbours of like names have theirs', () => {
		const names =
			'犍为县教育局 犍为县水务局 犍为县税务局办公室 国家税务总局犍为县税务局 犍为县玉津镇人民政府 犍为县清溪镇人民政府 犍为县人民政府 犍为县人民政府办公室 犍为县市场监督管理局 犍为县场监督管理局';
		const ids = names.split(' ').map((name) => agencyId(name, '511123'));
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('in another region, or by another name, it is another agency', () => {
		const ids = [
			agencyId('政府办公室', '909901'),
			agencyId('政府办公室', '909902'),
			agencyId('政府办公室', null),
			agencyId('政府办', '909901')
		];
		expect(new Set(ids).size).toBe(4);
		expect(ids[0]).toMatch(/^909901-[0-9a-f]{10}$/);
		expect(ids[2]).toMatch(/^000000-/);
	});

	test('reports that name no agency are never joined', () => {
		const one = reportRow(report({}, { agency: null }), source);
		const other = reportRow(report({}, { agency: null }), { ...source, sha256: 'cd'.repeat(32) });
		expect(one.agency_id).not.toBe(other.agency_id);
		expect(agencyId('  ', null)).toBeNull();
	});
});

describe('evidence', () => {
	const whole = report({
		received_total: read(20, '２０件'),
		carried_in_total: { ...read('blank'), place: { table: 2, row: 3, column: 8, line: 40 } },
		concluded_total: read('absent')
	});
	const row = reportRow(whole, source);
	const evidence = evidenceOf(whole);

	test('gives back the ink and place of every cell the document has', () => {
		for (const [id, { text, place }] of Object.entries(whole.cells))
			expect(cellEvidence(evidence, row, id), id).toEqual(place && { text, place });
	});

	test('leaves out text that is simply the value', () => {
		expect(evidence.cells.received_person).toHaveLength(1);
		expect(evidence.cells.received_total).toEqual([[0, 1], '２０件']);
	});

	test('deals reports into packs of about 64, whatever the size of the corpus', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 3000 }), fc.string(), (reports, salt) => {
				const packs = packCount(reports);
				const held = new Map<string, number>();
				for (let at = 0; at < reports; at++) {
					const file = packName(fingerprint(salt + at), packs);
					held.set(file, (held.get(file) ?? 0) + 1);
				}
				expect(Math.max(...held.values())).toBeLessThanOrEqual(64 * 2);
				expect(reports / packs).toBeGreaterThan(reports > 64 ? 32 : 0);
				expect(held.size).toBeLessThanOrEqual(packs);
			}),
			{ numRuns: repeats(10, 100), seed: 7 }
		);
	});
});

describe('the list of refused files', () => {
	test('opens in a spreadsheet and runs nothing', () => {
		const csv = refusedCsv([
			{ file: '@sum.txt', code: 'empty', message: 'a,"b"\nc' },
			{ file: '=1+1.txt', code: 'empty', message: '-3' }
		]);
		expect(csv).toBe(
			'\uFEFFfile,code,message\r\n' + "'=1+1.txt,empty,-3\r\n" + '\'@sum.txt,empty,"a,""b""\nc"\r\n'
		);
	});
});

describe('a corpus folder', () => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-corpus-'));
	const corpora = path.join(folder, 'corpora');
	const rows = Array.from({ length: 60 }, (_, at) =>
		reportRow(
			report(
				{ received_total: read(at % 3 ? 0 : at), fees_10k_yuan: read(at / 8) },
				{
					agency: `云台县第${at}办事处`,
					year: at === 7 ? null : 2021 + (at % 4),
					published: at % 2 ? '2024-01-20' : null,
					figures: [{ id: 'web_visits', value: at * 1e9, approximate: false, text: '', place: {} }]
				}
			),
			{ ...source, sha256: fingerprint(`${at}`).repeat(4) }
		)
	);
	const finding = { rule: 'T3-01', severity: 'error', cells: 'received_total' } as const;
	const content = {
		title: { zh: '试', en: 'Test' },
		from: { zh: '试', en: 'made up' },
		origin: 'synthetic' as const,
		rows,
		findings: [{ report: String(rows[0]!.id), ...finding, left: 2, right: 1, difference: 1 }],
		evidence: rows.map((row) => [String(row.id), evidenceOf(report())] as [string, never]),
		refused: [{ file: 'b.txt', code: 'empty', message: '' }]
	};
	const out = path.join(corpora, 'one');
	let manifest: Manifest;

	function bytesOf(corpus: string): Record<string, string> {
		const files = fs.readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort();
		return Object.fromEntries(
			files
				.filter((file) => fs.statSync(path.join(corpus, file)).isFile())
				.map((file) => [file, fs.readFileSync(path.join(corpus, file), 'base64')])
		);
	}

	async function ask(sql: string): Promise<Record<string, unknown>[]> {
		const instance = await DuckDBInstance.create();
		const connection = await instance.connect();
		return (await connection.runAndReadAll(sql)).getRowObjectsJson();
	}

	beforeAll(async () => {
		process.env.SOURCE_DATE_EPOCH = '1700000000';
		manifest = await writeCorpus({ out, ...content });
	});

	afterAll(() => {
		delete process.env.SOURCE_DATE_EPOCH;
		fs.rmSync(folder, { recursive: true });
	});

	test('reads as a Hive-partitioned dataset in DuckDB', async () => {
		const found = await ask(
			`SELECT year, count(*)::INT AS reports, sum(received_total)::INT AS received
			FROM read_parquet('${out}/reports/*/*.parquet', hive_partitioning = true)
			GROUP BY year ORDER BY year NULLS LAST`
		);
		expect(found.map(({ year, reports }) => [year && Number(year), reports])).toEqual([
			...manifest.summary.map((each) => [each.year, each.reports]),
			[null, 1]
		]);
		expect(found.reduce((sum, { received }) => sum + Number(received), 0)).toBe(
			rows.reduce((sum, row) => sum + Number(row.received_total), 0)
		);
	});

	test('has the column types of the schema', async () => {
		const found = await ask(
			`DESCRIBE SELECT * FROM read_parquet('${out}/reports/*/*.parquet', hive_partitioning = false)`
		);
		expect(found.map((column) => [column.column_name, column.column_type])).toEqual(
			reportColumns.map(({ name, type }) => [name, type])
		);
	});

	test('gives hyparquet, as a browser reads it, every row as it was written', async () => {
		const byId = new Map(rows.map((row) => [row.id, row]));
		for (const file of manifest.reports) {
			const bytes = fs.readFileSync(path.join(out, file.path));
			expect(bytes.length).toBe(file.bytes);
			const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
			const read = await parquetReadObjects({ file: buffer as ArrayBuffer, compressors });
			expect(read).toHaveLength(file.rows);
			for (const row of read) {
				const plain = Object.entries(row).map(([name, value]) => [
					name,
					value instanceof Date
						? value.toISOString().slice(0, 10)
						: typeof value === 'bigint'
							? Number(value)
							: value
				]);
				expect(Object.fromEntries(plain)).toEqual(byId.get(row.id));
				expect(row.year).toBe(file.year);
				byId.delete(row.id);
			}
			const { row_groups } = await parquetMetadataAsync({
				byteLength: bytes.length,
				slice: (from, to) => buffer.slice(from, to) as ArrayBuffer
			});
			const codecs = row_groups.flatMap(({ columns }) =>
				columns.map((column) => column.meta_data?.codec)
			);
			expect(new Set(codecs)).toEqual(new Set(['ZSTD']));
		}
		expect(byId.size).toBe(0);
	});

	test('gives the same bytes for the same rows, in whatever order they come', async () => {
		const again = path.join(folder, 'again', 'one');
		await writeCorpus({ out: again, ...content, rows: [...rows].reverse() });
		expect(bytesOf(again)).toEqual(bytesOf(out));
	});

	test('is named by its content: another number, another hash', async () => {
		const other = path.join(folder, 'other', 'one');
		const changed = rows.map((row, at) => (at === 0 ? { ...row, received_total: 9 } : row));
		const { contentHash } = await writeCorpus({ out: other, ...content, rows: changed });
		expect(contentHash).not.toBe(manifest.contentHash);
	});

	test('says in its manifest what it holds', () => {
		expect(manifest).toMatchObject({
			schema: schemaVersion,
			name: 'one',
			made: '2023-11-14',
			years: [2021, 2022, 2023, 2024],
			editions: { '2021': 60 },
			counts: { reports: 60, agencies: 60, refused: 1, findings: { error: 1 } }
		});
		expect(manifest.summary[0]).toMatchObject({ year: 2021, reports: 15 });
		expect(JSON.parse(fs.readFileSync(path.join(out, 'corpus.json'), 'utf8'))).toEqual(manifest);
	});

	test('finds the evidence of any one report in one small file', () => {
		for (const { id, year } of rows) {
			const held = evidencePath(String(id), year as number | null, manifest.evidence);
			const file = path.join(out, held!);
			expect(packedIn(file)[String(id)]).toEqual(evidenceOf(report()));
		}
	});

	test('describes itself as a Data Package whose fields are its columns', () => {
		const dictionary = JSON.parse(fs.readFileSync(path.join(out, 'datapackage.json'), 'utf8'));
		const [reports, findings] = dictionary.resources;
		expect(reports.path).toEqual(manifest.reports.map((file) => file.path));
		expect(findings.path).toEqual(manifest.findings.map((file) => file.path));
		expect(reports.schema.fields.map((field: { name: string }) => field.name)).toEqual(
			reportColumns.map(({ name }) => name)
		);
		for (const field of reports.schema.fields) expect(field.title && field.title_en).toBeTruthy();
		expect(dictionary.licenses[0].name).toBe('CC-BY-4.0');
	});

	test('is listed for the site, the sample and the demo first', async () => {
		for (const name of ['demo', 'sample'])
			await writeCorpus({ out: path.join(corpora, name), ...content });
		const { corpora: listed }: CorpusIndex = JSON.parse(
			fs.readFileSync(path.join(corpora, 'index.json'), 'utf8')
		);
		expect(listed.map(({ name, default: chosen }) => [name, chosen])).toEqual([
			['sample', undefined],
			['demo', true],
			['one', undefined]
		]);
		expect(fs.existsSync(path.join(folder, 'again', 'index.json'))).toBe(false);
	});

	test('stays as it was when a new one cannot be written', async () => {
		const before = bytesOf(out);
		await expect(writeCorpus({ out, ...content, rows: [...rows, rows[0]!] })).rejects.toThrow(
			'share an id'
		);
		expect(bytesOf(out)).toEqual(before);
		expect(fs.readdirSync(corpora).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	test('holds more rows than the writer takes at a time, the gaps of each where they were', async () => {
		const many = path.join(folder, 'many');
		const row = rows[0]!;
		const rowAt = (at: number) => ({
			...row,
			id: fingerprint(`row ${at}`),
			received_total: at % 5 < 2 ? null : at,
			agency: at % 7 === 0 ? null : `机关${at}`,
			published: at < 3000 ? null : '2024-01-20',
			zero_activity: at > 4000 ? null : at % 2 === 0
		});
		const written = Array.from({ length: 5000 }, (_, at) => rowAt(at));
		await writeCorpus({ out: many, ...content, rows: written, findings: [], evidence: [] });
		const found = await ask(
			`SELECT id, received_total, agency, published::VARCHAR AS published, zero_activity
			FROM read_parquet('${many}/reports/*/*.parquet') ORDER BY id`
		);
		const expected = written
			.map(({ id, received_total, agency, published, zero_activity }) => {
				return { id, received_total, agency, published, zero_activity };
			})
			.sort((a, b) => (a.id < b.id ? -1 : 1));
		expect(found).toEqual(expected);
	});

	test('takes back what a process killed in the middle left behind', async () => {
		const left = path.join(folder, '.kept.999999999.making');
		await writeCorpus({ out: path.join(left, 'old'), ...content });
		const kept = path.join(folder, 'kept');
		const failing = [rows[0]!, rows[0]!];
		await expect(writeCorpus({ out: kept, ...content, rows: failing })).rejects.toThrow();
		expect(JSON.parse(fs.readFileSync(path.join(kept, 'corpus.json'), 'utf8')).counts.reports).toBe(
			60
		);
		expect(fs.existsSync(left)).toBe(false);
	});

	test('never takes the place of anything else', async () => {
		const somebodys = path.join(folder, 'letters');
		fs.mkdirSync(somebodys);
		fs.writeFileSync(path.join(somebodys, 'letter.txt'), 'dear');
		await expect(writeCorpus({ out: somebodys, ...content })).rejects.toThrow('other things');
		expect(fs.readdirSync(somebodys)).toEqual(['letter.txt']);
	});
});
