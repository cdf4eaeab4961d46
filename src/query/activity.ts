import {
	activityMeasures as measures,
	measuresIn,
	reportCount,
	type ActivityState
} from '#corpus/measures.ts';
import { levels, sectors } from '#form/vocabulary.ts';
import type { Aggregates, Key, SumRow } from './aggregates.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import type { Facets } from './facets.ts';
import type { Filters } from './filters.ts';

export { activityStates, type ActivityState } from '#corpus/measures.ts';

/** What reports are grouped by. */
export const activityGroupings = ['year', 'level', 'province', 'prefecture', 'sector'] as const;
export type ActivityGrouping = (typeof activityGroupings)[number];

export interface ActivityGroup {
	/** Year, level id, region name or sector id; null for the reports that tell none. */
	key: string | number | null;
	reports: number;
	/** Reports by state; they add up to `reports`. */
	states: Record<ActivityState, number>;
}

export interface Activity {
	by: ActivityGrouping;
	/** Years upward, levels and sectors in the form's order, regions by code; the null group last. */
	groups: ActivityGroup[];
	/** Counted are the reports that can be told zero or active. */
	coverage: Coverage;
}

const asked = [reportCount, ...measuresIn(measures)];

/** (c) Reports without any request, apart from those that do not tell. */
export async function activityBy(
	corpus: Aggregates,
	filters: Filters,
	by: ActivityGrouping
): Promise<Activity> {
	const rows = await corpus.sums({
		filters,
		by: by === 'prefecture' ? ['province', 'prefecture'] : [by],
		measures: asked
	});
	const groups = new Map<Key, SumRow[]>();
	for (const row of inOrder(rows, by, corpus.facets)) {
		const key = keyOf(row, by, filters);
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return {
		by,
		groups: [...groups].map(([key, rows]) => {
			const { reports, missing } = coverageOf(rows, measures.missing);
			const lost = (...reasons: string[]) =>
				missing.reduce((sum, one) => sum + (reasons.includes(one.reason) ? one.reports : 0), 0);
			const states = {
				zero: rows.reduce((sum, row) => sum + row.sums[measures.zero.id]!, 0),
				active: rows.reduce((sum, row) => sum + row.sums[measures.active.id]!, 0),
				blank: lost('blank'),
				absent: lost('absent'),
				unreadable: lost('unreadable', 'not_applicable')
			};
			return { key, reports, states };
		}),
		coverage: coverageOf(rows, measures.missing)
	};
}

/** Two provinces may have prefectures of one name. */
function keyOf({ keys }: SumRow, by: ActivityGrouping, filters: Filters): Key {
	if (by !== 'prefecture') return keys[0]!;
	const [province, prefecture] = keys;
	if (prefecture === null || province === null) return null;
	return filters.province ? prefecture! : `${province} ${prefecture}`;
}

/** Groups as a reader expects them: years upward, terms in the form's order, regions by code, null last. */
export function inOrder(rows: readonly SumRow[], by: ActivityGrouping, facets: Facets): SumRow[] {
	const order = new Map<string, number>();
	const places: readonly (Key | string)[] =
		by === 'level'
			? levels.map(({ id }) => id)
			: by === 'sector'
				? sectors.map(({ id }) => id)
				: by === 'province'
					? facets.provinces.map(({ name }) => name)
					: by === 'prefecture'
						? facets.provinces.flatMap(({ name, prefectures }) =>
								prefectures.map((prefecture) => `${name}\n${prefecture.name}`)
							)
						: facets.years.map(({ year }) => year);
	places.forEach((place, index) => order.set(String(place), index));
	const rank = ({ keys }: SumRow) =>
		keys.includes(null) ? Infinity : (order.get(keys.join('\n')) ?? order.size);
	return rows.toSorted((a, b) => {
		const [one, other] = [rank(a), rank(b)];
		if (one !== other) return one < other ? -1 : 1;
		return String(a.keys) < String(b.keys) ? -1 : 1;
	});
}
