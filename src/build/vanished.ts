import { compare, csvText, readList } from './csv.ts';
import { coverageColumns } from './coverage.ts';
import type { Gone } from '#corpus/captured.ts';

/** Addresses that were captured and are gone since: when they were asked in vain, and what was said. */
export type Vanished = ReadonlyMap<string, Omit<Gone, 'text'>>;

/** Reads from `coverage.csv` of a collection what vanished. Throws on what is no such list. */
export async function readVanished(file: string): Promise<Vanished> {
	const vanished = (await readList(file, coverageColumns, ['state', 'address'])).filter(
		({ fields: { state } }) => state === 'vanished'
	);
	return new Map(
		vanished.map(({ fields: { address, asked, captured, why } }) => [
			address,
			{ at: asked || captured, why: why || 'gone' }
		])
	);
}

/** One line of `vanished.csv`: a report of the corpus that is no longer where it was taken. */
export interface VanishedReport {
	report: string;
	year: number | null;
	agency: string | null;
	url: string | null;
	captured: string | null;
	gone: string;
	why: string;
}

/** `vanished.csv`, in order of the addresses. */
export function vanishedCsv(reports: readonly VanishedReport[]): string {
	const columns = ['report', 'year', 'agency', 'url', 'captured', 'gone', 'why'] as const;
	const lines = reports
		.map((one) => columns.map((name) => (one[name] === null ? null : String(one[name]))))
		.sort((a, b) => compare(a[3] ?? '', b[3] ?? '') || compare(a[0]!, b[0]!));
	return csvText(columns, lines);
}
