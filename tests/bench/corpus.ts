import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { launch } from '../command.ts';
import { table } from './measure.ts';

const usual = [22_000, 140_000, 1_000_000];

/**
 * Makes up corpora of several sizes, each in a process of its own: seconds, largest memory, bytes a
 * report, and the same reports as CSV, plain and packed.
 * @param count makes one corpus of so many reports
 */
export async function corpus({ count }: { count?: number } = {}): Promise<void> {
	const sizes = count ? [count] : usual;
	const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-bench-corpus-'));
	try {
		const rows: (string | number)[][] = [];
		for (const reports of sizes) {
			const out = path.join(work, String(reports));
			const started = performance.now();
			const args = [launch, 'demo', '--reports', String(reports), '--out', out];
			const { status, stderr } = spawnSync('/usr/bin/time', ['-v', process.execPath, ...args], {
				encoding: 'utf8'
			});
			if (status !== 0) throw new Error(stderr);
			const seconds = (performance.now() - started) / 1000;
			const [, kilobytes] = /Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)!;
			const bytes = bytesBelow(out);
			rows.push([
				reports,
				seconds.toFixed(0),
				Math.round(Number(kilobytes) / 1024),
				megabytes(bytes),
				(bytes / reports).toFixed(1),
				...['reports', 'findings', 'cubes'].map((part) =>
					megabytes(bytesBelow(path.join(out, part)))
				),
				...(await asCsv(out, work)).map(megabytes)
			]);
			fs.rmSync(out, { recursive: true });
		}
		const head = ['reports', 's', 'peak MB', 'MB', 'B/report', 'reports MB', 'findings MB'];
		console.log(table([...head, 'cubes MB', 'CSV MB', 'CSV.gz MB', 'CSV.zst MB'], rows));
	} finally {
		fs.rmSync(work, { recursive: true });
	}
}

/** Bytes of the reports as CSV: plain, gzip and zstd as DuckDB packs them. */
async function asCsv(out: string, work: string): Promise<number[]> {
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	const sizes: number[] = [];
	for (const compression of ['none', 'gzip', 'zstd']) {
		const file = path.join(work, `reports.csv`);
		await connection.run(
			`COPY (SELECT * FROM read_parquet('${out}/reports/*/*.parquet', hive_partitioning = false))
			TO '${file}' (FORMAT csv, HEADER, COMPRESSION ${compression})`
		);
		sizes.push(fs.statSync(file).size);
		fs.rmSync(file);
	}
	return sizes;
}

function bytesBelow(folder: string): number {
	if (!fs.existsSync(folder)) return 0;
	return fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => fs.statSync(path.join(folder, name)))
		.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
