import { byTold } from '#check/each.ts';
import { tables } from '#form/form.ts';
import { sourceTextOf } from '#report/prose.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-22',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	check: byTold(
		(telling) => telling.remarks('attached'),
		(told, subject) => {
			const table = tables.find(({ id }) => id === told.table);
			if (!table || !subject.printed(table.id).length) return null;
			const { zh, en } = table;
			return {
				...sourceTextOf(told),
				message: {
					zh: `正文称“${zh}”表另附，而同一文件中已有此表。`,
					en: `The text says that the table of ${en} is attached; it is in this document.`
				}
			};
		}
	)
};

export const page: Page = {
	name: { zh: '称表格另附而文中有表', en: 'says the table is attached, yet it is in the text' },
	formula: {
		zh: '正文称表格另附 ⇒ 文中无表',
		en: 'the text says the table is attached ⇒ no table in the text'
	},
	holds: {
		zh: '正文写表格另附的，附件一并公布；表格已在文中的，删去这句话',
		en: 'where the text says the tables are attached, they are; where they stand in it, it does not say so'
	},
	explanation: {
		zh: '正文说申请情况见附表或附件，而同一文件中已有该表。',
		en: 'The text refers to an attachment for a table that stands in the same document.'
	},
	benign: [{ zh: '附件与正文合并发布。', en: 'Text and attachment were published as one.' }]
};
