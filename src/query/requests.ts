import { reportCount } from '#corpus/measures.ts';
import { askers, volumeMeasures } from '#corpus/measures.ts';
import { flowMeasures, flowRows, sizeMeasures, sizes, type Size } from '#corpus/topics.ts';
import type { Aggregates, Key } from './aggregates.ts';
import { coverageByYear, coverageOf, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { groupsBy, type Grouping } from './grouping.ts';
import { byYear } from './years.ts';

export type FlowRow = (typeof flowRows)[number];

/** Requests of one group; a sum is null when no report could be counted. */
export interface RequestGroup {
	key: Key;
	reports: number;
	/** Requests received, over the `counted` reports that tell them. */
	received: number | null;
	counted: number;
	/** By applicant id, over the reports that tell the total and all six. */
	applicants: Record<string, number | null>;
	divided: number;
}

export interface RequestGroups {
	by: Grouping;
	groups: RequestGroup[];
	/** Of the requests received. */
	coverage: Coverage;
}

const groupMeasures = {
	received: volumeMeasures.received,
	counted: volumeMeasures.counted,
	missing: volumeMeasures.missing,
	asked: volumeMeasures.asked,
	divided: volumeMeasures.divided
};

/** How many requests each group received, and who asked. */
export async function requestsBy(
	corpus: Aggregates,
	filters: Filters,
	by: Grouping
): Promise<RequestGroups> {
	const groups = await groupsBy(corpus, filters, by, groupMeasures);
	return {
		by,
		groups: groups.map(({ key, of }) => {
			const [counted, divided] = [of(groupMeasures.counted), of(groupMeasures.divided)];
			return {
				key,
				reports: of(reportCount),
				received: counted ? of(groupMeasures.received) : null,
				counted,
				applicants: Object.fromEntries(
					askers.map(({ id }) => [id, divided ? of(groupMeasures.asked[id]!) : null])
				),
				divided
			};
		}),
		coverage: coverageOf(
			groups.flatMap(({ rows }) => rows),
			groupMeasures.missing
		)
	};
}

/** What came in and went out in one report year, over the `counted` reports that tell all four totals. */
export interface FlowYear {
	year: number;
	reports: number;
	counted: number;
	rows: Record<FlowRow, number | null>;
	/** Reports among them where carried in and received do not add up to concluded and carried out. */
	unequal: number;
}

export interface Flow {
	years: FlowYear[];
	coverage: Coverage;
}

/** Requests carried in, received, concluded and carried out, by year. */
export async function flowByYear(corpus: Aggregates, filters: Filters): Promise<Flow> {
	const { missing, rows: measures, unequal } = flowMeasures;
	const rows = await corpus.sums({
		filters,
		by: ['year'],
		measures: [reportCount, ...missing.measures, ...Object.values(measures), unequal]
	});
	return {
		years: byYear(rows).map(({ year, of }) => {
			const reports = of(reportCount);
			const counted = missing.measures.reduce((left, reason) => left - of(reason), reports);
			return {
				year,
				reports,
				counted,
				rows: Object.fromEntries(
					flowRows.map((row) => [row, counted ? of(measures[row]) : null])
				) as FlowYear['rows'],
				unequal: of(unequal)
			};
		}),
		coverage: coverageByYear(rows, missing)
	};
}

/** The reports of one group by how many requests they received; they add up to `counted`. */
export interface SizeGroup {
	key: Key;
	reports: number;
	counted: number;
	sizes: Record<Size, number>;
}

export interface Sizes {
	by: Grouping;
	groups: SizeGroup[];
	coverage: Coverage;
}

/** How requests are spread over the agencies: reports by how many they received. */
export async function sizesBy(corpus: Aggregates, filters: Filters, by: Grouping): Promise<Sizes> {
	const groups = await groupsBy(corpus, filters, by, sizeMeasures);
	return {
		by,
		groups: groups.map(({ key, of }) => {
			const own = Object.fromEntries(
				sizes.map(({ id }) => [id, of(sizeMeasures.sizes[id])])
			) as SizeGroup['sizes'];
			return {
				key,
				reports: of(reportCount),
				counted: Object.values(own).reduce((sum, reports) => sum + reports, 0),
				sizes: own
			};
		}),
		coverage: coverageOf(
			groups.flatMap(({ rows }) => rows),
			sizeMeasures.missing
		)
	};
}
