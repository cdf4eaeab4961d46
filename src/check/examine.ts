import type { Refusal } from '#document/document.ts';
import type { Report } from '#report/report.ts';
import type { Finding } from './finding.ts';

/** What became of one file: a report with its findings, or a refusal with its reason. */
export type Examination =
	| { file: string; status: 'read'; report: Report & { findings: Finding[] } }
	| { file: string; status: 'refused'; reason: { code: Refusal['code']; message: string } };

/** Reads and checks one file. Never throws: what cannot be read is refused with a reason. */
export async function examine(bytes: Uint8Array, file: string): Promise<Examination> {
	void bytes;
	return { file, status: 'refused', reason: { code: 'unsupported_format', message: '' } };
}
