import type { Tested } from '#check/corpus/leads.ts';
import type { Basis, Name } from '#form/vocabulary.ts';
import type { Facets } from './facets.ts';
import type { Dimension } from './measures.ts';
import type { Origin } from './schema.ts';

/** One file of a corpus; paths are relative to the corpus folder. */
export interface CorpusFile {
	path: string;
	rows: number;
	bytes: number;
	sha256: string;
	/** Year of the reports it is of; null is those without a year. */
	year?: number | null;
}

/** A file of a corpus that has no rows of ours. */
export interface PlainFile {
	path: string;
	bytes: number;
	sha256: string;
}

/** The evidence of the reports of one year: a folder of packs, see `evidencePath`. */
export interface EvidencePart {
	/** The folder; it is named by its content. */
	path: string;
	year: number | null;
	reports: number;
	/** How many files the reports are split into. */
	packs: number;
	/** SHA-256 over the names and hashes of its files. */
	sha256: string;
}

/** A file of sums by some dimensions, over all reports or those of one province. */
export interface CubePart extends CorpusFile {
	by: Dimension[];
	province?: string;
}

/**
 * What a corpus keeps summed up, so that a page can filter and draw before any engine is there. A
 * question takes the smallest part that has all the dimensions it filters and groups by.
 */
export interface Cubes {
	/** Report years by the bits of an agency's years; null are the reports without one. Sums, agencies and stated figures are of own reports. */
	years: (number | null)[];
	sums: (CubePart & { topic: string })[];
	/** Agencies by the years they report in. */
	agencies: CubePart[];
	/** Every stated figure of web traffic, in order of size. */
	told: CorpusFile;
	/** Sums of the reports that do not say what they cover. */
	untold: (CubePart & { topic: string })[];
	/** What the consolidated reports of provinces and prefectures state, see `selectPlaces`. */
	consolidated: (CorpusFile & { topic: string })[];
	/**
	 * What the same agencies state in two years running, see `changeColumns`; corpora made before it was kept have none.
	 */
	changes?: CorpusFile;
}

/** How many reports, and the requests received of those whose total was read. */
export interface ReceivedSum {
	reports: number;
	counted: number;
	sum: number;
}

/** Sums of one year over the own reports of agencies, small enough for the first paint. */
export interface YearSummary {
	year: number;
	reports: number;
	/** Reports whose requests received were read, on either form, and their sum. */
	received: { counted: number; sum: number };
	zeroActivity: number;
	/** Reports that do not say what they cover, counted in no sum. */
	untold: ReceivedSum;
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
	/** null where the corpus carries none. */
	evidence: EvidencePart[] | null;
	/** Other files that belong to the corpus, such as `duplicates.csv`. */
	files?: PlainFile[];
	/** What describes the corpus: codebook, data package, the list of refused files. */
	metadata?: PlainFile[];
	years: number[];
	editions: Record<string, number>;
	counts: {
		reports: number;
		/** Reports by the sum they are counted in; see `bases`. */
		bases: Partial<Record<Basis, number>>;
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
	 * How many bodies each rule of leads was tested on in each year and how many were flagged, and the false-discovery
	 * rate that limits them; missing where the reports were not compared.
	 */
	leads?: { falseShare: number; tested: Tested[] };
	summary: YearSummary[];
	/** What can be filtered by. */
	facets: Facets;
	/** What is kept summed up; null where it cannot be, and everything is asked of the engine. */
	cubes: Cubes | null;
	/** What is kept of counties, prefectures and missing reports, see `PlaceIndex`. */
	places: PlainFile;
	/** A row for every agency, see `directoryColumns`; corpora made before there was one have none. */
	directory?: CorpusFile;
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
