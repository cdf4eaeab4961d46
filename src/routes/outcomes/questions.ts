import type { Corpus } from '#query/corpus.ts';
import { rateByYear, ratesBy, reasonsOf } from '#query/endings.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings, type PlaceGrouping } from '#query/grouping.ts';
import { outcomesByYear } from '#query/outcomes.ts';
import type { Question } from '#query/question.ts';
import { oneOf } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = { by: oneOf('by', placeGroupings, 'province') };

interface Choices {
	filters: Filters;
	by: PlaceGrouping;
}

/** What the page of outcomes asks. */
export const questions = {
	outcomes: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => outcomesByYear(corpus, c.filters)
	},
	reasons: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => reasonsOf(corpus, c.filters)
	},
	rate: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => rateByYear(corpus, c.filters)
	},
	rates: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => ratesBy(corpus, c.filters, c.by)
	}
} satisfies Record<string, Question<Choices, unknown>>;
