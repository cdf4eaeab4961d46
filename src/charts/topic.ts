import type { Name } from '#form/vocabulary.ts';
import { withoutFilters, type Filters } from '#query/filters.ts';
import type { Question, Questions } from '#query/question.ts';
import type { Fields, Values } from '#view/url.ts';
import type { Chart, PageChoices } from './define.ts';

/** A page of charts on one subject. */
export interface Topic {
	title: Name;
	/** What the page shows, in a sentence or two. */
	lead: Name;
	charts: readonly Chart[];
	/** What is chosen on the page alone. */
	fields: Fields;
	questions: Questions<PageChoices>;
	/** Filters that have no part in what the page asks. */
	unasked: readonly (keyof Filters)[];
	/** The question whose answer a chart shows: charts that ask the same have one. */
	questionOf: (chart: Chart) => string;
}

interface Parts<F extends Fields, Q extends Questions<PageChoices>> extends Pick<
	Topic,
	'title' | 'lead' | 'charts'
> {
	/** What else the page asks and lets its reader choose, as for a list. */
	fields?: F;
	questions?: Q;
	/** Filters that have no part in what the page asks: nothing on it is of them, and nothing says so. */
	unasked?: readonly (keyof Filters)[];
}

/** A topic of charts that stand in this order. */
export function topicOf<
	F extends Fields = object & Fields,
	Q extends Questions<PageChoices> = object & Questions<PageChoices>
>({
	charts,
	fields,
	questions,
	unasked = [],
	...words
}: Parts<F, Q>): Topic & { fields: F; questions: Q } {
	const first = (chart: Chart) => charts.find(({ ask }) => ask && ask === chart.ask) ?? chart;
	const chosen = charts.flatMap(({ choices }) =>
		Object.entries(choices).map(([name, { field }]) => [name, field] as const)
	);
	const asked = charts.flatMap((chart) =>
		chart.question && first(chart) === chart
			? [[chart.id, within(chart.question, unasked)] as const]
			: []
	);
	return {
		...words,
		charts,
		unasked,
		questionOf: (chart) => first(chart).id,
		fields: { ...Object.fromEntries(chosen), ...fields } as F,
		questions: { ...Object.fromEntries(asked), ...questions } as Q
	};
}

/** A question asked without some of the filters. */
function within(
	{ of, ask, ...question }: Question<PageChoices, unknown>,
	unasked: readonly (keyof Filters)[]
): Question<PageChoices, unknown> {
	const part = (now: PageChoices) => ({ ...now, filters: withoutFilters(now.filters, unasked) });
	return {
		...question,
		of: (now) => of(part(now)),
		ask: (corpus, now) => ask(corpus, part(now))
	};
}

/** What a page asks in addition to its charts, with the choices that belong to it. */
export function asked<F extends Fields, const Q extends Questions<Values<F> & PageChoices>>(
	fields: F,
	questions: Q
): { fields: F; questions: Questions<PageChoices> & Q } {
	return { fields, questions: questions as Questions<PageChoices> & Q };
}

/** The charts of a folder, in the order of their places; other files of it are no charts. */
export function chartsIn(files: Record<string, unknown>): Chart[] {
	return Object.values(files as Record<string, { default?: Chart }>)
		.flatMap(({ default: chart }) => (chart ? [chart] : []))
		.sort((a, b) => a.place - b.place);
}
