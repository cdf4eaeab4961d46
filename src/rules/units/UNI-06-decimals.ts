import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';
import { fee } from './fees.ts';

export const rule: ReportRule = {
	id: 'UNI-06',
	on: 'report',
	severity: 'info',
	version: 1,

	check: ({ report: { cells } }) => {
		const cell = cells[fee];
		if (cell?.reading !== 'number') return [notApplicable('no_number')];
		const decimals = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
		return [
			passUnless(
				decimals > 6 && {
					cells: [fee],
					text: cell.text,
					message: {
						zh: `收费金额“${cell.text}”有 ${decimals} 位小数。`,
						en: `The amount “${cell.text}” has ${decimals} decimals.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '金额小数位过多', en: 'amount with too many decimals' },
	formula: { zh: '金额小数不超过 6 位', en: 'an amount has at most 6 decimals' },
	holds: { zh: '金额的小数位不过多', en: 'an amount has no more decimals than money has' },
	explanation: {
		zh: '以万元计的金额精确到分只需 6 位小数。更多位数通常是从电子表格直接粘贴的结果。',
		en: 'An amount in ten thousand yuan needs six decimals to be exact to the cent. More usually come from pasting a spreadsheet’s result.'
	},
	benign: [{ zh: '不影响金额。', en: 'The amount is not affected.' }]
};
