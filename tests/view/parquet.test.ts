import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellReading } from '#corpus/readings.ts';
import { reportColumns, type ReportRow } from '#corpus/schema.ts';
import { cells } from '#form/form.ts';
import type { ExportAbout } from '#view/export-about.ts';
import { exported, exportName } from '#view/export.ts';
import { reportRow } from '../database.ts';

const every = reportColumns.map(({ name }) => name);
const about: ExportAbout = {
	source: {
		name: 'trial',
		title: { zh: '试验', en: 'Trial' },
		origin: 'mixed',
		contentHash: '0123456789abcdef'.repeat(4),
		made: '2026-01-01'
	},
	columns: every,
	total: 3,
	bases: { zh: '各机关自报 3 份', en: '3 own reports' },
	filters: { zh: '县级', en: 'county' },
	scope: { words: [], years: [] },
	order: { zh: '新收', en: 'received' },
	address: 'https://example.org/explore/?level=county&sort=-received_total',
	date: '2026-01-02',
	language: 'zh'
};
const rows: ReportRow[] = [
	reportRow(
		{ id: '1234567890123456', agency: '=甲局，"一"', year: 2022, edition: '2021' },
		{ received_total: 7, carried_in_total: 'blank', fees_10k_yuan: 1.25 }
	),
	reportRow(
		{
			id: 'b',
			agency: null,
			agency_id: 'nobody',
			year: null,
			published: '2023-02-28',
			web_visits: 9_007_199_254_740_991
		},
		{ received_total: 'not_applicable' }
	),
	reportRow(
		{ id: 'c', agency: '丙局', zero_activity: true, origin: 'synthetic' },
		{ received_total: 0 }
	)
];

async function write(told: ExportAbout): Promise<Buffer> {
	async function* parts() {
		yield rows.slice(0, 2);
		yield rows.slice(2);
	}
	return Buffer.concat(await exported('parquet', told, parts()));
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-parquet-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('reports as Parquet', () => {
	const file = path.join(folder, exportName('parquet', about));
	let bytes: Buffer;
	let query: (sql: string) => Promise<Record<string, unknown>[]>;
	beforeAll(async () => {
		bytes = await write(about);
		fs.writeFileSync(file, bytes);
		const connection = await (await DuckDBInstance.create()).connect();
		query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as never;
	});

	test('are called after the corpus and its version', () => {
		expect(path.basename(file)).toBe('年报_ogi-lens-trial-01234567.parquet');
	});

	test('have in DuckDB the names and types of the corpus', async () => {
		const found = await query(`DESCRIBE SELECT * FROM read_parquet('${file}')`);
		expect(found.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
			reportColumns.map(({ name, type }) => [name, type])
		);
	});

	test('hold every value, in their order', async () => {
		const found = await query(`SELECT * FROM read_parquet('${file}')`);
		expect(found).toHaveLength(rows.length);
		found.forEach((row, at) => {
			for (const { name, type } of reportColumns) {
				const value = rows[at]![name] ?? null;
				const expected = type === 'BIGINT' && value !== null ? String(value) : value;
				expect([name, row[name]]).toEqual([name, expected]);
			}
		});
	});

	test('tell of a cell without a number why', async () => {
		const [first, second] = await parquetReadObjects({ file: bufferOf(bytes) });
		expect([first!.carried_in_total, second!.received_total]).toEqual([null, null]);
		expect(cellReading(String(first!.readings), 'carried_in_total')).toBe('blank');
		expect(cellReading(String(second!.readings), 'received_total')).toBe('not_applicable');
		expect(first!.received_total).toBe(7);
		expect(second!.published).toEqual(new Date('2023-02-28'));
	});

	test('say in their metadata what they are of, from which version, and that some are made up', async () => {
		const found = await query(
			`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${file}')`
		);
		const told = Object.fromEntries(found.map(({ key, value }) => [key, value]));
		expect(told).toMatchObject({
			'ogi-lens:version': about.source.contentHash,
			'ogi-lens:filters:zh': '县级',
			'ogi-lens:filters:en': 'county',
			'ogi-lens:order:en': 'received',
			'ogi-lens:page': about.address,
			'ogi-lens:reports': '3',
			'ogi-lens:origin:en': 'partly synthetic',
			'ogi-lens:synthetic': 'true',
			'ogi-lens:retrieved': '2026-01-02'
		});
		expect(told['ogi-lens:licence:en']).toMatch(/CC BY 4\.0.*Cite: OGI Lens.*0123456789abcdef/);
		expect(JSON.parse(told['ogi-lens:readings'] as string).b.en).toBe('blank');
		expect((told['ogi-lens:readings:order'] as string).split(' ')).toEqual(
			cells.map(({ id }) => id)
		);
	});
});

test('only the columns asked for are written, with the report and whether it is real', async () => {
	const names = async (columns: string[], origin: ExportAbout['source']['origin'] = 'real') => {
		const bytes = await write({ ...about, columns, source: { ...about.source, origin } });
		const { schema, key_value_metadata: told } = parquetMetadata(bufferOf(bytes));
		return [
			schema.slice(1).map(({ name }) => name),
			told!.find(({ key }) => key === 'ogi-lens:synthetic')!.value
		];
	};
	expect(await names(['agency', 'year'])).toEqual([
		['id', 'agency', 'year', 'origin', 'basis'],
		'false'
	]);
	expect(await names(['received_total'], 'synthetic')).toEqual([
		['id', 'origin', 'basis', 'received_total', 'readings'],
		'true'
	]);
});

test('the same reports give the same bytes', async () => {
	expect((await write(about)).equals(await write(about))).toBe(true);
});

function bufferOf(bytes: Buffer): ArrayBuffer {
	return new Uint8Array(bytes).buffer;
}
