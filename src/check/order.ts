import type { Place } from '#document/document.ts';

/** Where something stands in a document, to be compared by `precedes`. */
export function orderOf({ page, table, row, line }: Place): (number | undefined)[] {
	return row === undefined ? [page, line] : [page, table, row];
}

/** Whether one place stands before another; false where the two cannot be compared. */
export function precedes(a: (number | undefined)[], b: (number | undefined)[]): boolean {
	if (a.length !== b.length) return false;
	for (const [i, value] of a.entries()) {
		if (value === undefined || b[i] === undefined) continue;
		if (value !== b[i]) return value < b[i]!;
	}
	return false;
}
