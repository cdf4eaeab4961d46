import type { Corpus } from '#query/corpus.ts';
import { rateByYear, ratesBy, reasonsOf } from '#query/endings.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings } from '#query/grouping.ts';
import { outcomesByYear } from '#query/outcomes.ts';
import { ofFilters, type Question } from '#query/question.ts';
import { oneOf, type Values } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = { by: oneOf('by', placeGroupings, 'province') };

type Choices = Values<typeof fields> & { filters: Filters };

/** What the page of outcomes asks. */
export const questions = {
	outcomes: ofFilters(outcomesByYear),
	reasons: ofFilters(reasonsOf),
	rate: ofFilters(rateByYear),
	rates: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => ratesBy(corpus, c.filters, c.by)
	}
} satisfies Record<string, Question<Choices, unknown>>;
