import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { evidencePath, type Evidence, type EvidenceBucket } from '#corpus/evidence.ts';
import { unpackText } from '#corpus/evidence-pack.ts';
import type { Manifest } from '#corpus/manifest.ts';
import type { FindingRow } from '#corpus/schema.ts';
import { cellsOf } from '#form/form.ts';
import { textReport } from './generator/report.ts';
import { textLayouts } from './generator/text-layouts.ts';

const layout = textLayouts['tabs, merged cells as empty fields']!;

/** What a made-up agency reports: some requests, all disclosed, every sum kept. */
export interface Made {
	agency: string;
	year: number;
	requests?: number;
	/** Where the total of requests received is misprinted. */
	received?: number;
	/** Way the tables are printed. */
	layout?: string;
}

/** The text of a made-up report of the 2021 form. */
export function made({
	agency,
	year,
	requests = 1,
	received = requests,
	layout: name
}: Made): string {
	const ink = Object.fromEntries(cellsOf('2021').map(({ id }) => [id, '0']));
	for (const row of ['received', 'disclosed', 'concluded'])
		for (const applicant of ['person', 'total']) ink[`${row}_${applicant}`] = String(requests);
	ink.received_total = String(received);
	return textReport({ edition: '2021', ink }, name ? textLayouts[name]! : layout)
		.replaceAll('云溪市档案管理局', agency)
		.replaceAll('2023', String(year));
}

/** Writes files below a folder; returns the folder. */
export function put(folder: string, files: Record<string, string | Buffer>): string {
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, content);
	}
	return folder;
}

/** Every file below a folder with its bytes, in base64. */
export function bytesOf(folder: string): Record<string, string> {
	const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	return Object.fromEntries(
		files
			.filter((file) => fs.statSync(path.join(folder, file)).isFile())
			.map((file) => [file, fs.readFileSync(path.join(folder, file), 'base64')])
	);
}

export function manifestOf(corpus: string): Manifest {
	return JSON.parse(fs.readFileSync(path.join(corpus, 'corpus.json'), 'utf8'));
}

/** Some columns of the reports of a corpus, in order of their files. */
export async function reportsOf(
	corpus: string,
	columns: string
): Promise<Record<string, unknown>[]> {
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	const from = `read_parquet('${corpus}/reports/*/*.parquet', hive_partitioning = true)`;
	const found = await connection.runAndReadAll(`SELECT ${columns} FROM ${from} ORDER BY file`);
	return found.getRowObjectsJson();
}

/** What a corpus has found of one report. */
export async function findingsOf(corpus: string, report: string): Promise<FindingRow[]> {
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	const found = await connection.runAndReadAll(
		`SELECT * FROM read_parquet('${corpus}/findings/*.parquet') WHERE report = ? ORDER BY id`,
		[report]
	);
	return found.getRowObjectsJson() as unknown as FindingRow[];
}

/** The evidence of the report a corpus has from a file. */
export async function evidenceFor(corpus: string, file: string): Promise<Evidence> {
	const rows = await reportsOf(corpus, 'file, id, year');
	const { id, year } = rows.find((row) => row.file === file) as { id: string; year: number | null };
	const held = evidencePath(id, year === null ? null : Number(year), manifestOf(corpus).evidence);
	return packedIn(path.join(corpus, held!))[id]!;
}

/** What a pack of evidence holds. */
export function packedIn(file: string): EvidenceBucket {
	return unpackText(gunzipSync(fs.readFileSync(file)).toString());
}

/** The lines of a CSV file without quoted fields, the header apart. */
export function csvLines(csv: string): string[][] {
	return fs
		.readFileSync(csv, 'utf8')
		.split('\r\n')
		.slice(1, -1)
		.map((line) => line.split(','));
}
