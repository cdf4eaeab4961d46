import type { Filing } from '#check/corpus/filing.ts';
import type { TextOf } from '#check/corpus/likeness.ts';
import type { CorpusFault } from '#check/outcome.ts';
import type { Name } from '#form/vocabulary.ts';
import type { Sound } from './sound.ts';

/** One thing done to the sound report. */
export type Change = (report: Sound) => void;

/** Changes that make a rule on one report pass, fail and not apply. */
export interface ReportCases {
	of: 'report';
	/** Left out where the sound report passes as it is. */
	pass?: Change;
	fail: Change;
	none: Change | 'figures only';
	/** The cells of the finding. */
	cells?: readonly string[];
	/** What the failing case shows, where neither its text nor its cells say it. */
	shown?: Name;
	/** Other ways to fail, or with `null` for the cells not to. */
	also?: readonly { what: string; change: Change; cells?: readonly string[] | null }[];
}

/** What makes a rule on several of `Input` pass, fail and not apply. */
interface CorpusCases<Of, Input> {
	of: Of;
	pass: () => Input;
	fail: () => Input;
	none: () => Input;
	/** The cells of the finding. */
	cells?: readonly string[];
	/** What the failing case shows, where its finding does not say it. */
	shown?: Name;
}

/** Reports of a corpus, as numbers. */
export type FilingCases = CorpusCases<'filings', Filing[]>;

/** Reports of a corpus, as texts. */
export type TextCases = CorpusCases<'texts', TextOf[]>;

/** What the database of a corpus gives a rule, already decided. */
export type FaultCases = CorpusCases<'fault', CorpusFault | null>;

export type Cases = ReportCases | FilingCases | TextCases | FaultCases;
