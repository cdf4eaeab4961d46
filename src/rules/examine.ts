import { Refusal, type Format, type SourceDocument } from '#document/document.ts';
import { readDocument } from '#document/read.ts';
import type { ScanReader } from '#document/scan.ts';
import { signatureOf, type Signature } from '#document/signature.ts';
import { fingerprintOf } from '#report/fingerprint.ts';
import { readReports, type ReadReport } from '#report/read.ts';
import { inSimplified } from '#report/script.ts';
import type { CertifiedReport } from '#report/report.ts';
import { checkReport } from './check.ts';
import { sketchOf, type Sketch } from '#check/corpus/sketch.ts';
import type { Finding } from '#check/finding.ts';

/** What became of one file: a report with its findings, or a refusal with its reason. */
export type Examination =
	| {
			file: string;
			status: 'read';
			format: Format;
			/** What the report says, the same for all its copies; see `fingerprintOf`. */
			fingerprint: string;
			/** What is kept of its text, to compare it with others'. */
			sketch: Sketch;
			report: CertifiedReport & { findings: Finding[] };
	  }
	| {
			file: string;
			status: 'refused';
			/** What the file is by its first bytes, where no reader could say more; null for no known kind. */
			format: Format | Signature | null;
			reason: {
				code: Refusal['code'];
				message: string;
				/** Of `elsewhere`: the addresses of the report. */
				links?: readonly string[];
			};
	  };

/**
 * Reads and checks one file, the same in Node and in a browser's worker. Never throws: what cannot be
 * read is refused with a reason, a fault of ours included. Of several reports in one document it is the
 * first of `examineEach`.
 * @param bytes the whole file
 * @param file its base name
 * @param scans recognises the text of scans; without it they are refused
 */
export async function examine(
	bytes: Uint8Array,
	file: string,
	scans?: ScanReader
): Promise<Examination> {
	return (await examineEach(bytes, file, scans))[0];
}

/**
 * Reads and checks every report of one file. Those after the first are called `file#2`, `file#3` …; of them only those
 * are given that state whose and of which year they are.
 */
async function examineEach(
	bytes: Uint8Array,
	file: string,
	scans?: ScanReader
): Promise<[Examination, ...Examination[]]> {
	const [first, ...others] = await examineWithSource(bytes, file, scans);
	return [first.examination, ...others.map(({ examination }) => examination)];
}

/** What became of a report, with the part of the document that its places point into. */
export interface Sourced {
	examination: Examination;
	/** null where the file was refused. */
	document: SourceDocument | null;
}

/** As `examineEach`, with what each report was read from. */
export async function examineWithSource(
	bytes: Uint8Array,
	file: string,
	scans?: ScanReader
): Promise<[Sourced, ...Sourced[]]> {
	let format: Format | Signature | null = signatureOf(bytes);
	try {
		const source = await inSimplified(await readDocument(bytes, file, scans));
		format = source.format;
		const [first, ...others] = readReports(source);
		const named = others.filter(({ report }) => report.agency && report.year);
		const examined = ({ report, document }: ReadReport, name: string): Sourced => ({
			examination: {
				file: name,
				status: 'read',
				format: source.format,
				fingerprint: fingerprintOf(document, report),
				sketch: sketchOf(document, report),
				report: { ...report, findings: checkReport(report, document) }
			},
			document
		});
		return [examined(first, file), ...named.map((other, i) => examined(other, `${file}#${i + 2}`))];
	} catch (error) {
		const reason =
			error instanceof Refusal
				? { code: error.code, message: error.message, ...(error.links && { links: error.links }) }
				: { code: 'internal' as const, message: `读取时程序出错：${messageOf(error)}` };
		return [{ examination: { file, status: 'refused', format, reason }, document: null }];
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
