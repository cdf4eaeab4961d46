import type { Tested } from '#check/corpus/leads.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Origin } from './schema.ts';

/** One file of a corpus; paths are relative to the corpus folder. */
export interface CorpusFile {
	path: string;
	rows: number;
	bytes: number;
	sha256: string;
	/** Report year of a `reports` partition; null is the partition of reports without a year. */
	year?: number | null;
}

/** Sums of one year over every report of it, small enough for the first paint. */
export interface YearSummary {
	year: number;
	reports: number;
	/** Reports whose received_total was read, and its sum over them. */
	received: { counted: number; sum: number };
	zeroActivity: number;
}

/** `corpus.json`: what a corpus is made of. */
export interface Manifest {
	schema: number;
	name: string;
	title: Name;
	origin: Origin | 'mixed';
	/** ISO date; pinned by SOURCE_DATE_EPOCH. */
	made: string;
	/** What the corpus was made from, in words. */
	from: Name;
	/** SHA-256 over the files' paths and hashes: names the version. */
	contentHash: string;
	reports: CorpusFile[];
	findings: CorpusFile[];
	/**
	 * How many files the evidence of single reports is dealt into (see `evidencePath`), and one hash
	 * over all of them; null where the corpus carries none.
	 */
	evidence: { buckets: number; sha256: string } | null;
	/** Other files that belong to the corpus, such as `duplicates.csv`. */
	files?: { path: string; bytes: number; sha256: string }[];
	years: number[];
	editions: Record<string, number>;
	counts: {
		reports: number;
		agencies: number;
		refused: number;
		/** Files that give a report another file has given; see `duplicates.csv`. */
		duplicates?: number;
		/** By severity; leads apart. */
		findings: Record<string, number>;
		/** Findings and leads of each rule. */
		rules?: Record<string, number>;
		leads?: number;
		/** Findings and leads a reviewer has decided on. */
		decided?: number;
	};
	/**
	 * How many bodies each rule of leads was tested on in each year and how many were flagged, and the
	 * false-discovery rate those are held to; missing where the reports were not compared.
	 */
	leads?: { falseShare: number; tested: Tested[] };
	summary: YearSummary[];
}

/** One entry of `static/corpora/index.json`. */
export interface CorpusEntry {
	name: string;
	title: Name;
	origin: Origin | 'mixed';
	reports: number;
	years: number[];
	default?: true;
}

export interface CorpusIndex {
	corpora: CorpusEntry[];
}
