import type * as check from '#check/rule.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Basis } from './bases.ts';
import type { RuleId } from './ids.ts';

type Based = { id: RuleId; basis?: Basis };

/* The kinds of rules with the ids and provisions there are: a misspelt one does not compile. */
export type ReportRule = check.ReportRule<RuleId> & Based;
export type PairRule = check.PairRule<RuleId> & Based;
export type HistoryRule = check.HistoryRule<RuleId> & Based;
export type PeerRule = check.PeerRule<RuleId> & Based;
export type LeadRule = check.LeadRule<RuleId> & Based;
export type ReuseRule = check.ReuseRule<RuleId> & Based;
export type AlikeRule = check.AlikeRule<RuleId> & Based;
export type CopyRule = check.CopyRule<RuleId> & Based;
export type SameRule = check.SameRule<RuleId> & Based;
export type SupersededRule = check.SupersededRule<RuleId> & Based;
export type RepublishedRule = check.RepublishedRule<RuleId> & Based;
export type RegisterRule = check.RegisterRule<RuleId> & Based;
export type StandingRule = check.StandingRule<RuleId> & Based;

/** A change after which a rule decides otherwise than before. */
export interface Change {
	/** ISO date. */
	date: string;
	what: Name;
}

/** What a page about a rule says, in addition to what follows from the rule itself. */
export interface Page {
	name: Name;
	/** What must hold, short, in the notation of the form. */
	formula: Name;
	/** What should hold, to whoever fills the form in; of every rule that finds something of one body's report. */
	holds?: Name;
	/** One paragraph: what it tests, and how. */
	explanation: Name;
	/** Harmless reasons a report may have for failing it. */
	benign: readonly Name[];
	/** What is to be known where two reports are compared without the rest of a corpus. */
	alone?: Name;
	/** The second and later versions, in their order. */
	changes?: readonly Change[];
	/** Of a rule that makes no findings: an example, with numbers made up by us. */
	example?: Name;
}
