import { burdenByYear, challengesBy, challengesByYear } from '#query/challenges.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings, type PlaceGrouping } from '#query/grouping.ts';
import type { Question } from '#query/question.ts';
import { oneOf } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = { by: oneOf('by', placeGroupings, 'level') };

interface Choices {
	filters: Filters;
	by: PlaceGrouping;
}

/** What the page of reconsiderations and lawsuits asks. */
export const questions = {
	years: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => challengesByYear(corpus, c.filters)
	},
	groups: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => challengesBy(corpus, c.filters, c.by)
	},
	burden: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => burdenByYear(corpus, c.filters)
	}
} satisfies Record<string, Question<Choices, unknown>>;
