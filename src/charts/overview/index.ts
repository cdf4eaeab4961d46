import { newestFirst, reportSorts, reportsPage } from '#query/reports.ts';
import { headline } from '#query/headline.ts';
import { pageNumber, sortedBy } from '#view/url.ts';
import outcomes from '../outcomes/outcomes.ts';
import volume from '../requests/volume.ts';
import { asked, topicOf } from '../topic.ts';
import distribution from '../traffic/distribution.ts';
import traffic from '../traffic/traffic.ts';
import activityBy from '../zero/activity-by.ts';
import activity from '../zero/activity.ts';

/** The first page: charts of several topics, the headline and the table of reports. */
export const overview = topicOf({
	title: {
		zh: '政府信息公开年报，放在一起看',
		en: 'Annual reports, side by side'
	},
	lead: {
		zh: '每年各级机关各自公布一份。这里逐格读出、核对，放进一张可以查询的表。',
		en: 'Each agency publishes one a year, on requests for information. Here they are read cell by cell, checked, and put in one table.'
	},
	charts: [volume, outcomes, activity, activityBy, traffic, distribution],
	...asked(
		{ order: sortedBy(reportSorts, newestFirst), page: pageNumber() },
		{
			headline: {
				of: ({ filters }) => filters,
				ask: (corpus, { filters }) => headline(corpus, filters)
			},
			reports: {
				of: ({ filters, order, page }) => [filters, order, page],
				ask: (corpus, { filters, order, page }) => reportsPage(corpus, filters, order, page),
				rows: true,
				when: ({ seen }) => Boolean(seen?.reports)
			}
		}
	)
});
