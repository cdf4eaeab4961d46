import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';
import { decisionCells } from './stocks.ts';

export const rule: ReportRule = {
	id: 'T2-04',
	on: 'report',
	severity: 'review',
	version: 1,
	basis: 'article_20',
	editions: ['2021', '2019'],
	check: (subject) => {
		if (subject.report.sector !== 'government_affairs') return [notApplicable('unknown')];
		const cells = decisionCells.filter((id) => (subject.count(id) ?? 0) > 0);
		if (decisionCells.every((id) => subject.count(id) === null))
			return [notApplicable('no_number')];
		const sum = cells.reduce((all, id) => all + subject.count(id)!, 0);
		return [
			passUnless(
				cells.length > 0 && {
					cells,
					left: sum,
					right: 0,
					message: {
						zh: `机关事务管理机构一般不作许可、处罚、强制决定。表二各项决定 ${sum} · 一般为 0。`,
						en: `Offices administering government premises usually make no licensing, penalty or compulsion decisions. Table 2, decisions together: ${sum} · usually 0.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: {
		zh: '一般没有执法职能的机关填报了执法件数',
		en: 'enforcement by a body that usually has none'
	},
	formula: {
		zh: '机关事务管理机构：许可 = 处罚 = 强制 = 0',
		en: 'offices that administer government premises: licensing = penalties = compulsion = 0'
	},
	holds: {
		zh: '没有行政许可、处罚、强制职能的机关，这些栏填 0',
		en: 'a body without power to license, fine or compel has 0 there'
	},
	explanation: {
		zh: '机关事务管理机构一般不作许可、处罚和强制决定。填有件数的，可能填错行或按全地区汇总。',
		en: 'Offices that administer government premises usually grant no licences and impose no penalties. Where they report some, the row may be wrong or the figures those of the whole region.'
	},
	benign: [{ zh: '合署办公或有委托权限。', en: 'Merged offices or delegated powers.' }]
};
