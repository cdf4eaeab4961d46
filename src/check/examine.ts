import { Refusal } from '#document/document.ts';
import { readDocument } from '#document/read.ts';
import { readReport } from '#report/read.ts';
import type { CertifiedReport } from '#report/report.ts';
import { checkReport } from './check.ts';
import type { Finding } from './finding.ts';

/** What became of one file: a report with its findings, or a refusal with its reason. */
export type Examination =
	| { file: string; status: 'read'; report: CertifiedReport & { findings: Finding[] } }
	| { file: string; status: 'refused'; reason: { code: Refusal['code']; message: string } };

/**
 * Reads and checks one file, the same in Node and in a browser's worker. Never throws: what cannot be
 * read is refused with a reason, a fault of ours included.
 * @param bytes the whole file
 * @param file its base name
 */
export async function examine(bytes: Uint8Array, file: string): Promise<Examination> {
	try {
		const report = readReport(await readDocument(bytes, file));
		return { file, status: 'read', report: { ...report, findings: checkReport(report) } };
	} catch (error) {
		if (error instanceof Refusal)
			return { file, status: 'refused', reason: { code: error.code, message: error.message } };
		const message = `读取时程序出错：${error instanceof Error ? error.message : String(error)}`;
		return { file, status: 'refused', reason: { code: 'internal', message } };
	}
}
