import { type ApplicantId, applicants, requestRows } from '#form/requests.ts';
import { type CellId, formCell, isCellId } from '#form/form.ts';
import type { Name } from '#form/vocabulary.ts';
import { digitSlip } from './digits.ts';
import type { Subject } from './subject.ts';
import type { Sum } from './sums.ts';
import {
	shiftedRow,
	shiftedTable,
	swappedCells,
	swappedRows,
	type Diagnosis,
	type Shape
} from './displaced.ts';

const columns: readonly string[] = applicants.map(({ id }) => id);

/**
 * What probably made the sums of tables 3 and 4 fail; sums that nothing explains, or that more than one
 * thing would explain, are left out.
 */
export function diagnose(subject: Subject): Map<Sum, Diagnosis> {
	const found = new Map<Sum, Diagnosis>();
	const failing = subject.sums.filter(({ outcome }) => outcome.result === 'fail');
	if (!failing.length) return found;
	for (const sum of failing)
		if (sum.identity.kind === 'results') {
			const hint = slipIn(sum, subject);
			if (hint) found.set(sum, hint);
		}
	const requests = failing.filter(({ identity }) => identity.kind !== 'results');
	if (!requests.length) return found;
	const shape: Shape = {
		rows: requestRows
			.filter(({ editions }) => editions.includes(subject.requestsEdition!))
			.map(({ id }) => id),
		columns,
		cell: (id) => (isCellId(id) ? subject.cell(id) : undefined),
		sums: subject.sums.filter(({ identity }) => identity.kind !== 'results'),
		failing: requests
	};
	const displaced = shiftedRow(shape) ?? shiftedTable(shape);
	if (displaced) {
		for (const sum of displaced.explains) found.set(sum, displaced.diagnosis);
		return found;
	}
	for (const [sum, diagnosis] of suspects(subject, requests)) found.set(sum, diagnosis);
	const open = requests.filter((sum) => !found.has(sum));
	if (open.length !== requests.length || !open.length) return withCarried(subject, open, found);
	const swapped = swappedRows(shape) ?? swappedCells(shape);
	if (swapped) for (const sum of swapped.explains) found.set(sum, swapped.diagnosis);
	return withCarried(
		subject,
		open.filter((sum) => !found.has(sum)),
		found
	);
}

/** How much a cell's own number would have to be less for a sum to hold; null where that is not exact. */
function excess({ identity, outcome }: Sum, cell: CellId): number | null {
	if (outcome.result !== 'fail' || !outcome.exact) return null;
	const difference = outcome.left - outcome.right;
	return identity.left.includes(cell) ? difference : -difference;
}

/** Whether a sum holds, or may, once a cell's own number is less by so much. */
function mendedBy(sum: Sum, cell: CellId, by: number): boolean {
	const { identity, outcome } = sum;
	if (outcome.result !== 'fail' || outcome.exact) return excess(sum, cell) === by;
	// One side is no more than what is known of it: it fails for being too much.
	const over = outcome.left - outcome.right;
	const left = over - (identity.left.includes(cell) ? by : -by);
	return over > 0 ? left <= 0 : left >= 0;
}

/**
 * Cells that, changed alone, mend every failing sum they are part of, two at least, and break none: named
 * where each of those sums has no other such cell.
 */
function suspects(subject: Subject, failing: readonly Sum[]): Map<Sum, Diagnosis> {
	const sumsOf = new Map<string, Sum[]>();
	for (const sum of subject.sums)
		for (const id of [...sum.identity.left, ...sum.identity.right]) {
			const known = sumsOf.get(id);
			if (known) known.push(sum);
			else sumsOf.set(id, [sum]);
		}
	const candidates = new Map<Sum, { cell: CellId; expected: number }[]>();
	for (const sum of failing)
		for (const cell of [...sum.identity.left, ...sum.identity.right]) {
			const value = subject.count(cell);
			const by = excess(sum, cell);
			if (value === null || by === null || value - by < 0) continue;
			const decided = sumsOf
				.get(cell)!
				.filter(({ outcome }) => /^(?:pass|fail)/.test(outcome.result));
			if (!decided.every((other) => mendedBy(other, cell, by))) continue;
			const list = candidates.get(sum) ?? [];
			candidates.set(sum, [...list, { cell, expected: value - by }]);
		}
	const found = new Map<Sum, Diagnosis>();
	for (const [sum, list] of candidates) {
		const [only] = list;
		if (!only || list.length > 1) continue;
		// A cell whose other sums are undecided may be the only one left, and innocent.
		const failing = sumsOf.get(only.cell)!.filter(({ outcome }) => outcome.result === 'fail');
		if (failing.length < 2) continue;
		const rivals = sumsOf.get(only.cell)!.some((other) => (candidates.get(other)?.length ?? 1) > 1);
		if (!rivals) found.set(sum, ofCell(subject, only.cell, only.expected));
	}
	return found;
}

