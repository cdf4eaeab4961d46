import { activityBy, type ActivityGrouping } from '#query/activity.ts';
import type { Filters } from '#query/filters.ts';
import { headline } from '#query/headline.ts';
import { outcomesByYear } from '#query/outcomes.ts';
import type { Question } from '#query/question.ts';
import { reportsPage, type ReportOrder } from '#query/reports.ts';
import { trafficByYear, trafficDistribution, type TrafficFigure } from '#query/traffic.ts';
import { volumeByYear } from '#query/volume.ts';

interface Choices {
	filters: Filters;
	activityBy: ActivityGrouping;
	figure: TrafficFigure;
	order: ReportOrder;
	page: number;
	/** The table of reports is in sight. */
	listed: boolean;
}

/** What the overview asks. */
export const questions = {
	headline: question(
		(c) => c.filters,
		(corpus, c) => headline(corpus, c.filters)
	),
	volume: question(
		(c) => c.filters,
		(corpus, c) => volumeByYear(corpus, c.filters)
	),
	outcomes: question(
		(c) => c.filters,
		(corpus, c) => outcomesByYear(corpus, c.filters)
	),
	activity: question(
		(c) => c.filters,
		(corpus, c) => activityBy(corpus, c.filters, 'year')
	),
	activityBy: question(
		(c) => [c.filters, c.activityBy],
		(corpus, c) => activityBy(corpus, c.filters, c.activityBy)
	),
	traffic: question(
		(c) => c.filters,
		(corpus, c) => trafficByYear(corpus, c.filters)
	),
	distribution: question(
		(c) => [c.filters, c.figure],
		(corpus, c) => trafficDistribution(corpus, c.filters, c.figure)
	),
	reports: {
		...question(
			(c) => [c.filters, c.order, c.page],
			(corpus, c) => reportsPage(corpus, c.filters, c.order, c.page)
		),
		rows: true,
		when: (c: Choices) => c.listed
	}
} satisfies Record<string, Question<Choices, unknown>>;

function question<Answer>(
	of: (choices: Choices) => unknown,
	ask: Question<Choices, Answer>['ask']
): Question<Choices, Answer> {
	return { of, ask };
}
