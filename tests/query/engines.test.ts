import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '#corpus/manifest.ts';
import { reportColumns } from '#corpus/schema.ts';
import { makeDemo } from '#demo/demo.ts';
import { isNight } from '../repeat.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-engines-'));
let manifest: Manifest;
beforeAll(async () => {
	manifest = await makeDemo({ out: path.join(folder, 'demo'), reports: 400, seed: 5 });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** What every engine is asked: reports, requests and those without any, year by year. */
interface Answer {
	year: number;
	reports: number;
	received: number;
	zero: number;
}

const expected = (): Answer[] =>
	manifest.summary.map(({ year, reports, received, zeroActivity }) => ({
		year,
		reports,
		received: received.sum,
		zero: zeroActivity
	}));

/** As much of `nodejs-polars` as is asked. A plain install leaves it out; the nightly run installs it. */
interface Polars {
	col(name: string): Column;
	len(): Column;
	lit(value: string): Column;
	scanParquet(files: string, how: { hivePartitioning: boolean }): Lazy;
	readParquet(file: string): Frame;
}
interface Column {
	sum(): Column;
	eq(other: Column): Column;
	alias(name: string): Column;
}
interface Lazy {
	filter(condition: Column): Lazy;
	groupBy(column: string): { agg(...columns: Column[]): Lazy };
	sort(column: string): Lazy;
	collectSync(): Frame;
}
interface Frame {
	columns: string[];
	dtypes: { variant: string }[];
	toRecords(): Record<string, unknown>[];
}

async function installedPolars(): Promise<Polars | null> {
	const name = 'nodejs-polars';
	try {
		return ((await import(name)) as { default: Polars }).default;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
		throw error;
	}
}

const reports = path.join(folder, 'demo', 'reports');

describe('as a Hive-partitioned dataset the reports are read', () => {
	async function ask(sql: string): Promise<Record<string, unknown>[]> {
		const instance = await DuckDBInstance.create();
		const connection = await instance.connect();
		return (await connection.runAndReadAll(sql)).getRowObjectsJS();
	}

	test.each([
		['the partition told by the folder', true],
		['the year told by the column', false]
	])('by DuckDB, %s', async (_, hive) => {
		const found = await ask(
			`SELECT year::INTEGER AS year, count(*)::INTEGER AS reports,
				sum(received_total)::INTEGER AS received,
				count(*) FILTER (WHERE zero_activity)::INTEGER AS zero
			FROM read_parquet('${reports}/*/*.parquet', hive_partitioning = ${hive})
			WHERE basis = 'own' GROUP BY 1 ORDER BY 1`
		);
		expect(found).toEqual(expected());
	});

	test('by DuckDB with their findings', async () => {
		const [{ findings, orphans }] = (await ask(
			`SELECT count(*)::INTEGER AS findings, (count(*) - count(r.id))::INTEGER AS orphans
			FROM read_parquet('${folder}/demo/findings/*.parquet') AS f
			LEFT JOIN read_parquet('${reports}/*/*.parquet') AS r ON r.id = f.report`
		)) as [{ findings: number; orphans: number }];
		expect(findings).toBe(manifest.findings.reduce((sum, { rows }) => sum + rows, 0));
		expect(orphans).toBe(0);
	});

	test('by Polars, with the same types', async ({ skip }) => {
		const polars = await installedPolars();
		if (!polars && isNight) throw new Error('the nightly run has to install nodejs-polars');
		if (!polars) return skip('left out: npm install --no-save nodejs-polars@0.24.0 (100 MB)');
		const { col, len, lit } = polars;
		const found = polars
			.scanParquet(`${reports}/*/*.parquet`, { hivePartitioning: true })
			.filter(col('basis').eq(lit('own')))
			.groupBy('year')
			.agg(
				len().alias('reports'),
				col('received_total').sum().alias('received'),
				col('zero_activity').sum().alias('zero')
			)
			.sort('year')
			.collectSync();
		expect(found.toRecords().map((row) => ({ ...row, year: Number(row.year) }))).toEqual(
			expected()
		);
		const one = polars.readParquet(path.join(folder, 'demo', manifest.reports[0]!.path));
		const types: Record<string, string> = {
			VARCHAR: 'String',
			INTEGER: 'Int32',
			BIGINT: 'Int64',
			DOUBLE: 'Float64',
			BOOLEAN: 'Bool',
			DATE: 'Date'
		};
		expect(one.columns).toEqual(reportColumns.map(({ name }) => name));
		expect(one.dtypes.map(({ variant }) => variant)).toEqual(
			reportColumns.map(({ type }) => types[type])
		);
	});
});