function ofCell(subject: Subject, cell: CellId, expected: number): Diagnosis {
	const value = subject.count(cell)!;
	const { label } = formCell(cell);
	const slip = digitSlip(value, expected) ?? neighbour(subject, cell, value);
	return {
		kind: slip ? 'slip' : 'number',
		suspect: cell,
		zh: `“${label.zh}”若为 ${expected}（现为 ${value}），有关各式均成立${slip ? `；${slip.zh}` : ''}。`,
		en: `If “${label.en}” were ${expected} (it is ${value}), every sum it is part of would hold${slip ? `; ${slip.en}` : ''}.`
	};
}

/** The number of the next cell, in the row or the column, written once more. */
function neighbour(subject: Subject, cell: string, value: number): Name | null {
	const { row, applicant } = formCell(cell);
	if (value < 2 || !row || !applicant) return null;
	const [r, c] = [requestRows.findIndex(({ id }) => id === row), columns.indexOf(applicant)];
	const next = [
		`${row}_${columns[c - 1]}`,
		`${row}_${columns[c + 1]}`,
		`${requestRows[r - 1]?.id}_${applicant}`,
		`${requestRows[r + 1]?.id}_${applicant}`
	];
	const same = next.filter(isCellId).find((id) => subject.count(id) === value);
	if (!same) return null;
	const { label } = formCell(same);
	return {
		zh: `现有的数与相邻的“${label.zh}”相同，可能填串了格`,
		en: `its number is that of “${label.en}” beside it`
	};
}

/**
 * What probably made a group of table 4 fail. One sum is all there is, so a cell is named in question only where the
 * text states the sum of the parts; a slip of the pen that one cell alone would explain is reported as no more than
 * possible.
 */
function slipIn(sum: Sum, subject: Subject): Diagnosis | null {
	const total = sum.identity.right[0]!;
	const slips = [...sum.identity.left, total].flatMap((cell) => {
		const value = subject.count(cell);
		const by = excess(sum, cell);
		if (value === null || by === null || value - by < 0) return [];
		const expected = value - by;
		// Of one digit nearly every number can be made by adding another.
		const slip = Math.min(value, expected) > 9 ? digitSlip(value, expected) : null;
		return slip || cell === total ? [{ cell, value, expected, slip }] : [];
	});
	const told = subject.claims.all.find(
		({ kind, means }) => kind === 'challenges' && means[0]!.length === 1 && means[0]![0] === total
	);
	const byText = slips.find(({ cell, expected }) => cell === total && told?.value === expected);
	const byDigits = slips.filter(({ slip }) => slip);
	const found = byText ?? (byDigits.length === 1 ? byDigits[0] : undefined);
	if (!found) return null;
	const { cell, value, expected, slip } = found;
	const { label } = formCell(cell);
	const why = byText
		? { zh: '正文所述与各项之和相符', en: 'the text tells the sum of the parts' }
		: slip!;
	return {
		...(byText ? { kind: 'number', suspect: cell } : { kind: 'slip' }),
		zh: `“${label.zh}”若为 ${expected}（现为 ${value}）则成立；${why.zh}。${byText ? '' : '也可能是同组其他数有误。'}`,
		en: `It would hold if “${label.en}” were ${expected} (it is ${value}); ${why.en}.${byText ? '' : ' Another number of the group may be wrong instead.'}`
	};
}

/** Requests carried over that were counted twice, in every column alike. */
function withCarried(
	subject: Subject,
	open: readonly Sum[],
	found: Map<Sum, Diagnosis>
): Map<Sum, Diagnosis> {
	const balances = open.filter(({ identity }) => identity.kind === 'balance');
	if (!balances.length || balances.length !== open.length) return found;
	const whole = subject.sums.filter(({ identity }) => identity.kind === 'balance');
	const fits = (row: 'carried_in' | 'carried_out', sign: 1 | -1) =>
		whole.every((sum) => {
			const carried = subject.count(`${row}_${sum.identity.of as ApplicantId}`);
			if (carried === null) return false;
			const by = sum.outcome.result === 'pass' ? 0 : excess(sum, sum.identity.left[0]!);
			return by === sign * carried;
		});
	const twice = fits('carried_in', 1)
		? {
				zh: '每列的差额恰为上年结转数：上年结转可能多填，或已含在新收之中。',
				en: 'In every column the difference is what was carried in: it may be one too many, or already among those received.'
			}
		: fits('carried_out', -1)
			? {
					zh: '每列的差额恰为结转下年数：结转下年可能多填，或已含在办结总计之中。',
					en: 'In every column the difference is what was carried out: it may be one too many, or already among those concluded.'
				}
			: null;
	if (twice) for (const sum of balances) found.set(sum, { kind: 'slip', ...twice });
	return found;
}
