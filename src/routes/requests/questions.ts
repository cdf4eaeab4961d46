import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { groupings, placeGroupings, type Grouping, type PlaceGrouping } from '#query/grouping.ts';
import type { Question } from '#query/question.ts';
import { flowByYear, requestsBy, sizesBy } from '#query/requests.ts';
import { volumeByYear } from '#query/volume.ts';
import { oneOf } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = {
	by: oneOf('by', placeGroupings, 'province'),
	sizesBy: oneOf('spread', groupings, 'level')
};

interface Choices {
	filters: Filters;
	by: PlaceGrouping;
	sizesBy: Grouping;
}

/** What the page of requests asks. */
export const questions = {
	volume: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => volumeByYear(corpus, c.filters)
	},
	received: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => requestsBy(corpus, c.filters, c.by)
	},
	flow: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => flowByYear(corpus, c.filters)
	},
	sizes: {
		of: (c: Choices) => [c.filters, c.sizesBy],
		ask: (corpus: Corpus, c: Choices) => sizesBy(corpus, c.filters, c.sizesBy)
	}
} satisfies Record<string, Question<Choices, unknown>>;
