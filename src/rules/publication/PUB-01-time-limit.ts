import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'PUB-01',
	on: 'report',
	severity: 'warning',
	version: 1,
	basis: 'article_49',
	check: ({ report: { published, year, sector, level } }) => {
		if (!published || !year || year < 2019 || !sector || sector === 'other')
			return [notApplicable('unknown')];
		if (level === 'township' || sector === 'township' || sector === 'park')
			return [notApplicable('unknown')];
		if (!published.startsWith(String(year + 1))) return [notApplicable('unknown')];
		const limit = `${year + 1}-${sector === 'government' ? '03-31' : '01-31'}`;
		return [
			passUnless(
				published > limit && {
					text: published,
					message: {
						zh: `所示日期为 ${published}，晚于 ${limit}。`,
						en: `It is dated ${published}, after ${limit}.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '所示日期晚于公布期限', en: 'dated after the time limit' },
	formula: {
		zh: '所示日期 ≤ 次年 1 月 31 日（部门）或 3 月 31 日（政府）',
		en: 'date shown ≤ 31 January (departments) or 31 March (governments) of the next year'
	},
	explanation: {
		zh: '把文中或网页所示的落款、发布日期与公布期限比较。只比较次年之内的日期；乡镇街道和性质不明的机关不作判断。',
		en: 'Compares the date shown in the document or on its page with the time limit. Only dates within the following year count; townships and bodies whose kind is not known are left out.'
	},
	benign: [
		{
			zh: '网站改版迁移后重新标注了日期。',
			en: 'The page was given a new date when the site was moved.'
		},
		{ zh: '首次发布后又有更正。', en: 'The report was corrected after its first publication.' },
		{ zh: '当地另有延期安排。', en: 'A later date was set locally.' }
	]
};
