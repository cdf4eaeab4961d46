import { formCell } from '#form/form.ts';
import { requestRows } from '#form/requests.ts';
import type { Name } from '#form/vocabulary.ts';
import type { CellReading } from '#report/report.ts';
import type { DiagnosisKind } from './finding.ts';
import { compareSums, type Sum } from './sums.ts';

/** What probably made a sum fail: a wrong number, a slip, a row or table moved, or two things exchanged. */
export interface Diagnosis extends Name {
	kind: DiagnosisKind;
	/** The one cell that, alone, would explain every failing sum it is part of. */
	suspect?: string;
	/** The reading is in doubt before the agency is. */
	origin?: 'parse';
}

/** Table 3 with its sums, as it is tried with numbers in other places. */
export interface Shape {
	rows: readonly string[];
	columns: readonly string[];
	cell: (id: string) => CellReading | undefined;
	/** Sums of table 3. */
	sums: readonly Sum[];
	/** Those that fail. */
	failing: readonly Sum[];
}

/** A displacement with the sums it explains. */
export interface Displaced {
	diagnosis: Diagnosis;
	explains: readonly Sum[];
}

type Row = readonly (CellReading | undefined)[];

const number = (value: number): CellReading => ({
	value,
	reading: 'number',
	text: String(value),
	place: null
});

/** Whether all failing sums hold, and no other fails, once cells are read otherwise. */
function mends(shape: Shape, changed: Map<string, CellReading | undefined>): boolean {
	const cell = (id: string) => (changed.has(id) ? changed.get(id) : shape.cell(id));
	const again = ({ identity }: Sum) =>
		compareSums(identity.left.map(cell), identity.right.map(cell)).result;
	const touched = (sum: Sum) =>
		[...sum.identity.left, ...sum.identity.right].some((id) => changed.has(id));
	return (
		shape.failing.every((sum) => again(sum) === 'pass') &&
		shape.sums.every((sum) => shape.failing.includes(sum) || !touched(sum) || again(sum) !== 'fail')
	);
}

/** A row whose numbers stand one column too far: moved back, every sum holds. */
export function shiftedRow(shape: Shape): Displaced | null {
	const wrong = shape.failing.filter(({ identity }) => identity.kind === 'applicants');
	const columns = new Set(
		shape.failing.flatMap(({ identity }) => (identity.kind === 'applicants' ? [] : [identity.of]))
	);
	if (wrong.length > 1 || columns.size < 2) return null;
	const readOf = (row: string) => shape.columns.map((column) => shape.cell(`${row}_${column}`));
	const rows = wrong.length
		? [wrong[0]!.identity.of]
		: // What fell off an end leaves a blank at the other, and the row's own sum open.
			shape.rows.filter((row) => {
				const read = readOf(row);
				return (read[0]?.reading === 'blank') !== (read.at(-1)?.reading === 'blank');
			});
	const fit = rows.filter((row) =>
		moved(readOf(row)).some((values) =>
			mends(shape, new Map(shape.columns.map((column, c) => [`${row}_${column}`, values[c]])))
		)
	);
	const [row] = fit;
	if (!row || fit.length !== 1) return null;
	const { zh, en } = rowName(row);
	return {
		explains: shape.failing,
		diagnosis: {
			kind: 'moved',
			origin: 'parse',
			zh: `“${zh}”一行的数字移动一列后，各式均成立：可能整行错位，请先核对读取是否有误。`,
			en: `With the numbers of “${en}” moved by one column every sum holds: the row may be displaced; check our reading first.`
		}
	};
}

/** A table all of whose rows stand one column too far, what fell off one end at the other. */
export function shiftedTable(shape: Shape): Displaced | null {
	const { rows, columns, failing } = shape;
	if (failing.filter(({ identity }) => identity.kind === 'applicants').length < 2) return null;
	const last = columns.length - 1;
	const moves = [1, last].some((by) => {
		const changed = new Map<string, CellReading | undefined>();
		for (const row of rows)
			columns.forEach((column, c) =>
				changed.set(`${row}_${column}`, shape.cell(`${row}_${columns[(c + by) % columns.length]}`))
			);
		return mends(shape, changed);
	});
	return moves
		? {
				explains: failing,
				diagnosis: {
					kind: 'moved',
					origin: 'parse',
					zh: '表三各行的数字都移动一列后，各式均成立：可能整表错位，请先核对读取是否有误。',
					en: 'With the numbers of all rows of table 3 moved by one column every sum holds: the table may be displaced; check our reading first.'
				}
			}
		: null;
}

