import { cellsName, sentenceOf } from '#check/stated.ts';
import { notApplicable, pass, passUnless, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import { requestRows } from '#form/requests.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-14',
	on: 'report',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: oneOutcome
};

export const page: Page = {
	name: { zh: '全部为同一种结果', en: 'every request ended the same way' },
	formula: {
		zh: '办结 ≥ 20 ⇒ 办理结果不止一种',
		en: 'concluded ≥ 20 ⇒ more than one kind of outcome'
	},
	holds: { zh: '各种办理结果分别填写', en: 'each outcome is filled in in its own row' },
	explanation: {
		zh: '办结 20 件以上而全部落在同一种结果，值得核对是否逐件归类。',
		en: 'Twenty or more requests ended in one and the same way: it is worth a look whether they were classified one by one.'
	},
	benign: [
		{ zh: '集中申请同一类信息。', en: 'Many asked for the same kind of information.' },
		{ zh: '业务单一。', en: 'The agency deals with one kind of matter.' }
	]
};

function oneOutcome(subject: Subject): Verdict[] {
	const concluded = subject.count('concluded_total');
	if (concluded === null) return [notApplicable('no_number')];
	if (concluded < 20) return [pass()];
	const only = requestRows.find(
		({ id, outcome }) => outcome && subject.count(`${id}_total`) === concluded
	);
	return [
		passUnless(
			only && {
				cells: [`${only.id}_total`, 'concluded_total'],
				left: concluded,
				right: concluded,
				message: {
					zh: `办结的申请全部是同一个结果。${cellsName([`${only.id}_total`]).zh} ${concluded} · 办结总计 ${concluded}。`,
					en: `All requests concluded ended in one way. ${sentenceOf([`${only.id}_total`])} ${concluded} · concluded in all ${concluded}.`
				}
			}
		)
	];
}
