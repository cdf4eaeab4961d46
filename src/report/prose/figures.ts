import type { FigureId } from '#form/figures.ts';
import type { Clause } from './clause.ts';
import type { Sentence } from './sentence.ts';

export type WebFigure = Extract<FigureId, `web_${string}`>;

/** One statement of the text that may be a figure. */
export interface Candidate {
	id: FigureId;
	value: number;
	approximate: boolean;
	/** How well the words say that this is the agency's whole of the report year; higher wins. */
	rank: number;
	/**
	 * Account, mailbox or channel of the number; '' for the whole. Different subjects are parts of a list, no conflict.
	 */
	subject: string;
	sentence: Sentence;
	/** Offsets of the clause in the sentence. */
	start: number;
	end: number;
	/** Offset of the number in the sentence. */
	anchor: number;
}

/** The figure a clause is of its agency and year; null for a clause of anything less. */
export function candidateOf(clause: Clause): Candidate | null {
	const { value, figure, whose, period, strange, sentence, start, end, anchor } = clause;
	if (value === null || !figure || whose !== 'own' || period !== 'year') return null;
	if (strange?.length) return null;
	const { id, rank, sum } = figure;
	if (sum !== undefined && !Number.isSafeInteger(sum)) return null;
	return {
		id,
		value: sum ?? value,
		approximate: clause.approximate,
		rank,
		subject: clause.channel.subject,
		sentence,
		start,
		end,
		anchor
	};
}

/** Figures a clause looks like: they are stated of more or other bodies, or the words do not decide. */
export function doubtsOf({ doubts, figure, value, whose, period, strange }: Clause): FigureId[] {
	if (period !== 'year') return [];
	return figure && (whose !== 'own' || value === null || strange?.length)
		? [...doubts, figure.id]
		: [...doubts];
}
