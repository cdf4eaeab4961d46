import type { Origin } from '#corpus/schema.ts';
import type { Level, Sector } from '#form/vocabulary.ts';
import type { ActivityState } from './activity.ts';
import type { Database } from './database.ts';
import type { Filters } from './filters.ts';

/** One line of the table of reports. */
export interface ReportLine {
	id: string;
	agency: string | null;
	province: string | null;
	prefecture: string | null;
	level: Level | null;
	sector: Sector | null;
	year: number | null;
	received: number | null;
	concluded: number | null;
	carriedOut: number | null;
	state: ActivityState;
	visits: number | null;
	uniqueVisitors: number | null;
	pageViews: number | null;
	findings: number;
	url: string | null;
	origin: Origin;
}

export const reportSorts = [
	'year',
	'agency',
	'region',
	'level',
	'received',
	'concluded',
	'visits',
	'findings'
] as const;
export type ReportSort = (typeof reportSorts)[number];

/** Order of the table; unknown values come last either way, ties are broken by year and id. */
export interface ReportOrder {
	sort: ReportSort;
	descending: boolean;
}

export const newestFirst: ReportOrder = { sort: 'year', descending: true };
export const pageSize = 50;

/** One page of the table of reports; pages start at 1, a page past the end is empty. */
export async function reportsPage(
	database: Database,
	filters: Filters,
	order: ReportOrder,
	page: number
): Promise<{ total: number; lines: ReportLine[] }> {
	throw new Error(`not yet: ${database} ${filters} ${order} ${page}`);
}

/** Every line of the table, in the same order as its pages. */
export async function reportsForExport(
	database: Database,
	filters: Filters,
	order: ReportOrder
): Promise<ReportLine[]> {
	throw new Error(`not yet: ${database} ${filters} ${order}`);
}
