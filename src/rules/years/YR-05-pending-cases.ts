import { sides } from '#check/corpus/finding.ts';
import { challengeGroups } from '#form/challenges.ts';
import type { Page, PairRule } from '../define.ts';

export const rule: PairRule = {
	id: 'YR-05',
	on: 'pair',
	severity: 'review',
	version: 1,
	editions: ['2021', '2019'],
	check: (before, now) =>
		challengeGroups.flatMap(({ id, zh, en }) => {
			const open = before.number(`${id}_pending`);
			const total = now.number(`${id}_total`);
			if (open === null || total === null || total >= open) return [];
			return [
				{
					cells: [`${id}_total`],
					...sides(total, open),
					message: {
						zh: `上年尚未审结的案件本年没有接续。本年表四“${zh}”总计 ${total} · 上年表四“${zh}”尚未审结 ${open}。`,
						en: `Cases pending last year do not come back this year. This year’s table 4, ${en}, total ${total} · last year’s, pending ${open}.`
					},
					more: { otherCells: [`${id}_pending`] }
				}
			];
		})
};

export const page: Page = {
	name: { zh: '未审结案件没有接续', en: 'pending cases do not come back' },
	formula: { zh: '总计（本年）≥ 尚未审结（上年）', en: 'total (this year) ≥ pending (last year)' },
	holds: {
		zh: '上年尚未审结的行政复议、行政诉讼计入本年',
		en: 'reconsiderations and lawsuits pending last year are counted this year'
	},
	explanation: {
		zh: '上年尚未审结的复议、诉讼案件应计入本年；本年总计少于上年未审结数，说明有案件没有接续统计。',
		en: 'Cases pending at the end of a year belong to the next: a total below them leaves some out.'
	},
	benign: [
		{ zh: '只统计本年新立案的案件。', en: 'Only cases new this year are counted.' },
		{ zh: '案件已转为另一类别统计。', en: 'A case moved to another column.' }
	]
};
