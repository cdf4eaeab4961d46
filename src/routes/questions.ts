import { activityBy } from '#query/activity.ts';
import type { Corpus } from '#query/corpus.ts';
import type { Filters } from '#query/filters.ts';
import { headline } from '#query/headline.ts';
import { outcomesByYear } from '#query/outcomes.ts';
import { ofFilters, type Question } from '#query/question.ts';
import { reportsPage } from '#query/reports.ts';
import { trafficByYear, trafficDistribution } from '#query/traffic.ts';
import { volumeByYear } from '#query/volume.ts';
import type { overviewFields, Values } from '#view/url.ts';

type Choices = Values<typeof overviewFields> & {
	filters: Filters;
	/** The table of reports is in sight. */
	listed?: boolean;
};

/** What the overview asks. */
export const questions = {
	headline: ofFilters(headline),
	volume: ofFilters(volumeByYear),
	outcomes: ofFilters(outcomesByYear),
	activity: ofFilters((corpus, filters) => activityBy(corpus, filters, 'year')),
	activityBy: {
		of: (c: Choices) => [c.filters, c.activityBy],
		ask: (corpus: Corpus, c: Choices) => activityBy(corpus, c.filters, c.activityBy)
	},
	traffic: ofFilters(trafficByYear),
	distribution: {
		of: (c: Choices) => [c.filters, c.figure],
		ask: (corpus: Corpus, c: Choices) => trafficDistribution(corpus, c.filters, c.figure)
	},
	reports: {
		of: (c: Choices) => [c.filters, c.order, c.page],
		ask: (corpus: Corpus, c: Choices) => reportsPage(corpus, c.filters, c.order, c.page),
		rows: true,
		when: (c: Choices) => Boolean(c.listed)
	}
} satisfies Record<string, Question<Choices, unknown>>;
