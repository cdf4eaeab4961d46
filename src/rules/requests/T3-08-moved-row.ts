import { explained } from '#check/arithmetic.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-08',
	on: 'report',
	severity: 'info',
	version: 2,
	editions: ['2021', '2019'],
	doubtsReading: true,
	explains: 'moved',
	check: explained('moved')
};

export const page: Page = {
	name: { zh: '整行错位', en: 'a row is shifted' },
	formula: {
		zh: '整行（或各行）移动一列后全部等式成立',
		en: 'all sums hold once a row, or every row, is moved by one column'
	},
	holds: { zh: '各格的数填在自己的列内', en: 'every number stands in its own column' },
	explanation: {
		zh: '把一行（或表三各行）的数字整体左移或右移一列后，相关等式全部成立，则多半是读取或转换时错位，先归于我们的读取。',
		en: 'Where all sums hold once the numbers of a row, or of every row of table 3, are moved by one column, they most likely were displaced in conversion or by our reading, which comes first.'
	},
	benign: [],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：移动后空出的一格填 0 的；整表各行都移动一列的。',
				en: 'Also tells rows whose free end was filled with a 0, and tables all of whose rows moved.'
			}
		}
	]
};
