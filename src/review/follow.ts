import type { Severity } from '#check/finding.ts';
import type { Decision } from '#corpus/decisions.ts';
import type { Name } from '#form/vocabulary.ts';
import { problemId, type Problem } from './problems.ts';

/** What the office decided of a problem. */
export interface Decided {
	decision: Decision;
	note: string;
	/** ISO date. */
	date: string;
	/** What the two sides said then; see `Problem`. */
	sides: string;
}

/** A problem as it was, for holding a mended report against it. */
export interface Remembered {
	id: string;
	severity: Severity;
	words: Name;
}

/** What the office wrote down of a body. */
export interface Entry {
	/** ISO dates; null where none was written. */
	due: string | null;
	handedIn: string | null;
	returned: string | null;
	mended: string | null;
	published: string | null;
}

/** What grows while a batch is followed up. */
export interface Follow {
	/** By problem. */
	decided: Readonly<Record<string, Decided>>;
	/** Problems of the version before, by body and year. */
	before: Readonly<Record<string, readonly Remembered[]>>;
	/** By body and year. */
	entries: Readonly<Record<string, Entry>>;
	/** Names of the files that count where a body handed in several. */
	counting: readonly string[];
}

export const nothingYet: Follow = { decided: {}, before: {}, entries: {}, counting: [] };

export const noEntry: Entry = {
	...{ due: null, handedIn: null, returned: null, mended: null, published: null }
};

/** A problem with what was decided of it, here or of the same thing a year before. */
export interface Judged extends Problem {
	decided: Decided | null;
	/** The decision is last year's, of the same sides that say the same. */
	carried: boolean;
	/** Nothing is left to do. */
	settled: boolean;
}

/** What a report is known by in what is written down. */
export function entryKey(body: string, year: number | null): string {
	return `${body} ${year ?? ''}`;
}

/**
 * Problems with their decisions.
 * @param last what was decided of last year's batch
 */
export function judged(
	problems: readonly Problem[],
	body: string,
	year: number | null,
	{ decided }: Pick<Follow, 'decided'>,
	last: Pick<Follow, 'decided'> | null
): Judged[] {
	return problems.map((problem) => {
		const own = decided[problem.id] ?? null;
		const then = year === null ? null : last?.decided[problemId(body, year - 1, problem.cause)];
		const same = then?.decision === 'explained' && then.sides === problem.sides ? then : null;
		const now = own ?? same;
		return {
			...{ ...problem, decided: now, carried: !own && !!same },
			settled: now !== null && now.decision !== 'confirmed'
		};
	});
}

/** A decision about a problem added, or taken back. */
export function decide(
	follow: Follow,
	problem: Pick<Problem, 'id' | 'sides'>,
	decision: { decision: Decision; note: string; date: string } | null
): Follow {
	const others = Object.entries(follow.decided).filter(([id]) => id !== problem.id);
	const own = decision ? [[problem.id, { ...decision, sides: problem.sides }] as const] : [];
	return { ...follow, decided: Object.fromEntries([...others, ...own]) };
}

/** A report held against its version before. */
export interface Held {
	mended: readonly Remembered[];
	/** Ids of problems that were there before. */
	still: ReadonlySet<string>;
	fresh: ReadonlySet<string>;
}

/** What of the version before is mended, what is still there, and what is new. */
export function held(problems: readonly Problem[], before: readonly Remembered[]): Held {
	const known = new Set(before.map(({ id }) => id));
	const now = new Set(problems.map(({ id }) => id));
	return {
		mended: before.filter(({ id }) => !now.has(id)),
		still: new Set([...now].filter((id) => known.has(id))),
		fresh: new Set([...now].filter((id) => !known.has(id)))
	};
}

export function remembered({ id, severity, words }: Problem): Remembered {
	return { id, severity, words };
}
