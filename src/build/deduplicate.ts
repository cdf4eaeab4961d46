import { compare } from './csv.ts';

/** A file that gives a report, as far as it takes to decide whether two give the same. */
export interface Given {
	/** What the corpus calls the file. */
	file: string;
	sha256: string | null;
	/** Who reports on which year and what it says: see `contentKey`; null where the report does not say. */
	content: string | null;
	/** Known only as a copy: its own row is not at hand. */
	copy?: true;
}

/** A file whose report is kept, and those that give the same. */
export interface Deduplicated<File extends Given> {
	file: File;
	copies: { file: File; same: 'bytes' | 'text' }[];
}

/**
 * The key for deduplication of reports that say the same: the agency (without a place, its name) and the year. A report
 * that does not name both is the same as another only byte by byte.
 */
export function contentKey(
	{ agency, agency_id, region, year }: Readonly<Record<string, unknown>>,
	fingerprint: string | undefined
): string | null {
	if (!agency || !year || !fingerprint) return null;
	// Bodies of one name in unknown places have an id each; one text is still one report.
	return `${region ? agency_id : agency} ${year} ${fingerprint}`;
}

/**
 * Deduplicates reports that were given more than once; of each the first file in order is kept. The order
 * the files come in does not matter, nor whether some of them were deduplicated among themselves before.
 */
export function deduplicate<File extends Given>(files: Iterable<File>): Deduplicated<File>[] {
	const sorted = [...files].sort(
		(a, b) =>
			compare(a.file, b.file) ||
			Number(a.copy ?? false) - Number(b.copy ?? false) ||
			compare(a.sha256 ?? '', b.sha256 ?? '')
	);
	const byBytes = new Map<string, Deduplicated<File>>();
	const byContent = new Map<string, Deduplicated<File>>();
	const kept: Deduplicated<File>[] = [];
	for (const file of sorted) {
		const { sha256, content } = file;
		const twin = sha256 === null ? undefined : byBytes.get(sha256);
		const alike = content === null ? undefined : byContent.get(content);
		let group = twin ?? alike;
		if (group) group.copies.push({ file, same: twin ? 'bytes' : 'text' });
		else kept.push((group = { file, copies: [] }));
		if (sha256 !== null && !byBytes.has(sha256)) byBytes.set(sha256, group);
		if (content !== null && !twin && !byContent.has(content)) byContent.set(content, group);
	}
	return kept;
}
