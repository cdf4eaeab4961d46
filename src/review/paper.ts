import type { PackedSketch } from '#check/corpus/sketch.ts';
import type { FindingRow, ReportRow } from '#corpus/schema.ts';
import type { RefusalCode } from '#document/document.ts';
import type { Scope } from '#form/vocabulary.ts';

/** A report as the office's desk keeps it: what a corpus would, without the document. Plain data. */
export interface Paper {
	/** Path of the file below what was given; a second report of one file is `file#2`. */
	file: string;
	row: ReportRow;
	/** What was found in the report by itself. */
	findings: readonly FindingRow[];
	/** What is kept of its text; null where nothing is. */
	sketch: PackedSketch | null;
	/** The same for all copies of one report; null where it is not known. */
	fingerprint: string | null;
	/** What stands in cells whose number was read with doubt, as 约30 or 20(含2件); left out where there are none. */
	doubted?: Readonly<Record<string, string>>;
	/** Who signs it, where that is not its agency as it is spelt. */
	signer?: string;
	/** Whose it is by the office's word, where its own names disagree. */
	owner?: string;
}

/** A file that gave no report. */
export interface Unread {
	file: string;
	code: RefusalCode;
	/** In Chinese; may be empty. */
	message: string;
}

export function isPaper(one: Paper | Unread): one is Paper {
	return 'row' in one;
}

export function yearOf({ row }: Paper): number | null {
	return typeof row.year === 'number' ? row.year : null;
}

/** What its file is called, without the folders it lies in. */
export function baseOf({ file }: Paper): string {
	return file.slice(file.lastIndexOf('/') + 1);
}

/** Whose the report is: by the office's word, else as it calls its agency. */
export function agencyOf(paper: Paper): string | null {
	return paper.owner ?? titledOf(paper);
}

/** What the report calls its agency, whatever the office said. */
export function titledOf({ row }: Paper): string | null {
	return typeof row.agency === 'string' ? row.agency : null;
}

function scopeOf({ row }: Paper): Scope | null {
	return (row.scope as Scope | null | undefined) ?? null;
}

/** Whether a report speaks for other bodies of its place too, so that it is no part of their sum. */
export function isConsolidated(paper: Paper): boolean {
	const scope = scopeOf(paper);
	if (scope) return scope === 'tier' || scope === 'area';
	return (
		paper.row.agency_kind === 'government' &&
		/[省市县区旗州盟]人民政府$/.test(agencyOf(paper) ?? '')
	);
}
