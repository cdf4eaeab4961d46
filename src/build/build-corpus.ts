import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { Copy, Evidence } from '#corpus/evidence.ts';
import type { Manifest } from '#corpus/manifest.ts';
import type { ReportRow } from '#corpus/schema.ts';
import type { ReportNotice } from '#report/report.ts';
import { Staging } from './staging.ts';
import { inflate } from './append-file.ts';
import { ExistingCorpora, manifestOf, type ExistingFile } from './existing-corpora.ts';
import { Journal, type Entry, type Examined } from './journal.ts';
import { Readers } from './readers.ts';
import type { Refused } from './refused.ts';
import { contentKey, deduplicate, type Given } from './deduplicate.ts';
import { goneOf, keyOf, keyOfPart, partOf, stampOf, type SourceFile } from './source.ts';
import { retell, type Register, type SourcesList } from './sources-and-register.ts';
import type { Vanished } from './vanished.ts';
import { CorpusWriter, type CorpusOptions } from './write.ts';

/** What building a corpus came to. */
export interface Build {
	files: number;
	/** Files a run that was killed had already read. */
	resumed: number;
	/** Reports of these files that are in the corpus. */
	read: number;
	/** Files whose report another file gives; they are neither read nor refused. */
	duplicates: number;
	/** Pages of sites that were asked to find reports, and are none: `coverage.csv` of the collection lists them. */
	lookedAt: number;
	/** By format, how many files gave a report and how many were refused with which code. */
	formats: Record<string, { read: number; refused: Record<string, number> }>;
	/** Where the list of refused files is. */
	refusedList: string;
	/** null when no file gave a report: then only the list of refused files was written. */
	manifest: Manifest | null;
}

export interface BuildOptions extends CorpusOptions {
	/** Longest a single document may take, in milliseconds. */
	patience?: number;
	/** Reads scans too, by text recognition. */
	ocr?: boolean;
	sources?: SourcesList;
	register?: Register;
	/** What is no longer where it was collected. */
	vanished?: Vanished;
	/** Adds to the corpus in `out`, if there is one, what is not yet in it; its title stays, and `from`. */
	add?: boolean;
	/** The files and folders that were named; where one goes while it is read, no corpus is written. */
	roots?: readonly string[];
	/** Called when so many more files are done with. */
	onFiles?: (count: number) => void;
}

/** Hash of the source code, where it is bundled: see src/cli/bundle.js. */
declare const SOURCES: string | undefined;

/** The journal of what a run has read, in the staging folder. */
const journalName = 'journal';

/** Files a thread is given at a time; it answers sooner when they take long. */
const batch = 32;

/**
 * Reads files in worker threads and writes what they give as a corpus. No file stops it: what cannot be read is refused
 * with a reason. Killed and called again, it resumes where it was: what was read is kept in a journal, in the staging
 * folder next to `out`, until the corpus is in place. Memory holds no more than a line a file. Rejects where the corpus
 * cannot be written, or a named folder goes away while it is read; an older corpus then stays as it was, and so does
 * what was read.
 */
export async function buildCorpus(
	files: readonly SourceFile[],
	options: BuildOptions
): Promise<Build> {
	const { out, onWait } = options;
	const staging = await Staging.open(out, { resume: true, onWait });
	try {
		return await buildIn(staging, files, options);
	} catch (error) {
		// What was read stays, for the next try; the rest makes room.
		await staging.clear(journalName);
		throw error;
	} finally {
		await staging.release();
	}
}

async function buildIn(
	staging: Staging,
	given: readonly SourceFile[],
	{
		patience,
		ocr = false,
		sources = new Map(),
		register = new Map(),
		add = false,
		roots = [],
		vanished = new Map(),
		onFiles = () => {},
		...corpus
	}: BuildOptions
): Promise<Build> {
	const old = add && (await staging.replaces()) ? await manifestOf(corpus.out) : null;
	const files = given.map((file) => {
		const gone = vanished.get(file.capture?.address ?? '');
		return gone ? { ...file, gone } : file;
	});
	const journal = new Journal(path.join(staging.folder, journalName), readerVersion(ocr));
	try {
		const missing = files.filter((file) => !isKnown(journal, file));
		onFiles(files.length - missing.length);
		await readInto(journal, missing, { patience, ocr }, onFiles);
		const gone = missing.length > 0 ? goneOf(roots, files) : [];
		if (gone.length > 0)
			throw new Error(
				`读取时文件夹不见了，没有写入语料 gone while it was read, no corpus written: ${gone.join(', ')}`
			);
		const existing = await ExistingCorpora.open(
			old ? [corpus.out] : [],
			path.join(staging.folder, 'overflow of others')
		);
		try {
			const origin = existing.origin === corpus.origin || !existing.any ? corpus.origin : 'mixed';
			const words = old ? { title: old.title, from: old.from } : {};
			const writer = await CorpusWriter.open({ ...corpus, ...words, origin, register }, staging);
			try {
				return {
					...(await write(files, journal, existing, writer, { sources, register })),
					resumed: files.length - missing.length,
					manifest: await writer.finish(),
					refusedList: writer.refusedList!
				};
			} finally {
				writer.release();
			}
		} finally {
			existing.close();
		}
	} finally {
		journal.close();
	}
}

function isKnown(journal: Journal, file: SourceFile): boolean {
	const entry = journal.entries.get(keyOf(file));
	return entry !== undefined && entry.stamp !== '' && entry.stamp === stampOf(file.path);
}

