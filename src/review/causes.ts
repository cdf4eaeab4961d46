import { fingerprint } from '#corpus/rows.ts';
import type { ReportRow } from '#corpus/schema.ts';
import { cells, formCell, isCellId, type TableId } from '#form/form.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { Name } from '#form/vocabulary.ts';
import { ids } from '#rules/ids.ts';
import type { Found } from './found.ts';

/** Rules that compare a table with last year's or with the text: one that is known to be copied fails them as well. */
function failsWith(copied: string, rule: string): boolean {
	if (copied.startsWith('of ')) return /^(?:YR|NAR)-/.test(rule);
	return copied === 'last' && rule.startsWith('YR-');
}

/** Rules on cells that are blank, or marked, where 0 may be meant. */
const onZeros: ReadonlySet<string> = new Set([
	ids.blankCells,
	ids.twoWaysOfZero,
	ids.notApplicable,
	ids.totalAlone
]);
/** Most cells of a finding that is about each of them. */
const few = 3;

const zeros = 'zeros';
const column = 'column';
const totals = 'totals';
const oneRow = 'row';
const movedRows = 'moved rows';

/** What a cause of many sums says, where no single finding of it does. */
export function hintOf(cause: string): Name | null {
	const [kind] = cause.split(' of ');
	return Object.hasOwn(hints, kind!) ? hints[kind!]! : null;
}

const hints: Readonly<Record<string, Name>> = {
	[column]: {
		zh: '各行的差额合起来仍合表内的勾稽：可能是同一列漏填、重复或错列，不是逐行填错。',
		en: 'The differences of these rows make a column that adds up: one column may be missing, doubled or displaced.'
	},
	[totals]: {
		zh: '这几行的总计都是 0：总计可能没有填。',
		en: 'The total of each of these rows is 0: the totals may not have been filled in.'
	},
	[oneRow]: {
		zh: '各列的差额合起来仍合横向合计：可能是同一行漏填、重复或错行，不是逐列填错。',
		en: 'The differences of these columns make a row that adds up: one row may be missing, doubled or displaced.'
	},
	[movedRows]: {
		zh: '办理结果的合计都在下一行：可能自某一行起整体下移了一行。',
		en: 'What the outcomes add up to stands a row below: from some row on all may stand a row too low.'
	}
};

/**
 * The cause of each finding of a report: those of one cause are one thing to mend.
 * @param row the report's own cells
 */
export function causesOf(found: readonly Found[], row: ReportRow): string[] {
	const suspects = new Set(found.flatMap(({ suspect }) => suspect ?? []));
	const copied = copiedTables(found);
	const causes = found.map((one) => plainCause(one, suspects, copied));
	const open = (at: number) => isSum(found[at]!) && causes[at]!.startsWith('sum ');
	for (const [members, cause] of families(
		found.filter((_, at) => open(at)),
		row
	))
		for (const one of members) causes[found.indexOf(one)] = cause;
	found.forEach((one, at) => {
		const before = open(at)
			? found.findIndex((other, i) => i < at && open(i) && alike(one, other))
			: -1;
		if (before >= 0) causes[at] = causes[before]!;
	});
	const gone = new Set(causes.filter((cause) => cause.startsWith('table ')));
	found.forEach((one, at) => {
		if (isSum(one) || !causes[at]!.startsWith('cell ')) return;
		const sum = found.findIndex((other, i) => isSum(other) && sameGap(one, other, causes[i]!));
		const table = `table ${tableOfCell(one)}`;
		if (gone.has(table)) causes[at] = table;
		else if (sum >= 0) causes[at] = causes[sum]!;
	});
	return causes;
}

/** Whether what is found of one cell is what a sum with that cell is off by. */
function sameGap(one: Found, sum: Found, cause: string): boolean {
	const [cell] = one.cells;
	if (!cell || !one.difference || !sum.cells.includes(cell)) return false;
	return /^(?:sum|column|totals|row|moved rows) /.test(cause) && sameSize(one, sum);
}

function sameSize(one: Found, other: Found): boolean {
	return Math.abs(one.difference!) === Math.abs(other.difference!);
}

/**
 * Whether two sums that nothing explains differ by one amount for one reason: they share a cell, or one is
 * the same sum of the totals.
 */
function alike(one: Found, other: Found): boolean {
	if (!sameSize(one, other)) return false;
	const ofTotals = ({ cells }: Found) => cells.every((id) => id.endsWith('_total'));
	if (one.rule === other.rule && (ofTotals(one) || ofTotals(other))) return true;
	return other.cells.some((id) => one.cells.includes(id));
}

/**
 * Sums of table 3 that one column, or one row, makes fail together: what they are off by adds up as a column
 * or a row of the table does.
 */
