import type { Level, Sector } from '#form/vocabulary.ts';

/** The reader's choice of reports; an empty list or text and null choose all. */
export interface Filters {
	years: number[];
	province: string | null;
	prefecture: string | null;
	levels: Level[];
	sectors: Sector[];
	/** Words that must all stand in the agency's name. */
	agency: string;
}

export const allReports: Filters = {
	years: [],
	province: null,
	prefecture: null,
	levels: [],
	sectors: [],
	agency: ''
};
