import { levels, sectors, type Term } from '#form/vocabulary.ts';
import { groupings, type Grouping } from '#query/grouping.ts';
import type { Facets } from '#query/facets.ts';
import type { Filters } from '#query/filters.ts';
import { newestFirst, reportSorts, type ReportOrder } from '#query/reports.ts';
import { trafficFigures, type TrafficFigure } from '#corpus/measures.ts';
import type { Language } from './model.ts';

/** Everything a reader chose on the overview. */
export interface ViewState {
	/** null is the site's default corpus. */
	corpus: string | null;
	language: Language;
	filters: Filters;
	/** What (c) is grouped by in its second chart. */
	activityBy: Exclude<Grouping, 'year'>;
	/** Which figure the distribution of (d) shows. */
	figure: TrafficFigure;
	order: ReportOrder;
	/** Page of the table of reports, from 1. */
	page: number;
}

/** What every page's address carries. */
export type SiteState = Pick<ViewState, 'corpus' | 'language' | 'filters'>;

export type { Language } from './model.ts';

/** One choice of a page, as its address has it; the initial value is left out. */
export interface Field<Value> {
	/** Name in the address. */
	key: string;
	initial: Value;
	/** undefined where the text makes no sense. */
	read(text: string): Value | undefined;
	write(value: Value): string;
	/** It goes back to its initial value when the reader filters, as the page of a table does. */
	afresh?: true;
	/** It changes many times on the way to what is meant, as a text that is typed: no step of the history. */
	passing?: true;
}

export type Fields = Record<string, Field<unknown>>;

export type Values<F extends Fields> = {
	[Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never;
};

/** A choice among fixed options. */
export function oneOf<const Id extends string>(
	key: string,
	options: readonly Id[],
	initial: NoInfer<Id>
): Field<Id> {
	return { key, initial, read: (text) => options.find((id) => id === text), write: String };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(
	key: string,
	initial: number,
	least: number,
	most: number
): Field<number> {
	const read = (text: string) =>
		/^\d{1,9}$/.test(text) ? Math.min(Math.max(Number(text), least), most) : undefined;
	return { key, initial, read, write: String };
}

/** Several of fixed options, in their order; none chosen is the initial state. */
export function someOf<Id extends string>(key: string, options: readonly Id[]): Field<Id[]> {
	return {
		key,
		initial: [],
		read: (text) => {
			const asked = text.slice(0, 2000).split(',');
			return options.filter((id) => asked.includes(id));
		},
		write: (chosen) => chosen.join(',')
	};
}

/** Which page of a list is shown, from 1. */
export function pageNumber(key = 'page'): Field<number> {
	return { ...wholeNumber(key, 1, 1, furthestPage), afresh: true };
}

/** What a list is sorted by; a minus sign is a descending order. */
export function sortedBy<Sort extends string>(
	sorts: readonly Sort[],
	initial: { sort: Sort; descending: boolean },
	key = 'sort'
): Field<{ sort: Sort; descending: boolean }> {
	return {
		key,
		initial,
		read: (text) => {
			const sort = sorts.find((known) => known === text.replace(/^-/, ''));
			return sort && { sort, descending: text.startsWith('-') };
		},
		write: ({ sort, descending }) => (descending ? `-${sort}` : sort)
	};
}

/** A short text; null is the initial state. */
export function shortText(key: string): Field<string | null> {
	return {
		key,
		initial: null,
		read: (text) => text.slice(0, longestText).trim() || null,
		write: (text) => text?.trim() ?? ''
	};
}

export function initialOf<F extends Fields>(fields: F): Values<F> {
	return readFields(fields, new URLSearchParams());
}

/** What an address says of a page's choices; what it does not say, or says wrongly, is initial. */
export function readFields<F extends Fields>(fields: F, search: URLSearchParams): Values<F> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, { key, initial, read }]) => {
			const text = search.get(key);
			return [name, (text === null ? undefined : read(text)) ?? initial];
		})
	) as Values<F>;
}

/** Puts a page's choices into an address, those that are not initial. */
export function writeFields<F extends Fields>(
	fields: F,
	values: Values<F>,
	search: URLSearchParams
): void {
	for (const [name, { key, initial, write }] of Object.entries(fields)) {
		const text = write(values[name]);
		if (text && text !== write(initial)) search.set(key, text);
	}
}

