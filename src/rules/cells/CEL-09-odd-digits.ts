import { ofNumbers } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';
import { isOdd } from './odd.ts';

export const rule: ReportRule = {
	id: 'CEL-09',
	on: 'report',
	severity: 'review',
	version: 1,

	check: ofNumbers(
		({ text }) => isOdd(text),
		(n, example) => ({
			zh: `${n} 格的数字写法可疑，如${example.zh}。`,
			en:
				n === 1
					? `A number is oddly written: ${example.en}.`
					: `${n} numbers are oddly written, such as ${example.en}.`
		})
	)
};

export const page: Page = {
	name: { zh: '数字写法可疑', en: 'oddly written digits' },
	formula: {
		zh: '数字无前导零、字母 O、断开的数位',
		en: 'no leading zeros, no letter O, no spaces between digits'
	},
	holds: {
		zh: '数字写得规范：没有多余的前导零，不用字母代替，数位不断开',
		en: 'numbers are written plainly: no leading zeros, no letters for digits, no digits apart'
	},
	explanation: {
		zh: '数字以 0 开头、用字母 O 代替 0，或数位之间有空格，可能是录入或识别错误。',
		en: 'A number begins with 0, has a letter O for a zero, or spaces between its digits: it may be a slip of typing or recognition.'
	},
	benign: [{ zh: '换行时断开了数字。', en: 'A line break split the number.' }]
};
