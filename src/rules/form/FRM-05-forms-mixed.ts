import { passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'FRM-05',
	on: 'report',
	severity: 'warning',
	version: 1,
	editions: ['2021', '2019'],
	basis: 'form',
	check: (subject) => {
		const [mixed] = subject.noticed('mixed_form');
		return [
			passUnless(
				mixed && {
					cells: mixed.cells,
					message: {
						zh: `除${mixed.text}年表式外，还有另一版本独有的 ${mixed.cells.length} 格。`,
						en: `Beside the ${mixed.text} form there are ${mixed.cells.length} cells that only another has.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '两种表式混用', en: 'two forms mixed' },
	formula: { zh: '全文只用一个版本的表式', en: 'one form throughout the report' },
	holds: { zh: '全文只用一个版本的表式', en: 'one form throughout the report' },
	explanation: {
		zh: '同一份报告中出现两个版本独有的行或列，例如表二用现行格式而“其他处理”只有一行。',
		en: 'One report has rows or columns that belong to two forms, for example the current table 2 beside a single row for “otherwise closed”.'
	},
	benign: [
		{ zh: '改版时只替换了部分表格。', en: 'Only some tables were replaced when the form changed.' }
	]
};
