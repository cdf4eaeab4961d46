import type { Block, Place, TableCell } from '#document/document.ts';
import type { EditionId } from '#form/editions.ts';
import { applicants, requestRows, type RequestRow } from '#form/requests.ts';
import { labelKey, labelOrdinal } from './labels.ts';
import { requestLabelIn, requestRowOf } from './requests.ts';
import type { Token } from './tokens.ts';

/** A label of table 3 that lost or gained letters, known by its ordinal and its neighbours. */
export interface Restored {
	row: RequestRow;
	token: Token;
}

/** Letters of the shorter of two labels that must be in the other. */
const leastShared = 0.5;

/**
 * Labels of table 3 that no spelling knows, where one row of the form is missing between their neighbours
 * that has their ordinal and half of their letters.
 * @param from index of the first token of the table
 * @param to index of the token after it
 */
export function restoredLabels(tokens: readonly Token[], from: number, to: number): Restored[] {
	const found = labelsIn(tokens, from, to);
	const printed = new Set(found.flatMap(({ row }) => row ?? []));
	const edition: EditionId = printed.has('otherwise_closed_undivided') ? '2019' : '2021';
	const order = requestRows.filter(({ editions }) => editions.includes(edition));
	const place = (id: string | undefined) => order.findIndex((row) => row.id === id);
	return found.flatMap(({ row, token }, at) => {
		if (row) return [];
		const before = place(found.slice(0, at).findLast((label) => label.row)?.row ?? undefined);
		const after = found.slice(at).find((label) => label.row)?.row;
		const between = order.slice(before + 1, after ? place(after) : undefined);
		const missing = between.filter(({ id }) => !printed.has(id));
		const fits = missing.filter((each) => isLike(token, each, missing.length === 1));
		const rivals = found.filter(
			(other) => !other.row && fits[0] && isLike(other.token, fits[0], missing.length === 1)
		);
		return fits.length === 1 && rivals.length === 1 ? [{ row: fits[0]!, token }] : [];
	});
}

/** Labels before a run of numbers, each with the row it names or null. */
function labelsIn(
	tokens: readonly Token[],
	from: number,
	to: number
): { row: string | null; token: Token }[] {
	return tokens.slice(from, to).flatMap((token, i): { row: string | null; token: Token }[] => {
		if (!token.key || token.value || token.text.length > 60) return [];
		const row = requestRowOf(tokens, from + i);
		if (row) return [{ row, token }];
		const next = tokens.slice(from + i + 1, from + i + 1 + applicants.length);
		const numbers = next.filter(({ value, text }) => value && text !== '').length;
		const isRow = next.every(({ value }) => value) && numbers > applicants.length / 2;
		return isRow && !requestLabelIn(tokens, from + i) ? [{ row: null, token }] : [];
	});
}

/** Whether a label may be what is left of a row's: its ordinal, where it has one, and half of its letters. */
function isLike(token: Token, row: RequestRow, alone: boolean): boolean {
	const ordinal = labelOrdinal(token.text);
	if (ordinal ? ordinal !== labelOrdinal(row.zh) : !alone) return false;
	return row.spellings.some((spelling) => {
		const [short, long] = [token.key, labelKey(spelling)].sort((a, b) => a.length - b.length);
		const left = [...long!];
		const shared = [...short!].filter((letter) => {
			const at = left.indexOf(letter);
			if (at >= 0) left.splice(at, 1);
			return at >= 0;
		});
		return short!.length >= 2 && shared.length >= short!.length * leastShared;
	});
}

/** The blocks with the form's labels in the place of those restored. */
export function withLabels(blocks: readonly Block[], restored: readonly Restored[]): Block[] {
	const labels = new Map<Place, string>();
	for (const { row, token } of restored) labels.set(token.place, row.zh);
	return blocks.map((block) => {
		if (block.kind !== 'table') {
			const text = labels.get(block.place);
			return text === undefined ? block : { ...block, text };
		}
		const changed = new Map<TableCell, TableCell>();
		const cell = (each: TableCell): TableCell => {
			const text = labels.get(each.place);
			if (text === undefined) return each;
			const known = changed.get(each) ?? { ...each, text };
			changed.set(each, known);
			return known;
		};
		return { ...block, rows: block.rows.map((row) => row.map(cell)) };
	});
}
