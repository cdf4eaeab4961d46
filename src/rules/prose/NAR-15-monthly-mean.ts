import { at, bySentence } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-15',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	check: bySentence(/(?:平均每月|月均)[^，。；]{0,16}\d/, (sentence) => {
		const { text, amounts } = sentence;
		const mean = amounts.findIndex(
			({ start, kind, value }) =>
				kind === 'count' &&
				value &&
				/(?:平均每月|月均)[^，。；\d]{0,16}$/.test(text.slice(0, start))
		);
		const [year, month] = [amounts[mean - 1], amounts[mean]];
		if (!month?.value || !year?.value || year.kind !== 'count') return null;
		if (year.unit !== month.unit || year.approximate || month.approximate) return null;
		if (/[；。]/.test(text.slice(year.end, month.start))) return null;
		if (Math.abs(year.value / 12 - month.value) <= 1) return null;
		return {
			left: year.value,
			right: month.value * 12,
			...at(sentence, year.start, month.end),
			message: {
				zh: `全年 ${year.value}${year.unit}，平均每月应约 ${Math.round(year.value / 12)}，正文为 ${month.value}。`,
				en: `${year.value} a year make about ${Math.round(year.value / 12)} a month; the text says ${month.value}.`
			}
		};
	})
};

export const page: Page = {
	name: { zh: '月均数与全年数不符', en: 'the monthly mean does not fit the year' },
	formula: { zh: '月均 ≈ 全年 ÷ 12', en: 'monthly mean ≈ year ÷ 12' },
	explanation: {
		zh: '正文先说全年总数，随后说平均每月若干，后者应为前者的十二分之一，允许四舍五入或截尾。',
		en: 'Where the text tells a year’s total and then a monthly mean, the mean is a twelfth of it, rounded or cut off.'
	},
	benign: [{ zh: '按实际月数平均。', en: 'The mean is over fewer months.' }]
};
