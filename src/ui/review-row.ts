import type { Severity } from '#check/finding.ts';
import type { Name } from '#form/vocabulary.ts';

/** A report to be looked through: whose, what is to be done, how much, and the first of it. */
export interface ReviewRow {
	/** What it is opened by. */
	key: string;
	/** null where nothing states it: the file stands in its place. */
	agency: string | null;
	file: string | null;
	year: number | null;
	state: Name & { id: string };
	/** What else is to be known of it. */
	tag: Name | null;
	/** Problems, or findings, by severity. */
	counts: Readonly<Partial<Record<Severity, number>>>;
	/** Of how many something is decided. */
	decided?: { done: number; all: number };
	leads?: number;
	/** The first of them in words. */
	first: Name | null;
	/** Where it has an address of its own. */
	href?: string;
}

/** Columns the rows are sorted by. */
export const reviewSorts = ['agency', 'year', 'state', 'number'] as const;

export interface ReviewOrder {
	sort: (typeof reviewSorts)[number];
	descending: boolean;
}

/** Headings of the table of such rows. */
export const reviewLabels = {
	agency: { zh: '机关', en: 'Agency' },
	year: { zh: '年度', en: 'Year' },
	state: { zh: '状态', en: 'State' },
	number: { zh: '问题', en: 'Problems' },
	decided: { zh: '已判', en: 'decided' },
	first: { zh: '首要问题', en: 'First problem' },
	leads: { zh: '线索', en: 'lead' }
} as const satisfies Record<string, Name>;
