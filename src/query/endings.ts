import { reportCount, type Measure } from '#corpus/measures.ts';
import { endingMeasures, outcomeRows } from '#corpus/topics.ts';
import { added, type Aggregates, type Key, type SumRow } from './aggregates.ts';
import { coverageByYear, coverageOf, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { groupYears, type PlaceGrouping } from './grouping.ts';
import { byYear } from './years.ts';

/** How requests ended, row by row of table 3, over the `counted` reports that tell every row. */
export interface Reasons {
	/** By row id of the form; null where no report of the row's edition could be counted. */
	rows: { id: string; requests: number }[];
	/** All of them together. */
	total: number | null;
	coverage: Coverage;
}

/** The rows of table 3 by which requests ended. */
export async function reasonsOf(corpus: Aggregates, filters: Filters): Promise<Reasons> {
	const { missing, rows: measures } = endingMeasures;
	const rows = await corpus.sums({
		filters,
		by: [],
		measures: [reportCount, ...missing.measures, ...Object.values<Measure>(measures)]
	});
	const coverage = coverageOf(rows, missing);
	const told = outcomeRows.map(({ id }) => ({ id, requests: added(rows, measures[id]!) }));
	return {
		rows: coverage.counted ? told : [],
		total: coverage.counted ? told.reduce((sum, { requests }) => sum + requests, 0) : null,
		coverage
	};
}

/** The terms of the disclosure rate, over the `counted` reports that tell all outcome rows and the total. */
export interface RateTerms {
	reports: number;
	counted: number;
	/** Disclosed in full or in part. */
	shown: number | null;
	/** The printed total of requests concluded. */
	concluded: number | null;
	/** Disclosed, disclosed in part, withheld and unable to provide: decided on their merits. */
	decided: number | null;
}

export interface RateYears {
	years: (RateTerms & { year: number })[];
	coverage: Coverage;
}

const rate = endingMeasures.rate;

/** The disclosure rate's terms by year. */
export async function rateByYear(corpus: Aggregates, filters: Filters): Promise<RateYears> {
	const rows = await corpus.sums({
		filters,
		by: ['year'],
		measures: [
			reportCount,
			...rate.missing.measures,
			rate.concluded,
			...Object.values<Measure>(rate.groups)
		]
	});
	return {
		years: byYear(rows).map(({ year, of }) => ({ year, ...termsOf(of) })),
		coverage: coverageByYear(rows, rate.missing)
	};
}

export interface RateGroups {
	by: PlaceGrouping;
	/** By group, then by year. */
	groups: (RateTerms & { key: Key; year: number })[];
	coverage: Coverage;
}

/** The same by group and year. */
export async function ratesBy(
	corpus: Aggregates,
	filters: Filters,
	by: PlaceGrouping
): Promise<RateGroups> {
	const { groups, rows } = await groupYears(corpus, filters, by, rate);
	return {
		by,
		groups: groups.map(({ key, year, of }) => ({ key, year, ...termsOf(of) })),
		coverage: coverageByYear(rows.map(yearFirst), rate.missing)
	};
}

/** Rows of groups and years as `coverageByYear` takes them. */
export function yearFirst(row: SumRow): SumRow {
	return { ...row, keys: [row.keys.at(-1)!] };
}

function termsOf(of: (measure: Measure) => number): RateTerms {
	const reports = of(reportCount);
	const counted = rate.missing.measures.reduce((left, reason) => left - of(reason), reports);
	if (counted === 0) return { reports, counted, shown: null, concluded: null, decided: null };
	const shown = of(rate.groups.disclosed) + of(rate.groups.partly_disclosed);
	return {
		reports,
		counted,
		shown,
		concluded: of(rate.concluded),
		decided: shown + of(rate.groups.withheld) + of(rate.groups.unable)
	};
}
