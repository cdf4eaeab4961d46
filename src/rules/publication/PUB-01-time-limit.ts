import { notApplicable, passUnless } from '#check/outcome.ts';
import { dueDate, isLate } from '#report/deadline.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'PUB-01',
	on: 'report',
	severity: 'warning',
	version: 2,
	basis: 'article_49',
	check: ({ report }) => {
		const { agency = null, kind, level = null, scope, year = null, published = null } = report;
		const { provenance, correction } = report;
		const from = provenance ? (provenance.published?.source ?? null) : 'signature';
		const duty = { agency, kind, level, scope, year, published, from, correction };
		const late = isLate(duty);
		if (late === null) return [notApplicable('unknown')];
		const limit = dueDate(duty);
		return [
			passUnless(
				late && {
					text: published!,
					message: {
						zh: `公布晚于期限。所示日期 ${published} · 期限 ${limit}。`,
						en: `Published after the time limit. Dated ${published} · due by ${limit}.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '所示日期晚于公布期限', en: 'dated after the time limit' },
	formula: {
		zh: '所示日期 ≤ 次年 1 月 31 日（部门）或 3 月 31 日（政府；2018 年度及以前的各机关）',
		en: 'date shown ≤ 31 January (departments) or 31 March (governments; all before 2019) of the next year'
	},
	holds: {
		zh: '部门在次年 1 月 31 日前、政府在次年 3 月 31 日前公布',
		en: 'departments publish by 31 January of the next year, governments by 31 March'
	},
	explanation: {
		zh: '把文中的落款日期与公布期限比较。只比较次年之内的日期；网页所示日期可能因网站迁移重新标注，不作判断；乡镇街道、垂直管理机构、园区和性质不明的机关也不作判断。',
		en: 'Compares the date the document is signed with and the time limit. Only dates within the following year count; the date of a page, which is given anew when a site moves, decides nothing; townships, national systems, zones and bodies whose kind is not known are left out.'
	},
	benign: [
		{
			zh: '网站改版迁移后重新标注了日期。',
			en: 'The page was given a new date when the site was moved.'
		},
		{ zh: '首次发布后又有更正。', en: 'The report was corrected after its first publication.' }
	],
	changes: [
		{
			date: '2026-11-30',
			what: {
				zh: '政府办公室自己的年报按部门期限；2018 年度及以前各机关均为 3 月 31 日；网页所示日期和更正后的日期不作判断。',
				en: 'A government office’s own report is due as a department’s; before 2019 all are due on 31 March; dates of pages and of corrections decide nothing.'
			}
		}
	]
};
