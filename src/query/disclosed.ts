import { reportCount } from '#corpus/measures.ts';
import { disclosureCells, disclosureMeasures, type DisclosureTopic } from '#corpus/topics.ts';
import type { Aggregates, Key } from './aggregates.ts';
import { coverageByYear, type Coverage } from './coverage.ts';
import { yearFirst } from './endings.ts';
import type { Filters } from './filters.ts';
import { groupYears, type PlaceGrouping } from './grouping.ts';
import { byYear } from './years.ts';

/** A cell summed over the `told` reports that tell it; null when none does. */
export interface CellSum {
	sum: number | null;
	told: number;
}

export interface DisclosureYear {
	year: number;
	reports: number;
	/** By cell id. */
	cells: Record<string, CellSum>;
}

export interface Disclosure {
	topic: DisclosureTopic;
	years: DisclosureYear[];
	/** Counted are the reports that tell at least one of the cells. */
	coverage: Coverage;
}

/** What was published or decided, by year: the cells of one topic of table 2. */
export async function disclosureByYear(
	corpus: Aggregates,
	filters: Filters,
	topic: DisclosureTopic
): Promise<Disclosure> {
	const { cells, missing } = disclosureMeasures[topic];
	const rows = await corpus.sums({
		filters,
		by: ['year'],
		measures: [
			reportCount,
			...missing.measures,
			...Object.values(cells).flatMap(({ sum, told }) => [sum, told])
		]
	});
	return {
		topic,
		years: byYear(rows).map(({ year, of }) => ({
			year,
			reports: of(reportCount),
			cells: Object.fromEntries(
				Object.entries(cells).map(([id, { sum, told }]) => {
					const counted = of(told);
					return [id, { sum: counted ? of(sum) : null, told: counted }];
				})
			)
		})),
		coverage: coverageByYear(rows, missing)
	};
}

/** The cells that can be looked at group by group. */
export const disclosureChoices = Object.values(disclosureCells).flat();
export type DisclosureCell = (typeof disclosureChoices)[number];

export interface DisclosureGroups {
	cell: DisclosureCell;
	by: PlaceGrouping;
	/** By group, then by year. */
	groups: (CellSum & { key: Key; year: number; reports: number })[];
	coverage: Coverage;
}

/** One cell of table 2 by group and year. */
export async function disclosureBy(
	corpus: Aggregates,
	filters: Filters,
	cell: DisclosureCell,
	by: PlaceGrouping
): Promise<DisclosureGroups> {
	const topic = Object.values(disclosureMeasures).find(({ cells }) => cell in cells)!;
	const { sum, told } = topic.cells[cell]!;
	const { groups, rows } = await groupYears(corpus, filters, by, {
		sum,
		told,
		missing: topic.missing.measures
	});
	const found = groups.map(({ key, year, of }) => {
		const counted = of(told);
		return { key, year, reports: of(reportCount), sum: counted ? of(sum) : null, told: counted };
	});
	const counted = found.reduce((count, group) => count + group.told, 0);
	// Beside the reports that tell none of the topic's cells: those that tell others, not this one.
	const any = coverageByYear(rows.map(yearFirst), topic.missing);
	const missing = [
		...any.missing,
		{ reason: 'not_told' as const, reports: any.counted - counted }
	].filter(({ reports }) => reports > 0);
	return { cell, by, groups: found, coverage: { ...any, counted, missing } };
}
