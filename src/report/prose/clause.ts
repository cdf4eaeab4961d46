import type { Place } from '#document/document.ts';
import type { FigureId } from '#form/figures.ts';
import type { Claim } from './claims/claim.ts';
import type { Period } from './period.ts';
import { clauseEnd, type Sentence } from './sentence.ts';

/** What a number counts. `outcome`: how requests ended; `service`: matters of a service hall; `other`: anything else. */
export type Thing =
	| 'information'
	| 'interpretation'
	| 'request'
	| 'outcome'
	| 'service'
	| 'reconsideration'
	| 'lawsuit'
	| 'message'
	| 'follower'
	| 'visit'
	| 'visitor'
	| 'view'
	| 'other';

/**
 * By what way it is said to have gone. `several` are some named or meant together (网站、公众号等渠道),
 * `subsite` a language's, a topic's or another part's own pages, `foreign` a site of another body.
 */
export type ChannelKind =
	'none' | 'several' | 'site' | 'foreign' | 'subsite' | 'column' | 'social' | 'other';

/** The way, with the words that distinguish one site, account or counter from another; empty for all of a kind. */
export interface Channel {
	kind: ChannelKind;
	subject: string;
}

/** Whose doing is counted: `area` all bodies of a place or a line, `below` some bodies under the agency. */
export type Whose = 'own' | 'area' | 'below';

/**
 * One number of the running text, or one denial (未收到…), with everything its sentence says of it.
 * Rules and figures read this and never the text again.
 */
export interface Clause {
	value: number | null;
	/** The source text itself says that it is rounded. */
	approximate: boolean;
	/** Measure word; empty for none. */
	unit: string;
	thing: Thing;
	/** What is counted, in the words printed. */
	noun: string;
	whose: Whose;
	/** The words that name more bodies than the agency: 全县各级; empty for none. */
	covers: string;
	channel: Channel;
	period: Period;
	/** `item`: one of a list that states no sum. */
	role: 'total' | 'part' | 'item';
	/** What it is a part of, where the text states that as a number. */
	whole: Clause | null;
	/** Stated in words, 未收到…, not in digits. */
	denied: boolean;
	/** The figure it is, if the words say so of the agency, the year and the whole; with how plainly, higher is plainer;
	 * `sum` where it is stated of several media side by side. */
	figure: { id: FigureId; rank: number; sum?: number } | null;
	/** The figures it looks like and cannot be taken for. */
	doubts: readonly FigureId[];
	/** Words of the clause that no list knows: its number is then no figure, however it looks. */
	strange?: readonly string[];
	/** What it says in the terms of the form's tables, of the agency and the whole year; left out where it says nothing of them. */
	claim?: Claim;
	/** Names of the patterns by which it was read. */
	by: readonly string[];
	sentence: Sentence;
	/** Offsets of the clause in its sentence, and of its number. */
	start: number;
	end: number;
	anchor: number;
}

/** Where a clause begins and ends that states a number from `anchor` to `to`, if its words begin at `from`. */
export function spanOf(sentence: Sentence, from: number, anchor: number, to: number) {
	return {
		sentence,
		start: Math.min(from, anchor),
		end: Math.max(clauseEnd(sentence, anchor), to),
		anchor
	};
}

/** The words of a clause as printed, and where they stand. */
export function sourceTextOf({
	sentence,
	start,
	end,
	anchor
}: Pick<Clause, 'sentence' | 'start' | 'end' | 'anchor'>): { text: string; place: Place } {
	const { paragraph, offset } = sentence;
	return {
		text: paragraph.sourceText(offset + start, offset + end),
		place: paragraph.place(offset + start, offset + end, offset + anchor)
	};
}
