import { cells } from '#form/form.ts';
import { Bodies, namesIn } from './bodies.ts';
import { compare } from './compare.ts';
import { entryKey, first, followUp, judged, type Follow, type Judged } from './follow.ts';
import { compareWithGovernment, type GovernmentComparison } from './government.ts';
import { agencyOf, yearOf, type Paper, type Unread } from './paper.ts';
import { sameFile } from './reading.ts';
import { refusalWords } from './refusals.ts';
import { ids } from '#rules/ids.ts';
import type { Row, State } from './row.ts';
import { ownFound, type Found } from './found.ts';
import { problemsOf } from './problems.ts';
import type { DeskInput } from './desk-input.ts';
import { withoutStatedBlanks } from './remarks.ts';
import { rollCallOf, type RollCall } from './roll-call.ts';
import { summed, type Sum } from './summary.ts';
import { doubtsOfSums, type SumDoubt } from './sum-doubts.ts';
import { otherYears, theYear, versions, type Standing } from './versions.ts';
import { disputed, ofNames, type Whose } from './whose.ts';

/** Everything an office asks of a batch. */
export interface Desk {
	/** The year most of the reports are of; null where none states one. */
	year: number | null;
	rows: readonly Row[];
	rollCall: RollCall | null;
	/** 汇总表 of the reports that count. */
	sums: readonly Sum[];
	summed: readonly Row[];
	/** Why sums may be others once their parts are settled, by cell. */
	doubts: ReadonlyMap<string, SumDoubt>;
	/** The government's report compared with the sums; null where there is none. */
	beside: GovernmentComparison | null;
}

const noCounts = { error: 0, warning: 0, review: 0, info: 0 };

/** What comparing came to; decisions are no part of it. */
export interface Compared {
	year: number | null;
	papers: readonly Paper[];
	bodies: Bodies;
	standings: ReadonlyMap<Paper, Standing>;
	/** Of each report, what was found of it by itself and compared with others. */
	found: ReadonlyMap<Paper, readonly Found[]>;
	/** Reports whose names disagree about whose they are. */
	whose: ReadonlyMap<Paper, Whose>;
	sums: readonly Sum[];
	beside: GovernmentComparison | null;
}

/** Compares everything on the desk. The same input gives the same result, in whatever order. */
export function comparedOf(laid: Omit<DeskInput, 'lastFollow'>): Compared {
	const { last, listed, follow, meant } = laid;
	const papers = [...laid.papers]
		.filter((paper) => !laid.government || sameFile(paper) !== sameFile(laid.government))
		.sort((a, b) => (a.file < b.file ? -1 : 1));
	const bodies = new Bodies([
		...namesIn(papers),
		...namesIn(last),
		...(listed ?? []).map(({ name }) => name)
	]);
	const year = theYear(papers);
	const whose = disputed(papers, { bodies, last, listed, meant });
	const isUnowned = (paper: Paper) => whose.get(paper)?.owner === null;
	const chosen = new Set(follow.counting);
	const standings = versions(papers, { bodies, last, year, counting: chosen, isUnowned });
	const counting = papers.filter((paper) => standings.get(paper) === 'counts');
	const others = compare(counting, last, bodies, isUnowned);
	const aside = otherYears(papers, { bodies, last, year, standings });
	const found = new Map(
		papers.map((paper) => {
			// Of a file another one counts instead of, nothing more is reported.
			const own =
				standings.get(paper) === 'older' ? [] : withoutStatedBlanks(ownFound(paper), paper);
			return [
				paper,
				[
					...withNames(own, whose.get(paper), bodies),
					...(others.get(String(paper.row.id)) ?? []),
					...(aside.get(paper) ?? [])
				]
			];
		})
	);
	const sums = summed(counting);
	const government = laid.government ?? theGovernment(standings);
	const entered = () =>
		counting.map((paper) => {
			const body = bodyOf(paper, bodies);
			return {
				paper,
				problems: problemsOf(body, yearOf(paper), found.get(paper)!, paper.row),
				last: last.find((one) => isOf(one, body, year === null ? null : year - 1, bodies)) ?? null,
				others: papers.filter(
					(one) => standings.get(one) === 'older' && isOf(one, body, year, bodies)
				)
			};
		});
	const uncounted = papers.filter((paper) =>
		['older', 'other_year'].includes(standings.get(paper)!)
	);
	const beside = government && compareWithGovernment(government, sums, entered(), uncounted);
	return { year, papers, bodies, standings, found, whose, sums, beside };
}

/**
 * Everything the office asks, with what it decided.
 * @param compared of the same things; made anew where it is left out
 */
