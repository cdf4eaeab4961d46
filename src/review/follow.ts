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
	/** What two sides said; left out in desks of before. */
	sides?: string;
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
	/** Notes on problems of which nothing is decided yet, by problem. */
	notes: Readonly<Record<string, string>>;
}

export const nothingYet: Follow = { decided: {}, before: {}, entries: {}, counting: [], notes: {} };

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
	/** What was noted before anything is decided; empty where nothing was. */
	note: string;
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
 * @param before problems of the draft before
 */
export function judged(
	problems: readonly Problem[],
	keys: readonly string[],
	year: number | null,
	{ decided, notes }: Pick<Follow, 'decided' | 'notes'>,
	last: Pick<Follow, 'decided'> | null,
	{ draft = null, before = [] }: { draft?: string | null; before?: readonly Remembered[] } = {}
): Judged[] {
	const { under } = continued(problems, before);
	return problems.map((problem) => {
		const idsOf = (of: number | null) => keys.map((key) => problemId(key, of, problem.cause));
		const [id, ...otherNames] = idsOf(year) as [string, ...string[]];
		const otherIds = [...otherNames, ...(under.get(problem.id) ?? [])];
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
			note: first(notes, [id, ...otherIds]) ?? '',
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
	// A note is kept with the decision.
	const left = decision ? noted(follow, { id, otherIds }, '') : follow;
	return { ...left, decided: Object.fromEntries([...others, ...own]) };
}

/** A note on a problem before anything is decided of it; an empty one takes it away. */
export function noted(
	follow: Follow,
	{ id, otherIds = [] }: Pick<Problem, 'id'> & Partial<Pick<Judged, 'otherIds'>>,
	note: string
): Follow {
	const others = Object.entries(follow.notes).filter(
		([one]) => one !== id && !otherIds.includes(one)
	);
	const own = note ? [[id, note] as const] : [];
	if (others.length === Object.keys(follow.notes).length && !own.length) return follow;
	return { ...follow, notes: Object.fromEntries([...others, ...own]) };
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

/**
 * What of the version before is mended, what is still there, and what is new.
 * @param isGone whether a cell has no number now: what was found of it can be looked at no more, and is not mended
 */
export function followUp(
	problems: readonly Problem[],
	before: readonly Remembered[],
	isGone: (cell: string) => boolean = () => false
): FollowUp {
	const { mended: left, still } = continued(problems, before);
	const mended = left.filter(({ sides }) => !cellsOf(sides).some(isGone));
	const fresh = problems.map(({ id }) => id).filter((id) => !still.has(id));
	return { mended, still, fresh: new Set(fresh) };
}

/**
 * What became of the problems before. The cause of what is found may be another once something else is mended, so that
 * they are followed by the rules and cells they rest on: what all is found again stands, and what is found of in part
 * is mended only where the rest of it belongs to another one that stands.
 */
function continued(
	problems: readonly Problem[],
	before: readonly Remembered[]
): Pick<FollowUp, 'mended' | 'still'> & { under: ReadonlyMap<string, string[]> } {
	const now = new Set(problems.map(({ id }) => id));
	const at = new Map(
		problems.flatMap(({ id, sides }) => restsOn(sides).map((rest) => [rest, id] as const))
	);
	const still = new Set(before.map(({ id }) => id).filter((id) => now.has(id)));
	const others = before
		.filter(({ id }) => !now.has(id))
		.map((one) => ({ one, rests: restsOn(one.sides) }));
	const under = new Map<string, string[]>();
	const whole = others.filter(({ rests }) => rests.length && rests.every((rest) => at.has(rest)));
	for (const { one, rests } of whole)
		for (const id of new Set(rests.map((rest) => at.get(rest)!))) {
			still.add(id);
			under.set(id, [...(under.get(id) ?? []), one.id]);
		}
	const accounted = new Set(still);
	const mended: Remembered[] = [];
	for (const other of others) {
		if (whole.includes(other)) continue;
		const left = other.rests.flatMap((rest) => at.get(rest) ?? []);
		if (left.every((id) => accounted.has(id))) mended.push(other.one);
		for (const id of left) still.add(id);
	}
	return { mended, still, under };
}

/** The rules and cells, or words but for their numbers, that sides are of. */
function restsOn(sides = ''): string[] {
	return sides.split('\n').flatMap((side) => {
		const [rule, cells, , , ...text] = side.split('|');
		return rule ? `${rule}|${cells || text.join('|').replace(/\d+/g, '')}` : [];
	});
}

function cellsOf(sides = ''): string[] {
	return sides.split('\n').flatMap((side) => side.split('|')[1]?.split(' ') ?? []);
}

export function remembered({ id, severity, words, sides }: Problem): Remembered {
	return { id, severity, words, sides };
}
