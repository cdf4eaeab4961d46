import { ofNotices } from '#check/each.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'DOC-06',
	on: 'report',
	severity: 'warning',
	version: 1,
	editions: ['2021', '2019'],
	doubtsReading: true,
	check: ofNotices(/^routes_differ$/, (cells) => ({
		zh: `${cells} 格按结构与按顺序读得不同：有凭据的取其一，没有的不取，请对照原文。`,
		en: `${cells} cells read differently by structure and by order; one is kept only where the table tells which; compare the document.`
	}))
};

export const page: Page = {
	name: { zh: '两种读法不一', en: 'two ways of reading differ' },
	formula: { zh: '按结构读得 = 按顺序读得', en: 'read by structure = read by order' },
	holds: {
		zh: '表格的行列名称与所填的数一一对应',
		en: 'rows and columns of the tables are labelled as they are filled in'
	},
	explanation: {
		zh: '有行列结构的文件按结构和按标签顺序各读一遍。同一格两次读得不同时，有凭据的取其一，没有的不取，都提示核对。',
		en: 'A document with real rows and columns is read twice, by structure and by the order of labels. Where a cell comes out differently, one reading is kept if the table tells which, else none, and the cell is to be looked at.'
	},
	benign: [{ zh: '单元格合并或拆分方式特殊。', en: 'Cells are merged or split in an unusual way.' }]
};
