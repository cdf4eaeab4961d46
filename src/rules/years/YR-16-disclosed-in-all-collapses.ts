import { cellsName } from '#check/stated.ts';
import { sides } from '#check/corpus/finding.ts';
import type { Page, PairRule } from '../define.ts';
import { reorganised, restated } from '../words.ts';

/** Documents a year before, below which a fall says nothing. */
const fewest = 20;

export const rule: PairRule = {
	id: 'YR-16',
	on: 'pair',
	severity: 'review',
	version: 1,
	editions: ['2019'],
	basis: 'trial_form',
	check: (before, now) =>
		['rules', 'normative_documents'].flatMap((row) => {
			const cell = `${row}_disclosed_total`;
			const [all, last] = [now.number(cell), before.number(cell)];
			if (all === null || last === null || last < fewest || 2 * all >= last) return [];
			return [
				{
					cells: [cell],
					...sides(all, last),
					message: {
						zh: `对外公开的总数不到上年的一半。本年${cellsName([cell]).zh} ${all} · 上年 ${last}。`,
						en: `Less than half as many documents disclosed in all as last year. This year ${cellsName([cell]).en} ${all} · last year ${last}.`
					},
					more: { otherCells: [cell] }
				}
			];
		})
};

export const page: Page = {
	name: { zh: '对外公开总数量骤减', en: 'documents disclosed in all collapse' },
	formula: {
		zh: '对外公开总数量 ≥ 上年的一半（上年 ≥ 20）',
		en: 'disclosed in all ≥ half of last year’s (if that is 20 or more)'
	},
	holds: {
		zh: '对外公开总数量是历年累计，不会骤减',
		en: 'what is disclosed in all is cumulative and does not collapse'
	},
	explanation: {
		zh: '2019 年格式的“对外公开总数量”是历年累计，一般只随废止少量减少。不到上年一半的，可能把本年新公开数填进了总数一栏，或者上年填错。',
		en: 'In the form of 2019 the number disclosed in all adds up the years, and falls by what is repealed. Less than half of last year’s suggests that the year’s own number was put into the column of the total, or last year’s was wrong.'
	},
	benign: [
		{ zh: '当年集中清理、大量废止。', en: 'Many documents were repealed in that year.' },
		restated,
		reorganised
	]
};
