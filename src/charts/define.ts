import type { Corpus } from '#query/corpus.ts';
import type { Coverage } from '#query/coverage.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings, type Grouping } from '#query/grouping.ts';
import type { Question } from '#query/question.ts';
import type { Name } from '#form/vocabulary.ts';
import { groupingOptions } from '#view/grouping.ts';
import type { Source, ViewModel, ChartKind } from '#view/model.ts';
import { oneOf, type Field } from '#view/url.ts';

/** What a chart lets its reader choose, kept in the page's address. Charts of one page share a choice of one name. */
export interface Choice<Id extends string> {
	field: Field<Id>;
	label: Name;
	options: readonly { id: Id; name: Name }[];
}

/** Choices of any chart. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- choices of unlike values in one map
export type Choices = Record<string, Choice<any>>;

type Chosen<C> = { [Key in keyof C]: C[Key] extends Choice<infer Id> ? Id : never };

/** What a chart says of an answer; of how many reports, from what data and of which years is said for it. */
export type Shown = Omit<ViewModel, 'chart' | 'coverage' | 'origin' | 'years'> &
	Partial<Pick<ViewModel, 'coverage' | 'years'>>;

interface Spec<Id extends string, C extends Choices, Answer> {
	/** Its topic and its name, which is its anchor in every page it stands on. */
	id: Id;
	heading: Name;
	/** Its place among the charts of its topic. */
	place: number;
	/** It stands under the heading of the chart before it. */
	under?: true;
	/** What the site was built with that it cannot do without; where that is empty the chart is not there. */
	needs?: 'population';
	choices?: C;
	/** It looks at single reports: it is asked when it comes in sight. */
	rows?: true;
	ask: (corpus: Corpus, filters: Filters, choices: Chosen<C>) => Promise<Answer>;
	model: (answer: Answer) => Shown;
	/** How it is drawn; null where the page does it. */
	chart: ChartKind | null;
}

/** A chart as pages take it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- charts of unlike answers in one list
export interface Chart<Id extends string = string, Answer = any> {
	id: Id;
	/** Names the panel in the page. */
	anchor: string;
	heading: Name;
	place: number;
	under: boolean;
	needs?: 'population';
	/** It has a drawing of the kit; else the page draws it. */
	drawn: boolean;
	rows: boolean;
	choices: Choices;
	ask: Spec<Id, Choices, Answer>['ask'];
	question: Question<PageChoices, Answer>;
	model: (answer: Answer, source: Source) => ViewModel;
}

/** What is chosen on a page, and which of its parts came in sight. */
export interface PageChoices {
	filters: Filters;
	seen?: Record<string, boolean>;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the choices of any page
	[name: string]: any;
}

/** What answers have in common, as far as a chart's coverage and years are told by them. */
interface Told {
	coverage?: Coverage;
	years?: unknown;
	groups?: unknown;
}

/** One chart, whole: what it asks, what it says, how it is drawn. */
export function defineChart<const Id extends string, Answer, C extends Choices = object & Choices>({
	id,
	choices,
	rows = false as never,
	ask,
	model,
	chart,
	...shown
}: Spec<Id, C, Answer>): Chart<Id, Answer> {
	const keys = Object.keys(choices ?? {});
	const { needs } = shown;
	return {
		...shown,
		...{
			id,
			rows,
			anchor: id.slice(id.indexOf('/') + 1),
			under: shown.under ?? false,
			drawn: chart !== null
		},
		choices: choices ?? {},
		ask: ask as Chart<Id, Answer>['ask'],
		question: {
			of: (now) => (keys.length > 0 ? [now.filters, ...keys.map((key) => now[key])] : now.filters),
			ask: (corpus, now) => ask(corpus, now.filters, now as unknown as Chosen<C>),
			...(rows && { rows, when: ({ seen }) => Boolean(seen?.[id]) }),
			...(needs && { when: (now) => isGiven(now, needs) })
		},
		model: (answer, { origin }) => {
			const { coverage, years } = answer as Told;
			const own = model(answer);
			return {
				...{ origin, chart, coverage: own.coverage ?? coverage! },
				years: own.years === undefined ? spanIn(years ?? (answer as Told).groups) : own.years,
				...own
			} as ViewModel;
		}
	};
}

/** Whether a page has what a chart needs. */
export function isGiven(given: object, needs: string): boolean {
	const list = (given as Record<string, unknown>)[needs];
	return Array.isArray(list) && list.length > 0;
}

/** First and last year of an answer's years or groups; null where they are of none. */
function spanIn(parts: unknown): [number, number] | null {
	if (!Array.isArray(parts)) return null;
	const years = (parts as { year?: unknown; key?: unknown }[])
		.map(({ year, key }) => year ?? key)
		.filter((year) => typeof year === 'number');
	return years.length > 0 ? [Math.min(...years), Math.max(...years)] : null;
}

/** A grouping to choose. */
export function groupBy<By extends Grouping>(
	among: readonly By[],
	initial: NoInfer<By>,
	key = 'by'
): Choice<By> {
	return {
		field: oneOf(key, among, initial),
		label: { zh: '分组', en: 'Group by' },
		options: groupingOptions(among)
	};
}

/** A grouping by place to choose. */
export function byPlace(initial: (typeof placeGroupings)[number]) {
	return { by: groupBy(placeGroupings, initial) };
}
