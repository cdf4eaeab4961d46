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
	/** The draft it was decided of, as `sameFile` identifies it; left out where that is not known. */
	draft?: string;
}

/** A problem as it was, to compare a mended report with. */
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
	due: null,
	handedIn: null,
	returned: null,
	mended: null,
	published: null
};

/** A problem with what was decided of it, here or of the same thing a year before. */
export interface Judged extends Problem {
	/** Other ids it may have been decided under, while its body was known by another name. */
	otherIds: readonly string[];
	decided: Decided | null;
	/** What was decided of a draft before, of other sides, or that it was corrected, which it is not. */
	reopened: Decided | null;
	/** The draft it is in, as `sameFile` identifies it; null where that is not known. */
	draft: string | null;
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
 * Problems with their decisions. What was decided of other sides is no decision of these, and what is still
 * there in another draft was not corrected.
 * @param keys what their body is known by, and then what it may have been known by before
 * @param last what was decided of last year's batch
 * @param draft the draft they are in; null where that is not known
 */
export function judged(
	problems: readonly Problem[],
	keys: readonly string[],
	year: number | null,
	{ decided }: Pick<Follow, 'decided'>,
	last: Pick<Follow, 'decided'> | null,
	draft: string | null = null
): Judged[] {
	return problems.map((problem) => {
		const idsOf = (of: number | null) => keys.map((key) => problemId(key, of, problem.cause));
		const [id, ...otherIds] = idsOf(year) as [string, ...string[]];
		const kept = first(decided, [id, ...otherIds]) ?? null;
		const own = kept && stands(kept, problem, draft) ? kept : null;
		const then = year !== null && last ? first(last.decided, idsOf(year - 1)) : undefined;
		const same = then?.decision === 'explained' && then.sides === problem.sides ? then : null;
		const now = kept ? own : same;
		return {
			...problem,
			otherIds,
			decided: now,
			reopened: own ? null : kept,
			draft,
			carried: !kept && !!same,
			settled: now !== null && now.decision !== 'confirmed'
		};
	});
}

/** Whether a decision is of what is said now: nothing that was not said then, and not corrected in vain. */
function stands(kept: Decided, { sides }: Problem, draft: string | null): boolean {
	const then = new Set(kept.sides.split('\n'));
	if (!sides.split('\n').every((side) => then.has(side))) return false;
	const other = draft !== null && kept.draft !== undefined && kept.draft !== draft;
	return kept.decision !== 'corrected' || !other;
}

/** What is kept under the first of some keys that anything is kept under. */
export function first<T>(
	kept: Readonly<Record<string, T>>,
	keys: readonly string[]
): T | undefined {
	const key = keys.find((one) => Object.hasOwn(kept, one));
	return key === undefined ? undefined : kept[key];
}

/** A decision about a problem added, or taken back. */
export function decide(
	follow: Follow,
	{
		id,
		otherIds = [],
		sides,
		draft = null
	}: Pick<Problem, 'id' | 'sides'> & Partial<Pick<Judged, 'otherIds' | 'draft'>>,
	decision: { decision: Decision; note: string; date: string } | null
): Follow {
	const others = Object.entries(follow.decided).filter(
		([one]) => one !== id && !otherIds.includes(one)
	);
	const own = decision
		? [[id, { ...decision, sides, ...(draft !== null && { draft }) }] as const]
		: [];
	return { ...follow, decided: Object.fromEntries([...others, ...own]) };
}

/** Something written down of a body, under the first of its keys; what the others hold is taken over. */
export function write(follow: Follow, keys: readonly string[], change: Partial<Entry>): Follow {
	const entry = { ...(first(follow.entries, keys) ?? noEntry), ...change };
	const others = Object.entries(follow.entries).filter(([key]) => !keys.includes(key));
	return { ...follow, entries: Object.fromEntries([...others, [keys[0]!, entry]]) };
}

/** A report compared with its version before. */
export interface FollowUp {
	mended: readonly Remembered[];
	/** Ids of problems that were there before. */
	still: ReadonlySet<string>;
	fresh: ReadonlySet<string>;
}

/** What of the version before is mended, what is still there, and what is new. */
export function followUp(problems: readonly Problem[], before: readonly Remembered[]): FollowUp {
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