export function deskOf(laid: DeskInput, compared: Compared = comparedOf(laid)): Desk {
	const { year, papers, bodies, sums, beside } = compared;
	const rows = papers.map((paper) => rowOf(paper, compared, laid));
	const unread = laid.unread.map((one) => unreadRow(one));
	return {
		year,
		sums,
		beside,
		rows: [...rows, ...unread],
		rollCall: laid.listed && rollCallOf(laid.listed, { rows, unread, bodies, meant: laid.meant }),
		summed: rows.filter(({ standing }) => standing === 'counts'),
		doubts: doubtsOfSums(sums, rows)
	};
}

/** What was decided, with what holds from the year before, which is the next year's last. */
export function decidedIn(laid: DeskInput): Follow {
	if (!laid.lastFollow) return laid.follow;
	const carried = deskOf(laid).rows.flatMap(({ problems }) =>
		problems.flatMap(({ id, carried, decided }) =>
			carried && decided ? [[id, decided] as const] : []
		)
	);
	return { ...laid.follow, decided: { ...Object.fromEntries(carried), ...laid.follow.decided } };
}

/** What was found of a report, with what its names say of whose it is. */
function withNames(own: readonly Found[], whose: Whose | undefined, bodies: Bodies): Found[] {
	if (!whose) return [...own];
	const isOfNames = ({ rule }: Found) => rule === ids.signature;
	const found = ofNames(whose, own.find(isOfNames), bodies);
	return [...(found ? [found] : []), ...own.filter((one) => !isOfNames(one))];
}

/** Whether a cell of the form has no number in a report. */
function isGone({ row }: Paper, cell: string): boolean {
	return cells.some(({ id }) => id === cell) && typeof row[cell] !== 'number';
}

function bodyOf(paper: Paper, bodies: Bodies): string {
	const agency = agencyOf(paper);
	return agency === null ? paper.file : bodies.key(agency);
}

function isOf(paper: Paper, body: string, year: number | null, bodies: Bodies): boolean {
	const agency = agencyOf(paper);
	return agency !== null && yearOf(paper) === year && bodies.key(agency) === body;
}

function rowOf(paper: Paper, compared: Compared, { follow, lastFollow }: DeskInput): Row {
	const [agency, year] = [agencyOf(paper), yearOf(paper)];
	const body = bodyOf(paper, compared.bodies);
	const standing = compared.standings.get(paper)!;
	const found = compared.found.get(paper)!;
	const otherNames = agency === null ? [] : compared.bodies.otherKeys(agency);
	const keys = [body, ...otherNames];
	const draft = standing === 'copy' ? null : sameFile(paper);
	// A file that does not count is no later draft of the one that did.
	const before =
		standing === 'older'
			? undefined
			: first(
					follow.before,
					keys.map((key) => entryKey(key, year))
				);
	const problems = judged(
		problemsOf(body, year, found, paper.row),
		keys,
		year,
		follow,
		lastFollow,
		{ draft, before }
	);
	const left = problems.filter(({ settled }) => !settled);
	const counts = { ...noCounts };
	for (const { severity } of left) counts[severity]++;
	return {
		file: paper.file,
		paper,
		unread: null,
		body,
		otherNames,
		agency,
		year,
		standing,
		problems,
		counts,
		first: left.find(({ severity }) => severity !== 'info')?.words ?? null,
		decided: decidedOf(problems),
		state: stateOf(problems),
		held: before ? followUp(problems, before, (cell) => isGone(paper, cell)) : null,
		whose: compared.whose.get(paper) ?? null
	};
}

function decidedOf(problems: readonly Judged[]): Row['decided'] {
	const told = problems.filter(({ severity }) => severity !== 'info');
	return { done: told.filter(({ decided }) => decided).length, all: told.length };
}

function stateOf(problems: readonly Judged[]): State {
	const told = problems.filter(({ severity }) => severity !== 'info');
	const left = told.filter(({ settled }) => !settled);
	if (left.some(isToMend)) return 'mend';
	if (left.length) return 'look';
	return told.length ? 'settled' : 'fine';
}

/** Whether a problem is the body's to mend: what does not add up, unless our own reading is in doubt. */
export function isToMend({ severity, doubtful }: Pick<Judged, 'severity' | 'doubtful'>): boolean {
	return (severity === 'error' || severity === 'warning') && !doubtful;
}

function unreadRow(unread: Unread): Row {
	return {
		file: unread.file,
		paper: null,
		unread,
		body: unread.file,
		otherNames: [],
		agency: null,
		year: null,
		state: 'unreadable',
		standing: 'unread',
		problems: [],
		counts: noCounts,
		decided: { done: 0, all: 0 },
		first: refusalWords[unread.code].what,
		held: null,
		whose: null
	};
}

/** The one report among the papers that speaks for the others. */
function theGovernment(standings: ReadonlyMap<Paper, Standing>): Paper | null {
	const [only, ...others] = [...standings].filter(([, standing]) => standing === 'consolidated');
	return only && !others.length ? only[0] : null;
}
