import { reportCount, type Measure } from '#corpus/measures.ts';
import { challengeEnds, challengeMeasures } from '#corpus/topics.ts';
import { challengeGroups } from '#form/challenges.ts';
import type { Aggregates, Key } from './aggregates.ts';
import { coverageByYear, coverageOf, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { groupsBy, type Grouping } from './grouping.ts';
import { byYear } from './years.ts';

/** Cases of one route (reconsideration, lawsuit at once, lawsuit after reconsideration) by result id. */
export type Ends = Record<string, number | null>;

/** Cases over the `counted` reports that tell all twelve results; null when there is none. */
export interface ChallengeCounts {
	reports: number;
	counted: number;
	/** By route id, then by result id. */
	routes: Record<string, Ends>;
}

export interface ChallengeYears {
	years: (ChallengeCounts & { year: number })[];
	coverage: Coverage;
}

/** How reconsiderations and lawsuits ended, by year. */
export async function challengesByYear(
	corpus: Aggregates,
	filters: Filters
): Promise<ChallengeYears> {
	const rows = await corpus.sums({
		filters,
		by: ['year'],
		measures: [
			reportCount,
			...challengeMeasures.missing.measures,
			...Object.values(challengeMeasures.ends)
		]
	});
	return {
		years: byYear(rows).map(({ year, of }) => ({ year, ...countsOf(of) })),
		coverage: coverageByYear(rows, challengeMeasures.missing)
	};
}

export interface ChallengeGroups {
	by: Grouping;
	groups: (ChallengeCounts & { key: Key })[];
	coverage: Coverage;
}

/** The same by group. */
export async function challengesBy(
	corpus: Aggregates,
	filters: Filters,
	by: Grouping
): Promise<ChallengeGroups> {
	const { ends, missing } = challengeMeasures;
	const groups = await groupsBy(corpus, filters, by, { ends, missing: missing.measures });
	return {
		by,
		groups: groups.map(({ key, of }) => ({ key, ...countsOf(of) })),
		coverage: coverageOf(
			groups.flatMap(({ rows }) => rows),
			missing
		)
	};
}

function countsOf(of: (measure: Measure) => number): ChallengeCounts {
	const reports = of(reportCount);
	const counted = challengeMeasures.missing.measures.reduce(
		(left, reason) => left - of(reason),
		reports
	);
	const routes = Object.fromEntries(
		challengeGroups.map(({ id: route }) => [
			route,
			Object.fromEntries(
				challengeEnds.map(({ id }) => [
					id,
					counted ? of(challengeMeasures.ends[`${route}_${id}`]!) : null
				])
			)
		])
	);
	return { reports, counted, routes };
}

/** Cases beside the requests concluded, over the `counted` reports that tell both. */
export interface BurdenYear {
	year: number;
	reports: number;
	counted: number;
	concluded: number | null;
	/** Cases by route id. */
	routes: Record<string, number | null>;
}

export interface Burden {
	years: BurdenYear[];
	coverage: Coverage;
}

/** How many reconsiderations and lawsuits there were beside the requests concluded, by year. */
export async function burdenByYear(corpus: Aggregates, filters: Filters): Promise<Burden> {
	const { missing, concluded, groups } = challengeMeasures.burden;
	const rows = await corpus.sums({
		filters,
		by: ['year'],
		measures: [reportCount, ...missing.measures, concluded, ...Object.values(groups)]
	});
	return {
		years: byYear(rows).map(({ year, of }) => {
			const reports = of(reportCount);
			const counted = missing.measures.reduce((left, reason) => left - of(reason), reports);
			return {
				year,
				reports,
				counted,
				concluded: counted ? of(concluded) : null,
				routes: Object.fromEntries(
					challengeGroups.map(({ id }) => [id, counted ? of(groups[id]!) : null])
				)
			};
		}),
		coverage: coverageByYear(rows, missing)
	};
}
