import { ofNumbers } from '#check/each.ts';
import { formCell } from '#form/form.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'CEL-06',
	on: 'report',
	severity: 'error',
	version: 1,
	ofSourceText: true,
	check: ofNumbers(
		({ value }, id) => value! < 0 && !formCell(id).signed,
		(n, example) => ({
			zh: `${n} 格件数为负，如${example.zh}。`,
			en:
				n === 1
					? `A count is negative: ${example.en}.`
					: `${n} counts are negative, such as ${example.en}.`
		})
	)
};

export const page: Page = {
	name: { zh: '件数为负', en: 'a negative count' },
	formula: { zh: '件数 ≥ 0', en: 'counts ≥ 0' },
	holds: { zh: '件数不小于 0', en: 'no count is below 0' },
	explanation: {
		zh: '除试行格式的“增/减”外，各格不应为负数。',
		en: 'No cell but the trial form’s change on last year can be negative.'
	},
	benign: [
		{
			zh: '破折号与数字连在一起，被读成负号。',
			en: 'A dash before the number was read as a minus sign.'
		}
	]
};
