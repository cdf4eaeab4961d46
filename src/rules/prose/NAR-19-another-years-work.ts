import { byTold } from '#check/each.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-19',
	on: 'report',
	severity: 'review',
	version: 3,
	prose: true,
	check: byTold(
		(telling) => telling.remarks('work-of-year'),
		(told) => {
			const { year } = told.sentence;
			// The years before and after are what a text is left over from; any other is history.
			if (year === null || Math.abs(told.year - year) !== 1) return null;
			return {
				left: told.year,
				right: year,
				...sourceTextOf(told),
				message: {
					zh: `正文以别的年度叙述本机关的工作。正文 ${told.year} 年 · 报告年度 ${year} 年。`,
					en: `The text tells the agency’s work of another year. Text ${told.year} · year of the report ${year}.`
				}
			};
		}
	)
};

export const page: Page = {
	name: { zh: '叙述工作时写了别的年度', en: 'work is told of another year' },
	formula: { zh: '叙述本年工作时写本年', en: 'this year’s work is told of this year' },
	holds: { zh: '写本年工作的地方写本年度', en: 'this year’s work is told of this year' },
	explanation: {
		zh: '句首以上一年或下一年为时间状语叙述已做的工作，可能是沿用旧稿漏改。比较、计划、文件标题不算。',
		en: 'A sentence begins with the year before or after and tells of work done: the text may be left over. Comparisons, plans and titles do not count.'
	},
	benign: [{ zh: '回顾上年或说明背景。', en: 'It looks back or gives the background.' }],
	changes: [
		{
			date: '2026-11-30',
			what: {
				zh: '句首年度之后又写到本年的，不再报告。',
				en: 'A sentence that names the report year behind the year it begins with is no longer told.'
			}
		},
		{
			date: '2026-11-30',
			what: {
				zh: '说上年被指出、现已整改的，不再报告。',
				en: 'What was pointed out the year before and is mended is no longer told.'
			}
		}
	]
};
