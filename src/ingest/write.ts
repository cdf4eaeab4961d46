import fs from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { corpusRule } from '#check/corpus/rules.ts';
import { falseShare } from '#check/leads/discovery.ts';
import {
	correctionColumns,
	countDecided,
	countRules,
	countSeverities,
	createCorrections,
	createTexts,
	sealFindings,
	textColumns
} from '#corpus/compare.ts';
import { dataPackage } from '#corpus/datapackage.ts';
import type { Evidence } from '#corpus/evidence.ts';
import type { CorpusFile, Manifest } from '#corpus/manifest.ts';
import {
	findingColumns,
	reportColumns,
	schemaVersion,
	type FindingRow,
	type Origin,
	type ReportRow
} from '#corpus/schema.ts';
import { corpusFindingRow } from '#corpus/rows.ts';
import * as sql from '#corpus/sql.ts';
import { codebook } from '#form/codebook.ts';
import type { Name } from '#form/vocabulary.ts';
import { compareReports } from './compare.ts';
import { correctionsCsv, type Correction } from './corrections.ts';
import { compare } from './csv.ts';
import { Draft } from './draft.ts';
import { openDatabase, Table } from './gather.ts';
import { duplicatesCsv, refusedCsv, type Duplicate, type Refused } from './refused.ts';
import { missingCsv } from './roster.ts';
import { listCorpus } from './shelf.ts';
import { sha256 } from './source.ts';
import type { Register } from './told.ts';
import { EvidenceSpool, ReportSpool } from './spool.ts';

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
	/** Agencies that should be in the corpus. */
	register?: Register;
	/** Decisions of reviewers. */
	corrections?: readonly Correction[];
	/** It is one of several parts: its reports are not compared with each other before they are joined. */
	part?: boolean;
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
	readonly #reports: ReportSpool;
	readonly #findings: Table;
	readonly #evidence: EvidenceSpool;
	readonly #refused: Refused[] = [];
	readonly #duplicates: Duplicate[] = [];
	readonly #files = new Map<string, string>();
	readonly #folders = new Set<string>();
	/** Where the list of refused files was written; null until it is. */
	refusedList: string | null = null;

	private constructor(
		options: CorpusOptions,
		draft: Draft,
		database: { connection: DuckDBConnection; close: () => void },
		findings: Table
	) {
		this.#options = options;
		this.#draft = draft;
		this.#connection = database.connection;
		this.#close = database.close;
		this.#findings = findings;
		this.#reports = new ReportSpool(path.join(draft.folder, 'reports'));
		this.#evidence = new EvidenceSpool(path.join(draft.folder, 'evidence'));
	}

	/**
	 * Rejects when `out` is a folder with other things in it than a corpus.
	 * @param draft where the corpus is made, opened for the same `out`
	 */
	static async open(options: CorpusOptions, draft?: Draft): Promise<CorpusWriter> {
		draft ??= await Draft.open(options.out);
		const database = await openDatabase(path.join(draft.folder, 'overflow'));
		const { connection } = database;
		await connection.run(sql.createFindings);
		const findings = await Table.open(connection, 'findings', findingColumns);
		return new CorpusWriter(options, draft, database, findings);
	}

	report(row: ReportRow): void {
		this.#reports.add(row);
	}

	/** What comparing reports once found is left out: it is found again when they are compared. */
	finding(row: FindingRow): void {
		if (!corpusRule(row.rule)) this.#findings.add({ ...row });
	}

	/** @param evidence as it is, or its JSON deflated */
	evidence(report: string, evidence: Evidence | Uint8Array): void {
		this.#evidence.add(report, evidence);
	}

	refuse(refused: Refused): void {
		this.#refused.push(refused);
	}

	duplicate(duplicate: Duplicate): void {
		this.#duplicates.push(duplicate);
	}

	/** Adds a text file to the corpus, named in the manifest with its hash. */
	attach(file: string, text: string): void {
		this.#files.set(file, text);
	}

	/** Gives up: nothing is left behind, an older corpus stays as it was. */
	async abandon(): Promise<void> {
		this.release();
		await this.#draft.discard();
	}

	/**
	 * Writes the files, moves them into place, lists the corpus for the site; returns the manifest.
	 * Without a single report there is no corpus, and null is returned: only refused.csv is left in the
	 * folder, or beside it where the folder holds an older corpus, which stays as it was.
	 */
	async finish(): Promise<Manifest | null> {
		const { out } = this.#options;
		this.#findings.close();
		const refused = refusedCsv(this.#refused);
		const beside = `${path.resolve(out)}.refused.csv`;
		await this.#place('refused.csv', refused);
		const manifest = this.#reports.rows > 0 ? await this.#write(sha256(refused)) : null;
		this.release();
		if (manifest || !(await this.#draft.replaces())) {
			await this.#draft.publish();
			await fs.rm(beside, { force: true });
			this.refusedList = path.join(out, 'refused.csv');
		} else {
			await fs.rename(path.join(this.#draft.corpus, 'refused.csv'), beside);
			await this.#draft.discard();
			this.refusedList = beside;
		}
		await listCorpus(out);
		return manifest;
	}

	/** Lets go of the files being made; what has been read for the corpus stays for another try. */
	release(): void {
		this.#close();
		this.#reports.close();
		this.#evidence.close();
	}

	async #write(refusedHash: string): Promise<Manifest> {
		const { name = path.basename(path.resolve(this.#options.out)), title } = this.#options;
		const reports = await this.#writeReports();
		const [{ repeated }] = (await this.#ask(sql.countRepeated)) as [{ repeated: number }];
		if (repeated > 0) throw new Error(`corpus ${name}: ${repeated} reports share an id`);
		const years = await this.#ask(sql.summariseYears);
		const evidence = await this.#writeEvidence();
		const { findingRows, leads } = await this.#compare();
		const findings = [
			await this.#parquet(this.#connection, 'findings', findingRows, sql.copyFindings)
		];
		if (this.#duplicates.length > 0) this.attach('duplicates.csv', duplicatesCsv(this.#duplicates));
		const files: Required<Manifest>['files'] = [];
		for (const [file, text] of this.#files) {
			await this.#place(file, text);
			files.push({ path: file, bytes: Buffer.byteLength(text), sha256: sha256(text) });
		}
		files.sort((a, b) => compare(a.path, b.path));
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
				['refused.csv', refusedHash],
				...files.map((file) => [file.path, file.sha256])
			]),
			reports,
			findings,
			evidence,
			...(files.length > 0 && { files }),
			years: years.map((each) => each.year).filter((year) => year !== null) as number[],
			editions: tally(await this.#ask(sql.countEditions), 'edition', 'reports'),
			counts: {
				reports: this.#reports.rows,
				agencies,
				refused: this.#refused.length,
				duplicates: this.#duplicates.length,
				findings: tally(await this.#ask(countSeverities), 'severity', 'findings'),
				...(await this.#countRules())
			},
			...(leads && { leads }),
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

	/**
	 * Writes the reports, one file in memory at a time: each from a database of its own, since one that goes
	 * on keeps what it once took. What is asked of `reports` then is asked of the files.
	 */
	async #writeReports(): Promise<CorpusFile[]> {
		const files: CorpusFile[] = [];
		for (const { year, rows } of this.#reports.files()) {
			const { connection, close } = await openDatabase(path.join(this.#draft.folder, 'overflow'));
			try {
				await connection.run(sql.createReports);
				const table = await Table.open(connection, 'reports', reportColumns);
				for (const row of rows) table.add(row);
				table.close();
				const part = `reports/year=${year ?? '__HIVE_DEFAULT_PARTITION__'}`;
				const file = await this.#parquet(connection, part, table.rows, sql.copyReports);
				files.push({ ...file, year });
			} finally {
				close();
			}
		}
		const paths = files.map((file) => path.join(this.#draft.corpus, file.path));
		await this.#connection.run(sql.viewReports(paths));
		return files;
	}

	/** Writes the evidence and keeps what tells texts apart where the database can be asked for it. */
	async #writeEvidence(): Promise<Manifest['evidence']> {
		await this.#connection.run(createTexts);
		const texts = await Table.open(this.#connection, 'texts', textColumns);
		const written = await this.#evidence.write(
			this.#reports.rows,
			(file, text) => this.#place(file, text),
			(report, { fingerprint = null, sketch }) =>
				texts.add({ report, fingerprint, prose: null, problems: null, ...sketch })
		);
		texts.close();
		return written;
	}

	/** Compares the reports, gives every finding its id and its decision; returns how many there are. */
	async #compare(): Promise<{ findingRows: number; leads?: Manifest['leads'] }> {
		const { register = new Map(), corrections = [], part = false } = this.#options;
		let findingRows = this.#findings.rows;
		let leads: Manifest['leads'];
		if (!part) {
			const found = await Table.open(this.#connection, 'findings', findingColumns);
			const { tested, missing } = await compareReports(this.#connection, register, (finding) =>
				found.add({ ...corpusFindingRow(finding) })
			);
			found.close();
			findingRows += found.rows;
			leads = { falseShare, tested };
			if (missing.length > 0) this.attach('missing.csv', missingCsv(missing));
		}
		await this.#connection.run(createCorrections);
		const told = await Table.open(this.#connection, 'corrections', correctionColumns);
		for (const correction of corrections) told.add({ ...correction });
		told.close();
		if (corrections.length > 0) this.attach('corrections.csv', correctionsCsv(corrections));
		for (const statement of sealFindings) await this.#connection.run(statement);
		return { findingRows, leads };
	}

	async #countRules(): Promise<Pick<Manifest['counts'], 'rules' | 'leads' | 'decided'>> {
		const counted = (await this.#ask(countRules)) as {
			rule: string;
			kind: string;
			findings: number;
		}[];
		const leads = counted.filter(({ kind }) => kind === 'lead');
		const [{ decided }] = (await this.#ask(countDecided)) as [{ decided: number }];
		return {
			rules: Object.fromEntries(counted.map(({ rule, findings }) => [rule, findings])),
			leads: leads.reduce((sum, { findings }) => sum + findings, 0),
			...(decided > 0 && { decided })
		};
	}

	/** Writes one Parquet file, named by its content. */
	async #parquet(
		connection: DuckDBConnection,
		folder: string,
		rows: number,
		copyTo: (file: string) => string
	): Promise<CorpusFile> {
		const within = path.join(this.#draft.corpus, folder);
		await fs.mkdir(within, { recursive: true });
		const draft = path.join(within, 'draft.parquet');
		await connection.run(copyTo(draft));
		const hash = sha256(await fs.readFile(draft));
		const { size } = await fs.stat(draft);
		const name = `${hash.slice(0, 16)}.parquet`;
		await fs.rename(draft, path.join(within, name));
		return { path: `${folder}/${name}`, rows, bytes: size, sha256: hash };
	}

	async #place(file: string, text: string): Promise<void> {
		const full = path.join(this.#draft.corpus, file);
		const folder = path.dirname(full);
		if (!this.#folders.has(folder)) await fs.mkdir(folder, { recursive: true });
		this.#folders.add(folder);
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
