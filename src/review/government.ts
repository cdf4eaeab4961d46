import type { FormCell } from '#form/form.ts';
import { filledCell } from '#view/filled.ts';
import type { Paper } from './paper.ts';
import type { Problem } from './problems.ts';
import { exact, type Sum } from './summary.ts';

/** How a bureau's report can have entered the government's otherwise than it stands here. */
export type How = 'left_out' | 'twice' | 'last_year' | 'other_file' | 'besides' | 'mended';

/** A bureau whose report, entered otherwise, makes up differences. */
export interface Reason {
	/** The bureau's report; several where each would do as well. */
	papers: readonly Paper[];
	how: How;
	/** The cells it makes up, and by how much. */
	cells: ReadonlyMap<string, number>;
	/** Many cells fit, and nearly all of the bureau's; else it may be chance. */
	sure: boolean;
}

/** A cell in which the government's report is not the sum of the bureaus'. */
export interface Difference {
	cell: FormCell;
	government: number;
	sum: number;
	difference: number;
	/** What makes it up, wholly or in part. */
	reasons: readonly Reason[];
	/** Left after that. */
	rest: number;
	/** Bureaus whose own number is what is left: not more than a hint. */
	alike: readonly Paper[];
}

/** The government's own report compared with the sum of its bureaus'. */
export interface GovernmentComparison {
	paper: Paper;
	differences: readonly Difference[];
	/** Cells that were compared. */
	compared: number;
	reasons: readonly Reason[];
}

/** A bureau's report with what else it could have said. */
export interface Entered {
	paper: Paper;
	last: Paper | null;
	/** Other files of the same bureau and year. */
	others: readonly Paper[];
	problems: readonly Problem[];
}

interface Candidate {
	paper: Paper;
	how: How;
	cells: Map<string, number>;
}

/** Bureaus that are looked for at most, and bureaus named for what is left of a cell. */
const mostReasons = 8;
const mostAlike = 3;
/** Cells a bureau must make up to be named, where it does not make up all of its own. */
const fewest = 3;
/** The share of a bureau's cells that must fit for it to be said rather than supposed. */
const nearlyAll = 0.8;
/** Candidates that are tried two by two at most. */
const mostTried = 400;

/**
 * Where the government's report is not the sum of its bureaus', and which bureaus make up the difference.
 * @param uncounted reports on the desk that are in no sum: older drafts, other years'
 */
export function compareWithGovernment(
	government: Paper,
	sums: readonly Sum[],
	entered: readonly Entered[],
	uncounted: readonly Paper[]
): GovernmentComparison {
	const gaps = new Map<string, { cell: FormCell; government: number; sum: number }>();
	let compared = 0;
	for (const { cell, sum } of sums) {
		const { value } = filledCell(government.row, cell.id);
		if (value === null || sum === null) continue;
		compared++;
		if (exact(value - sum)) gaps.set(cell.id, { cell, government: value, sum });
	}
	const left = new Map([...gaps].map(([id, one]) => [id, exact(one.government - one.sum)]));
	const reasons = explained(left, candidates(entered, uncounted, sums, government));
	const differences = [...gaps].map(([id, { cell, government, sum }]) => {
		const rest = left.get(id) ?? 0;
		const same = entered.filter(({ paper }) => paper.row[id] === Math.abs(rest));
		return {
			cell,
			government,
			sum,
			difference: exact(government - sum),
			rest,
			reasons: reasons.filter((reason) => reason.cells.has(id)),
			alike: rest && same.length <= mostAlike ? same.map(({ paper }) => paper) : []
		};
	});
	return { paper: government, differences, compared, reasons };
}

function candidates(
	entered: readonly Entered[],
	uncounted: readonly Paper[],
	sums: readonly Sum[],
	government: Paper
): Candidate[] {
	const ids = sums
		.map(({ cell }) => cell.id)
		.filter((id) => filledCell(government.row, id).value !== null);
	const numbers = (paper: Paper) => (id: string) => {
		const value = paper.row[id];
		return typeof value === 'number' ? value : 0;
	};
	const made = (paper: Paper, how: How, change: (id: string) => number): Candidate => ({
		paper,
		how,
		cells: new Map(
			ids.map((id) => [id, exact(change(id))] as const).filter(([, value]) => value !== 0)
		)
	});
	const added = uncounted.map((paper) => made(paper, 'besides', numbers(paper)));
	return entered
		.flatMap(({ paper, last, others, problems }) => {
			const own = numbers(paper);
			const instead = (other: Paper, how: How) => {
				const theirs = numbers(other);
				return made(paper, how, (id) => theirs(id) - own(id));
			};
			const mends = mended(problems);
			return [
				made(paper, 'left_out', (id) => -own(id)),
				made(paper, 'twice', own),
				...others.map((other) => instead(other, 'other_file')),
				...(last ? [instead(last, 'last_year')] : []),
				...(mends.size ? [made(paper, 'mended', (id) => mends.get(id) ?? 0)] : [])
			];
		})
		.concat(added)
		.filter(({ cells }) => cells.size > 0);
}

