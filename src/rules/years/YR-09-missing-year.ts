import type { HistoryRule, Page } from '../define.ts';

export const rule: HistoryRule = {
	id: 'YR-09',
	on: 'history',
	severity: 'review',
	version: 1,
	basis: 'article_49',

	check: (years) =>
		years.flatMap((now, at) => {
			const before = years[at - 1];
			if (!before || now.year - before.year <= 1) return [];
			const missing = Array.from(
				{ length: now.year - before.year - 1 },
				(_, at) => before.year + 1 + at
			);
			return [
				{
					report: now.report,
					other: before.report,
					cells: [],
					message: {
						zh: `语料中没有该机关 ${missing.join('、')} 年的年报，前后年份都有。`,
						en: `The corpus has no report of this agency for ${missing.join(', ')}, though it has those before and after.`
					},
					more: { missing }
				}
			];
		})
};

export const page: Page = {
	name: { zh: '中间缺少年份', en: 'a year is missing' },
	formula: {
		zh: '首末年份之间每年都有年报',
		en: 'a report for every year between the first and the last'
	},
	holds: { zh: '每年都有年报', en: 'there is a report for every year' },
	explanation: {
		zh: '同一机关前后年份都有年报，中间年份在语料中没有。',
		en: 'The corpus has reports of an agency before and after a year, and none of it.'
	},
	benign: [
		{ zh: '年报已发布，只是没有收入本语料。', en: 'It was published, but is not in this corpus.' },
		{ zh: '当年以其他名称发布。', en: 'It was published under another name.' }
	]
};
