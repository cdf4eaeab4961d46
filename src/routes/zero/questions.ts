import { activityBy, activityStates, type ActivityState } from '#query/activity.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings, type PlaceGrouping } from '#query/grouping.ts';
import type { Question } from '#query/question.ts';
import {
	byRegion,
	zeroAgencies,
	zeroPage,
	zeroSorts,
	zeroStreaks,
	type ZeroOrder
} from '#query/zero.ts';
import { oneOf, wholeNumber } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = {
	by: oneOf('by', placeGroupings, 'level'),
	state: oneOf(
		'state',
		activityStates.map(({ id }) => id),
		'zero'
	),
	order: {
		key: 'sort',
		initial: byRegion,
		read(text: string): ZeroOrder | undefined {
			const sort = zeroSorts.find((known) => known === text.replace(/^-/, ''));
			return sort && { sort, descending: text.startsWith('-') };
		},
		write: ({ sort, descending }: ZeroOrder) => (descending ? `-${sort}` : sort)
	},
	page: { ...wholeNumber('page', 1, 1, 1_000_000), afresh: true as const }
};

interface Choices {
	filters: Filters;
	by: PlaceGrouping;
	state: ActivityState;
	order: ZeroOrder;
	page: number;
	/** The runs of years, and the list, are in sight. */
	runs: boolean;
	listed: boolean;
}

/** What the page of agencies without requests asks. */
export const questions = {
	activity: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => activityBy(corpus, c.filters, 'year')
	},
	activityBy: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => activityBy(corpus, c.filters, c.by)
	},
	zeros: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => zeroAgencies(corpus, c.filters)
	},
	streaks: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => zeroStreaks(corpus, c.filters),
		rows: true,
		when: (c: Choices) => c.runs
	},
	list: {
		of: (c: Choices) => [c.filters, c.state, c.order, c.page],
		ask: (corpus: Corpus, c: Choices) => zeroPage(corpus, c.filters, c.state, c.order, c.page),
		rows: true,
		when: (c: Choices) => c.listed
	}
} satisfies Record<string, Question<Choices, unknown>>;