async function readInto(
	journal: Journal,
	files: readonly SourceFile[],
	{ patience, ocr }: Pick<BuildOptions, 'patience' | 'ocr'>,
	onFiles: (count: number) => void
): Promise<void> {
	if (files.length === 0) return;
	const threads = Math.min(os.availableParallelism(), Math.ceil(files.length / batch));
	const readers = new Readers(threads, { ocr, ...(patience && { patience }) });
	let next = 0;
	let failed = false;
	const readOn = async () => {
		while (next < files.length && !failed) {
			const mine = files.slice(next, (next += batch));
			for await (const { done, examined } of readers.read(mine)) {
				// What a thread says once the others are stopped is not about its document.
				if (failed) return;
				journal.append(examined);
				onFiles(done);
			}
		}
	};
	try {
		await Promise.all(Array.from({ length: threads }, readOn));
	} catch (error) {
		failed = true;
		throw error;
	} finally {
		await readers.close();
	}
}

/** A file that gave a report, and where in the journal it is. */
interface ReadFile extends Given {
	entry: Entry;
	/** Its address is gone since: its row is written anew, in place of the one the corpus has. */
	gone: boolean;
}

/** Passes the reports of the journal and of other corpora to the writer, deduplicated. */
async function write(
	files: readonly SourceFile[],
	journal: Journal,
	existing: ExistingCorpora,
	writer: CorpusWriter,
	lists: { sources: SourcesList; register: Register }
): Promise<Pick<Build, 'files' | 'read' | 'duplicates' | 'lookedAt' | 'formats'>> {
	/** The identity of a report as the lists have it; worked out again when needed, since too many would fill memory. */
	const identify = (file: string, examined: Examined) => {
		const identity = { ...('identity' in examined && examined.identity), file };
		return { identity: identity as ReportRow, notices: retell(identity, lists) };
	};
	const formats: Build['formats'] = {};
	const found: ReadFile[] = [];
	const refused: Refused[] = [];
	let lookedAt = 0;
	for (const source of files) {
		const { name } = source;
		const entry = journal.entries.get(keyOf(source))!;
		const examined = journal.examined(entry);
		if ('refused' in examined && source.capture?.lookedAt && saysNoReport(examined.refused.code)) {
			lookedAt++;
			continue;
		}
		const format = (formats[examined.format ?? 'unknown'] ??= { read: 0, refused: {} });
		if ('refused' in examined) {
			const { code, message } = examined.refused;
			format.refused[code] = (format.refused[code] ?? 0) + 1;
			const line = { file: name, code, message };
			refused.push(line);
			writer.refuse(line);
			continue;
		}
		format.read++;
		for (let part = 1; part <= examined.more + 1; part++) {
			const file = partOf(name, part);
			const entry = journal.entries.get(keyOfPart(keyOf(source), part))!;
			const each = journal.examined(entry);
			if ('refused' in each) continue;
			const content = contentKey(identify(file, each).identity, each.fingerprint);
			found.push({ file, sha256: each.sha256, content, entry, gone: !!source.gone });
		}
	}
	await existing.refused(writer, refused);
	const fileIdentity = ({ file, sha256 }: Given) => `${sha256} ${file}`;
	const gone = new Set(found.filter((file) => file.gone).map(fileIdentity));
	const all = await existing.files();
	const known = all.filter((file) => !gone.has(fileIdentity(file)));
	const added = new Set(known.map(fileIdentity));
	const fresh = found.filter((file) => !added.has(fileIdentity(file)));
	const copyOf = (file: ReadFile | ExistingFile, same: Copy['same']): Copy => {
		const read = 'entry' in file && identify(file.file, journal.examined(file.entry)).identity.url;
		const url = 'entry' in file ? (read as string | null) : file.url;
		return { file: file.file, url, sha256: file.sha256, same };
	};
	const kept = deduplicate<ReadFile | ExistingFile>([...fresh, ...known]);
	const years = new Set<number | null>();
	const keptOld: Parameters<ExistingCorpora['hand']>[1][number][] = [];
	let read = 0;
	for (const { file, copies: others } of kept) {
		const copies = others.map(({ file, same }) => ({ file, copy: copyOf(file, same) }));
		const same = copies.map(({ copy }) => copy);
		const duplicate = (report: string) => {
			for (const copy of same) writer.duplicate({ report, kept: file.file, ...copy });
		};
		if (!('entry' in file)) {
			duplicate(file.report);
			keptOld.push({ file, copies });
			continue;
		}
		const { identity, notices } = identify(file.file, journal.examined(file.entry));
		const { row, findings } = journal.rows(file.entry);
		const report = String(row.id);
		writer.report(Object.assign(row, identity));
		for (const finding of findings) writer.finding(finding);
		duplicate(report);
		const year = row.year as number | null;
		const packed = journal.evidence(file.entry);
		const plain = notices.length + same.length === 0;
		writer.evidence(report, year, plain ? packed : enriched(packed, notices, same));
		years.add(year);
		read++;
	}
	await existing.hand(writer, keptOld, years);
	return { files: files.length, read, duplicates: fresh.length - read, lookedAt, formats };
}

/** Whether a refusal says that a document is whole, and is no report itself. */
function saysNoReport(code: string): boolean {
	return ['not_a_report', 'elsewhere', 'no_text', 'empty'].includes(code);
}

function enriched(packed: Uint8Array, notices: ReportNotice[], copies: Copy[]): Evidence {
	const evidence: Evidence = JSON.parse(inflate(packed));
	evidence.notices.push(...notices);
	return { ...evidence, ...(copies.length > 0 && { copies }) };
}

/**
 * What reading depends on, apart from the files: the source code that reads and the packages it uses.
 * A journal of another version is not resumed, nor one of a run that took scans otherwise, nor one of
 * sources that run unbundled: whether they changed is unknown.
 */
function readerVersion(ocr: boolean): string {
	const sources = typeof SOURCES === 'string' ? SOURCES : randomUUID();
	return ocr ? `${sources} ocr` : sources;
}
