import type { ActivityGrouping } from '#query/activity.ts';
import type { Filters } from '#query/filters.ts';
import type { ReportOrder } from '#query/reports.ts';
import type { TrafficFigure } from '#query/traffic.ts';
import type { Language } from './model.ts';

/** Everything a reader chose on the overview. */
export interface ViewState {
	/** null is the site's default corpus. */
	corpus: string | null;
	language: Language;
	filters: Filters;
	/** What (c) is grouped by in its second chart. */
	activityBy: Exclude<ActivityGrouping, 'year'>;
	/** Which figure the distribution of (d) shows. */
	figure: TrafficFigure;
	order: ReportOrder;
	/** Page of the table of reports, from 1. */
	page: number;
}

/** The state in short keys (corpus, lang, year, province, prefecture, level, sector, agency, by, figure, sort, page); defaults are absent. */
export function toSearch(state: ViewState): URLSearchParams {
	throw new Error(`not yet: ${state.page}`);
}

/** The state an address asks for; what it does not say, or says wrongly, is the default. */
export function fromSearch(search: URLSearchParams): ViewState {
	throw new Error(`not yet: ${search}`);
}
