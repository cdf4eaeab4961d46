import { Refusal } from '#document/document.ts';
import { packSketch } from '#check/corpus/sketch.ts';
import { examineWithSource, type Sourced } from '#rules/examine.ts';
import type { ScanReader } from '#document/scan.ts';
import { capturedText } from '#corpus/captured.ts';
import { evidenceOf } from '#corpus/evidence.ts';
import { findingRows, reportRow } from '#corpus/rows.ts';
import { identityColumns } from '#corpus/schema.ts';
import { withAddresses } from './elsewhere.ts';
import { packExamined } from './journal.ts';
import './character-maps.ts';
import {
	keyOf,
	keyOfPart,
	partOf,
	readSource,
	sha256 as sha256Of,
	stampOf,
	type SourceFile
} from './source.ts';
import './unhandled-rejections.ts';

/** What a reading thread is asked: to read as many of some files as it can in a moment. */
export interface Ask {
	files: readonly SourceFile[];
	/** Shared: the thread sets it to the index of the file it is at, for the case that it never returns. */
	at: Int32Array;
	/** Time after which it answers and asks for more, in milliseconds. */
	moment: number;
	/** Whether scans are read too, by text recognition. */
	ocr?: boolean;
}

export interface Answer {
	/** How many of the files were read; at least one. */
	done: number;
	/** What became of them, as a journal takes it. */
	examined: Uint8Array;
}

/** Reads and checks files and packs the results for the journal; runs in a thread of its own. */
export default async function read({ files, at, moment, ocr }: Ask): Promise<Answer> {
	scans ??= ocr ? (await import('./ocr.ts')).Tesseracts.start() : undefined;
	const recogniser = await scans;
	const started = performance.now();
	const examined: Uint8Array[] = [];
	for (const [i, file] of files.entries()) {
		if (i > 0 && performance.now() - started > moment) break;
		Atomics.store(at, 0, i);
		examined.push(await readOne(file, recogniser));
	}
	return { done: examined.length, examined: Buffer.concat(examined) };
}

/** The engines of this thread, once it was asked for them; they end with the thread. */
let scans: Promise<ScanReader> | undefined;

async function readOne(file: SourceFile, scans?: ScanReader): Promise<Uint8Array> {
	const { path, name, capture, gone } = file;
	const key = keyOf(file);
	let source;
	try {
		source = await readSource(file);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { code, message } = error;
		return packExamined({
			key,
			stamp: stampOf(path),
			format: null,
			refused: { code, message }
		});
	}
	const { bytes, stamp } = source;
	// Hashed before it is read: a reader may hand the bytes on.
	const hash = sha256Of(bytes);
	const [first, ...others] = await examineWithSource(
		bytes,
		name.slice(name.lastIndexOf('/') + 1) || name,
		scans
	);
	const { examination: head } = first;
	const { format } = head;
	if (head.status === 'refused')
		return packExamined({ key, stamp, format, refused: withAddresses(head, file).reason });
	const pack = ({ examination, document }: Sourced, part: number): Uint8Array[] => {
		if (examination.status === 'refused') return [];
		const { report, fingerprint, sketch } = examination;
		// The bytes are the first report's: the others of the file are known by what they say.
		const sha256 = part === 1 ? hash : null;
		const file = partOf(name, part);
		const [url, captured] = [capture?.address || null, capture?.at ?? null];
		const row = reportRow(report, { file, sha256, url, captured, origin: 'real' });
		const identity = Object.fromEntries(identityColumns.map(({ name }) => [name, row[name]!]));
		const more = part === 1 ? others.length : 0;
		return [
			packExamined(
				{ key: keyOfPart(key, part), stamp, format, sha256, fingerprint, identity, more },
				{
					row,
					findings: findingRows(String(row.id), report.findings),
					evidence: {
						...evidenceOf(report, fingerprint, packSketch(sketch)),
						...(gone && document && { gone: { ...gone, text: capturedText(document) } })
					}
				}
			)
		];
	};
	return Buffer.concat([first, ...others].flatMap((each, i) => pack(each, i + 1)));
}
