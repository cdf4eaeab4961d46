import type { Severity } from '#check/finding.ts';
import type { Name } from '#form/vocabulary.ts';
import type { FollowUp, Judged } from './follow.ts';
import type { Paper, Unread } from './paper.ts';
import type { Standing } from './versions.ts';
import type { Whose } from './whose.ts';

/**
 * `mend`: something does not add up; `look`: a question, or our own reading is in doubt; `settled`: what was
 * found is explained or settled otherwise; `fine`: nothing was found.
 */
export type State = 'mend' | 'look' | 'settled' | 'fine' | 'unreadable';

/** A file on the desk and what became of it. */
export interface Row {
	file: string;
	/** null where the file could not be read. */
	paper: Paper | null;
	unread: Unread | null;
	/** What its body is known by among the others, and what it calls itself, or the list does. */
	body: string;
	/** What else that may have been, before there were other names. */
	otherNames: readonly string[];
	agency: string | null;
	year: number | null;
	state: State;
	standing: Standing;
	/** The gravest first; settled ones too. */
	problems: readonly Judged[];
	/** Problems left to do, by severity. */
	counts: Readonly<Record<Severity, number>>;
	/** Of how many problems, what only informs left out, something is decided. */
	decided: { done: number; all: number };
	/** The first of them in words. */
	first: Name | null;
	/** Against the version before; null where there was none. */
	held: FollowUp | null;
	/** The names in it that disagree about whose it is; null where they agree. */
	whose: Whose | null;
}
