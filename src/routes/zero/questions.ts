import { activityBy } from '#query/activity.ts';
import { activityStates } from '#corpus/measures.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings } from '#query/grouping.ts';
import { ofFilters, type Question } from '#query/question.ts';
import { byRegion, zeroAgencies, zeroPage, zeroSorts, zeroStreaks } from '#query/zero.ts';
import { oneOf, pageNumber, sortedBy, type Values } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = {
	by: oneOf('by', placeGroupings, 'level'),
	state: oneOf(
		'state',
		activityStates.map(({ id }) => id),
		'zero'
	),
	order: sortedBy(zeroSorts, byRegion),
	page: pageNumber()
};

type Choices = Values<typeof fields> & {
	filters: Filters;
	/** The runs of years, and the list, are in sight. */
	runs?: boolean;
	listed?: boolean;
};

/** What the page of agencies without requests asks. */
export const questions = {
	activity: ofFilters((corpus, filters) => activityBy(corpus, filters, 'year')),
	activityBy: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => activityBy(corpus, c.filters, c.by)
	},
	zeros: ofFilters(zeroAgencies),
	streaks: {
		...ofFilters(zeroStreaks),
		rows: true,
		when: (c: Choices) => Boolean(c.runs)
	},
	list: {
		of: (c: Choices) => [c.filters, c.state, c.order, c.page],
		ask: (corpus: Corpus, c: Choices) => zeroPage(corpus, c.filters, c.state, c.order, c.page),
		rows: true,
		when: (c: Choices) => Boolean(c.listed)
	}
} satisfies Record<string, Question<Choices, unknown>>;
