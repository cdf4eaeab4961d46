import { byTold } from '#check/each.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-15',
	on: 'report',
	severity: 'info',
	version: 2,
	prose: true,
	check: byTold(
		({ monthlyMeans }) => monthlyMeans,
		(told) => {
			const { year, month, unit } = told;
			if (year === null || Math.abs(year / 12 - month) <= 1) return null;
			const twelfth = Math.round(year / 12);
			return {
				left: year,
				right: month * 12,
				...sourceTextOf(told),
				message: {
					zh: `正文的月均数不是全年数的十二分之一。全年 ${year}${unit}，除以 12 约 ${twelfth} · 所写月均 ${month}，乘以 12 为 ${12 * month}。`,
					en: `In the text the monthly mean is no twelfth of the year. ${year} in the year, about ${twelfth} a month · monthly mean told ${month}, ${12 * month} in the year.`
				}
			};
		}
	)
};

export const page: Page = {
	name: { zh: '月均数与全年数不符', en: 'the monthly mean does not fit the year' },
	formula: { zh: '月均 ≈ 全年 ÷ 12', en: 'monthly mean ≈ year ÷ 12' },
	holds: {
		zh: '月均件数是全年件数的十二分之一左右',
		en: 'the monthly mean is about a twelfth of the year'
	},
	explanation: {
		zh: '正文先说全年总数，随后说平均每月若干，后者应为前者的十二分之一，允许四舍五入或截尾。',
		en: 'Where the text tells a year’s total and then a monthly mean, the mean is a twelfth of it, rounded or cut off.'
	},
	benign: [{ zh: '按实际月数平均。', en: 'The mean is over fewer months.' }],
	changes: [
		{
			date: '2026-11-30',
			what: {
				zh: '月均数只与说同一事项、不属部分的全年数比较。',
				en: 'A mean is compared only with the count of the same thing that is no part of more.'
			}
		}
	]
};
