import fs from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Copy } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import { schemaVersion, type FindingRow, type ReportRow } from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { editions } from '#form/editions.ts';
import { firstYear, lastYear } from '#report/identity/dates.ts';
import { unguarded } from '#corpus/guard.ts';
import { compare } from './csv.ts';
import { openDatabase } from './duckdb.ts';
import { evidenceIn } from './parts.ts';
import { manifestFaults } from './manifest-faults.ts';
import type { Duplicate, Refused } from './refused.ts';
import { contentKey, type Given } from './deduplicate.ts';
import { readManifest } from './corpus-index.ts';
import type { CorpusWriter } from './write.ts';

/** A corpus that is already made; without a manifest it holds refused files alone. */
interface Corpus {
	folder: string;
	manifest: Manifest | null;
}

/** A report a corpus holds, or a copy of one it has not kept. */
export interface ExistingFile extends Given {
	corpus: Corpus;
	report: string;
	year: number | null;
	url: string | null;
}

export const duplicatesFile = 'duplicates.csv';

/** Corpora that are already made, whose reports become part of another. */
export class ExistingCorpora {
	readonly #corpora: readonly Corpus[];
	readonly #connection: DuckDBConnection;
	/** Idempotent. */
	readonly close: () => void;

	private constructor(
		corpora: readonly Corpus[],
		{ connection, close }: Awaited<ReturnType<typeof openDatabase>>
	) {
		this.#corpora = corpora;
		this.#connection = connection;
		this.close = close;
	}

	/**
	 * A folder of refused files alone is a shard that had no report. Throws on a folder that is no corpus,
	 * one whose manifest cannot be read, or one of another schema.
	 * @param overflow where rows go that memory does not hold
	 */
	static async open(folders: readonly string[], overflow: string): Promise<ExistingCorpora> {
		const corpora = await Promise.all(
			folders.map(async (folder) => ({ folder, manifest: await manifestOf(folder) }))
		);
		// Two copies of one file may have been read by two versions: the order of the folders decides nothing.
		corpora.sort((a, b) => compare(a.manifest?.contentHash ?? '', b.manifest?.contentHash ?? ''));
		return new ExistingCorpora(corpora, await openDatabase(overflow));
	}

