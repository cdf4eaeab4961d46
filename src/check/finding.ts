import type { Name } from '#form/vocabulary.ts';

export type Severity = 'error' | 'warning' | 'review' | 'info';

/** Something in a report that does not add up. */
export interface Finding {
	/** Rule id, such as T3-03. */
	rule: string;
	severity: Severity;
	/** Ids of the cells on both sides. */
	cells: string[];
	left: number;
	right: number;
	/** left − right. */
	difference: number;
	message: Name;
}
