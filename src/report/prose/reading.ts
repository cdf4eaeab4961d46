import type { FigureId } from '#form/figures.ts';
import type { Channel, Clause, Thing } from './clause.ts';
import type { Statement } from './statement.ts';

/** What one reader makes of a statement; what it leaves out is as its words say. */
export interface Reading {
	thing: Thing;
	noun: string;
	by: string[];
	figure?: Clause['figure'];
	doubts?: FigureId[];
	channel?: Channel;
	role?: Clause['role'];
	/** Where the clause begins, if not with the words of the number. */
	from?: number;
}

/** A reader of statements: what the number counts, or null where it is none of its things. */
export type Reader = (
	statement: Statement,
	/** What it is said to be a part or the sum of. */
	whole: Clause | null,
	/** The clause of the count before it in the sentence. */
	before: Clause | null
) => Reading | null;

/** A reading with one figure, stated as plainly as `rank` says. */
export function figure(id: FigureId, rank: number): Pick<Reading, 'figure'> {
	return { figure: { id, rank } };
}
