import type { ApplicantId } from '#form/requests.ts';
import type { Document, Result, Stage } from './sense.ts';

/** A matter of the form that a text makes a statement of. */
export type Matter =
	/* `part`: the words are of some of what the form counts there. */
	/** Requests at a point of their course; `any` where the words name none, `over` where they leave open which turn of the year. */
	| { of: 'requests'; stage: Stage | 'any' }
	/** Outcome groups or rows of table 3; of several lists any one may be meant. `columns`: of those who asked, or of all. */
	| {
			of: 'outcome';
			any: readonly (readonly string[])[];
			part?: boolean;
			columns?: readonly ApplicantId[];
	  }
	| { of: 'applicant'; columns: readonly ApplicantId[]; part?: boolean }
	| { of: 'channel'; words: string }
	/** `handled`: not only counted as they came. */
	| { of: 'challenge'; which: Challenge; result: Result | null; handled?: true }
	| { of: 'document'; cell: Document; rules: boolean }
	| { of: 'decision'; cell: 'licensing' | 'penalty' | 'compulsion'; part?: boolean };

/** `both`: reviews and lawsuits, not distinguished. */
export type Challenge = 'review' | 'lawsuit' | 'direct' | 'after' | 'both';

/** How a share in words is meant: 七成以上, 近四成, 不足四成. */
export type Bound = 'over' | 'under' | 'below';

/** Requests that are all there were if the table has as many; `own`: of which no unknown words were said, so that they are some if not all. */
export interface Supposed {
	whole: number;
	own: boolean;
}

/** What a clause says in the terms of the form, of the agency and the whole report year, and of nothing less. */
export interface Claim {
	matter: Matter;
	/** `at-least`: the form may count more as such; `all`: all of a whole are of the matter, 均为自然人;
	 * `share`: so many per cent of a whole are; `most`: no other row or column of its kind has more. */
	how: 'exactly' | 'at-least' | 'none' | 'all' | 'share' | 'most';
	/** Of `exactly` and `at-least` its number, of `none` 0, of `all` the whole; null where the text does not number it; of
	 * `share` per cent. */
	value: number | null;
	/** It is the sum of what the text tells of parts of the year. */
	summed?: true;
	/** What the last digit of that number counts: 100 of 2.64万. */
	step?: number;
	/** Of `share` and `all`: of what, where the words name it; with the last digit of the percentage, whether it is more or less, and
	 * `times` where it is told as so many times that. */
	of?: { matter: Matter; within: number; bound?: Bound; times?: true };
	/** The words alone say that it is about disclosure; else only what elsewhere agrees with the table is compared. */
	sure: boolean;
	/** Read from the order of words of which some are unknown: for review. */
	guess: boolean;
	/** It is of so many requests, counted with unknown words: the agency's only if the table has as many; null for others. */
	supposed: Supposed | null;
	/** 本级: of the agency's own level, which in a report on more is a part. */
	level: boolean;
	/** Of all bodies of the agency's place. */
	area: boolean;
	/** The total stated before it, of which it may be a part; null for none. */
	whole: number | null;
	/** That total is of what came in this year: what was carried in may be left out. */
	ofNew: boolean;
	/** Offsets in the sentence: its words, and its number or the word that stands for one. */
	start: number;
	end: number;
	anchor: number;
}
