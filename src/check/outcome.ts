import type { Place } from '#document/document.ts';
import type { Name } from '#form/vocabulary.ts';
import type { DiagnosisKind, Severity } from './finding.ts';

/** Why a rule could not be applied. */
export type Reason =
	/** A cell it needs is not in the document. */
	| 'absent'
	/** A cell it needs holds no number. */
	| 'no_number'
	/** Only figures are at hand, not the text. */
	| 'no_text'
	/** The rule is not about files of this format. */
	| 'other_format'
	/** The rule is not for this edition or year. */
	| 'other_form'
	/** Another rule speaks of it. */
	| 'other_rule'
	/** The report does not speak of what the rule compares. */
	| 'not_told'
	/** Agency, level, year or date are not known, or leave the rule undecided. */
	| 'unknown'
	/** Nothing else failed that it could explain. */
	| 'nothing_to_explain';

/** What a failing check has to say; the engine makes a finding of it. */
export interface Fault {
	cells?: readonly string[];
	left?: number;
	right?: number;
	message: Name;
	/** Where less grave than the rule at its worst. */
	severity?: Severity;
	origin?: 'source' | 'parse';
	suspect?: string;
	/** What probably happened; the rule that explains it is added by the engine. */
	diagnosis?: Name & { kind: DiagnosisKind };
	text?: string;
	place?: Place;
}

/** What came of applying a rule. */
export type Outcome =
	| { result: 'pass' }
	| { result: 'fail'; fault: Fault }
	| { result: 'pass_if_blank_is_0' }
	/** What is not a number must make up the residual. */
	| { result: 'unresolved'; residual: number }
	| { result: 'not_applicable'; reason: Reason };

/** A rule applied to one thing: a row, a column, a table, a statement, or the report. */
export interface Verdict {
	/** Row, column, group or table; empty for the report as a whole. */
	of: string;
	outcome: Outcome;
}

export function pass(of = ''): Verdict {
	return { of, outcome: { result: 'pass' } };
}

export function fail(fault: Fault, of = ''): Verdict {
	return { of, outcome: { result: 'fail', fault } };
}

export function notApplicable(reason: Reason, of = ''): Verdict {
	return { of, outcome: { result: 'not_applicable', reason } };
}

/** Fails with the fault, if there is one. */
export function passUnless(fault: Fault | null | false | '' | undefined, of = ''): Verdict {
	return fault ? fail(fault, of) : pass(of);
}

/** What a failing comparison of reports has to say; the engine makes a finding of it. */
export interface CorpusFault {
	cells: readonly string[];
	left?: number | null;
	right?: number | null;
	/** left − right, rounded as the numbers are. */
	difference?: number | null;
	message: Name;
	/** Where less grave than the rule at its worst. */
	severity?: Severity;
	/** Whatever else a reader needs: years, score, columns. */
	more?: Record<string, unknown>;
}
