import { at, bySentence } from '#check/each.ts';
import { clauseStart } from '#report/prose/sentence.ts';
import type { Page, ReportRule } from '../define.ts';

const noDocuments =
	/(?:未|没有|无|不存在)(?:新)?(?:制定|制发|起草|新增|出台|印发)(?:过|任何|新的|的|出台|印发|发布|行政|涉及|相关|规章|[和或及与、]){0,6}规范性文件(?=[，。；、）及和的或]|情况|$)/;

export const rule: ReportRule = {
	id: 'NAR-10',
	on: 'report',
	severity: 'error',
	version: 2,
	prose: true,
	editions: ['2021', '2019'],
	check: bySentence(noDocuments, (sentence, subject) => {
		const cell = 'normative_documents_issued';
		const issued = subject.count(cell);
		const { index, 0: words } = noDocuments.exec(sentence.text)!;
		const before = sentence.text.slice(clauseStart(sentence, index), index);
		if (!issued || /20\d\d年|上半年|季度|除/.test(before.replace(`${sentence.year}年`, '')))
			return null;
		return {
			cells: [cell],
			left: 0,
			right: issued,
			...at(sentence, index, index + words.length),
			message: {
				zh: `正文称未制定规范性文件，表二本年制发为 ${issued} 件。`,
				en: `The text says that no normative document was made; table 2 has ${issued} issued.`
			}
		};
	})
};

export const page: Page = {
	name: {
		zh: '正文称未制发文件而表中有',
		en: 'the text says no document issued, the table has some'
	},
	formula: {
		zh: '正文称未制定规范性文件 ⇒ 本年制发 = 0',
		en: 'the text says that no normative document was made ⇒ issued this year = 0'
	},
	explanation: {
		zh: '正文明确说本年没有制定规范性文件，而表二规范性文件本年制发件数大于 0。',
		en: 'The text plainly says that no normative document was made this year while table 2 has some issued.'
	},
	benign: [
		{ zh: '表中填的是公开的文件数。', en: 'The table counts documents published, not made.' }
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：“未制定规章和规范性文件”。',
				en: 'Also reads “no rules and normative documents”.'
			}
		}
	]
};