function families(open: readonly Found[], row: ReportRow): [readonly Found[], string][] {
	const of = (rule: string) => open.filter((one) => one.rule === rule);
	const [balance, outcomes, across] = [ids.balance, ids.outcomes, ids.applicants].map(of);
	const found: [readonly Found[], string][] = [];
	if (across!.length > 1 && across!.every(({ right }) => right === 0))
		found.push([across!, `${totals} of requests`]);
	else if (across!.length > 1 && addsDown(gapsOf(across!, 'row')))
		found.push([across!, `${column} of requests`]);
	const down = [balance!, outcomes!].filter(
		(sums) => sums.length > 2 && addsAcross(gapsOf(sums, 'applicant'))
	);
	const [one, other] = down;
	const both = one && other;
	if (outcomes!.length > 1 && isMovedDown(outcomes!, row))
		found.push([[...balance!, ...outcomes!], `${movedRows} of requests`]);
	else if (both && one.length === other.length && one.every((sum, at) => sameSize(sum, other[at]!)))
		found.push([[...one, ...other], `${oneRow} of concluded`]);
	else
		for (const sums of down)
			found.push([sums, `${oneRow} of ${sums === balance ? 'balance' : 'outcomes'}`]);
	return found;
}

/** By how much each row's, or each column's, sum is off. */
function gapsOf(sums: readonly Found[], by: 'row' | 'applicant'): (id: string) => number {
	const gaps = new Map(
		sums.map(({ cells, difference }) => {
			const last = cells.at(-1)!;
			return [isCellId(last) ? formCell(last)[by] : undefined, difference!];
		})
	);
	return (id) => gaps.get(id) ?? 0;
}

/** Whether numbers by row add up as a column of table 3 does. */
function addsDown(gap: (row: string) => number): boolean {
	const outcomes = requestRows.filter(({ outcome }) => outcome !== null);
	const ended = outcomes.reduce((sum, { id }) => sum + gap(id), 0);
	return (
		ended === gap('concluded') &&
		gap('received') + gap('carried_in') === gap('concluded') + gap('carried_out')
	);
}

/** Whether numbers by applicant add up as a row of table 3 does. */
function addsAcross(gap: (applicant: string) => number): boolean {
	const parts = applicants.filter(({ id }) => id !== 'total');
	return parts.reduce((sum, { id }) => sum + gap(id), 0) === gap('total');
}

/** Whether the row of the totals concluded is empty, and the next one has what the outcomes add up to. */
function isMovedDown(outcomes: readonly Found[], row: ReportRow): boolean {
	return outcomes.every(({ cells, left, right }) => {
		const last = cells.at(-1)!;
		const applicant = isCellId(last) ? formCell(last).applicant : undefined;
		return right === 0 && left !== 0 && row[`carried_out_${applicant}`] === left;
	});
}

/** Tables that are copied as a whole, with what they are copied from. */
function copiedTables(found: readonly Found[]): ReadonlyMap<TableId, string> {
	return new Map(
		found.flatMap(({ copied, cells: ids }) =>
			copied ? ids.filter(isCellId).map((id) => [formCell(id).table, copied]) : []
		)
	);
}

function plainCause(
	one: Found,
	suspects: ReadonlySet<string>,
	tables: ReadonlyMap<TableId, string>
): string {
	const { rule, suspect, diagnosis } = one;
	const [first] = one.cells.filter(isCellId);
	const source = first && tables.get(formCell(first).table);
	const copied = one.copied ?? (source && failsWith(source, rule) ? source : undefined);
	if (copied) return `copied ${copied}`;
	if (suspect) return `cell ${suspect}`;
	if (diagnosis) return `moved ${diagnosis.rule} ${fingerprint(diagnosis.zh)}`;
	const own = one.cells.length <= few && one.cells.find((id) => suspects.has(id));
	if (own) return `cell ${own}`;
	const table = tableOf(one.cells);
	if (table) return `table ${table}`;
	if (onZeros.has(rule)) return zeros;
	if (isSum(one)) return `sum ${rule} ${one.cells.at(-1)}`;
	// What several rules say of one cell first of all is one matter.
	return first ? `cell ${first}` : `rule ${rule}`;
}

/** Whether a finding is a sum that does not hold. */
function isSum({ cells, difference }: Found): boolean {
	return difference !== null && cells.length > few;
}

function tableOfCell({ cells: [first] }: Found): TableId | null {
	return first && isCellId(first) ? formCell(first).table : null;
}

/** The table a finding is about as a whole; null where it is about some of its cells. */
function tableOf(ids: readonly string[]): TableId | null {
	const form = ids.filter(isCellId);
	if (form.length < 8) return null;
	const table = formCell(form[0]!).table;
	const same = form.filter((id) => formCell(id).table === table);
	const of = cells.filter((cell) => cell.table === table && cell.editions.includes('2021'));
	return same.length === form.length && same.length > of.length / 2 ? table : null;
}
