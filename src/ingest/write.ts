import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { dataPackage } from '#corpus/datapackage.ts';
import { bucketCount, evidencePath, type Evidence } from '#corpus/evidence.ts';
import type { CorpusFile, Manifest } from '#corpus/manifest.ts';
import {
	findingColumns,
	reportColumns,
	schemaVersion,
	type FindingRow,
	type Origin,
	type ReportRow
} from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import { codebook } from '#form/codebook.ts';
import type { Name } from '#form/vocabulary.ts';
import { Draft } from './draft.ts';
import { openDatabase, Table } from './gather.ts';
import { refusedCsv, type Refused } from './refused.ts';
import { listCorpus } from './shelf.ts';
import { sha256 } from './source.ts';

/** What a corpus is, besides its rows. */
export interface CorpusOptions {
	/** Folder of the corpus; replaced as a whole when the corpus is ready. */
	out: string;
	/** Defaults to the name of the folder. */
	name?: string;
	title: Name;
	/** What the corpus was made from, in words. */
	from: Name;
	origin: Origin | 'mixed';
}

type Many<T> = Iterable<T> | AsyncIterable<T>;

/** Everything a corpus holds. `rows` is drained before `findings`, that before `evidence`. */
export interface CorpusContent {
	rows: Many<ReportRow>;
	findings: Many<FindingRow>;
	/** Report id and the ink behind its row. */
	evidence?: Many<[report: string, evidence: Evidence]>;
	refused?: readonly Refused[];
}

/** Writes a whole corpus and returns its manifest; see `CorpusWriter`. */
export async function writeCorpus(content: CorpusContent & CorpusOptions): Promise<Manifest> {
	const writer = await CorpusWriter.open(content);
	try {
		for await (const row of content.rows) writer.report(row);
		for await (const row of content.findings) writer.finding(row);
		for await (const [report, ink] of content.evidence ?? []) writer.evidence(report, ink);
		for (const one of content.refused ?? []) writer.refuse(one);
		const manifest = await writer.finish();
		if (!manifest) throw new Error(`corpus ${content.out}: no reports`);
		return manifest;
	} catch (error) {
		await writer.abandon();
		throw error;
	}
}

/**
 * Gathers rows beside the corpus folder and moves the finished corpus into place at the end, so
 * that the folder is never half-written. The same rows, in any order, give the same bytes.
 * Memory does not grow with the rows. Call `finish` or `abandon` once.
 */
export class CorpusWriter {
	readonly #options: CorpusOptions;
	readonly #draft: Draft;
	readonly #connection: DuckDBConnection;
	readonly #close: () => void;
	readonly #reports: Table;
	readonly #findings: Table;
	readonly #evidence: Table;
	readonly #refused: Refused[] = [];

	private constructor(
		options: CorpusOptions,
		draft: Draft,
		database: { connection: DuckDBConnection; close: () => void },
		[reports, findings, evidence]: [Table, Table, Table]
	) {
		this.#options = options;
		this.#draft = draft;
		this.#connection = database.connection;
		this.#close = database.close;
		this.#reports = reports;
		this.#findings = findings;
		this.#evidence = evidence;
	}

	/** Rejects when `out` is a folder with other things in it than a corpus. */
	static async open(options: CorpusOptions): Promise<CorpusWriter> {
		const draft = await Draft.open(options.out);
		const database = await openDatabase(path.join(draft.folder, 'gather.duckdb'));
		const { connection } = database;
		for (const statement of sql.createTables) await connection.run(statement);
		return new CorpusWriter(options, draft, database, [
			await Table.open(connection, 'reports', reportColumns),
			await Table.open(connection, 'findings', findingColumns),
			await Table.open(connection, 'evidence', sql.evidenceColumns)
		]);
	}

	report(row: ReportRow): void {
		this.#reports.add(row);
	}

	finding(row: FindingRow): void {
		this.#findings.add({ ...row });
	}

	evidence(report: string, evidence: Evidence): void {
		this.#evidence.add({ report, body: JSON.stringify(evidence) });
	}

	refuse(refused: Refused): void {
		this.#refused.push(refused);
	}

	/** Gives up: nothing is left behind, an older corpus stays as it was. */
	async abandon(): Promise<void> {
		this.#close();
		await this.#draft.discard();
	}

