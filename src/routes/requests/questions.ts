import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { groupings, placeGroupings } from '#query/grouping.ts';
import { ofFilters, type Question } from '#query/question.ts';
import { flowByYear, requestsBy, sizesBy } from '#query/requests.ts';
import { volumeByYear } from '#query/volume.ts';
import { oneOf, type Values } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = {
	by: oneOf('by', placeGroupings, 'province'),
	sizesBy: oneOf('spread', groupings, 'level')
};

type Choices = Values<typeof fields> & { filters: Filters };

/** What the page of requests asks. */
export const questions = {
	volume: ofFilters(volumeByYear),
	received: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => requestsBy(corpus, c.filters, c.by)
	},
	flow: ofFilters(flowByYear),
	sizes: {
		of: (c: Choices) => [c.filters, c.sizesBy],
		ask: (corpus: Corpus, c: Choices) => sizesBy(corpus, c.filters, c.sizesBy)
	}
} satisfies Record<string, Question<Choices, unknown>>;
