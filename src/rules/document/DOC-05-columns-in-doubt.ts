import { ofNotices } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'DOC-05',
	on: 'report',
	severity: 'error',
	version: 1,
	editions: ['2021', '2019'],
	doubtsReading: true,
	check: ofNotices(/^(?:row_|header_unread$)/, (cells) => ({
		zh: `${cells} 格的数字归属哪一列存疑，请对照原文。`,
		en: `It is in doubt which columns the numbers of ${cells} cells belong to; compare the document.`
	}))
};

export const page: Page = {
	name: { zh: '行内数字无法对位', en: 'values of a row cannot be given their columns' },
	formula: {
		zh: '表三每行恰有 7 个数；表四恰有 15 个数',
		en: 'table 3: 7 values in every row; table 4: 15 values'
	},
	holds: {
		zh: '表三每行填 7 格，表四填 15 格',
		en: 'table 3 has 7 values in every row, table 4 has 15'
	},
	explanation: {
		zh: '一行的数字个数与列数不符，或同一行出现两次，或表头无法辨认，数字归属哪一列便不能确定。这是读取的问题，不是机关的差错。',
		en: 'A row has more or fewer values than the table has columns, or is printed twice, or the header could not be read, so that it is uncertain which value belongs where. This is about our reading, not about the agency.'
	},
	benign: [
		{
			zh: '网页或文本转换时丢失了空白单元格。',
			en: 'Blank cells were lost when the document was converted.'
		}
	]
};
