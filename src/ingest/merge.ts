import fs from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { evidencePath, type EvidenceBucket } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { schemaVersion, type FindingRow, type ReportRow } from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { openDatabase } from './gather.ts';
import type { Refused } from './refused.ts';
import { readManifest } from './shelf.ts';
import { CorpusWriter, type CorpusOptions } from './write.ts';

/** What a merge came to. */
export interface Merge {
	/** Reports another folder had already given; the one of the folder named first is kept. */
	duplicates: number;
	refused: number;
	/** null when no folder holds a report. */
	manifest: Manifest | null;
}

/**
 * Joins corpora, such as the shards of one, into a new one. A folder of refused files alone is a
 * shard that had no report. Throws on a folder that is no corpus, or one of another schema.
 */
export async function merge(
	folders: readonly string[],
	corpus: Omit<CorpusOptions, 'origin'>
): Promise<Merge> {
	const parts = await Promise.all(
		folders.map(async (folder) => ({ folder, manifest: await manifestOf(folder) }))
	);
	const origins = new Set(parts.flatMap(({ manifest }) => manifest?.origin ?? []));
	const [origin = 'real'] = origins;
	const writer = await CorpusWriter.open({
		...corpus,
		origin: origins.size > 1 ? 'mixed' : origin
	});
	const { connection, close } = await openDatabase(':memory:');
	const seen = new Set<string>();
	const refused = new Set<string>();
	let duplicates = 0;
	try {
		for (const { folder, manifest } of parts) {
			const lines = rowsOf<Refused>(
				connection,
				sql.selectRefused(path.join(folder, 'refused.csv'))
			);
			for await (const line of lines) {
				const key = JSON.stringify(line);
				if (!refused.has(key)) writer.refuse(line);
				refused.add(key);
			}
			if (!manifest) continue;
			const own = new Set<string>();
			const files = (list: Manifest['reports']) => list.map((file) => path.join(folder, file.path));
			const reports = sql.selectReports(files(manifest.reports));
			for await (const row of rowsOf<ReportRow>(connection, reports)) {
				const id = String(row.id);
				if (seen.has(id)) {
					duplicates++;
					continue;
				}
				seen.add(id);
				own.add(id);
				writer.report(row);
			}
			const findings = sql.selectFindings(files(manifest.findings));
			for await (const row of rowsOf<FindingRow>(connection, findings))
				if (own.has(row.report)) writer.finding(row);
			await copyEvidence(folder, manifest, own, writer);
		}
		return { duplicates, refused: refused.size, manifest: await writer.finish() };
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

async function copyEvidence(
	folder: string,
	{ evidence }: Manifest,
	own: ReadonlySet<string>,
	writer: CorpusWriter
): Promise<void> {
	if (!evidence) return;
	const files = new Set([...own].map((id) => evidencePath(id, evidence.buckets)));
	for (const file of files) {
		const text = await fs.readFile(path.join(folder, file), 'utf8').catch(() => '{}');
		const bucket: EvidenceBucket = JSON.parse(text);
		for (const [id, ink] of Object.entries(bucket)) if (own.has(id)) writer.evidence(id, ink);
	}
}

async function* rowsOf<Row>(connection: DuckDBConnection, query: string): AsyncGenerator<Row> {
	const result = await connection.stream(query);
	for await (const rows of result.yieldRowObjectJs()) yield* rows as Row[];
}
