import type { Place } from '#document/document.ts';
import { challengeGroups, challengeResults } from '#form/challenges.ts';
import type { EditionId } from '#form/editions.ts';
import type { CellId } from '#form/form.ts';
import { type ApplicantId, applicants, requestRows } from '#form/requests.ts';
import { sourceTextOf, type ProseReading } from '#report/prose.ts';
import type { Clause } from '#report/prose/clause.ts';
import type {
	Bound,
	Claim as Told,
	Challenge,
	Matter,
	Supposed
} from '#report/prose/claims/claim.ts';
import type { Result } from '#report/prose/claims/sense.ts';
import type { Figure, Report } from '#report/report.ts';

/** What a claim is about, and with it the rule that compares it. */
export type ClaimKind =
	| 'received'
	| 'concluded'
	| 'all_concluded'
	| 'carried'
	| 'outcome'
	| 'applicant'
	| 'channel'
	| 'challenges'
	| 'no_request'
	| 'no_challenge'
	| 'documents'
	| 'no_document'
	| 'decisions'
	| 'share';

/** A statement of the text on this agency and year, with the cells of the tables it can mean. */
export interface Claim {
	kind: ClaimKind;
	/** `all`: the whole of which all are said to be so. */
	how: Told['how'];
	/** Of `all`, null where the text does not number the whole. */
	value: number | null;
	/** Sums of cells it may equal; the first is what the words say most plainly. */
	means: readonly (readonly CellId[])[];
	/** Of `all` and `share`, sums of cells the whole may be. */
	wholes: readonly (readonly CellId[])[];
	/** Of `most`: for each sum it may mean, those of which none may be more. */
	rivals?: readonly (readonly (readonly CellId[])[])[];
	/** What the last digit of a rounded number counts, 100 of 2.64万, or of a percentage; 0 of others. */
	within: number;
	bound?: Bound;
	/** Of `share`: told as so many times the whole. */
	times?: true;
	/** It is the sum of what the text tells of parts of the year. */
	summed?: true;
	/** The words alone say that it is about disclosure. */
	sure: boolean;
	/** Read from the order of words of which some are unknown: for review. */
	guess: boolean;
	/** It is of so many requests, which are the agency's only if the table has as many. */
	supposed: Supposed | null;
	/** What it stands in; null where only figures are at hand. */
	sentence: object | null;
	/** The total stated before it, and whether that is of what came in this year. */
	whole: number | null;
	ofNew: boolean;
	/** The words of the text and where they stand. */
	sourceText(): { text: string; place: Place };
}

/** What the text of a report claims that its tables can confirm or contradict. */
export interface Claims {
	all: readonly Claim[];
	/** The text plainly says that no request came in, and nowhere that one did. */
	none: Claim | null;
	/** The first statement of requests received or handled. */
	some: Claim | null;
	/** The first statement of a reconsideration or lawsuit. */
	challenged: Claim | null;
}

const received: readonly CellId[] = ['received_total'];
const carriedIn: readonly CellId[] = ['carried_in_total'];
const arrived = [...received, ...carriedIn];
const concluded: readonly CellId[] = ['concluded_total'];

/** The claims of a text, from its clauses. */
export function claimsIn(
	{ clauses }: ProseReading,
	edition: EditionId | null,
	scope: Report['scope'] = null
): Claims {
	const parts = partsOf(edition);
	return claimsOf(
		clauses.flatMap((clause) => {
			const { claim } = clause;
			// 全县 is the agency's own only in a report on the whole place.
			if (!claim || (claim.area && scope !== 'area')) return [];
			// 本级 is a part in a report on more than the agency.
			const part = claim.level && scope !== 'own' && scope !== null;
			if (part && claim.how !== 'exactly') return [];
			return claimOf(clause, part ? { ...claim, how: 'at-least' } : claim, parts, edition) ?? [];
		})
	);
}

function claimsOf(told: Claim[]): Claims {
	// 全部办结，无结转 is one statement.
	const concluded = told.some(({ kind }) => kind === 'all_concluded');
	const all = told.filter(
		({ kind, how, means }) =>
			!(concluded && kind === 'carried' && how === 'none' && means[0]![0] === 'carried_out_total')
	);
	const first = (kinds: readonly ClaimKind[], test: (claim: Claim) => boolean) =>
		all.find((claim) => kinds.includes(claim.kind) && test(claim)) ?? null;
	const some = first(['received', 'concluded'], ({ value }) => value !== null && value > 0);
	return {
		all,
		some,
		none: some ? null : first(['no_request'], () => true),
		challenged: first(['challenges'], ({ value, sure }) => sure && value !== null && value > 0)
	};
}

