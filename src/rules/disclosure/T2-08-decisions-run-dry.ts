import { cellsName } from '#check/stated.ts';
import { sides } from '#check/corpus/finding.ts';
import type { Page, PairRule } from '../define.ts';
import { ids } from '../ids.ts';
import { reorganised } from '../words.ts';

/** Decisions that do not run dry from one year to the next by chance. */
const fewestDecisions = 50;

export const rule: PairRule = {
	id: 'T2-08',
	on: 'pair',
	severity: 'review',
	version: 1,

	check: (before, now) =>
		['licensing_decisions', 'penalty_decisions'].flatMap((id) => {
			const [count, last] = [now.number(id), before.number(id)];
			if (count !== 0 || last === null || last < fewestDecisions) return [];
			return [
				{
					cells: [id],
					...sides(count, last),
					message: {
						zh: `上年有的决定本年一件也没有。本年${cellsName([id]).zh} ${count} · 上年 ${last}。`,
						en: `Decisions made last year and none this year. This year ${cellsName([id]).en} ${count} · last year ${last}.`
					},
					more: { otherCells: [id] }
				}
			];
		})
};

export const page: Page = {
	name: { zh: '许可、处罚由多变零', en: 'decisions fall from many to none' },
	formula: {
		zh: '上年许可（处罚）≥ 50 ⇒ 本年 > 0',
		en: 'licensing (penalties) last year ≥ 50 ⇒ this year > 0'
	},
	holds: {
		zh: '上年有较多决定、本年没有的，确实没有才填 0',
		en: 'after many decisions last year, 0 is filled in only where there were none'
	},
	explanation: {
		zh: `上年作出 50 件以上的行政许可或行政处罚，本年为 0，可能漏填，也可能是职权已经划转。它是 ${ids.powerToEnforce} 的后一半：有执法历史的机关突然为零。`,
		en: `Fifty licences or penalties and more last year, none this year: the cell may have been left at zero, or the power moved. It is the second half of ${ids.powerToEnforce}, a body with a history of decisions that takes none.`
	},
	benign: [
		reorganised,
		{
			zh: '职权划转到行政审批局或综合执法队伍。',
			en: 'The powers moved to an approval bureau or a joint enforcement team.'
		}
	]
};
