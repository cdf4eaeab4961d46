import { orderOf, precedes } from '#check/order.ts';
import { fail, notApplicable, pass } from '#check/outcome.ts';
import { requestRows } from '#form/requests.ts';
import type { Page, ReportRule } from '../define.ts';

export const rule: ReportRule = {
	id: 'FRM-06',
	on: 'report',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	basis: 'form',
	check: (subject) => {
		const edition = subject.requestsEdition;
		let before: { row: string; at: (number | undefined)[] } | null = null;
		for (const { id, zh, en, editions: of } of requestRows) {
			const place = subject.report.cells[`${id}_total`]?.place;
			if (!place || !of.includes(edition!)) continue;
			const at = orderOf(place);
			if (before && precedes(at, before.at))
				return [
					fail({
						cells: [`${id}_total`],
						place,
						message: {
							zh: `“${zh}”一行所在的位置与规定的次序不同。`,
							en: `The row “${en}” stands in another place than the form has it.`
						}
					})
				];
			before = { row: id, at };
		}
		return [before ? pass() : notApplicable('absent')];
	}
};

export const page: Page = {
	name: { zh: '行的次序不符', en: 'rows in another order' },
	formula: { zh: '行的次序与规定一致', en: 'rows in the prescribed order' },
	holds: { zh: '表格各行的次序与规定一致', en: 'rows stand in the prescribed order' },
	explanation: {
		zh: '按各行在原文中的位置比较次序。次序不同时数字仍按行名归位，但值得核对是否填错行。',
		en: 'Compares the order in which the rows stand in the document. Numbers are placed by label all the same, but it is worth a look whether they were filled into the right rows.'
	},
	benign: [{ zh: '转换时表格顺序被打乱。', en: 'The conversion changed the order.' }]
};
