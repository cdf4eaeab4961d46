import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings } from '#query/grouping.ts';
import { ofFilters, type Question } from '#query/question.ts';
import {
	tellingBy,
	toldPage,
	trafficByLevel,
	trafficJumps,
	trafficRatios
} from '#query/telling.ts';
import { trafficByYear, trafficDistribution } from '#query/traffic.ts';
import { trafficFigures } from '#corpus/measures.ts';
import { oneOf, pageNumber, type Values } from '#view/url.ts';

/** What is chosen on this page alone. */
export const fields = {
	by: oneOf('by', placeGroupings, 'level'),
	figure: oneOf('figure', trafficFigures, 'web_visits'),
	page: pageNumber(),
	jumpsPage: pageNumber('jumps')
};

type Choices = Values<typeof fields> & {
	filters: Filters;
	/** Ratios, jumps and the list are in sight. */
	ratios?: boolean;
	jumps?: boolean;
	listed?: boolean;
};

/** What the page of web traffic asks. */
export const questions = {
	telling: ofFilters((corpus, filters) => tellingBy(corpus, filters, 'year')),
	tellingBy: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => tellingBy(corpus, c.filters, c.by)
	},
	traffic: ofFilters(trafficByYear),
	levels: {
		of: (c: Choices) => [c.filters, c.figure],
		ask: (corpus: Corpus, c: Choices) => trafficByLevel(corpus, c.filters, c.figure)
	},
	distribution: {
		of: (c: Choices) => [c.filters, c.figure],
		ask: (corpus: Corpus, c: Choices) => trafficDistribution(corpus, c.filters, c.figure)
	},
	ratios: {
		...ofFilters(trafficRatios),
		rows: true,
		when: (c: Choices) => Boolean(c.ratios)
	},
	jumps: {
		of: (c: Choices) => [c.filters, c.jumpsPage],
		ask: (corpus: Corpus, c: Choices) => trafficJumps(corpus, c.filters, c.jumpsPage),
		rows: true,
		when: (c: Choices) => Boolean(c.jumps)
	},
	list: {
		of: (c: Choices) => [c.filters, c.page],
		ask: (corpus: Corpus, c: Choices) => toldPage(corpus, c.filters, c.page),
		rows: true,
		when: (c: Choices) => Boolean(c.listed)
	}
} satisfies Record<string, Question<Choices, unknown>>;
