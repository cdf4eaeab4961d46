import { Refusal } from '#document/document.ts';
import { examine } from '#check/examine.ts';
import { evidenceOf, type Evidence } from '#corpus/evidence.ts';
import { findingRows, reportRow } from '#corpus/rows.ts';
import type { FindingRow, Origin, ReportRow } from '#corpus/schema.ts';

/** What a reading thread is asked: one file, already in memory. */
export interface Ask {
	bytes: Uint8Array<ArrayBuffer>;
	/** What the corpus calls the file. */
	name: string;
	sha256: string;
	origin: Origin;
}

/** What became of the file, ready to be written. */
export type Answer =
	| { row: ReportRow; findings: FindingRow[]; evidence: Evidence }
	| { refused: { code: Refusal['code']; message: string } };

/** Reads, checks and lays out one file; runs in a thread of its own. */
export default async function read({ bytes, name, sha256, origin }: Ask): Promise<Answer> {
	const base = name.slice(name.lastIndexOf('/') + 1);
	const examination = await examine(bytes, base);
	if (examination.status === 'refused') return { refused: examination.reason };
	const { report } = examination;
	const row = reportRow(report, { file: name, sha256, url: null, origin });
	return {
		row,
		findings: findingRows(String(row.id), report.findings),
		evidence: evidenceOf(report)
	};
}
