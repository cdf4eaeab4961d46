import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import type { Question } from '#query/question.ts';
import { mapFigures, regionMap } from '#query/regions.ts';
import { oneOf, type Values } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = { figure: oneOf('figure', mapFigures, 'received') };

type Choices = Values<typeof fields> & { filters: Filters };

/** What the map asks. */
export const questions = {
	map: {
		of: (c: Choices) => [c.filters, c.figure],
		ask: (corpus: Corpus, c: Choices) => regionMap(corpus, c.filters, c.figure)
	}
} satisfies Record<string, Question<Choices, unknown>>;
