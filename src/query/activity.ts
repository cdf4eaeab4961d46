import type { Coverage } from './coverage.ts';
import type { Database } from './database.ts';
import type { Filters } from './filters.ts';

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

/** (c) Reports without any request, apart from those that do not tell. */
export async function activityBy(
	database: Database,
	filters: Filters,
	by: ActivityGrouping
): Promise<Activity> {
	throw new Error(`not yet: ${database} ${filters} ${by}`);
}
