import type { FigureId } from '#form/figures.ts';

/** A sentence as offices write it, with every figure a careful reader takes from it. */
export interface Case {
	text: string;
	/** Whose report it stands in; left out where that does not matter. */
	agency?: string;
	tells: Partial<Record<FigureId, number>>;
}

/** For one pattern, by its name: sentences it must be read by, and sentences like them that it must leave alone. */
export interface PatternCases {
	must: readonly Case[];
	mustNot: readonly Case[];
}
