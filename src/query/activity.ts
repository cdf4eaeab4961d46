import { levels, sectors, type Term } from '#form/vocabulary.ts';
import { lettersOf, missingAmong } from './cells.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import { chosen, type Filters } from './filters.ts';

/**
 * Whether a report shows any request, from its cells 新收 and 上年结转: both read as 0, one above 0, or not
 * to be told because a cell is blank, is not in the document, or is marked not applicable or unreadable.
 */
export const activityStates = [
	{ id: 'zero', zh: '零申请', en: 'no requests' },
	{ id: 'active', zh: '有申请', en: 'some requests' },
	{ id: 'blank', zh: '表格空白', en: 'cells left blank' },
	{ id: 'absent', zh: '文中无此表', en: 'table not in the document' },
	{ id: 'unreadable', zh: '标为不适用或无法读出', en: 'marked not applicable or unreadable' }
] as const;

export type ActivityState = (typeof activityStates)[number]['id'];

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

/** The two cells the contract of `zero_activity` speaks of. */
const told = lettersOf(['received_total', 'carried_in_total']);

/** SQL: the activity state of a report. */
export const activityState = `CASE
	WHEN zero_activity THEN 'zero'
	WHEN NOT zero_activity THEN 'active'
	ELSE CASE ${missingAmong(told)}
		WHEN 'blank' THEN 'blank' WHEN 'absent' THEN 'absent' ELSE 'unreadable' END
	END`;

/** SQL: null where a report can be told zero or active, else why not. */
export const missingActivity = `CASE WHEN zero_activity IS NULL
	THEN coalesce(${missingAmong(told)}, 'unreadable') END`;

/** (c) Reports without any request, apart from those that do not tell. */
export async function activityBy(
	database: Database,
	filters: Filters,
	by: ActivityGrouping
): Promise<Activity> {
	const { where, values } = chosen(filters);
	const { key, order } = grouping(by, filters);
	const groups = await database.query<Record<ActivityState, number> & ActivityGroup>(
		`WITH chosen AS (SELECT *, ${activityState} AS state FROM reports ${where})
		SELECT ${key} AS key, count(*) AS reports,
			${activityStates.map(({ id }) => `count(*) FILTER (state = '${id}') AS "${id}"`).join(', ')}
		FROM chosen GROUP BY 1 ORDER BY ${order} NULLS LAST, 1 NULLS LAST`,
		values
	);
	return {
		by,
		groups: groups.map((row) => ({
			key: row.key,
			reports: row.reports,
			states: Object.fromEntries(
				activityStates.map(({ id }) => [id, row[id]])
			) as ActivityGroup['states']
		})),
		coverage: await coverageOf(database, filters, missingActivity)
	};
}

/** SQL: what a report is grouped under, and what the groups are sorted by. */
function grouping(by: ActivityGrouping, filters: Filters): { key: string; order: string } {
	switch (by) {
		case 'year':
			return { key: 'year', order: '1' };
		case 'level':
			return { key: 'level', order: rank('level', levels) };
		case 'sector':
			return { key: 'sector', order: rank('sector', sectors) };
		case 'province':
			return { key: 'province', order: 'min(region)' };
		case 'prefecture':
			// Two provinces may have prefectures of one name.
			return {
				key: filters.province ? 'prefecture' : `province || ' ' || prefecture`,
				order: 'min(region)'
			};
	}
}

/** SQL: the place of a term in its list. */
export function rank(column: 'level' | 'sector', terms: readonly Term[]): string {
	const places = terms.map((term, index) => `WHEN '${term.id}' THEN ${index}`);
	return `min(CASE ${column} ${places.join(' ')} END)`;
}
