import { challengeGroups, challengeResults } from '#form/challenges.ts';
import { disclosure } from '#form/disclosure.ts';
import { editions, type EditionId } from '#form/editions.ts';
import type { TableId } from '#form/form.ts';
import { applicants, requestRows } from '#form/requests.ts';
import { copyScore } from '../leads/surprise.ts';
import type { Filing } from './filing.ts';

export type CopyTable = Exclude<TableId, 'statistics'>;

export const copyTables: readonly CopyTable[] = ['disclosure', 'requests', 'challenges'];

/** Columns of table 2 that count what happened in the year; stocks and lists stay the same for years. */
const flows = ['issued', 'repealed', 'made', 'decisions', '10k_yuan', 'items', 'amount_10k_yuan'];

const challengeCells = challengeGroups.flatMap((group) =>
	challengeResults.filter(({ id }) => id !== 'total').map(({ id }) => `${group.id}_${id}`)
);

/**
 * The cells of a table that carry information of their own, by edition. Left out are sums, the row of
 * requests received (what is carried in, each outcome and what is carried out imply it) and stocks.
 */
const informative = Object.fromEntries(
	editions.map(({ id }) => [
		id,
		{ disclosure: flowCells(id), requests: requestCells(id), challenges: challengeCells }
	])
) as unknown as Record<EditionId, Record<CopyTable, readonly string[]>>;

const totalsOnly = Object.fromEntries(
	editions.map(({ id }) => [id, requestRowsOf(id).map((row) => `${row}_total`)])
) as Record<EditionId, string[]>;

/** The numbers by which two copies of a table would be recognised, and how unlikely they agree by chance. */
export interface Vector {
	cells: readonly string[];
	values: (number | null)[];
	score: number;
}

/** A table that stands number for number in another agency's report of the year. */
export interface Copy {
	table: CopyTable;
	vector: Vector;
	/** Reports of the year that were compared. */
	compared: number;
	/** Reports in which the table stands. */
	alike: number;
}

/** The vector of a table; null where the report has no such table or no number in it. */
export function vectorOf(filing: Filing, table: CopyTable): Vector | null {
	if (!filing.edition) return null;
	const own = vector(filing, informative[filing.edition][table]);
	// Many reports fill in the column of totals alone.
	if (own || table !== 'requests') return own;
	return vector(filing, totalsOnly[filing.edition]);
}

function vector(filing: Filing, cells: readonly string[]): Vector | null {
	const values = cells.map((id) => filing.number(id));
	if (values.every((value) => value === null)) return null;
	return { cells, values, score: copyScore(values) };
}

/** Whether two vectors say the same in every cell. */
export function identical(a: Vector, b: Vector): boolean {
	return (
		a.cells.length === b.cells.length &&
		a.cells.every((id, at) => id === b.cells[at] && a.values[at] === b.values[at])
	);
}

/** The cells of a vector that are not zero: what a copy shows in. */
export function nonZeroCells({ cells, values }: Vector): string[] {
	return cells.filter((_, at) => values[at]);
}

function flowCells(edition: EditionId): string[] {
	return disclosure
		.filter((block) => block.edition === edition)
		.flatMap(({ rows, columns }) =>
			rows.flatMap((row) =>
				columns.filter(({ id }) => flows.includes(id)).map(({ id }) => `${row.id}_${id}`)
			)
		);
}

function requestRowsOf(edition: EditionId): string[] {
	return requestRows
		.filter(({ editions }) => editions.includes(edition))
		.filter(({ id, outcome }) => outcome || id === 'carried_in' || id === 'carried_out')
		.map(({ id }) => id);
}

function requestCells(edition: EditionId): string[] {
	const parts = applicants.filter(({ id }) => id !== 'total');
	return requestRowsOf(edition).flatMap((row) => parts.map(({ id }) => `${row}_${id}`));
}
