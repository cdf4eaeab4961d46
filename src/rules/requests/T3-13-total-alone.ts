import { notApplicable, passUnless, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import { formCell } from '#form/form.ts';
import { applicants, requestRows } from '#form/requests.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'T3-13',
	on: 'report',
	severity: 'info',
	version: 1,
	editions: ['2021', '2019'],
	check: lonely
};

export const page: Page = {
	name: { zh: '只填总计或只填各列', en: 'only the total, or only its parts, are filled in' },
	formula: {
		zh: '一行之中各列与总计同填或同空',
		en: 'in a row, the total and its parts are all filled in or all blank'
	},
	holds: {
		zh: '一行之中各列与总计都填，没有的填 0',
		en: 'in a row the total and its parts are all filled in, with 0 for none'
	},
	explanation: {
		zh: '一行只填了总计而各类申请人全空，或反之，申请人合计便无从检验。这里说明未检验的行。',
		en: 'A row gives only its total while all applicants are blank, or the reverse, so that it cannot be tested. This says which rows were not.'
	},
	benign: [{ zh: '以空白表示零。', en: 'Blanks stand for zero.' }]
};

const rows = requestRows.map(({ id, editions }) => ({
	id,
	editions,
	total: `${id}_total` as const,
	parts: applicants.slice(0, -1).map((applicant) => `${id}_${applicant.id}` as const)
}));

/** Rows of which only the total, or only the parts, are filled in. */
function lonely(subject: Subject): Verdict[] {
	const edition = subject.requestsEdition;
	const printed = rows.filter(({ editions }) => edition && editions.includes(edition));
	return printed.map(({ id, total: totalId, parts: partIds }) => {
		const total = subject.cell(totalId)?.reading;
		const parts = partIds.map((part) => subject.cell(part)?.reading);
		if (!total || total === 'absent' || parts.includes('absent'))
			return notApplicable('absent', id);
		const lone =
			(total === 'number' && parts.every((reading) => reading === 'blank')) ||
			(total === 'blank' && parts.every((reading) => reading === 'number'));
		const { zh, en } = formCell(totalId).label;
		return passUnless(
			lone && {
				cells: [totalId],
				message: {
					zh: `“${zh}”所在行${total === 'number' ? '只填了总计' : '未填总计'}，申请人合计未检验。`,
					en: `The row of “${en}” ${total === 'number' ? 'gives only its total' : 'has no total'} and was not tested.`
				}
			},
			id
		);
	});
}
