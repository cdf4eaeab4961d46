import { cells } from '#form/form.ts';
import type { Page, SupersededRule } from '../define.ts';

export const rule: SupersededRule = {
	id: 'DOC-09',
	on: 'superseded',
	severity: 'info',
	version: 1,

	check: (dropped, kept) => {
		const differing = cells
			.map(({ id }) => id)
			.filter((id) => (dropped.number(id) ?? null) !== (kept.number(id) ?? null));
		return {
			cells: differing,
			message: {
				zh: `该机关 ${kept.year} 年度有多份年报，比较时以日期最后的一份为准；两份有 ${differing.length} 格不同。`,
				en: `There are several reports of this agency for ${kept.year}; where reports are compared the one dated last counts. The two differ in ${differing.length} cells.`
			},
			more: { published: dropped.published, other: kept.published }
		};
	}
};

export const page: Page = {
	name: { zh: '同一年度有多份年报', en: 'several reports of one year' },
	formula: { zh: '一个机关一个年度只有一份年报', en: 'one report per agency and year' },
	holds: { zh: '一个机关一个年度只交一份年报', en: 'a body hands in one report a year' },
	explanation: {
		zh: '同一机关同一年度的多份不同的年报都保留。与其他年份、其他机关比较时以日期最后的一份为准（同日的按编号），其余各份在此说明，并列出不同的格。',
		en: 'Different reports of one agency and year are all kept. Where reports are compared the one dated last counts (of one day the last by id); the others say so here, with the cells that differ.'
	},
	benign: [
		{ zh: '公布后作过更正。', en: 'It was corrected after publication.' },
		{ zh: '其中一份归错了机关或年度。', en: 'One was put under the wrong agency or year.' }
	]
};
