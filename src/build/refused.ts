import type { Copy } from '#corpus/evidence.ts';
import { compare, csvText } from './csv.ts';

/** A file that became no report, and why. */
export interface Refused {
	file: string;
	code: string;
	message: string;
}

/** A file that gives a report another file has given. */
export interface Duplicate extends Copy {
	/** Id of the report, and the file a corpus keeps it from. */
	report: string;
	kept: string;
}

/** `refused.csv`, in order of the files. */
export function refusedCsv(refused: readonly Refused[]): string {
	const lines = [...refused]
		.sort((a, b) => compare(a.file, b.file) || compare(a.code, b.code))
		.map(({ file, code, message }) => [file, code, message]);
	return csvText(['file', 'code', 'message'], lines);
}

/** `duplicates.csv`, in order of the reports' files. */
export function duplicatesCsv(duplicates: readonly Duplicate[]): string {
	const lines = duplicates
		.map(({ report, kept, file, url, sha256, same }) => [report, kept, file, url, sha256, same])
		.sort((a, b) => [1, 2, 4, 3].map((at) => compare(a[at] ?? '', b[at] ?? '')).find(Boolean) ?? 0);
	return csvText(['report', 'kept', 'file', 'url', 'sha256', 'same'], lines);
}