/** The claims of a report of which only the figures are at hand: less exact, so that each may mean more. */
export function claimsOfFigures(figures: readonly Figure[]): Claims {
	return claimsOf(
		figures.flatMap(({ id, value, approximate, text, place }): Claim | [] => {
			if (approximate) return [];
			const said = {
				value,
				wholes: [],
				within: 0,
				sure: true,
				guess: false,
				supposed: null,
				sentence: null,
				whole: null,
				ofNew: false,
				sourceText: () => ({ text, place }),
				how: value === 0 ? ('none' as const) : ('exactly' as const)
			};
			if (id === 'requests_narrated')
				return value === 0
					? { ...said, kind: 'no_request', means: [received] }
					: { ...said, kind: 'received', means: [received, arrived, concluded] };
			if (id !== 'reconsiderations_narrated' && id !== 'litigation_narrated') return [];
			const means = challengesMeant(
				id === 'litigation_narrated' ? 'lawsuit' : 'review',
				null,
				true
			);
			return value === 0
				? { ...said, kind: 'no_challenge', means: means.slice(0, 1) }
				: { ...said, kind: 'challenges', means };
		})
	);
}

/** Total cells of each outcome group of an edition, and of each of its rows. */
type Parts = Record<string, CellId[]>;

const known = new Map<EditionId | null, Parts>();

function partsOf(edition: EditionId | null): Parts {
	const cached = known.get(edition);
	if (cached) return cached;
	const parts: Parts = {};
	for (const { id, outcome, editions } of requestRows)
		if (outcome && edition && editions.includes(edition)) {
			if (id !== outcome) parts[id] = [`${id}_total`];
			(parts[outcome] ??= []).push(`${id}_total`);
		}
	known.set(edition, parts);
	return parts;
}

function claimOf(
	clause: Clause,
	told: Told,
	parts: Parts,
	edition: EditionId | null
): Claim | null {
	const { matter, how, value, step = 0, summed, sure, guess, supposed, whole, ofNew } = told;
	const said = {
		how,
		value,
		sure,
		guess,
		supposed,
		sentence: clause.sentence,
		whole,
		ofNew,
		wholes: [received, arrived, concluded],
		within: step,
		...(summed && { summed }),
		sourceText: () => sourceTextOf({ ...told, sentence: clause.sentence })
	};
	if (how === 'share') return shareOf(clause, told, parts, edition);
	if (how === 'most') return mostOf(said, matter, parts);
	switch (matter.of) {
		case 'requests':
			return { ...said, ...requestsMeant(matter.stage, how, parts) };
		case 'outcome': {
			const means = matter.any.flatMap((ids) =>
				ids.every((id) => parts[id]) ? [ids.flatMap((id) => parts[id]!)] : []
			);
			if (!means.length || !matter.columns)
				return means.length ? { ...said, kind: 'outcome', means } : null;
			const { columns } = matter;
			const own = means.map((cells) => ofColumns(cells, columns));
			const all = told.of?.matter.of === 'outcome' && how === 'all';
			const wholes = all
				? means
				: [received, arrived, concluded].map((cells) => ofColumns(cells, columns));
			return { ...said, kind: 'outcome', means: how === 'all' ? own : [...own, ...means], wholes };
		}
		case 'applicant': {
			const row = (id: 'received' | 'carried_in' | 'carried_out' | 'concluded') =>
				matter.columns.map((column) => `${id}_${column}` as const);
			const stage = told.of?.matter.of === 'requests' && how === 'all' && told.of.matter.stage;
			if (stage === 'in' || stage === 'out' || stage === 'over') {
				const rows = stage === 'over' ? (['out', 'in'] as const) : [stage];
				const means = rows.map((one) => row(`carried_${one}`));
				const wholes = rows.map((one): CellId[] => [`carried_${one}_total`]);
				return { ...said, kind: 'applicant', means, wholes };
			}
			const means = [row('received'), [...row('received'), ...row('carried_in')], row('concluded')];
			return { ...said, kind: 'applicant', means };
		}
		case 'channel':
			return { ...said, kind: 'channel', means: [received, arrived] };
		case 'challenge': {
			const means = challengesMeant(matter.which, matter.result, matter.handled);
			const none = how === 'none' && !matter.result;
			const way = how === 'all' && !matter.result;
			const wholes = challengesMeant(way ? 'lawsuit' : matter.which, null, true);
			return {
				...said,
				kind: none ? 'no_challenge' : 'challenges',
				means: how === 'none' ? means.slice(0, 1) : means,
				wholes
			};
		}
		case 'document': {
			const cell = matter.cell === 'made' && edition !== '2019' ? 'issued' : matter.cell;
			const means = [[`${matter.rules ? 'rules' : 'normative_documents'}_${cell}` as const]];
			const none = how === 'none' && matter.cell === 'issued' && !matter.rules;
			return { ...said, kind: none ? 'no_document' : 'documents', means };
		}
		case 'decision':
			return { ...said, kind: 'decisions', means: [[`${matter.cell}_decisions` as const]] };
	}
}

