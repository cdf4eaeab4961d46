import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { placeGroupings, type PlaceGrouping } from '#query/grouping.ts';
import type { Question } from '#query/question.ts';
import {
	tellingBy,
	toldPage,
	trafficByLevel,
	trafficJumps,
	trafficRatios
} from '#query/telling.ts';
import {
	trafficByYear,
	trafficDistribution,
	trafficFigures,
	type TrafficFigure
} from '#query/traffic.ts';
import { oneOf, wholeNumber } from '#view/url.ts';

const page = (key: string) => ({ ...wholeNumber(key, 1, 1, 1_000_000), afresh: true as const });

/** What is chosen on this page alone. */
export const fields = {
	by: oneOf('by', placeGroupings, 'level'),
	figure: oneOf('figure', trafficFigures, 'web_visits'),
	page: page('page'),
	jumpsPage: page('jumps')
};

interface Choices {
	filters: Filters;
	by: PlaceGrouping;
	figure: TrafficFigure;
	page: number;
	jumpsPage: number;
	/** Ratios, jumps and the list are in sight. */
	ratios: boolean;
	jumps: boolean;
	listed: boolean;
}

/** What the page of web traffic asks. */
export const questions = {
	telling: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => tellingBy(corpus, c.filters, 'year')
	},
	tellingBy: {
		of: (c: Choices) => [c.filters, c.by],
		ask: (corpus: Corpus, c: Choices) => tellingBy(corpus, c.filters, c.by)
	},
	traffic: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => trafficByYear(corpus, c.filters)
	},
	levels: {
		of: (c: Choices) => [c.filters, c.figure],
		ask: (corpus: Corpus, c: Choices) => trafficByLevel(corpus, c.filters, c.figure)
	},
	distribution: {
		of: (c: Choices) => [c.filters, c.figure],
		ask: (corpus: Corpus, c: Choices) => trafficDistribution(corpus, c.filters, c.figure)
	},
	ratios: {
		of: (c: Choices) => c.filters,
		ask: (corpus: Corpus, c: Choices) => trafficRatios(corpus, c.filters),
		rows: true,
		when: (c: Choices) => c.ratios
	},
	jumps: {
		of: (c: Choices) => [c.filters, c.jumpsPage],
		ask: (corpus: Corpus, c: Choices) => trafficJumps(corpus, c.filters, c.jumpsPage),
		rows: true,
		when: (c: Choices) => c.jumps
	},
	list: {
		of: (c: Choices) => [c.filters, c.page],
		ask: (corpus: Corpus, c: Choices) => toldPage(corpus, c.filters, c.page),
		rows: true,
		when: (c: Choices) => c.listed
	}
} satisfies Record<string, Question<Choices, unknown>>;