/** The longest text taken from an address. */
const longestText = 100;
const furthestPage = 1_000_000;

/** Choices of the overview alone: what is grouped by, which figure, how the table is sorted, its page. */
export const overviewFields = {
	activityBy: oneOf(
		'by',
		groupings.filter((by) => by !== 'year'),
		'level'
	),
	figure: oneOf('figure', trafficFigures, 'web_visits'),
	order: sortedBy(reportSorts, newestFirst),
	page: pageNumber()
};

/**
 * The state in short keys (corpus, lang, year, province, prefecture, county, level, sector, agency, basis, by,
 * figure, sort, page); defaults are absent. Lists are comma-separated, a descending order has a minus sign.
 */
export function toSearch({ activityBy, figure, order, page, ...site }: ViewState): URLSearchParams {
	const search = siteSearch(site);
	writeFields(overviewFields, { activityBy, figure, order, page }, search);
	return search;
}

/** The state an address asks for; what it does not say, or says wrongly, is the default. */
export function fromSearch(search: URLSearchParams): ViewState {
	return { ...siteFrom(search), ...readFields(overviewFields, search) };
}

/** What every page's address carries. */
export function siteSearch({ corpus, language, filters }: SiteState): URLSearchParams {
	const search = new URLSearchParams();
	function put(key: string, value: string | null): void {
		if (value) search.set(key, value);
	}
	put('corpus', corpus);
	put('lang', language === 'zh' ? null : language);
	put('year', filters.years.join(','));
	put('province', filters.province);
	put('prefecture', filters.prefecture);
	put('county', filters.county);
	put('level', filters.levels.join(','));
	put('sector', filters.sectors.join(','));
	put('agency', filters.agency.trim());
	put('basis', filters.basis === 'own' ? null : filters.basis);
	return search;
}

/** Values in an address that no filter knows, to be shown to the reader: the whole must not pass for a part. */
export function unknownFilters(search: URLSearchParams): string[] {
	const taken = siteSearch(siteFrom(search));
	return ['year', 'county', 'level', 'sector', 'basis'].flatMap((key) => {
		const known = (taken.get(key) ?? '').split(',').concat(key === 'basis' ? 'own' : []);
		const asked = (search.get(key) ?? '').slice(0, 2000).split(',');
		return asked
			.map((one) => one.trim())
			.filter((one) => one && !known.includes(one))
			.slice(0, 5)
			.map((one) => `${key}=${one.slice(0, 40)}`);
	});
}

/**
 * The filters with the places a corpus has, and those it has not, as an address names them. A prefecture stands
 * in the province that is chosen.
 */
export function knownPlaces(
	filters: Filters,
	{ provinces }: Pick<Facets, 'provinces'>
): { filters: Filters; unknown: string[] } {
	const known = { ...filters };
	const own = provinces.find(({ name }) => name === filters.province);
	if (!own) known.province = null;
	const within = (own ? [own] : provinces).flatMap(({ prefectures }) => prefectures);
	if (!within.some(({ name }) => name === filters.prefecture)) known.prefecture = null;
	const unknown = (['province', 'prefecture'] as const).flatMap((key) => {
		const asked = filters[key];
		return asked !== null && known[key] === null ? [`${key}=${asked.slice(0, 40)}`] : [];
	});
	return { filters: known, unknown };
}

export function siteFrom(search: URLSearchParams): SiteState {
	const text = (key: string) => (search.get(key) ?? '').slice(0, longestText).trim();
	const chosen = <Id extends string>(key: string, terms: readonly Term<Id>[]): Id[] =>
		someOf(
			key,
			terms.map(({ id }) => id)
		).read(search.get(key) ?? '')!;
	const years = (search.get('year') ?? '')
		.slice(0, 2000)
		.split(',')
		.filter((year) => /^(19|20)\d\d$/.test(year));
	return {
		corpus: text('corpus') || null,
		language: search.get('lang') === 'en' ? 'en' : 'zh',
		filters: {
			years: [...new Set(years.map(Number))].sort((a, b) => a - b),
			province: text('province') || null,
			prefecture: text('prefecture') || null,
			county: /^\d{6}$/.test(text('county')) ? text('county') : null,
			levels: chosen('level', levels),
			sectors: chosen('sector', sectors),
			agency: text('agency'),
			basis: search.get('basis') === 'consolidated' ? 'consolidated' : 'own'
		}
	};
}
