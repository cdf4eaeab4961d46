import { ofNumbers } from '#check/each.ts';
import { formCell } from '#form/form.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'CEL-05',
	on: 'report',
	severity: 'error',
	version: 1,
	ofSourceText: true,
	check: ofNumbers(
		({ value }, id) => !Number.isInteger(value) && !formCell(id).decimal,
		(n, example) => ({
			zh: `${n} 格件数不是整数，如${example.zh}。`,
			en:
				n === 1
					? `A count is not whole: ${example.en}.`
					: `${n} counts are not whole, such as ${example.en}.`
		})
	)
};

export const page: Page = {
	name: { zh: '件数不是整数', en: 'a count is not whole' },
	formula: { zh: '件数为整数', en: 'counts are whole numbers' },
	holds: { zh: '件数是整数', en: 'counts are whole numbers' },
	explanation: {
		zh: '除收费、采购金额外，各格都是件数，不应有小数。',
		en: 'All cells but amounts of money count things and cannot have decimals.'
	},
	benign: [{ zh: '误用万为单位。', en: 'The count was given in ten thousands.' }]
};
