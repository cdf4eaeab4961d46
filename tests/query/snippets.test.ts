import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemo } from '#demo/demo.ts';
import { chartSnippets, fetchAll, readAfar, snippetsOf } from '#query/snippets.ts';

const run = promisify(execFile);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-snippets-'));
const snippet = (tool: string) => snippetsOf('demo').find((one) => one.tool === tool)!.code;
/** Rows of year, reports, counted, received, as DuckDB gives them. */
let truth: number[][];

beforeAll(async () => {
	await makeDemo({ out: path.join(work, 'demo'), reports: 500, seed: 3 });
	truth = await asked(snippet('DuckDB'));
});
afterAll(() => fs.rmSync(work, { recursive: true }));

async function asked(sql: string): Promise<number[][]> {
	const instance = await DuckDBInstance.create(':memory:', { file_search_path: work });
	const connection = await instance.connect();
	try {
		const rows = (await connection.runAndReadAll(sql)).getRows();
		return rows.map((row) => row.map(Number));
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

/** What a program prints as CSV, its header and quotes apart. */
function rowsOf(printed: string): number[][] {
	const lines = printed.trim().replaceAll('"', '').split(/\r?\n/);
	return lines.slice(1).map((line) => line.split(',').map(Number));
}

/** Python with its libraries, where OGI_PYTHON names one that has them or the machine's own does. */
const python = process.env.OGI_PYTHON ?? 'python3';
const has = (program: string, ...given: string[]) => spawnSync(program, given).status === 0;

const tools = {
	pandas: has(python, '-c', 'import pandas, pyarrow'),
	Polars: has(python, '-c', 'import polars'),
	R: has('Rscript', '-e', 'library(arrow)')
};
for (const [tool, isThere] of Object.entries(tools))
	if (!isThere) console.warn(`LEFT OUT: the snippet of ${tool} (it is not on this machine)`);

test('DuckDB reads the folder as it is: every year of the corpus, own reports alone', async () => {
	const [all] = await asked(
		`SELECT count(*), count(received_total), sum(received_total) FROM read_parquet('demo/reports/*/*.parquet') WHERE basis = 'own' AND year IS NOT NULL`
	);
	const sum = (at: number) => truth.reduce((total, row) => total + row[at]!, 0);
	expect([sum(1), sum(2), sum(3)]).toEqual(all);
	expect(truth.length).toBeGreaterThan(3);
});

describe.runIf(tools.pandas)('pandas', () => {
	test('gives what DuckDB gives', async () => {
		const { stdout } = await run(python, ['-c', snippet('Python, pandas')], { cwd: work });
		expect(rowsOf(stdout)).toEqual(truth);
	});
});

describe.runIf(tools.Polars)('Polars', () => {
	test('gives what DuckDB gives', async () => {
		const { stdout } = await run(python, ['-c', snippet('Python, Polars')], { cwd: work });
		expect(rowsOf(stdout)).toEqual(truth);
	});
});

describe.runIf(tools.R)('R', () => {
	test('gives what DuckDB gives', async () => {
		const { stdout } = await run('Rscript', ['-e', snippet('R, arrow')], { cwd: work });
		expect(rowsOf(stdout)).toEqual(truth);
	});
});

test('addresses are whole, and names within them escaped', () => {
	const site = 'https://example.org/ogi/';
	expect(fetchAll(site, 'my corpus')).toContain(
		'https://example.org/ogi/data/my%20corpus/addresses.txt'
	);
	expect(fetchAll(site, 'demo')).toContain('--cut-dirs=2');
	expect(fetchAll('https://example.org/', 'demo')).toContain('--cut-dirs=1');
	expect(readAfar(site, 'demo', ['reports/a.parquet'])).toContain(
		`'https://example.org/ogi/corpora/demo/reports/a.parquet'`
	);
	for (const { code } of chartSnippets(site, 'demo', 'requests/volume'))
		expect(code).toContain('https://example.org/ogi/data/demo/charts/requests/volume.');
});
