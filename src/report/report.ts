import type { Notice, Place } from '#document/document.ts';
import type { EditionId } from '#form/editions.ts';
import type { FigureId } from '#form/figures.ts';
import type { Kind, Level, Reading, Scope, scopeSources, Sector } from '#form/vocabulary.ts';

/** One cell of the form as a report fills it. */
export interface CellReading {
	/** null unless `reading` is `number`. */
	value: number | null;
	reading: Reading;
	/** The source text as it stands in the source. */
	text: string;
	/** null when the document has no such cell. */
	place: Place | null;
}

/** A number stated in prose. */
export interface Figure {
	id: FigureId;
	value: number;
	/** The source text itself says so: 约, 余, 近, 超 … */
	approximate: boolean;
	/** The clause it was read from. */
	text: string;
	place: Place;
}

export interface ReportNotice extends Notice {
	/** Cell or figure ids the notice is about. */
	cells: string[];
}

/** Where a report states something of itself. */
export interface Origin {
	/** `title`, `preamble`, `page`, `contact`, `subject`, `signature`, `name` …; see docs/reader.md. */
	source: string;
	/** The line, without spaces; empty where the text as a whole states it. */
	text: string;
	place?: Place;
}

/** What of a report's identity carries where it was read. */
export type Traced = 'agency' | 'region' | 'level' | 'year' | 'published';

/** Where the scope was found; `list` and `register` are the user's word, which overrides later. */
export type ScopeFrom = (typeof scopeSources)[number]['id'];

/** Who reports on what; every field is null where the document does not state it. */
export interface Identity {
	title: string | null;
	agency: string | null;
	/** GB/T 2260, six digits. */
	region: string | null;
	level: Level | null;
	sector: Sector | null;
	/** What sort of body it is; left out of reports that were not read from a document. */
	kind?: Kind | null;
	/** The year reported on, not the year of publication. */
	year: number | null;
	/** Signing or publishing date, ISO 8601. */
	published: string | null;
	/** What it covers, and where that was found; left out of reports that were not read from a document. */
	scope?: Scope | null;
	scope_from?: ScopeFrom | null;
	/** It says of itself that it corrects one published before. */
	correction?: boolean;
	/** Where each was read, null where it was not; left out of reports that were not read from a document. */
	provenance?: Record<Traced, Origin | null> & {
		scope?: Origin | null;
		correction?: Origin | null;
		/** The name that signs, where it is not the agency’s as it is spelt. */
		signer?: Origin;
	};
}

/** How a report's cells were read: what a reader of the corpus needs to know to trust them. */
export interface Certificate {
	/** Cells the edition has, and those the document has. */
	expected: number;
	located: number;
	readings: Record<Reading, number>;
	/** Cells found both by structure and by label order, by whether both gave the same. */
	routes: { agreed: number; differed: number };
}

/** A report as read: plain data, fit for structured clone and JSON. */
export interface Report extends Identity {
	edition: EditionId | null;
	/** Every cell of the edition, in codebook order; cells of two editions in a hybrid; none where no table shows it. */
	cells: Record<string, CellReading>;
	figures: Figure[];
	notices: ReportNotice[];
}

/** A report read from a document, with the account of how. */
export interface CertifiedReport extends Report {
	certificate: Certificate;
}
