import type { EditionId } from '#form/editions.ts';
import type { Filing } from './corpus/filing.ts';
import type { Histories } from './corpus/history.ts';
import type { Test } from './corpus/lead.ts';
import type { Alike, TextOf } from './corpus/likeness.ts';
import type { Copy } from './corpus/vectors.ts';
import type { DiagnosisKind, Severity } from './finding.ts';
import type { CorpusFault, Verdict } from './outcome.ts';
import type { Subject } from './subject.ts';

/** What every rule says of itself, whatever it is about. */
interface Said<Id extends string> {
	/** Family and number; stable for ever. */
	id: Id;
	/** The gravest a failure can be; a finding may be less. */
	severity: Severity;
	/** Raised whenever the rule decides otherwise than before. */
	version: number;
	/** It reads the running text, which a corpus of figures does not have. */
	prose?: true;
	/** Editions it applies to; left out for all, and for reports whose edition no table shows. */
	editions?: readonly EditionId[];
	/** The provision it rests on; left out where it is plain arithmetic, reading or statistics. */
	basis?: string;
	/** What fails it puts our own reading in doubt before the agency. */
	doubtsReading?: true;
}

/** One report. */
export interface ReportRule<Id extends string = string> extends Said<Id> {
	on: 'report';
	/** It makes no findings: it explains those of other rules whose diagnosis is of this kind. */
	explains?: DiagnosisKind;
	/** It is about just what a notice holds in doubt: doubt of a cell makes a failure no less. */
	ofSourceText?: true;
	/** A verdict for each row, column, table or statement it is about. */
	check: (subject: Subject) => Verdict[];
}

/** Two consecutive years of one agency. */
export interface PairRule<Id extends string = string> extends Said<Id> {
	on: 'pair';
	check: (before: Filing, now: Filing) => CorpusFault[];
}

/** All years of one agency, the earliest first. */
export interface HistoryRule<Id extends string = string> extends Said<Id> {
	on: 'history';
	check: (years: readonly Filing[]) => (CorpusFault & { report: string; other: string })[];
}

/** One year's reports of all agencies, as bodies of a group. */
export interface PeerRule<Id extends string = string> extends Said<Id> {
	on: 'peers';
	/** Every cell it looks at. */
	cells: readonly string[];
	check: (bodies: readonly Filing[]) => (CorpusFault & { report: string })[];
}

/** What is unusual among peers: a lead, which accuses nobody. */
export interface LeadRule<Id extends string = string> extends Said<Id> {
	on: 'lead';
	/** Every cell and figure it looks at. */
	cells: readonly string[];
	check: (bodies: readonly Filing[], past: Histories) => Test[];
}

/** A text compared with its agency's of the year before. */
export interface ReuseRule<Id extends string = string> extends Said<Id> {
	on: 'reuse';
	check: (text: TextOf, last: TextOf) => CorpusFault | null;
}

/** Texts of one year that are alike. */
export interface AlikeRule<Id extends string = string> extends Said<Id> {
	on: 'alike';
	check: (alike: Alike) => (CorpusFault & { report: string; other: string })[];
}

/** A table that stands in two agencies' reports of a year. */
export interface CopyRule<Id extends string = string> extends Said<Id> {
	on: 'copy';
	check: (copy: Copy) => CorpusFault;
}

/** Two reports with one content under two agencies or years. */
export interface SameRule<Id extends string = string> extends Said<Id> {
	on: 'same';
	/** @param same.busy whether the report has requests */
	check: (same: { bytes: boolean; text: boolean; busy: boolean }) => CorpusFault | null;
}

/** Two reports of one agency and year, of which `kept` counts. */
export interface SupersededRule<Id extends string = string> extends Said<Id> {
	on: 'superseded';
	check: (dropped: Filing, kept: Filing) => CorpusFault;
}

/** A page that gave two files, by their SHA-256. */
export interface RepublishedRule<Id extends string = string> extends Said<Id> {
	on: 'republished';
	/**
	 * @param differing cells whose numbers are not the same in both
	 * @param days when the first and the last were taken, ISO; empty where that is not known
	 */
	check: (
		sha256: string,
		newest: string,
		differing: readonly string[],
		days: readonly [first: string, last: string]
	) => CorpusFault | null;
}

/** Years an agency of the register has no report of, though it has others. */
export interface RegisterRule<Id extends string = string> extends Said<Id> {
	on: 'register';
	check: (missing: readonly number[]) => CorpusFault | null;
}

/**
 * What makes no findings: `built_in` is a law of the reading or comparing itself, that nothing can fail;
 * `elsewhere` is decided by another rule; `not_applied` cannot be decided from what a corpus holds.
 */
export interface StandingRule<Id extends string = string> extends Said<Id> {
	on: 'built_in' | 'elsewhere' | 'not_applied';
}

/** A rule that finds something when reports are compared. */
export type CorpusRule<Id extends string = string> =
	| PairRule<Id>
	| HistoryRule<Id>
	| PeerRule<Id>
	| LeadRule<Id>
	| ReuseRule<Id>
	| AlikeRule<Id>
	| CopyRule<Id>
	| SameRule<Id>
	| SupersededRule<Id>
	| RepublishedRule<Id>
	| RegisterRule<Id>;

/** A rule as what decides: how grave a failure is, what it applies to, and its check. */
export type Rule<Id extends string = string> = ReportRule<Id> | CorpusRule<Id> | StandingRule<Id>;
