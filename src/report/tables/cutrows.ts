import type { Block, TableBlock, TableCell } from '#document/document.ts';
import { isRequestRow } from './requests.ts';

/**
 * Blocks in which rows of table 3 are whole that were cut by the end of a page, where the rest of the table is another
 * one: the label breaks off in the last row and goes on in the first of the next, and the values stand in one of the two.
 */
export function withoutCutRows(blocks: readonly Block[]): Block[] {
	const found = [...blocks];
	let before = -1;
	blocks.forEach((block, at) => {
		if (block.kind === 'heading') before = -1;
		if (block.kind !== 'table') return;
		const upper = found[before];
		if (upper?.kind === 'table') {
			const mended = mend(upper, block);
			if (mended) [found[before], found[at]] = mended;
		}
		before = at;
	});
	return found.filter((block) => block.kind !== 'table' || block.rows.length > 0);
}

function mend(upper: TableBlock, lower: TableBlock): [TableBlock, TableBlock] | null {
	const [tail, head] = [upper.rows.at(-1), lower.rows[0]];
	if (!tail || !head) return null;
	const [above, below] = [wordIn(tail), wordIn(head)];
	if (!above || !below) return null;
	const text = above.text + below.text;
	if (!isRequestRow(text) || isRequestRow(above.text) || isRequestRow(below.text)) return null;
	const [up, down] = [hasNumbers(tail), hasNumbers(head)];
	if (up === down) return null;
	const put = (row: readonly TableCell[], label: TableCell) =>
		row.map((cell) => (cell === label ? { ...label, text } : cell));
	const [first, rest] = [upper.rows.slice(0, -1), lower.rows.slice(1)];
	return up
		? [
				{ ...upper, rows: [...first, put(tail, above)] },
				{ ...lower, rows: rest }
			]
		: [
				{ ...upper, rows: first },
				{ ...lower, rows: [put(head, below), ...rest] }
			];
}

/** The label next to the values: the last cell of words. */
function wordIn(row: readonly TableCell[]): TableCell | undefined {
	return row.findLast(({ text }) => /\p{Script=Han}/u.test(text));
}

function hasNumbers(row: readonly TableCell[]): boolean {
	return row.some(({ text }) => /^\s*\d/.test(text) && !/\p{Script=Han}/u.test(text));
}
