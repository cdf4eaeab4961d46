import { burdenByYear, challengesBy, challengesByYear } from '#query/challenges.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings } from '#query/grouping.ts';
import { ofFilters, type Question } from '#query/question.ts';
import { oneOf, type Values } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = { by: oneOf('by', placeGroupings, 'level') };

type Choices = Values<typeof fields> & { filters: Filters };

/** What the page of reconsiderations and lawsuits asks. */
export const questions = {
	years: ofFilters(challengesByYear),
	groups: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => challengesBy(corpus, c.filters, c.by)
	},
	burden: ofFilters(burdenByYear)
} satisfies Record<string, Question<Choices, unknown>>;
