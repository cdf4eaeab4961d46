import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Copy } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { schemaVersion, type FindingRow, type ReportRow } from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { compare, unguarded } from './csv.ts';
import { openDatabase } from './gather.ts';
import { evidenceIn } from './parts.ts';
import type { Duplicate, Refused } from './refused.ts';
import { contentKey, settle, type Given } from './settle.ts';
import { readManifest } from './shelf.ts';
import { CorpusWriter, type CorpusOptions } from './write.ts';

/** What a merge came to. */
export interface Merge {
	/** Files whose report another file, of the same folder or another, has already given. */
	duplicates: number;
	refused: number;
	/** null when no folder holds a report. */
	manifest: Manifest | null;
}

/** A folder to be joined; without a manifest it holds refused files alone. */
interface Part {
	folder: string;
	manifest: Manifest | null;
}

/** A report of a part, or a copy of one it has not kept. */
interface PartFile extends Given {
	part: Part;
	report: string;
	url: string | null;
}

/**
 * Joins corpora, such as the shards of one, into a new one; of the same report the file first in order
 * is kept, whatever the order of the folders. A folder of refused files alone is a shard that had no
 * report. Throws on a folder that is no corpus, or one of another schema.
 */
export async function merge(
	folders: readonly string[],
	corpus: Omit<CorpusOptions, 'origin'>
): Promise<Merge> {
	const parts = await Promise.all(
		folders.map(async (folder): Promise<Part> => ({ folder, manifest: await manifestOf(folder) }))
	);
	// Two copies of one file may have been read by two versions: the order of the folders decides nothing.
	parts.sort((a, b) => compare(a.manifest?.contentHash ?? '', b.manifest?.contentHash ?? ''));
	const origins = new Set(parts.flatMap(({ manifest }) => manifest?.origin ?? []));
	const [origin = 'real'] = origins;
	const writer = await CorpusWriter.open({
		...corpus,
		origin: origins.size > 1 ? 'mixed' : origin
	});
	const { connection, close } = await openDatabase(os.tmpdir());
	try {
		const refused = await copyRefused(parts, connection, writer);
		const files: PartFile[] = [];
		for (const part of parts) await collectFiles(part, connection, files);
		const kept = settle(files);
		const copies = new Map<Part, Map<string, Copy[]>>(parts.map((part) => [part, new Map()]));
		for (const { file, copies: others } of kept) {
			const { report, part } = file;
			const same = others.map(({ file: { file, url, sha256 }, same }) => ({
				...{ file, url, sha256, same }
			}));
			copies.get(part)!.set(report, same);
			for (const copy of same) writer.duplicate({ report, kept: file.file, ...copy });
		}
		for (const part of parts) await copyReports(part, copies.get(part)!, connection, writer);
		const duplicates = files.length - kept.length;
		return { duplicates, refused, manifest: await writer.finish() };
	} catch (error) {
		await writer.abandon();
		throw error;
	} finally {
		close();
	}
}

async function manifestOf(folder: string): Promise<Manifest | null> {
	const manifest = await readManifest(folder);
	if (!manifest) {
		await fs.access(path.join(folder, 'refused.csv')).catch((cause) => {
			throw new Error(`${folder}: not a corpus`, { cause });
		});
	} else if (manifest.schema !== schemaVersion) {
		throw new Error(`${folder}: a corpus of schema ${manifest.schema}, not ${schemaVersion}`);
	}
	return manifest;
}

/** How many files were refused; one refused in two folders for the same reason counts once. */
async function copyRefused(
	parts: readonly Part[],
	connection: DuckDBConnection,
	writer: CorpusWriter
): Promise<number> {
	const seen = new Set<string>();
	for (const { folder } of parts)
		for await (const line of linesOf<Refused>(connection, path.join(folder, 'refused.csv'))) {
			const key = JSON.stringify(line);
			if (!seen.has(key)) writer.refuse(line);
			seen.add(key);
		}
	return seen.size;
}

/** Adds the files a corpus has its reports from, copies included. */
async function collectFiles(
	part: Part,
	connection: DuckDBConnection,
	files: PartFile[]
): Promise<void> {
	const { folder, manifest } = part;
	if (!manifest) return;
	const fingerprints = new Map<string, string | undefined>();
	for (const part of manifest.evidence ?? [])
		for await (const [report, { fingerprint }] of evidenceIn(folder, part))
			fingerprints.set(report, fingerprint);
	const contents = new Map<string, string | null>();
	const rows = sql.selectSources(manifest.reports.map((file) => path.join(folder, file.path)));
	for await (const row of rowsOf<ReportRow>(connection, rows)) {
		const report = String(row.id);
		const { file, url, sha256 } = row as Record<string, string | null>;
		// A made-up report has no bytes; its id names its content.
		const content = sha256 ? contentKey(row, fingerprints.get(report)) : report;
		contents.set(report, content);
		files.push({ part, report, file: file!, url: url!, sha256: sha256!, content });
	}
	if (!manifest.files?.some((file) => file.path === duplicatesFile)) return;
	const copies = linesOf<Duplicate>(connection, path.join(folder, duplicatesFile));
	for await (const { report, file, url, sha256, same } of copies) {
		const content = same === 'text' ? (contents.get(report) ?? null) : null;
		files.push({
			...{ part, report, file, url: url || null, sha256: sha256 || null, content },
			copy: true
		});
	}
}

const duplicatesFile = 'duplicates.csv';

/** Hands the writer the reports of a corpus that are kept, with the copies each has now. */
async function copyReports(
	{ folder, manifest }: Part,
	kept: ReadonlyMap<string, Copy[]>,
	connection: DuckDBConnection,
	writer: CorpusWriter
): Promise<void> {
	if (!manifest) return;
	const full = (list: Manifest['reports']) => list.map((file) => path.join(folder, file.path));
	const reports = sql.selectReports(full(manifest.reports));
	for await (const row of rowsOf<ReportRow>(connection, reports))
		if (kept.has(String(row.id))) writer.report(row);
	const findings = sql.selectFindings(full(manifest.findings));
	for await (const row of rowsOf<FindingRow>(connection, findings))
		if (kept.has(row.report)) writer.finding(row);
	for (const part of manifest.evidence ?? [])
		for await (const [report, evidence] of evidenceIn(folder, part)) {
			const copies = kept.get(report);
			if (!copies) continue;
			delete evidence.copies;
			writer.evidence(report, part.year, copies.length > 0 ? { ...evidence, copies } : evidence);
		}
}

async function* rowsOf<Row>(connection: DuckDBConnection, query: string): AsyncGenerator<Row> {
	const result = await connection.stream(query);
	for await (const rows of result.yieldRowObjectJs()) yield* rows as Row[];
}

/** The lines of a list as it was before it was guarded against spreadsheets. */
async function* linesOf<Line extends object>(
	connection: DuckDBConnection,
	file: string
): AsyncGenerator<Line> {
	for await (const line of rowsOf<Record<string, string>>(connection, sql.selectLines(file)))
		yield Object.fromEntries(
			Object.entries(line).map(([name, text]) => [name, unguarded(text)])
		) as unknown as Line;
}
