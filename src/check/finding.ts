import type { Place } from '#document/document.ts';
import type { Name } from '#form/vocabulary.ts';

export type Severity = 'error' | 'warning' | 'review' | 'info';

/** What can have made a number wrong; a rule that explains others' findings speaks of one of them. */
export type DiagnosisKind = 'number' | 'slip' | 'moved' | 'exchanged' | 'groups';

/** Something in a report that does not add up. */
export interface Finding<Id extends string = string> {
	/** Id of the rule. */
	rule: Id;
	/** Version of the rule that found it. */
	version?: number;
	severity: Severity;
	/** Ids of the cells on both sides; none where the rule is not about cells. */
	cells: string[];
	/** Null where the rule does not compare two numbers. */
	left: number | null;
	right: number | null;
	/** left − right. */
	difference: number | null;
	message: Name;
	/** `parse`: our own reading is in doubt and comes before the agency; left out where that is unknown. */
	origin?: 'source' | 'parse';
	/** The one cell that, alone, would explain every failure it is part of. */
	suspect?: string;
	/** What probably happened, with the rule that says so. */
	diagnosis?: Name & { rule: Id };
	/** The words of the text it is about, and where they stand. */
	text?: string;
	place?: Place;
}