/** The row moved by one column either way: what falls off one end stands at the other, or was lost and follows from the total. */
function moved(read: Row): Row[] {
	const [first, last] = [read[0], read.at(-1)];
	const rows: Row[] = [
		[...read.slice(1), first],
		[last, ...read.slice(0, -1)]
	];
	const sum = (cells: Row) => cells.reduce((total, cell) => total + (cell?.value ?? 0), 0);
	// The end that was left free was filled with a blank, or with a 0.
	const free = (cell: Row[number]) => cell?.reading === 'blank' || cell?.value === 0;
	if (free(first)) rows.push([...read.slice(1), number(sum(read.slice(1)))]);
	if (free(last)) {
		const total = read.at(-2)?.value;
		const rest = sum(read.slice(0, -2));
		if (total !== null && total !== undefined && total >= rest)
			rows.push([number(total - rest), ...read.slice(0, -1)]);
	}
	return rows;
}

/** Two rows that have each other's numbers: exchanged, every sum holds, and no other two rows would do. */
export function swappedRows(shape: Shape): Displaced | null {
	if (shape.failing.some(({ identity }) => identity.kind === 'applicants')) return null;
	// With numbers in one column only, a wrong number explains as much as a swap.
	const columns = new Set(shape.failing.map(({ identity }) => identity.of));
	columns.delete('total');
	if (columns.size < 2) return null;
	const fit: [string, string][] = [];
	for (const [i, a] of shape.rows.entries())
		for (const b of shape.rows.slice(i + 1)) {
			if (isOutcome(a) && isOutcome(b)) continue;
			const changed = new Map<string, CellReading | undefined>();
			for (const column of shape.columns) {
				changed.set(`${a}_${column}`, shape.cell(`${b}_${column}`));
				changed.set(`${b}_${column}`, shape.cell(`${a}_${column}`));
			}
			if (mends(shape, changed)) fit.push([a, b]);
		}
	const near = fit.filter(([a, b]) => shape.rows.indexOf(b) - shape.rows.indexOf(a) === 1);
	const [pair] = fit.length === 1 ? fit : near.length === 1 ? near : [];
	return pair ? swap(shape, rowName(pair[0]), rowName(pair[1])) : null;
}

/** Two cells of a row, or of a column, that have each other's numbers: only where no other two would do. */
export function swappedCells(shape: Shape): Displaced | null {
	const rows = shape.failing.filter(({ identity }) => identity.kind === 'applicants');
	const across = shape.failing.filter(({ identity }) => identity.kind !== 'applicants');
	const fit: [string, string][] = [];
	const attempt = (a: string, b: string) => {
		const [x, y] = [shape.cell(a), shape.cell(b)];
		if (x?.value !== y?.value && mends(shape, new Map([[a, y] as const, [b, x] as const])))
			fit.push([a, b]);
	};
	const columns = [...new Set(across.map(({ identity }) => identity.of))];
	if (!rows.length && columns.length === 2)
		for (const row of shape.rows) attempt(`${row}_${columns[0]}`, `${row}_${columns[1]}`);
	if (!across.length && rows.length === 2)
		for (const column of shape.columns)
			attempt(`${rows[0]!.identity.of}_${column}`, `${rows[1]!.identity.of}_${column}`);
	const [pair] = fit;
	return pair && fit.length === 1
		? swap(shape, formCell(pair[0]).label, formCell(pair[1]).label)
		: null;
}

function swap(shape: Shape, a: { zh: string; en: string }, b: typeof a): Displaced {
	return {
		explains: shape.failing,
		diagnosis: {
			kind: 'exchanged',
			zh: `“${a.zh}”与“${b.zh}”对调后，各式均成立：可能填错了位置。`,
			en: `With “${a.en}” and “${b.en}” exchanged every sum holds: they may have been filled into each other’s place.`
		}
	};
}

function isOutcome(row: string): boolean {
	return requestRows.find(({ id }) => id === row)!.outcome !== null;
}

function rowName(row: string): { zh: string; en: string } {
	const { zh, en, group } = requestRows.find(({ id }) => id === row)!;
	return { zh: `${group ?? ''}${zh}`, en };
}
