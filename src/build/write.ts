import fs from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { corpusRule } from '#rules/corpus.ts';
import { falseShare } from '#check/leads/discovery.ts';
import {
	correctionColumns,
	createCorrections,
	createTexts,
	sealFindings,
	selectVanished,
	textColumns
} from '#corpus/compare.ts';
import type { Evidence } from '#corpus/evidence.ts';
import type { CorpusFile, EvidencePart, Manifest, PlainFile } from '#corpus/manifest.ts';
import { corpusFindingRow } from '#corpus/rows.ts';
import { findingColumns, type FindingRow, type Origin, type ReportRow } from '#corpus/schema.ts';
import * as sql from '#corpus/sql.ts';
import type { Name } from '#form/vocabulary.ts';
import { compareReports } from './compare.ts';
import type { Coverage } from './coverage.ts';
import { correctionsCsv, type Correction } from './corrections.ts';
import { Staging } from './staging.ts';
import { completeCorpus } from './manifest.ts';
import { CorpusFolder } from './folder.ts';
import { openDatabase, Table } from './duckdb.ts';
import { evidenceIn, writeReports } from './parts.ts';
import { duplicatesCsv, refusedCsv, type Duplicate, type Refused } from './refused.ts';
import { listCorpus } from './corpus-index.ts';
import type { OnWait } from './lock.ts';
import { EvidenceSpool, ReportSpool } from './spool.ts';
import type { Register } from './sources-and-register.ts';
import { vanishedCsv, type VanishedReport } from './vanished.ts';
import { recordVersion, type Keeping } from './versions.ts';

/** What a corpus is, apart from its rows. */
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
	/** What collecting the documents came to. */
	coverage?: Coverage;
	/** Decisions of reviewers. */
	corrections?: readonly Correction[];
	/** What becomes of the versions of the corpus it replaces; nothing is kept where left out. */
	versions?: Keeping;
	/** It is one of several parts: its reports are not compared with each other before they are joined. */
	part?: boolean;
	/** Called when another process writes the same corpus, whose end is waited for; without it the corpus is refused. */
	onWait?: OnWait;
}

/**
 * Up to so many reports are read into memory once and asked there: opening files of some hundred columns for each
 * of the questions takes longer than everything else about a small corpus.
 */
const mostHeld = 10_000;

type Many<T> = Iterable<T> | AsyncIterable<T>;

/** Everything a corpus holds. `rows` is drained before `findings`, that before `evidence`. */
export interface CorpusContent {
	rows: Many<ReportRow>;
	findings: Many<FindingRow>;
	/** Report id and the source text behind its row. */
	evidence?: Many<[report: string, evidence: Evidence]>;
	refused?: readonly Refused[];
}

