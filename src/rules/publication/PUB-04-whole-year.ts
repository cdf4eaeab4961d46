import { notApplicable, pass, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'PUB-04',
	on: 'report',
	severity: 'warning',
	version: 1,
	prose: true,
	check: (subject) => {
		const [partial] = subject.noticed('period_partial');
		if (partial)
			return [
				passUnless({
					text: partial.text,
					...(partial.place && { place: partial.place }),
					message: {
						zh: `统计期限不是整个日历年度。文中“${partial.text}” · 应为 1 月 1 日至 12 月 31 日。`,
						en: `The period of the data is not the whole calendar year. Text “${partial.text}” · should be 1 January to 31 December.`
					}
				})
			];
		const told = subject.document!.blocks.some(
			(block) =>
				block.kind !== 'table' &&
				/统计(?:的)?(?:期限|时限|时间|周期)|1\s*月\s*1\s*日/.test(block.text)
		);
		return [told ? pass() : notApplicable('not_told')];
	}
};

export const page: Page = {
	name: { zh: '统计期限不满全年', en: 'the period is not the whole year' },
	formula: {
		zh: '统计期限 = 1 月 1 日至 12 月 31 日',
		en: 'statistical period = 1 January to 31 December'
	},
	holds: { zh: '统计期限为 1 月 1 日至 12 月 31 日', en: 'the period is 1 January to 31 December' },
	explanation: {
		zh: '报告写明的统计期限应为整个日历年度。起止日期不是 1 月 1 日和 12 月 31 日，或跨年的，列出原文。',
		en: 'The period a report states should be the whole calendar year. It fails where the period begins or ends on another day, or spans two years.'
	},
	benign: [
		{ zh: '机关当年新设或撤并。', en: 'The agency was founded or merged in that year.' },
		{ zh: '起止日期有笔误。', en: 'A slip in one of the dates.' }
	]
};
