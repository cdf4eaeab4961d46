import { at, bySentence } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-19',
	on: 'report',
	severity: 'review',
	version: 1,
	prose: true,
	check: bySentence(/^(?:（[一二三四五六七八九十]+）)?20\d\d年/, (sentence) => {
		const { text, year, paragraph } = sentence;
		if (year === null) return null;
		const match =
			/^(?:（[一二三四五六七八九十]+）)?(20\d\d)年度?，?(?:我|本)(?:局|委|办|镇|乡|县|市|区|厅|省|街道|单位|机关|中心)/.exec(
				text
			);
		const told = Number(match?.[1]);
		if (!match || Math.abs(told - year) !== 1) return null;
		if (/将|计划|下一步|拟|力争|比|较|同期|相比|问题|《/.test(text)) return null;
		if (/问题|改进|下一步/.test(paragraph.heading)) return null;
		return {
			left: told,
			right: year,
			...at(sentence, 0, match[0].length),
			message: {
				zh: `报告年度为 ${year} 年，此句叙述的是 ${told} 年的工作。`,
				en: `The report is for ${year}; this sentence tells of work in ${told}.`
			}
		};
	})
};

export const page: Page = {
	name: { zh: '叙述工作时写了别的年度', en: 'work is told of another year' },
	formula: { zh: '叙述本年工作时写本年', en: 'this year’s work is told of this year' },
	explanation: {
		zh: '句首以上一年或下一年为时间状语叙述已做的工作，可能是沿用旧稿漏改。比较、计划、文件标题不算。',
		en: 'A sentence begins with the year before or after and tells of work done: the text may be left over. Comparisons, plans and titles do not count.'
	},
	benign: [{ zh: '回顾上年或说明背景。', en: 'It looks back or gives the background.' }]
};
