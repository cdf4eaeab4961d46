import { levels, sectors, type Term } from '#form/vocabulary.ts';
import { activityGroupings, type ActivityGrouping } from '#query/activity.ts';
import type { Filters } from '#query/filters.ts';
import { newestFirst, reportSorts, type ReportOrder } from '#query/reports.ts';
import { trafficFigures, type TrafficFigure } from '#query/traffic.ts';
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

/** The longest text taken from an address. */
const longestText = 100;
const furthestPage = 1_000_000;

/**
 * The state in short keys (corpus, lang, year, province, prefecture, level, sector, agency, by, figure,
 * sort, page); defaults are absent. Lists are comma-separated, a descending order has a minus sign.
 */
export function toSearch(state: ViewState): URLSearchParams {
	const { filters, order } = state;
	const known = fromSearch(new URLSearchParams());
	const search = new URLSearchParams();
	function put(key: string, value: string | null, absent: string | null = null): void {
		if (value && value !== absent) search.set(key, value);
	}
	put('corpus', state.corpus);
	put('lang', state.language, known.language);
	put('year', filters.years.join(','));
	put('province', filters.province);
	put('prefecture', filters.prefecture);
	put('level', filters.levels.join(','));
	put('sector', filters.sectors.join(','));
	put('agency', filters.agency.trim());
	put('by', state.activityBy, known.activityBy);
	put('figure', state.figure, known.figure);
	put('sort', sortText(order), sortText(known.order));
	put('page', String(state.page), String(known.page));
	return search;
}

/** The state an address asks for; what it does not say, or says wrongly, is the default. */
export function fromSearch(search: URLSearchParams): ViewState {
	const list = (key: string) => (search.get(key) ?? '').slice(0, 2000).split(',');
	const text = (key: string) => (search.get(key) ?? '').slice(0, longestText).trim();
	const chosen = <Id extends string>(key: string, terms: readonly Term<Id>[]): Id[] => {
		const asked = list(key);
		return terms.map(({ id }) => id).filter((id) => asked.includes(id));
	};
	const years = list('year').filter((year) => /^(19|20)\d\d$/.test(year));
	return {
		corpus: text('corpus') || null,
		language: search.get('lang') === 'en' ? 'en' : 'zh',
		filters: {
			years: [...new Set(years.map(Number))].sort((a, b) => a - b),
			province: text('province') || null,
			prefecture: text('prefecture') || null,
			levels: chosen('level', levels),
			sectors: chosen('sector', sectors),
			agency: text('agency')
		},
		activityBy:
			activityGroupings.filter((by) => by !== 'year').find((by) => by === search.get('by')) ??
			'level',
		figure: trafficFigures.find((id) => id === search.get('figure')) ?? 'web_visits',
		order: orderOf(search.get('sort') ?? ''),
		page: pageOf(search.get('page') ?? '')
	};
}

function sortText({ sort, descending }: ReportOrder): string {
	return descending ? `-${sort}` : sort;
}

function orderOf(text: string): ReportOrder {
	const sort = reportSorts.find((known) => known === text.replace(/^-/, ''));
	return sort ? { sort, descending: text.startsWith('-') } : newestFirst;
}

function pageOf(text: string): number {
	const page = /^\d{1,7}$/.test(text) ? Number(text) : 1;
	return Math.min(Math.max(page, 1), furthestPage);
}
