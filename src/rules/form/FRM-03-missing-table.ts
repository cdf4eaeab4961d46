import { notApplicable, passUnless } from '#check/outcome.ts';
import { formCell, tables } from '#form/form.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'FRM-03',
	on: 'report',
	severity: 'warning',
	version: 1,
	basis: 'form',
	check: (subject) => {
		const { edition, year } = subject.report;
		if (edition === '2014' || (!edition && !(year && year >= 2019)))
			return [notApplicable('other_form')];
		const cut = new Set(
			subject.noticed('text_cut').flatMap(({ cells }) => cells.map((cell) => formCell(cell).table))
		);
		return tables.map(({ id, zh, en }) => {
			const missing = !subject.printed(id).length && !cut.has(id);
			return passUnless(
				missing && {
					// A text with none of the tables has them as pictures or attachments more often than not.
					...(edition === null && { severity: 'review' as const }),
					message: {
						zh: `文中未见“${zh}”一表；也可能以图片或附件发布。`,
						en: `The table of ${en} is not in the text; it may be an image or an attachment.`
					}
				},
				id
			);
		});
	}
};

export const page: Page = {
	name: { zh: '缺少法定表格', en: 'a statutory table is missing' },
	formula: { zh: '表二、表三、表四俱在', en: 'tables 2, 3 and 4 are all there' },
	holds: { zh: '表二、表三、表四都在', en: 'tables 2, 3 and 4 are all there' },
	explanation: {
		zh: '在全文中查找三张法定表格。以图片或附件发布的表格读不到，也会列在这里，因此只说“文中未见”。',
		en: 'Looks for the three statutory tables. A table published as an image or an attachment cannot be read and is listed too, so it only says that the text has none.'
	},
	benign: [
		{ zh: '表格以图片或附件发布。', en: 'The table is an image or an attachment.' },
		{ zh: '转载时表格丢失。', en: 'The table was lost when the report was copied.' }
	]
};
