import type { FigureId } from '#form/figures.ts';
import type { Amount } from './amounts.ts';
import { clauseEnd, clauseStart, type Sentence } from './sentence.ts';

export type WebFigure = Extract<FigureId, `web_${string}`>;

/** One statement of the text that may be a figure. */
export interface Candidate {
	id: FigureId;
	value: number;
	approximate: boolean;
	/** How well the words say that this is the agency's whole of the report year; higher wins. */
	rank: number;
	/** Account, mailbox or channel the number is told of; '' for the whole. Different subjects are parts of a list, not a conflict. */
	subject: string;
	sentence: Sentence;
	/** Offsets of the clause in the sentence. */
	start: number;
	end: number;
	/** Offset of the number in the sentence. */
	anchor: number;
}

/** Something that looks like a figure and is left out, with the reason. */
export interface Doubt {
	id: FigureId;
	kind: 'figure_ambiguous';
	sentence: Sentence;
	start: number;
	end: number;
	anchor: number;
}

/** What a reader of sentences hands on. */
export interface Told {
	candidates: Candidate[];
	doubts: Doubt[];
}

/** A candidate read from a number; its clause begins at `from` or with the clause of the number. */
export function candidate(
	id: FigureId,
	sentence: Sentence,
	amount: Amount,
	from: number,
	more: { rank?: number; subject?: string } = {}
): Candidate | null {
	if (amount.value === null) return null;
	return {
		id,
		value: amount.value,
		approximate: amount.approximate,
		rank: more.rank ?? 1,
		subject: more.subject ?? '',
		...span(sentence, from, amount.start, amount.end)
	};
}

/** A zero told in words, 未收到…: the words stand from `start` to `end`. */
export function zero(
	id: FigureId,
	sentence: Sentence,
	start: number,
	end: number,
	rank = 1
): Candidate {
	return {
		id,
		value: 0,
		approximate: false,
		rank,
		subject: '',
		...span(sentence, clauseStart(sentence, start), start, end)
	};
}

/** A doubt about the number at hand. */
export function doubt(id: FigureId, sentence: Sentence, amount: Amount, from: number): Doubt {
	return {
		id,
		kind: 'figure_ambiguous',
		...span(sentence, from, amount.start, amount.end)
	};
}

function span(sentence: Sentence, from: number, anchor: number, to: number) {
	return {
		sentence,
		start: Math.min(from, anchor),
		end: Math.max(clauseEnd(sentence, anchor), to),
		anchor
	};
}