/** What each mistyped cell would have to be more for its sums to hold. */
function mended(problems: readonly Problem[]): Map<string, number> {
	const by = new Map<string, number>();
	for (const { found } of problems)
		for (const { suspect, cells, difference } of found) {
			if (!suspect || difference === null || by.has(suspect)) continue;
			// The right side of a sum is its last cell, of a balance its last two.
			const right = cells.slice(cells.length === 4 ? -2 : -1);
			by.set(suspect, right.includes(suspect) ? difference : -difference);
		}
	return by;
}

/** The fewest bureaus that make up most of what differs; takes what they make up out of `left`. */
function explained(left: Map<string, number>, all: readonly Candidate[]): Reason[] {
	const reasons: Reason[] = [];
	const taken = new Set<Paper>();
	while (open(left) > 0 && reasons.length < mostReasons) {
		const free = all.filter(({ paper }) => !taken.has(paper));
		const chosen = best(left, free);
		if (!chosen) break;
		for (const { paper, how, cells } of chosen) {
			const same = free.filter((one) => one.how === how && alike(one.cells, cells));
			reasons.push({ papers: same.map((one) => one.paper), how, cells, sure: false });
			taken.add(paper);
			for (const [id, value] of cells) left.set(id, exact((left.get(id) ?? 0) - value));
		}
	}
	return reasons.map((reason) => {
		const fit = [...reason.cells.keys()].filter((id) => !left.get(id)).length;
		return { ...reason, sure: fit >= fewest && fit >= nearlyAll * reason.cells.size };
	});
}

function best(left: ReadonlyMap<string, number>, free: readonly Candidate[]): Candidate[] | null {
	let one: { chosen: Candidate[]; gain: number } | null = null;
	for (const candidate of free) {
		const gain = gainOf(left, [candidate]);
		if (gain > (one?.gain ?? 0) && enough(gain, [candidate])) one = { chosen: [candidate], gain };
	}
	const tried = [...free]
		.map((candidate) => ({ candidate, shared: shared(left, candidate) }))
		.sort((a, b) => b.shared - a.shared)
		.slice(0, mostTried)
		.map(({ candidate }) => candidate);
	let two: typeof one = null;
	for (const [at, first] of tried.entries())
		for (const second of tried.slice(at + 1)) {
			if (first.paper === second.paper) continue;
			const gain = gainOf(left, [first, second]);
			if (gain > (two?.gain ?? 0) && enough(gain, [first, second]))
				two = { chosen: [first, second], gain };
		}
	// Two bureaus are named in place of one where they say more than another one would.
	if (two && two.gain >= (one?.gain ?? 0) + fewest) return two.chosen;
	if (one) return one.chosen;
	return two?.chosen ?? null;
}

/** Whether candidates make up all of their own cells, or many. */
function enough(gain: number, chosen: readonly Candidate[]): boolean {
	const own = new Set(chosen.flatMap(({ cells }) => [...cells.keys()])).size;
	return gain >= own || gain >= fewest * chosen.length;
}

/** How many cells fewer differ once candidates are taken out. */
function gainOf(left: ReadonlyMap<string, number>, chosen: readonly Candidate[]): number {
	let gain = 0;
	const [first, second] = chosen;
	const at = (id: string, value: number) => {
		const before = left.get(id) ?? 0;
		gain += Number(before !== 0) - Number(exact(before - value) !== 0);
	};
	for (const [id, value] of first!.cells) at(id, value + (second?.cells.get(id) ?? 0));
	if (second) for (const [id, value] of second.cells) if (!first!.cells.has(id)) at(id, value);
	return gain;
}

function shared(left: ReadonlyMap<string, number>, { cells }: Candidate): number {
	let count = 0;
	for (const [id, value] of cells) {
		const gap = left.get(id) ?? 0;
		if (gap === value) count += 2;
		else if (gap * value > 0) count++;
		else if (!gap) count--;
	}
	return count;
}

function open(left: ReadonlyMap<string, number>): number {
	return [...left.values()].filter((value) => value !== 0).length;
}

function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
	return a.size === b.size && [...a].every(([id, value]) => b.get(id) === value);
}
