import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PackedSketch } from '#check/corpus/sketch.ts';
import { evidencePath, type Evidence, type EvidenceBucket } from '#corpus/evidence.ts';
import { unpackText } from '#corpus/evidence-pack.ts';
import type { Manifest } from '#corpus/manifest.ts';
import type { FindingRow, ReportRow } from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { openDatabase } from './duckdb.ts';
import { manifestOf } from './existing-corpora.ts';
import { unpackExamined, type Unpacked } from './journal.ts';
import { Readers } from './readers.ts';
import { dealt, keyOf, listFiles } from './source.ts';

/** What became of a document of a batch, without a corpus being made. */
export type BatchEntry =
	| { file: string; row: ReportRow; findings: FindingRow[]; evidence: Evidence }
	| { file: string; refused: { code: string; message: string } };

/**
 * Reads every document below some files and folders in all cores, and keeps what came of them in memory, in
 * the order of their names. Rejects with ENOENT where a path is missing.
 * @param progress called with the documents read so far, and how many there are
 */
export async function readBatch(
	paths: readonly string[],
	progress: (done: number, all: number) => void = () => {}
): Promise<BatchEntry[]> {
	const files = await listFiles(paths);
	if (!files.length) return [];
	const threads = Math.max(1, Math.min(os.availableParallelism(), files.length));
	const readers = new Readers(threads);
	const names = new Map<string, string>();
	for (const file of files) names.set(keyOf(file), file.name);
	const entries: BatchEntry[] = [];
	let done = 0;
	progress(0, files.length);
	const readSome = async (index: number) => {
		for await (const answer of readers.read(dealt(files, { index, of: threads }))) {
			for (const one of unpackExamined(answer.examined)) entries.push(entryOf(one, names));
			progress((done += answer.done), files.length);
		}
	};
	try {
		await Promise.all(Array.from({ length: threads }, (_, at) => readSome(at + 1)));
	} finally {
		await readers.close();
	}
	return entries.sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}

function entryOf(
	{ examined, row, findings, evidence }: Unpacked,
	names: ReadonlyMap<string, string>
): BatchEntry {
	if ('refused' in examined) {
		const { code, message } = examined.refused;
		return { file: names.get(examined.key) ?? examined.key, refused: { code, message } };
	}
	return { file: String(row!.file), row: row!, findings: findings!, evidence: evidence! };
}

/** A report of a corpus with what is kept of its text. */
export interface KeptReport {
	row: ReportRow;
	sketch: PackedSketch | null;
	fingerprint: string | null;
}

/** Whether a folder is a corpus rather than one of documents. */
export async function isCorpus(folder: string): Promise<boolean> {
	return fs.access(path.join(folder, 'corpus.json')).then(
		() => true,
		() => false
	);
}

/** The reports a corpus has of some agencies, by their ids, and years. Throws on a folder that is no corpus. */
export async function reportsOfCorpus(
	folder: string,
	agencies: readonly string[],
	years: readonly number[]
): Promise<KeptReport[]> {
	const manifest = await manifestOf(folder);
	const files = (manifest?.reports ?? []).filter(({ year }) => years.includes(year ?? 0));
	if (!manifest || !files.length || !agencies.length) return [];
	const overflow = await fs.mkdtemp(path.join(os.tmpdir(), 'ogi-lens-'));
	const { connection, close } = await openDatabase(overflow);
	try {
		const query = sql.selectReportsOf(
			files.map((file) => path.join(folder, file.path)),
			agencies
		);
		const rows = (await connection.runAndReadAll(query)).getRowObjectsJS() as ReportRow[];
		return await Promise.all(rows.map((row) => withText(folder, manifest, row)));
	} finally {
		close();
		await fs.rm(overflow, { recursive: true, force: true });
	}
}

async function withText(folder: string, manifest: Manifest, row: ReportRow): Promise<KeptReport> {
	const id = String(row.id);
	const file = evidencePath(id, row.year as number | null, manifest.evidence);
	const bucket: EvidenceBucket = file
		? unpackText(gunzipSync(await fs.readFile(path.join(folder, file))).toString())
		: {};
	const { sketch = null, fingerprint = null } = bucket[id] ?? {};
	return { row, sketch, fingerprint };
}
