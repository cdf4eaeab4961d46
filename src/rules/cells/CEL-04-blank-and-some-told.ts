import { notApplicable, passUnless } from '#check/outcome.ts';
import type { Page, ReportRule } from '../define.ts';
import { ids } from '../ids.ts';

export const rule: ReportRule = {
	id: 'CEL-04',
	on: 'report',
	severity: 'error',
	version: 1,
	editions: ['2021', '2019'],
	check: (subject) => {
		const told = [
			{ table: 'requests', cell: 'received_total', claim: subject.claims.some },
			{ table: 'challenges', cell: 'reconsideration_total', claim: subject.claims.challenged }
		] as const;
		return told.map(({ table, cell, claim }) => {
			if (!subject.printed(table).length) return notApplicable('absent', table);
			if (!claim) return notApplicable('not_told', table);
			return passUnless(
				subject.isBlank(table) && {
					cells: [cell],
					...claim.sourceText(),
					message: {
						zh: `正文称${table === 'requests' ? '有申请' : '有复议或诉讼'} ${claim.value} 件。正文 ${claim.value} · 表${table === 'requests' ? '三' : '四'}全部空白。`,
						en: `The text tells of ${claim.value} ${table === 'requests' ? 'requests' : 'cases'}. Text ${claim.value} · table ${table === 'requests' ? 3 : 4} blank throughout.`
					}
				},
				table
			);
		});
	}
};

export const page: Page = {
	name: { zh: '空表与正文所述件数矛盾', en: 'a blank table beside prose that tells of cases' },
	formula: { zh: '表全空 ⇒ 正文不称有件数', en: 'table all blank ⇒ the text tells of no cases' },
	holds: {
		zh: '正文写了件数的，表中如实填写',
		en: 'what the text tells of is filled in in the table'
	},
	explanation: {
		zh: `表三或表四全部空白，而正文说收到或办理了若干件。至少有一处不完整。（全为零的表见 ${ids.challengesTold}、${ids.requestsNotInTable}。）`,
		en: `Table 3 or 4 is blank throughout while the text tells of requests or cases. One of the two is incomplete. (For tables of zeros see ${ids.challengesTold} and ${ids.requestsNotInTable}.)`
	},
	benign: [
		{ zh: '表格数字在转换时丢失。', en: 'The numbers were lost in conversion.' },
		{ zh: '正文说的是咨询或信访。', en: 'The text speaks of inquiries or petitions.' }
	]
};
