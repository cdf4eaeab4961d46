import { ofNumbers } from '#check/each.ts';
import { formCell } from '#form/form.ts';
import type { Page, ReportRule } from '../define.ts';
import { isOdd } from './odd.ts';

const plainNumber = /^-?\d+(?:\.\d+)?$/;
const changeSign = /^(?:\+|增加?|减少?)\s?/;

export const rule: ReportRule = {
	id: 'CEL-07',
	on: 'report',
	severity: 'info',
	version: 1,

	check: ofNumbers(
		({ text }, id) =>
			text !== '' &&
			!plainNumber.test(formCell(id).signed ? text.replace(changeSign, '') : text) &&
			!isOdd(text),
		(n, example) => ({
			zh: `${n} 格的数字经转换读出，如${example.zh}。`,
			en:
				n === 1
					? `A number was read from unusual writing: ${example.en}.`
					: `${n} numbers were read from unusual writing, such as ${example.en}.`
		})
	)
};

export const page: Page = {
	name: { zh: '数字写法需转换', en: 'numbers in unusual writing' },
	formula: { zh: '格内只有数字', en: 'a cell holds digits only' },
	holds: {
		zh: '格内只填数字，说明写在表外',
		en: 'a cell holds digits only; remarks stand outside the table'
	},
	explanation: {
		zh: '格内带单位、全角数字、中文数字或千位分隔符。已按其含义转换，原文保留。',
		en: 'Cells hold units, full-width or Chinese digits or thousands separators. They were read by their meaning; the ink is kept.'
	},
	benign: [{ zh: '录入习惯。', en: 'A habit of writing.' }]
};