/** Those of which there were most, and all others of their kind. */
function mostOf(said: Omit<Claim, 'kind' | 'means'>, matter: Matter, parts: Parts): Claim | null {
	if (matter.of === 'applicant') {
		const others = applicants.filter(({ id }) => id !== 'total' && !matter.columns.includes(id));
		const rows = [['received'], ['received', 'carried_in'], ['concluded']] as const;
		const of = (column: ApplicantId, row: (typeof rows)[number]) =>
			row.map((id) => `${id}_${column}` as const);
		return {
			...said,
			kind: 'applicant',
			means: rows.map((row) => matter.columns.flatMap((column) => of(column, row))),
			rivals: rows.map((row) => others.map(({ id }) => of(id, row)))
		};
	}
	if (matter.of !== 'outcome') return null;
	const means = matter.any.filter((ids) => ids.every((id) => parts[id]));
	const [first] = means;
	if (!first) return null;
	const group = groups.includes(first[0]!) ? null : groups.find((id) => first[0]!.startsWith(id));
	const kind = group
		? Object.keys(parts).filter((id) => id !== group && id.startsWith(`${group}_`))
		: groups;
	return {
		...said,
		kind: 'outcome',
		means: means.map((ids) => ids.flatMap((id) => parts[id]!)),
		rivals: means.map((ids) =>
			kind.filter((id) => !ids.includes(id) && parts[id]).map((id) => parts[id]!)
		)
	};
}

/** The cells of some who asked in the rows of total cells. */
function ofColumns(cells: readonly CellId[], columns: readonly ApplicantId[]): CellId[] {
	return cells.flatMap((id) => columns.map((column) => id.replace(/total$/, column) as CellId));
}

/** A share of the cells of its matter in those of the whole. */
function shareOf(
	clause: Clause,
	told: Told,
	parts: Parts,
	edition: EditionId | null
): Claim | null {
	const { matter, within, bound, times } = told.of!;
	const part = claimOf(clause, { ...told, how: 'exactly' }, parts, edition);
	const whole = claimOf(clause, { ...told, matter, how: 'exactly' }, parts, edition);
	if (!part || !whole) return null;
	return {
		...part,
		how: 'share',
		kind: 'share',
		wholes: whole.means,
		within,
		...(bound && { bound }),
		...(times && { times })
	};
}

type Stage = Extract<Matter, { of: 'requests' }>['stage'];

function requestsMeant(
	stage: Stage,
	how: Told['how'],
	parts: Parts
): Pick<Claim, 'kind' | 'means'> {
	if (stage === 'in') return { kind: 'carried', means: [carriedIn] };
	if (stage === 'out') return { kind: 'carried', means: [['carried_out_total']] };
	if (stage === 'over') return { kind: 'carried', means: [['carried_out_total'], carriedIn] };
	if (how === 'none') return { kind: 'no_request', means: [received] };
	if (how === 'all') return { kind: 'all_concluded', means: [['carried_out_total']] };
	if (stage === 'concluded') return { kind: 'concluded', means: [concluded] };
	if (stage === 'fresh') return { kind: 'received', means: [received] };
	if (stage === 'came') return { kind: 'received', means: [received, arrived] };
	if (stage !== 'answered') return { kind: 'received', means: [received, arrived, concluded] };
	const without = (...left: string[]) =>
		concludedParts(parts).flatMap(([outcome, cells]) => (left.includes(outcome) ? [] : cells));
	const means = [
		concluded,
		received,
		arrived,
		without('otherwise_closed'),
		without('not_processed'),
		without('not_processed', 'otherwise_closed')
	];
	return { kind: 'concluded', means };
}

const groups = [
	'disclosed',
	'partly_disclosed',
	'withheld',
	'unable',
	'not_processed',
	'otherwise_closed'
];

function concludedParts(parts: Parts): [string, CellId[]][] {
	return groups.map((group) => [group, parts[group] ?? []]);
}

const [review, direct, after] = challengeGroups.map(({ id }) => id) as [GroupId, GroupId, GroupId];
type GroupId = (typeof challengeGroups)[number]['id'];
type ResultId = (typeof challengeResults)[number]['id'];

const decided = challengeResults.filter(({ id }) => id !== 'total' && id !== 'pending');
const results: Record<Result, readonly (readonly ResultId[])[]> = {
	upheld: [['upheld']],
	corrected: [['corrected']],
	undone: [['corrected']],
	lost: [['corrected']],
	pending: [['pending']],
	other: [['other']],
	held: [['upheld'], ['other'], ['upheld', 'other']],
	decided: [decided.map(({ id }) => id)]
};

/**
 * Lawsuits may be stated of one group or of both.
 * @param course cases handled may leave out those pending
 */
function challengesMeant(which: Challenge, result: Result | null, course = false): CellId[][] {
	const sums: GroupId[][] =
		which === 'review'
			? [[review]]
			: which === 'direct'
				? [[direct]]
				: which === 'after'
					? [[after]]
					: [[direct, after]];
	if (which === 'both') sums.unshift([review, direct, after], [review]);
	if (result && (which === 'lawsuit' || which === 'both')) sums.push([direct], [after]);
	const cells = (of: readonly ResultId[]) =>
		sums.map((sum) => sum.flatMap((group) => of.map((id) => `${group}_${id}` as const)));
	if (result) return results[result].flatMap(cells);
	return [...cells(['total']), ...(course ? cells(decided.map(({ id }) => id)) : [])];
}
