import type { EditionId } from '#form/editions.ts';
import { applicants, requestRows, type RequestRow } from '#form/requests.ts';
import { labelOrdinal } from './labels.ts';
import { requestLabelIn, requestRowOf } from './requests.ts';
import { restoredOfChallenges, restoredOfDisclosure } from './restore-short.ts';
import { sharesLetters, type Restored } from './restored.ts';
import type { Token } from './tokens.ts';

/** Labels of all tables that lost or gained letters, known by their neighbours. */
export function restoredIn(tokens: readonly Token[], from: number, to: number): Restored[] {
	return [
		...restoredOfDisclosure(tokens, from),
		...restoredOfRequests(tokens, from, to),
		...restoredOfChallenges(tokens, to)
	];
}

/**
 * Labels of table 3 that no spelling knows, where one row of the form is missing between their neighbours
 * that has their ordinal and half of their letters.
 * @param from index of the first token of the table
 * @param to index of the token after it
 */
function restoredOfRequests(tokens: readonly Token[], from: number, to: number): Restored[] {
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
		if (fits.length !== 1 || rivals.length !== 1) return [];
		const { id, zh: label } = fits[0]!;
		return [{ label, token, cells: applicants.map((applicant) => `${id}_${applicant.id}`) }];
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
	return row.spellings.some((spelling) => sharesLetters(token.text, spelling));
}
