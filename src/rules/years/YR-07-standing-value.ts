import { copyThreshold } from '#check/corpus/copies.ts';
import { runsOf } from '#check/corpus/years.ts';
import { cells } from '#form/form.ts';
import type { HistoryRule, Page } from '../define.ts';
import { standingValue } from './standing.ts';

/** A value below this stands by chance. */
const least = 10;
/** Stocks and sums, which stay as they are for years, and what is carried out, of which another rule speaks. */
const standingCells = cells.filter(
	({ id, table, applicant }) =>
		table !== 'statistics' &&
		(applicant === undefined || applicant === 'total') &&
		!/_in_force$|_items_last_year$|disclosed|_items_|^concluded|^carried_(?:in|out)/.test(id)
);

export const rule: HistoryRule = {
	id: 'YR-07',
	on: 'history',
	severity: 'review',
	version: 1,

	check: (years) =>
		standingCells.flatMap(({ id }) =>
			runsOf(years, id)
				.filter(({ value, score }) => value >= least && score >= copyThreshold)
				.map((run) => standingValue(run, id))
		)
};

export const page: Page = {
	name: { zh: '同一数值连年不变', en: 'one value stands for years' },
	formula: {
		zh: '(年数 − 1)·½·log₁₀(4πy) ≥ 4，y ≥ 10，至少 3 年',
		en: '(years − 1)·½·log₁₀(4πy) ≥ 4, y ≥ 10, at least 3 years'
	},
	holds: { zh: '每年的数按当年实际填写', en: 'each year’s number is the year’s own' },
	explanation: {
		zh: '同一格的非零数值连续三年以上完全相同，且不大可能出于巧合。存量和合计格不看。',
		en: 'A value above zero stands in one cell for three years or more, and is too large to do so by chance. Stocks and sums are not looked at.'
	},
	benign: [{ zh: '该事项每年数量固定。', en: 'The number is fixed every year.' }]
};
