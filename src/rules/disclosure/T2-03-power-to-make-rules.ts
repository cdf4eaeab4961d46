import { cellsName, sentenceOf } from '#check/stated.ts';
import { notApplicable, passUnless } from '#check/outcome.ts';
import { isCellId } from '#form/form.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T2-03',
	on: 'report',
	severity: 'warning',
	version: 2,
	basis: 'legislation',
	editions: ['2021', '2019'],
	check: (subject) => {
		const { level, kind } = subject.report;
		const local = level === 'county' || level === 'township';
		// Of provinces and prefectures the governments make rules, their departments do not.
		const department = (level === 'province' || level === 'prefecture') && kind === 'department';
		if (!local && !department) return [notApplicable('unknown')];
		const cells = subject.readings
			.map(([id]) => id)
			.filter((id) => id.startsWith('rules_'))
			.filter(isCellId)
			.filter((id) => (subject.count(id) ?? 0) > 0);
		const [first] = cells;
		return [
			passUnless(
				first && {
					cells,
					left: subject.count(first)!,
					right: 0,
					...(department && { severity: 'review' as const }),
					message: department
						? {
								zh: `规章由政府制定，部门却填了规章，请核对是否应为规范性文件。${cellsName([first]).zh} ${subject.count(first)} · 部门应为 0。`,
								en: `A department reports rules, which its government makes; they may be normative documents. ${sentenceOf([first])} ${subject.count(first)} · of a department 0.`
							}
						: {
								zh: `县乡机关没有规章制定权，却填了规章，请核对是否应为规范性文件。${cellsName([first]).zh} ${subject.count(first)} · 县乡机关应为 0。`,
								en: `A county or township body, which makes no rules, reports some; they may be normative documents. ${sentenceOf([first])} ${subject.count(first)} · of such a body 0.`
							}
				}
			)
		];
	}
};

export const page: Page = {
	name: {
		zh: '没有制定权限的机关填报了规章',
		en: 'rules reported by a body that cannot make them'
	},
	formula: {
		zh: '县级及以下，省、市、州级部门：规章 = 0',
		en: 'county level and below, departments of provinces, cities and prefectures: rules = 0'
	},
	holds: {
		zh: '没有规章制定权的机关，规章一栏填 0',
		en: 'a body without the power to make rules has 0 rules'
	},
	explanation: {
		zh: '规章由国务院部门和省级、设区的市、自治州政府制定，县级和乡镇机关没有这一权限（预警）；省、市、州级部门起草而由政府制定（待复核）。填有规章的，可能是把规范性文件或内部制度填入了“规章”一行。',
		en: 'Departments of the State Council and the governments of provinces, of cities divided into districts and of autonomous prefectures make rules; county and township bodies cannot (a warning), and departments of provinces, cities and prefectures draft what their government makes (for review). Where they report some, normative documents or internal regulations may have been put into the row of rules.'
	},
	benign: [
		{
			zh: '填报的是本部门起草、由本级政府公布的规章。',
			en: 'The rules are those the department drafted and its government issued.'
		},
		{ zh: '填报的是公开的上级规章。', en: 'The rules are those of a superior, published here.' },
		{ zh: '机关的层级判断有误。', en: 'The level of the agency was misjudged.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：省、市级部门填有规章的，待复核。',
				en: 'Also tells rules of departments of provinces and cities, for review.'
			}
		}
	]
};
