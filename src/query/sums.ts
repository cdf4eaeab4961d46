import { measuresIn, reportCount, type Measure, type Reasons } from '#corpus/measures.ts';
import type { Aggregates, Key, SumRow } from './aggregates.ts';
import { coverageByYear, coverageOf, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import {
	groupsBy,
	groupYears,
	yearFirst,
	type Group,
	type Grouping,
	type PlaceGrouping
} from './grouping.ts';
import { byYear } from './years.ts';

/** Reports of a year or group, and those of them that a question can count. */
export interface Counts {
	reports: number;
	counted: number;
}

/** The sums of a year or group. */
export interface Sums extends Counts {
	of: (measure: Measure) => number;
	/** The same; null where no report could be counted. */
	told: (measure: Measure) => number | null;
}

/** What is asked: measures, and why a report is not counted. */
interface Asked {
	[part: string]: object;
	missing: Pick<Reasons, 'measures'>;
}

/** What is made of the sums of one year or group. */
type Read<Part> = (sums: Sums) => Part;

/** What is asked of every year, with the reports that count and those that cannot. */
export async function sumsByYear<Part>(
	corpus: Aggregates,
	filters: Filters,
	asked: Asked,
	read: Read<Part>
): Promise<{ years: (Counts & Part & { year: number })[]; coverage: Coverage }> {
	const measures = measuresIn([reportCount, asked]);
	const rows = await corpus.sums({ filters, by: ['year'], measures });
	return {
		years: byYear(rows).map(({ year, of }) => ({ year, ...counted(of, asked, read) })),
		coverage: coverageByYear(rows, asked.missing)
	};
}

/** The same of every group, in the order of the form or of region codes. */
export async function sumsByGroup<Part, By extends Grouping>(
	corpus: Aggregates,
	filters: Filters,
	by: By,
	asked: Asked,
	read: Read<Part>
): Promise<{ by: By; groups: (Counts & Part & { key: Key })[]; coverage: Coverage }> {
	const groups = await groupsBy(corpus, filters, by, asked);
	return {
		by,
		groups: groups.map(({ key, of }) => ({ key, ...counted(of, asked, read) })),
		coverage: coverageOf(rowsOf(groups), asked.missing)
	};
}

/** The same of every group, year by year. */
export async function sumsByGroupYear<Part, By extends PlaceGrouping>(
	corpus: Aggregates,
	filters: Filters,
	by: By,
	asked: Asked,
	read: Read<Part>
): Promise<{ by: By; groups: (Counts & Part & { key: Key; year: number })[]; coverage: Coverage }> {
	const { groups, rows } = await groupYears(corpus, filters, by, asked);
	return {
		by,
		groups: groups.map(({ key, year, of }) => ({ key, year, ...counted(of, asked, read) })),
		coverage: coverageByYear(rows.map(yearFirst), asked.missing)
	};
}

/** What a sum counts is what is not missing. */
export function countsOf(of: Sums['of'], { measures }: Asked['missing']): Counts {
	const reports = of(reportCount);
	return { reports, counted: measures.reduce((left, reason) => left - of(reason), reports) };
}

/** A value for each of some ids. */
export function byId<Id extends string, Value>(
	ids: readonly Id[],
	value: (id: Id) => Value
): Record<Id, Value> {
	return Object.fromEntries(ids.map((id) => [id, value(id)])) as Record<Id, Value>;
}

function counted<Part>(of: Sums['of'], { missing }: Asked, read: Read<Part>): Counts & Part {
	const counts = countsOf(of, missing);
	const told = (measure: Measure) => (counts.counted > 0 ? of(measure) : null);
	return { ...counts, ...read({ ...counts, of, told }) };
}

function rowsOf(groups: readonly Group[]): SumRow[] {
	return groups.flatMap(({ rows }) => rows);
}
