import type { Block, Place, TableCell } from '#document/document.ts';
import { labelKey } from './labels.ts';
import type { Token } from './tokens.ts';

/** A label that lost or gained letters, and the form's that it is. */
export interface Restored {
	label: string;
	/** Cells it decides. */
	cells: string[];
	token: Token;
}

/** Letters of the shorter of two labels that must be in the other. */
const leastShared = 0.5;

/** Whether two labels share half of their letters. */
export function sharesLetters(one: string, other: string): boolean {
	const [short, long] = [labelKey(one), labelKey(other)].sort((a, b) => a.length - b.length);
	const left = [...long!];
	const shared = [...short!].filter((letter) => {
		const at = left.indexOf(letter);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
	return short!.length >= 2 && shared.length >= short!.length * leastShared;
}

/** The blocks with the form's labels in the place of those restored. */
export function withLabels(blocks: readonly Block[], restored: readonly Restored[]): Block[] {
	const labels = new Map<Place, string>();
	for (const { label, token } of restored) labels.set(token.place, label);
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
