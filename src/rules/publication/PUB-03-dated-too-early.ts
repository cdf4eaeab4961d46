import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'PUB-03',
	on: 'report',
	severity: 'warning',
	version: 1,

	check: ({ report: { published, year } }) => {
		if (!published || !year) return [notApplicable('unknown')];
		return [
			passUnless(
				published < `${year}-12-31` && {
					text: published,
					message: {
						zh: `报告的年度尚未结束就已落款。所示日期 ${published} · 报告年度 ${year} 年，12 月 31 日结束。`,
						en: `Dated before the year it reports on was over. Dated ${published} · year reported on ${year}, over on 31 December.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '所示日期早于年度结束', en: 'dated before the year was over' },
	formula: {
		zh: '所示日期 ≥ 报告年度 12 月 31 日',
		en: 'date shown ≥ 31 December of the year reported on'
	},
	holds: { zh: '日期在报告年度结束以后', en: 'the date is after the end of the year reported on' },
	explanation: {
		zh: '报告的日期早于所报告年度的最后一天，数字不可能覆盖全年，或日期有误。',
		en: 'The report is dated before the last day of the year it reports on: its figures cannot cover the whole year, or the date is wrong.'
	},
	benign: [
		{ zh: '日期沿用自旧文稿。', en: 'The date was left over from an older text.' },
		{ zh: '统计截止日早于年末。', en: 'The figures were closed before the end of the year.' }
	]
};
