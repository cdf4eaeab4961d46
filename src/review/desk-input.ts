import { nothingYet, type Follow } from './follow.ts';
import type { Paper, Unread } from './paper.ts';
import type { Listed } from './roster.ts';

/** What an office puts on its desk. */
export interface DeskInput {
	papers: readonly Paper[];
	unread: readonly Unread[];
	/** Last year's reports of the same bodies. */
	last: readonly Paper[];
	/** null where no list was given. */
	listed: readonly Listed[] | null;
	/** The government's own report of the year; one among the papers is found without being named. */
	government: Paper | null;
	follow: Follow;
	/** Drafts that another has replaced, each with the one that did, as `sameFile` identifies them. */
	replaced: Readonly<Record<string, string>>;
	/** Drafts that were replaced, as they were: one of them may be called back. */
	aside: readonly Paper[];
	/** The agency a line of the list means where that was asked; empty for none of those that came. */
	meant: Readonly<Record<string, string>>;
	/** What was decided of last year's batch; null where there is none. */
	lastFollow: Follow | null;
}

export const emptyInput: DeskInput = {
	papers: [],
	unread: [],
	last: [],
	listed: null,
	government: null,
	follow: nothingYet,
	replaced: {},
	aside: [],
	meant: {},
	lastFollow: null
};
