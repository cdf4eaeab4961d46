import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';
import { ids } from '../ids.ts';

export const rule: ReportRule = {
	id: 'PUB-02',
	on: 'report',
	severity: 'info',
	version: 1,
	basis: 'article_49',

	check: ({ report: { published, year } }) => {
		if (!year) return [notApplicable('unknown')];
		return [
			passUnless(
				!published && {
					message: {
						zh: '文中和网页上没有可靠的落款或公布日期，是否按期公布无法判断。',
						en: 'Neither document nor page shows a reliable date: whether it was published in time cannot be told.'
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '没有可靠的日期', en: 'no reliable date' },
	formula: { zh: '有可靠的日期', en: 'a reliable date is shown' },
	holds: { zh: '写明落款或发布的日期', en: 'the date of signing or publishing is told' },
	explanation: {
		zh: `文中没有落款日期、网页上也没有公布日期时，是否按期公布无从判断（${ids.timeLimit} 不适用），这里如实说明。落款日期与公布日期不是一回事，有落款日期时只作为所示日期列出。`,
		en: `Where the document bears no date and its page shows none, whether it was published in time cannot be decided (${ids.timeLimit} does not apply), and this says so. A date of signature is not a date of publication and is only shown as the date it is.`
	},
	benign: [
		{ zh: '日期只显示在网站的列表页上。', en: 'The date is only on the site’s list of reports.' }
	]
};
