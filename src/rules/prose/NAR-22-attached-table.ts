import { at, bySentence } from '#check/each.ts';
import { tables } from '#form/form.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'NAR-22',
	on: 'report',
	severity: 'info',
	version: 1,
	prose: true,
	check: bySentence(/(?:详?见|如)附(?:表|件)/, (sentence, subject) => {
		const table = tables.find(
			({ id, zh }) => subject.printed(id).length && sentence.text.includes(zh.slice(0, 6))
		);
		const match = /(?:详?见|如)附(?:表|件)/.exec(sentence.text)!;
		return (
			table && {
				...at(sentence, match.index, match.index + match[0].length),
				message: {
					zh: `正文称“${table.zh}”见附表，而同一文件中已有此表。`,
					en: `The text refers to an attachment for ${table.en}, a table that is in the same document.`
				}
			}
		);
	})
};

export const page: Page = {
	name: { zh: '称表格另附而文中有表', en: 'says the table is attached, yet it is in the text' },
	formula: {
		zh: '正文称表格另附 ⇒ 文中无表',
		en: 'the text says the table is attached ⇒ no table in the text'
	},
	explanation: {
		zh: '正文说申请情况见附表或附件，而同一文件中已有该表。',
		en: 'The text refers to an attachment for a table that stands in the same document.'
	},
	benign: [{ zh: '附件与正文合并发布。', en: 'Text and attachment were published as one.' }]
};