/** Writes a whole corpus and returns its manifest; see `CorpusWriter`. */
export async function writeCorpus(content: CorpusContent & CorpusOptions): Promise<Manifest> {
	const writer = await CorpusWriter.open(content);
	try {
		const years = new Map<string, number | null>();
		for await (const row of content.rows) {
			years.set(String(row.id), row.year as number | null);
			writer.report(row);
		}
		for await (const row of content.findings) writer.finding(row);
		for await (const [report, packed] of content.evidence ?? [])
			writer.evidence(report, years.get(report) ?? null, packed);
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
 * Gathers rows in a staging folder next to the corpus and moves the finished corpus into place at the end, so
 * that the folder is never half-written. The same rows, in any order, give the same bytes.
 * Memory does not grow with the rows. Call `finish` or `abandon` once.
 */
export class CorpusWriter {
	readonly #options: CorpusOptions;
	readonly #staging: Staging;
	readonly #folder: CorpusFolder;
	readonly #connection: DuckDBConnection;
	readonly #close: () => void;
	readonly #reports: ReportSpool;
	readonly #findings: Table;
	readonly #evidence: EvidenceSpool;
	readonly #refused: Refused[] = [];
	readonly #duplicates: Duplicate[] = [];
	readonly #adopted: { corpus: string; manifest: Manifest; year: number | null }[] = [];
	readonly #files = new Map<string, string | Uint8Array>();
	/** Where the list of refused files was written; null until it is. */
	refusedList: string | null = null;

	private constructor(
		options: CorpusOptions,
		staging: Staging,
		database: { connection: DuckDBConnection; close: () => void },
		findings: Table
	) {
		this.#options = options;
		this.#staging = staging;
		this.#folder = new CorpusFolder(staging.corpus);
		this.#connection = database.connection;
		this.#close = database.close;
		this.#findings = findings;
		this.#reports = new ReportSpool(path.join(staging.folder, 'reports'));
		this.#evidence = new EvidenceSpool(path.join(staging.folder, 'evidence'));
	}

	/**
	 * Rejects when `out` is a folder with other things in it than a corpus.
	 * @param staging where the corpus is made, opened for the same `out`
	 */
	static async open(options: CorpusOptions, staging?: Staging): Promise<CorpusWriter> {
		staging ??= await Staging.open(options.out, { onWait: options.onWait });
		const database = await openDatabase(path.join(staging.folder, 'overflow'));
		const { connection } = database;
		await connection.run(sql.createFindings);
		const findings = await Table.open(connection, 'findings', findingColumns);
		return new CorpusWriter(options, staging, database, findings);
	}

	report(row: ReportRow): void {
		this.#reports.add(row);
	}

	/** What comparing reports once found is left out: it is found again when they are compared. */
	finding(row: FindingRow): void {
		if (!corpusRule(row.rule)) this.#findings.add({ ...row });
	}

	/** Adds reports of one year, as `spoolLine` writes them. */
	reportLines(year: number | null, lines: Uint8Array, reports: number): void {
		this.#reports.addLines(year, lines, reports);
	}

	/**
	 * Takes over all reports of a year, with their evidence, from another corpus as they stand; no other
	 * report of the year may be added. Their findings are not: see `finding`.
	 */
	adopt(corpus: string, manifest: Manifest, year: number | null): void {
		this.#adopted.push({ corpus, manifest, year });
	}

	/** @param evidence as it is, or its JSON deflated */
	evidence(report: string, year: number | null, evidence: Evidence | Uint8Array): void {
		this.#evidence.add(report, year, evidence);
	}

	refuse(refused: Refused): void {
		this.#refused.push(refused);
	}

	duplicate(duplicate: Duplicate): void {
		this.#duplicates.push(duplicate);
	}

	/** Adds a file to the corpus, named in the manifest with its hash. */
	attach(file: string, content: string | Uint8Array): void {
		this.#files.set(file, content);
	}

	/** Gives up: nothing is left behind, an older corpus stays as it was. */
	async abandon(): Promise<void> {
		this.release();
		await this.#staging.discard();
	}

	/**
	 * Writes the files, moves them into place, lists the corpus for the site; returns the manifest.
	 * Without a single report there is no corpus, and null is returned: only refused.csv is left in the
	 * folder, or next to it where the folder holds an older corpus, which stays as it was.
	 */
	async finish(): Promise<Manifest | null> {
		const { out } = this.#options;
		this.#findings.close();
		const beside = `${path.resolve(out)}.refused.csv`;
		const refusedList = await this.#folder.place('refused.csv', refusedCsv(this.#refused));
		const any = this.#reports.years().length + this.#adopted.length > 0;
		const manifest = any ? await this.#write(refusedList) : null;
		if (manifest)
			await recordVersion(this.#folder, manifest, out, this.#options.versions ?? 'none');
		this.release();
		if (manifest || !(await this.#staging.replaces())) {
			await this.#staging.publish();
			await fs.rm(beside, { force: true });
			this.refusedList = path.join(out, 'refused.csv');
		} else {
			await fs.rename(this.#folder.at('refused.csv'), beside);
			this.refusedList = beside;
		}
		await listCorpus(out, this.#staging.folder);
		await this.#staging.discard();
		return manifest;
	}

	/** Closes the files being made. Idempotent. */
	release(): void {
		this.#close();
		this.#reports.close();
		this.#evidence.close();
	}

	async #write(refusedList: PlainFile): Promise<Manifest> {
		const { name = path.basename(path.resolve(this.#options.out)) } = this.#options;
		const { title, from, origin } = this.#options;
		const reports = await this.#writeReports();
		const held = reports.reduce((sum, { rows }) => sum + rows, 0) <= mostHeld;
		const files = reports.map(({ path }) => this.#folder.at(path));
		await this.#connection.run(sql.viewReports(files, held));
		const [[repeated] = []] = (await this.#connection.runAndReadAll(sql.countRepeated)).getRows();
		if (repeated !== 0) throw new Error(`corpus ${name}: ${repeated} reports share an id`);
		const evidence = await this.#writeEvidence();
		const leads = await this.#compare();
		const findings = await this.#writeFindings();
		if (this.#duplicates.length > 0) this.attach('duplicates.csv', duplicatesCsv(this.#duplicates));
		return completeCorpus(this.#folder, this.#connection, {
			name,
			title,
			from,
			origin,
			reports,
			findings,
			evidence,
			leads,
			refusedList,
			files: this.#files,
			register: this.#options.part ? null : (this.#options.register ?? new Map()),
			collected: { coverage: this.#options.coverage, refused: this.#refused },
			refused: this.#refused.length,
			duplicates: this.#duplicates.length
		});
	}

	/** Writes the reports; what is asked of the table `reports` from then on is asked of the files. */
	async #writeReports(): Promise<CorpusFile[]> {
		const overflow = path.join(this.#staging.folder, 'overflow of reports');
		const files = await writeReports(this.#reports.years(), this.#folder, overflow);
		for (const { corpus, manifest, year } of this.#adopted)
			for (const file of manifest.reports.filter((one) => one.year === year)) {
				await this.#folder.adopt(corpus, file.path);
				files.push(file);
			}
		return byYear(files);
	}

	/** Writes the evidence and puts the fingerprints and sketches of its texts into the database. */
	async #writeEvidence(): Promise<EvidencePart[] | null> {
		await this.#connection.run(createTexts);
		const texts = await Table.open(this.#connection, 'texts', textColumns);
		const keep = (report: string, { fingerprint, sketch, gone }: Evidence) => {
			texts.add({
				report,
				fingerprint: fingerprint ?? null,
				prose: null,
				problems: null,
				...sketch,
				gone: gone?.at ?? null,
				why: gone?.why ?? null
			});
		};
		const parts = this.#evidence.write(this.#folder.path, keep);
		for (const { corpus, manifest, year } of this.#adopted)
			for (const part of manifest.evidence ?? []) {
				if (part.year !== year) continue;
				await this.#folder.adopt(corpus, part.path);
				parts.push(part);
				for await (const [report, evidence] of evidenceIn(corpus, part)) keep(report, evidence);
			}
		texts.close();
		const vanished = await this.#connection.runAndReadAll(selectVanished);
		const lines = vanished.getRowObjectsJS() as unknown as VanishedReport[];
		if (lines.length > 0) this.attach('vanished.csv', vanishedCsv(lines));
		return parts.length > 0 ? byYear(parts) : null;
	}

	/** Compares the reports, gives every finding its id and its decision. */
	async #compare(): Promise<Manifest['leads']> {
		const { register = new Map(), corrections = [], part = false } = this.#options;
		let leads: Manifest['leads'];
		if (!part) {
			const found = await Table.open(this.#connection, 'findings', findingColumns);
			const { tested } = await compareReports(this.#connection, register, (finding) =>
				found.add({ ...corpusFindingRow(finding) })
			);
			found.close();
			leads = { falseShare, tested };
		}
		await this.#connection.run(createCorrections);
		const told = await Table.open(this.#connection, 'corrections', correctionColumns);
		for (const correction of corrections) told.add({ ...correction });
		told.close();
		if (corrections.length > 0) this.attach('corrections.csv', correctionsCsv(corrections));
		for (const statement of sealFindings) await this.#connection.run(statement);
		return leads;
	}

	/** Writes the findings, a file for the reports of a year, so that a year more leaves the others. */
	async #writeFindings(): Promise<CorpusFile[]> {
		const files: CorpusFile[] = [];
		const years = (await this.#connection.runAndReadAll(sql.countFindingYears)).getRows();
		// One that has none still has a table, for who reads the folder by itself.
		if (years.length === 0) years.push([null, 0]);
		for (const [year] of years as [number | null, number][]) {
			const copy = (file: string) => sql.copyFindings(file, year);
			const prefix = `findings/${year ?? 'none'}-`;
			files.push({ ...(await this.#folder.parquet(this.#connection, prefix, copy)), year });
		}
		return files;
	}
}

function byYear<Part extends { year?: number | null }>(parts: Part[]): Part[] {
	return parts.sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}
