import { passUnless } from '#check/outcome.ts';
import { formCell } from '#form/form.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'DOC-04',
	on: 'report',
	severity: 'error',
	version: 1,
	editions: ['2021', '2019'],
	doubtsReading: true,
	check: (subject) => {
		// A table printed in another edition is the matter of another rule.
		const [mixed] = subject.noticed('mixed_form');
		const foreign = new Set(mixed?.cells.map((id) => formCell(id).table));
		const missing = subject.readings.flatMap(([id, { reading }]) =>
			reading === 'absent' &&
			!foreign.has(formCell(id).table) &&
			subject.printed(formCell(id).table).length
				? [id]
				: []
		);
		return [
			passUnless(
				missing.length > 0 && {
					cells: missing,
					left: missing.length,
					right: 0,
					severity: 'review',
					origin: 'parse',
					message: {
						zh: `表格中有 ${missing.length} 格未能找到，请对照原文。`,
						en: `${missing.length} cells of the tables were not found; compare the document.`
					}
				}
			)
		];
	}
};

export const page: Page = {
	name: { zh: '有格未找到', en: 'cells not found' },
	formula: { zh: '表式所列各格均已找到', en: 'every cell of the form was found' },
	holds: { zh: '三张表的各行各列齐全', en: 'every row and column of the three tables is there' },
	explanation: {
		zh: '统计已找到的表格中应有而未找到的单元格。多半是我们没有读出，所以先记为读取存疑，请核对原文。',
		en: 'Counts cells that a table which was found should have and that were not found. Most likely we failed to read them, so it is held to be ours until someone looks.'
	},
	benign: [
		{
			zh: '原文表格跨页或合并单元格，读取时丢失。',
			en: 'The table is cut by a page or has merged cells that were lost in reading.'
		},
		{ zh: '机关删去了不适用的行。', en: 'The agency left out rows that do not apply to it.' }
	]
};