	/**
	 * Writes the files, moves them into place, lists the corpus for the site; returns the manifest.
	 * Without a single report there is no corpus: only refused.csv is left in the folder, and null returned.
	 */
	async finish(): Promise<Manifest | null> {
		for (const table of [this.#reports, this.#findings, this.#evidence]) table.close();
		await this.#place('refused.csv', refusedCsv(this.#refused));
		const manifest = this.#reports.rows > 0 ? await this.#write() : null;
		this.#close();
		await this.#draft.publish();
		await listCorpus(this.#options.out);
		return manifest;
	}

	async #write(): Promise<Manifest> {
		const { name = path.basename(path.resolve(this.#options.out)), title } = this.#options;
		const [{ repeated }] = (await this.#ask(sql.countRepeated)) as [{ repeated: number }];
		if (repeated > 0) throw new Error(`corpus ${name}: ${repeated} reports share an id`);
		const years = await this.#ask(sql.summariseYears);
		const reports: CorpusFile[] = [];
		for (const { year, reports: rows } of years as { year: number | null; reports: number }[]) {
			const part = `reports/year=${year ?? '__HIVE_DEFAULT_PARTITION__'}`;
			const file = await this.#parquet(part, rows, (to) => sql.copyReports(year, to));
			reports.push({ ...file, year });
		}
		const findings = [await this.#parquet('findings', this.#findings.rows, sql.copyFindings)];
		const evidence = await this.#writeEvidence();
		await this.#place('codebook.json', json(codebook()));
		const [{ agencies }] = (await this.#ask(sql.countAgencies)) as [{ agencies: number }];
		const manifest: Manifest = {
			schema: schemaVersion,
			name,
			title,
			origin: this.#options.origin,
			made: madeOn(),
			from: this.#options.from,
			contentHash: contentHash([
				...reports.map((file) => [file.path, file.sha256]),
				...findings.map((file) => [file.path, file.sha256]),
				['evidence', evidence?.sha256 ?? ''],
				['refused.csv', sha256(refusedCsv(this.#refused))]
			]),
			reports,
			findings,
			evidence,
			years: years.map((each) => each.year).filter((year) => year !== null) as number[],
			editions: tally(await this.#ask(sql.countEditions), 'edition', 'reports'),
			counts: {
				reports: this.#reports.rows,
				agencies,
				refused: this.#refused.length,
				findings: tally(await this.#ask(sql.countFindings), 'severity', 'findings')
			},
			summary: years
				.filter((each) => each.year !== null)
				.map((each) => ({
					year: each.year as number,
					reports: each.reports as number,
					received: { counted: each.counted as number, sum: each.received as number },
					zeroActivity: each.zero as number
				}))
		};
		await this.#place('datapackage.json', json(dataPackage(manifest)));
		await this.#place('corpus.json', json(manifest));
		return manifest;
	}

	/** Writes one Parquet file, named by its content. */
	async #parquet(
		folder: string,
		rows: number,
		copyTo: (file: string) => string
	): Promise<CorpusFile> {
		const within = path.join(this.#draft.corpus, folder);
		await fs.mkdir(within, { recursive: true });
		const draft = path.join(within, 'draft.parquet');
		await this.#connection.run(copyTo(draft));
		const hash = sha256(await fs.readFile(draft));
		const { size } = await fs.stat(draft);
		const name = `${hash.slice(0, 16)}.parquet`;
		await fs.rename(draft, path.join(within, name));
		return { path: `${folder}/${name}`, rows, bytes: size, sha256: hash };
	}

	/** Writes the evidence, one bucket in memory at a time. */
	async #writeEvidence(): Promise<Manifest['evidence']> {
		if (this.#evidence.rows === 0) return null;
		const buckets = bucketCount(this.#reports.rows);
		const all = createHash('sha256');
		const write = async (file: string, entries: string[]) => {
			if (entries.length === 0) return;
			const text = `{${entries.join(',\n')}}\n`;
			all.update(`${file} ${sha256(text)}\n`);
			await this.#place(file, text);
		};
		let file = '';
		let entries: string[] = [];
		const found = await this.#connection.stream(sql.selectEvidence(buckets));
		for await (const rows of found.yieldRows()) {
			for (const [report, body] of rows as [string, string][]) {
				const next = evidencePath(report, buckets);
				if (next !== file) {
					await write(file, entries);
					[file, entries] = [next, []];
				}
				entries.push(`${JSON.stringify(report)}:${body}`);
			}
		}
		await write(file, entries);
		return { buckets, sha256: all.digest('hex') };
	}

	async #place(file: string, text: string): Promise<void> {
		const full = path.join(this.#draft.corpus, file);
		await fs.mkdir(path.dirname(full), { recursive: true });
		await fs.writeFile(full, text);
	}

	async #ask(query: string): Promise<Record<string, unknown>[]> {
		return (await this.#connection.runAndReadAll(query)).getRowObjectsJS();
	}
}

/** Today, or the day SOURCE_DATE_EPOCH (seconds) names. */
function madeOn(): string {
	const pinned = process.env.SOURCE_DATE_EPOCH;
	const date = pinned ? new Date(Number(pinned) * 1000) : new Date();
	return date.toISOString().slice(0, 10);
}

function contentHash(files: string[][]): string {
	return sha256(files.map((file) => file.join(' ')).join('\n'));
}

function tally(rows: Record<string, unknown>[], key: string, count: string) {
	return Object.fromEntries(rows.map((row) => [row[key], row[count]])) as Record<string, number>;
}

function json(value: unknown): string {
	return JSON.stringify(value, null, '\t') + '\n';
}
