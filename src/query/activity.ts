import { activityMeasures as measures, type ActivityState } from '#corpus/measures.ts';
import type { Aggregates, Key } from './aggregates.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import type { Filters } from './filters.ts';
import { groupsBy, type Grouping } from './grouping.ts';

export interface ActivityGroup {
	/** Year, level id, region name or sector id; null for the reports that tell none. */
	key: Key;
	reports: number;
	/** Reports by state; they add up to `reports`. */
	states: Record<ActivityState, number>;
}

export interface Activity {
	by: Grouping;
	/** Years upward, levels and sectors in the form's order, regions by code; the null group last. */
	groups: ActivityGroup[];
	/** Counted are the reports that can be told zero or active. */
	coverage: Coverage;
}

/** (c) Reports without any request, apart from those that do not tell. */
export async function activityBy(
	corpus: Aggregates,
	filters: Filters,
	by: Grouping
): Promise<Activity> {
	const groups = await groupsBy(corpus, filters, by, measures);
	return {
		by,
		groups: groups.map(({ key, of, rows }) => {
			const { reports, missing } = coverageOf(rows, measures.missing);
			const lost = (...reasons: string[]) =>
				missing.reduce((sum, one) => sum + (reasons.includes(one.reason) ? one.reports : 0), 0);
			const states = {
				zero: of(measures.zero),
				active: of(measures.active),
				blank: lost('blank'),
				absent: lost('absent'),
				unreadable: lost('unreadable', 'not_applicable')
			};
			return { key, reports, states };
		}),
		coverage: coverageOf(
			groups.flatMap(({ rows }) => rows),
			measures.missing
		)
	};
}
