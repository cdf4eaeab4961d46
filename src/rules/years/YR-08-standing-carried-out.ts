import { copyThreshold } from '#check/corpus/copies.ts';
import { runsOf } from '#check/corpus/years.ts';
import type { HistoryRule, Page } from '../define.ts';
import { standingValue } from './standing.ts';

const cell = 'carried_out_total';

export const rule: HistoryRule = {
	id: 'YR-08',
	on: 'history',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: (years) =>
		runsOf(years, cell)
			.filter(({ score }) => score >= copyThreshold)
			.map((run) => standingValue(run, cell))
};

export const page: Page = {
	name: { zh: '结转数连年不变', en: 'what is carried out stands for years' },
	formula: {
		zh: '结转下年度继续办理连续 3 年以上相同且 > 0，巧合评分 ≥ 4',
		en: 'carried out the same and > 0 for 3 years or more, score of chance ≥ 4'
	},
	holds: {
		zh: '结转下年度的件数按当年实际填写',
		en: 'the requests carried out are the year’s own'
	},
	explanation: {
		zh: '结转下年的件数连续多年完全相同，不大可能出于巧合。',
		en: 'The number carried out has been the same for years, which chance hardly brings about.'
	},
	benign: [{ zh: '同一批申请长期未结。', en: 'The same requests stay open.' }]
};
