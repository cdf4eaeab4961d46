import { passUnless } from '#check/outcome.ts';
import { isUnplaced } from '#check/placed.ts';
import { titleIn } from '#report/identity/title.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'FRM-11',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	basis: 'form',
	check: (subject) => {
		const { title, agency, region } = subject.report;
		const missing: [zh: string, en: string][] = [];
		const printed = title?.replace(/\s+/g, '') ?? '';
		if (!printed.includes('政府信息公开工作年度报告'))
			missing.push(['“政府信息公开工作年度报告”', 'the name of the document']);
		if (!agency || !titleIn(printed)?.agency) missing.push(['机关名称', 'the agency']);
		else if (!region && isUnplaced(agency)) missing.push(['地区', 'the region']);
		return [
			passUnless(
				missing.length > 0 && {
					text: title ?? '',
					message: {
						zh: `标题缺少${missing.map(([zh]) => zh).join('、')}。`,
						en: `The title lacks ${missing.map(([, en]) => en).join(', ')}.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '标题不完整', en: 'incomplete title' },
	formula: {
		zh: '标题含地区、机关与“政府信息公开工作年度报告”',
		en: 'the title has region, agency and the prescribed name of the report'
	},
	holds: {
		zh: '标题写明地区、机关和“政府信息公开工作年度报告”',
		en: 'the title has region, agency and the prescribed name of the report'
	},
	explanation: {
		zh: '标题应写明地区和机关，并使用规定的文种名称。缺少任何一项都会使报告难以检索和归属，这里逐项列出。',
		en: 'A title should name region and agency and call the document by its prescribed name. Each part that is missing makes the report harder to find and to attribute, and is listed.'
	},
	benign: [
		{
			zh: '报告发布在本地区网站上，故省略地区。',
			en: 'The region was left out because the report is on the region’s own site.'
		}
	]
};