	/** Throws where one is no longer as it was when it was opened: what was read of it may be half of each. */
	async assertUnchanged(): Promise<void> {
		for (const { folder, manifest } of this.#corpora)
			if (JSON.stringify(await readManifest(folder)) !== JSON.stringify(manifest))
				throw new Error(
					`${folder}: 读取期间语料有变动，没有写入；请再次运行 the corpus changed while it was read, nothing was written; run it again`
				);
	}

	/** What the reports are; `real` where there are none. */
	get origin(): Manifest['origin'] {
		const origins = new Set(this.#corpora.flatMap(({ manifest }) => manifest?.origin ?? []));
		const [origin = 'real'] = origins;
		return origins.size > 1 ? 'mixed' : origin;
	}

	/** Whether there is any corpus. */
	get any(): boolean {
		return this.#corpora.length > 0;
	}

	/**
	 * Passes what was refused to the writer, and returns how many; one refused in two folders for the same reason counts
	 * once.
	 * @param elsewhere what the writer has already
	 */
	async refused(writer: CorpusWriter, elsewhere: readonly Refused[] = []): Promise<number> {
		const seen = new Set(elsewhere.map((line) => JSON.stringify(line)));
		for (const { folder } of this.#corpora) {
			const lines = linesOf<Refused>(this.#connection, path.join(folder, 'refused.csv'));
			for await (const line of lines) {
				const key = JSON.stringify(line);
				if (!seen.has(key)) writer.refuse(line);
				seen.add(key);
			}
		}
		return seen.size;
	}

	/** The files the corpora have their reports from, copies included. */
	async files(): Promise<ExistingFile[]> {
		const files: ExistingFile[] = [];
		for (const corpus of this.#corpora) await this.#collect(corpus, files);
		return files;
	}

	/**
	 * Passes the writer the reports that are kept, with the copies each has now. A year of which one corpus has all
	 * reports as they are to be is adopted as it stands, unread.
	 * @param kept a file of these corpora, and its copies wherever they are
	 * @param others years there are reports of from elsewhere
	 */
	async hand(
		writer: CorpusWriter,
		kept: readonly { file: ExistingFile; copies: readonly { file: Given; copy: Copy }[] }[],
		others: ReadonlySet<number | null>
	): Promise<void> {
		const copies = new Map<Corpus, Map<string, Copy[]>>(
			this.#corpora.map((one) => [one, new Map()])
		);
		const changed = new Set([...others].map((year) => String(year)));
		const owners = new Map<string, Corpus>();
		for (const { file, copies: found } of kept) {
			copies.get(file.corpus)!.set(
				file.report,
				found.map(({ copy }) => copy)
			);
			const year = String(file.year);
			const own = found.every(
				({ file: { corpus } }: { file: Partial<ExistingFile> }) => corpus === file.corpus
			);
			if (!own || (owners.get(year) ?? file.corpus) !== file.corpus) changed.add(year);
			owners.set(year, file.corpus);
		}
		for (const corpus of this.#corpora)
			await this.#handOf(corpus, copies.get(corpus)!, changed, writer);
	}

	async #handOf(
		{ folder, manifest }: Corpus,
		kept: ReadonlyMap<string, Copy[]>,
		changed: ReadonlySet<string>,
		writer: CorpusWriter
	): Promise<void> {
		if (!manifest) return;
		const full = (files: Manifest['reports']) => files.map((file) => path.join(folder, file.path));
		const counts = new Map<number | null, number>();
		for (const { year = null, rows } of manifest.reports)
			counts.set(year, (counts.get(year) ?? 0) + rows);
		for (const year of counts.keys()) {
			const files = full(manifest.reports.filter((file) => file.year === year));
			const evidence = manifest.evidence?.find((part) => part.year === year);
			const whole = !changed.has(String(year));
			if (whole) {
				writer.adopt(folder, manifest, year);
				continue;
			}
			for await (const row of rowsOf<ReportRow>(this.#connection, sql.selectReports(files)))
				if (kept.has(String(row.id))) writer.report(row);
			if (!evidence) continue;
			for await (const [report, packed] of evidenceIn(folder, evidence)) {
				const same = kept.get(report);
				if (!same) continue;
				delete packed.copies;
				writer.evidence(report, year, same.length > 0 ? { ...packed, copies: same } : packed);
			}
		}
		const findings = sql.selectFindings(full(manifest.findings));
		for await (const row of rowsOf<FindingRow>(this.#connection, findings))
			if (kept.has(row.report)) writer.finding(row);
	}

	/** Throws where a report cannot be one of ours, whoever made the corpus. */
	async #assertPossible(folder: string, parts: readonly string[]): Promise<void> {
		const ids = editions.map(({ id }) => id);
		const query = sql.selectImpossible(parts, { years: [firstYear, lastYear], editions: ids });
		for await (const { id, year, edition } of rowsOf<ReportRow>(this.#connection, query))
			throw new Error(
				`${folder}: 有一份报告的年份、表式或名称不可能 a report of an impossible year, edition or name: ${JSON.stringify({ id, year, edition })}`
			);
	}

	async #collect(corpus: Corpus, files: ExistingFile[]): Promise<void> {
		const { folder, manifest } = corpus;
		if (!manifest) return;
		const fingerprints = new Map<string, string | undefined>();
		for (const part of manifest.evidence ?? [])
			for await (const [report, { fingerprint }] of evidenceIn(folder, part))
				fingerprints.set(report, fingerprint);
		const parts = manifest.reports.map((file) => path.join(folder, file.path));
		if (parts.length) await this.#assertPossible(folder, parts);
		const known = new Map<string, { content: string | null; year: number | null }>();
		const rows = sql.selectSources(parts);
		for await (const row of rowsOf<ReportRow>(this.#connection, rows)) {
			const report = String(row.id);
			const { file, url, sha256, year } = row as Record<string, string | null> & { year: number };
			// A made-up report has no bytes; its id names its content where nothing else does.
			const content = contentKey(row, fingerprints.get(report)) ?? (sha256 ? null : report);
			known.set(report, { content, year });
			files.push({ corpus, report, year, file: file!, url: url!, sha256: sha256!, content });
		}
		if (!manifest.files?.some((file) => file.path === duplicatesFile)) return;
		const copies = linesOf<Duplicate>(this.#connection, path.join(folder, duplicatesFile));
		for await (const { report, file, url, sha256, same } of copies) {
			const { content = null, year = null } = known.get(report) ?? {};
			files.push({
				corpus,
				report,
				year,
				file,
				url: url || null,
				sha256: sha256 || null,
				content: same === 'text' ? content : null,
				copy: true
			});
		}
	}
}

/**
 * The manifest of a corpus whose reports are to be kept; null for a folder of refused files alone. Throws
 * as `ExistingCorpora.open` does.
 */
export async function manifestOf(folder: string): Promise<Manifest | null> {
	const manifest = await readManifest(folder);
	if (!manifest) {
		// Taken for a folder without reports it would be replaced, and they be lost.
		if ((await fs.readdir(folder)).includes('corpus.json'))
			throw new Error(`${folder}: 清单损坏，无法读取 corpus.json is damaged and cannot be read`);
		await fs.access(path.join(folder, 'refused.csv')).catch((cause) => {
			throw new Error(`${folder}: not a corpus`, { cause });
		});
	} else if (manifest.schema !== schemaVersion) {
		throw new Error(
			`${folder}: a corpus of schema ${manifest.schema}, not ${schemaVersion}; 请先升级 upgrade it: npm run ingest -- upgrade ${folder}`
		);
	} else {
		const [fault] = manifestFaults(manifest);
		if (fault) throw new Error(`${folder}: 清单有误 corpus.json: ${fault}`);
	}
	return manifest;
}

export async function* rowsOf<Row>(
	connection: DuckDBConnection,
	query: string
): AsyncGenerator<Row> {
	const result = await connection.stream(query);
	for await (const rows of result.yieldRowObjectJs()) yield* rows as Row[];
}

/** The lines of a list as it was before it was guarded against spreadsheets. */
export async function* linesOf<Line extends object>(
	connection: DuckDBConnection,
	file: string
): AsyncGenerator<Line> {
	for await (const line of rowsOf<Record<string, string>>(connection, sql.selectLines(file)))
		yield Object.fromEntries(
			Object.entries(line).map(([name, text]) => [name, unguarded(text)])
		) as unknown as Line;
}
