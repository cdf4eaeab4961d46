import fs from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Evidence } from '#corpus/evidence.ts';
import { unpackText } from '#corpus/evidence-pack.ts';
import type { CorpusFile, EvidencePart } from '#corpus/manifest.ts';
import * as sql from '#corpus/sql.ts';
import type { CorpusFolder } from './folder.ts';
import { countOnce } from './counting.ts';
import { openDatabase } from './duckdb.ts';
import { partition, type SpooledYear } from './spool.ts';

/** Years written at a time, each in a database of its own; large ones one by one, for their memory. */
const atOnce = 2;
const largeYear = 50_000;
/** What the database of a year may hold: a file of it is sorted, and written as one row group. */
const yearMemory = '600MB';

/** Writes the reports of some years, a file a year unless there are too many of them. */
export async function writeReports(
	years: readonly SpooledYear[],
	folder: CorpusFolder,
	overflow: string
): Promise<CorpusFile[]> {
	const written: CorpusFile[][] = years.map(() => []);
	let next = 0;
	const writeOn = async () => {
		for (let at = next++; at < years.length; at = next++)
			written[at] = await writeYear(years[at]!, folder, `${overflow} ${at}`);
	};
	const large = years.some(({ rows }) => rows > largeYear);
	await Promise.all(Array.from({ length: large ? 1 : atOnce }, writeOn));
	return written.flat();
}

/** Writes one year from a database of its own: one that goes on keeps the memory it once took. */
async function writeYear(
	{ year, rows, path }: SpooledYear,
	folder: CorpusFolder,
	overflow: string
): Promise<CorpusFile[]> {
	const { connection, close } = await openDatabase(overflow, yearMemory);
	try {
		await connection.run(sql.createReports);
		await connection.run(sql.insertReports(path));
		if (year !== null) await countOnce(connection);
		const files: CorpusFile[] = [];
		const prefix = `reports/${partition(year)}/`;
		for (let from = 0; from < rows; from += sql.fileRows) {
			const some = Math.min(sql.fileRows, rows - from);
			const copy = (file: string) => sql.copyReports(file, from, some);
			files.push({ ...(await folder.parquet(connection, prefix, copy)), year });
		}
		const held = (await connection.runAndReadAll(sql.countReports)).getRows()[0]?.[0];
		if (held !== rows) throw new Error(`${folder.path}: ${year} has ${held} of ${rows} reports`);
		return files;
	} finally {
		close();
	}
}

/** The evidence of one year of a corpus: report id and what stands behind its row. */
export async function* evidenceIn(
	corpus: string,
	part: EvidencePart
): AsyncGenerator<[report: string, Evidence]> {
	const folder = path.join(corpus, part.path);
	for (const file of (await fs.readdir(folder)).sort()) {
		const packed = await fs.readFile(path.join(folder, file));
		yield* Object.entries(unpackText(gunzipSync(packed).toString()));
	}
}
